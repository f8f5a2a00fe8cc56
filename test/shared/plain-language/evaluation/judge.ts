import type { Finding } from '#shared/plain-language/model.ts';

/** Words that say nothing of their own about which meaning is meant. */
const articles = new Set('de het een the a an uw je your'.split(' '));
/** Words that only tie the others together. */
const ties = new Set('van in te aan op bij voor met of in is to for with at on by die dat wat er'.split(' '));
/** Two words of a phrase may stand so far apart, in either order. */
const farthest = 4;
/** A word as short as this is never looked for inside another. */
const shortest = 5;

/** One form for singular and plural, with and without an ending: `hoge` and `hoog`, `botten` and `bot`. */
function lemmaOf(word: string): string {
  const bare = word.replace(/['’]s$/u, '').replace(/(?<=\p{L}{3})(?:en|es|e|s|n)$/u, '');
  const closed = bare
    .replace(/([bdfgklmnprst])\1$/u, '$1')
    .replace(/v$/u, 'f')
    .replace(/z$/u, 's');
  return closed.replace(/([aeou])\1(?=[^aeiouy]$)/u, '$1');
}

function lemmasOf(text: string): readonly string[] {
  const plain = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return [...plain.matchAll(/[\p{L}\p{Nd}]+(?:['’]s)?/gu)]
    .map(([word]) => word)
    .filter((word) => !articles.has(word))
    .map(lemmaOf);
}

/** `(te) hoge bloeddruk of hypertensie`: each of its alternatives, with and without what stands between brackets. */
function alternativesOf(text: string): readonly string[] {
  const bare = text.replace(/\([^)]*\)/gu, ' ');
  return [...new Set([text, ...text.split(/ of | or |[,;/]/u), ...bare.split(/ of | or |[,;/]/u)])].filter(
    (one) => lemmasOf(one).length > 0,
  );
}

/** The same word, or the head of a compound: `botbreuk` is a `breuk`. */
const isWord = (word: string, wanted: string): boolean =>
  word === wanted || (wanted.length >= shortest && word.endsWith(wanted));

function standsIn(words: readonly string[], wanted: readonly string[]): boolean {
  const isAt = (at: number) => wanted.every((one, index) => isWord(words[at + index] ?? '', one));
  if (words.some((_, at) => isAt(at))) return true;
  const [first, second, ...more] = wanted.filter((one) => !ties.has(one));
  if (first === undefined || second === undefined || more.length > 0) return false;
  return words.some(
    (word, at) =>
      isWord(word, first) &&
      words.some((other, index) => index !== at && Math.abs(index - at) <= farthest && isWord(other, second)),
  );
}

/** Whether a text holds every word of one of the accepted meanings, whatever its form. */
export function meansOneOf(text: string, accepted: readonly string[]): boolean {
  const words = lemmasOf(text);
  return accepted.flatMap(alternativesOf).some((one) => standsIn(words, lemmasOf(one)));
}

/** Whether what findings say of a word holds one of its accepted meanings. */
export function isMeant(findings: readonly Finding[], accepted: readonly string[]): boolean {
  return findings
    .flatMap(({ plain, explanation, why }) => [...plain, explanation ?? '', why.from === 'lexicon' ? why.text : ''])
    .some((text) => meansOneOf(text, accepted));
}
