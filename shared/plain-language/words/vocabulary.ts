/** What most readers know, and what is a name. Made once for a language. */
export interface Vocabulary {
  /** Place of a word in a list by frequency, 1 for the most frequent; undefined when it is not in it. */
  rankOf(norm: string): number | undefined;
  /** A word that most adults meet every day, or one about health that patients know. */
  isEveryday(norm: string): boolean;
  /** A word that exists, everyday or not. */
  isKnown(norm: string): boolean;
  isName(norm: string): boolean;
}

export interface WordLists {
  /** By frequency, most frequent first. */
  readonly byFrequency: readonly string[];
  /** Words that exist, in any order. */
  readonly others: readonly string[];
  /** Words about health, body and hospital that patients know though they are rare elsewhere. */
  readonly everyday: readonly string[];
  readonly names: readonly string[];
}

/** Beyond this place a word is seldom met. */
const everydayRank = 9_000;

/** Most names are one word; only others need to be taken apart. */
function partsOfNames(names: readonly string[]): ReadonlySet<string> {
  const parts = new Set<string>();
  for (const name of names) {
    const small = name.toLowerCase();
    if (!small.includes(' ') && !small.includes('-')) parts.add(small);
    else for (const part of small.split(/[ -]/)) parts.add(part);
  }
  return parts;
}

/** Reads the lists once, that of names when somebody asks for one; asking is then a look-up. */
export function createVocabulary({ byFrequency, others, everyday, names }: WordLists): Vocabulary {
  const ranks = new Map<string, number>();
  for (const word of byFrequency) if (!ranks.has(word)) ranks.set(word, ranks.size + 1);
  const known = new Set(others);
  const health = new Set(everyday);
  let nameParts: ReadonlySet<string> | undefined;
  return {
    rankOf: (norm) => ranks.get(norm),
    isEveryday: (norm) => health.has(norm) || (ranks.get(norm) ?? Infinity) <= everydayRank,
    isKnown: (norm) => health.has(norm) || ranks.has(norm) || known.has(norm),
    isName: (norm) => (nameParts ??= partsOfNames(names)).has(norm),
  };
}
