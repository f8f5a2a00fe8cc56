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

/** Reads the lists once; asking is then a look-up. */
export function createVocabulary({ byFrequency, others, everyday, names }: WordLists): Vocabulary {
  const ranks = new Map<string, number>();
  for (const word of byFrequency) if (!ranks.has(word)) ranks.set(word, ranks.size + 1);
  const known = new Set(others);
  const health = new Set(everyday);
  const nameParts = new Set(names.flatMap((name) => name.toLowerCase().split(/[ -]/)));
  return {
    rankOf: (norm) => ranks.get(norm),
    isEveryday: (norm) => health.has(norm) || (ranks.get(norm) ?? Infinity) <= everydayRank,
    isKnown: (norm) => health.has(norm) || ranks.has(norm) || known.has(norm),
    isName: (norm) => nameParts.has(norm),
  };
}
