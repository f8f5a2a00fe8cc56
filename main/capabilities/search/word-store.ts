import { isOneSlipAway } from '#shared/kernel/words.ts';
import type { Reader } from '#main/store/reader.ts';
import { joined, listOf, sql } from '#main/store/sql.ts';
import { backwards } from '#main/store/search-index.ts';
import type { FormsOf, WordForms } from './full-text.ts';

/** Shortest word that is looked for inside other words; shorter ones are inside nearly everything. */
export const shortestInside = 4;
/** Shortest word in which a slip of spelling is forgiven. */
export const shortestForgiven = 6;
/** Most words of the index that one query stands for; with more, the index would be read rather than searched. */
const mostForms = 400;
const mostNear = 20;
const shortestHalf = 3;

/** The words that a query stands for, and those of them whose compounds are too many to look for. */
export interface RelatedWords {
  readonly formsOf: FormsOf;
  readonly tooCommonInside: readonly string[];
}

/** Words of the index that have one of these inside them, anywhere but at the beginning. */
function wordsAround(reader: Reader, words: readonly string[]): string[] {
  if (words.length === 0) return [];
  const inside = joined(
    words.map((word) => sql`instr(word, ${word}) > 1`),
    ' OR ',
  );
  return reader.all<{ word: string }>(sql`SELECT word FROM search_word WHERE ${inside}`).map((row) => row.word);
}

/** The first text after all that begin with this one. */
const afterAll = (beginning: string): string => `${beginning}\u{10FFFF}`;

/**
 * Words one slip of spelling away.
 *
 * One slip leaves the first half or the last half of a word as it was, so only words that share one are compared.
 */
function wordsNear(reader: Reader, word: string): string[] {
  if (word.length < shortestForgiven) return [];
  const half = Math.floor(word.length / 2) - 1;
  const [start, ending] = [word.slice(0, half), backwards(word).slice(0, half)];
  const candidates = reader.all<{ word: string }>(sql`
    SELECT word FROM search_word WHERE word >= ${start} AND word < ${afterAll(start)}
      AND length(word) BETWEEN ${word.length - 1} AND ${word.length + 1}
    UNION
    SELECT word FROM search_word WHERE backwards >= ${ending} AND backwards < ${afterAll(ending)}
      AND length(word) BETWEEN ${word.length - 1} AND ${word.length + 1}`);
  return candidates
    .map((row) => row.word)
    .filter((other) => isOneSlipAway(word, other))
    .slice(0, mostNear);
}

/** Ways to read a word as two words that are both in the index. */
function pairsIn(reader: Reader, word: string): (readonly [string, string])[] {
  const cuts = Array.from(
    { length: Math.max(0, word.length - 2 * shortestHalf + 1) },
    (_, place) => place + shortestHalf,
  );
  const pairs = cuts.map((cut) => [word.slice(0, cut), word.slice(cut)] as const);
  const known = new Set(
    reader
      .all<{ word: string }>(sql`SELECT word FROM search_word WHERE word IN (${listOf(pairs.flat())})`)
      .map((row) => row.word),
  );
  return pairs.filter(([first, second]) => known.has(first) && known.has(second));
}

/** Looks up every form of the words of a query, each word once. */
export function relatedWords(reader: Reader, words: readonly string[]): RelatedWords {
  const asked = [...new Set(words)];
  const looked = asked.filter((word) => word.length >= shortestInside);
  const around = wordsAround(reader, looked);
  const share = Math.floor(mostForms / Math.max(1, looked.length));
  const forms = new Map<string, WordForms>();
  const tooCommonInside: string[] = [];
  for (const word of asked) {
    const inside = looked.includes(word) ? around.filter((other) => other.indexOf(word) > 0) : [];
    if (inside.length > share) tooCommonInside.push(word);
    forms.set(word, {
      inside: inside.length > share ? [] : inside,
      near: wordsNear(reader, word),
      pairs: pairsIn(reader, word),
    });
  }
  return { formsOf: (word) => forms.get(word) ?? { inside: [], near: [], pairs: [] }, tooCommonInside };
}
