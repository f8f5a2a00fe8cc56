/** A word of a text as search compares it, and where it stands in the text as it was written. */
export interface FoundWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Longest word that is told apart; of longer ones, such as pasted codes, only the beginning counts. */
const longestWord = 60;

const wordPattern = /[\p{L}\p{N}\p{M}]+/gu;
const plainWord = /^[a-z0-9]+$/;
const mark = /\p{M}/gu;
const noLetterOrDigit = /[^\p{L}\p{N}]/gu;

/** Letters that Unicode does not take apart, as people type them without their key. */
const otherLetters: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ß: 'ss', ı: 'i' };
const otherLetter = /[øæœłđßı]/g;

/** A word as search compares it: without accents, in lower case; empty when nothing of it can be compared. */
export function foldedWord(word: string): string {
  if (plainWord.test(word)) return word.slice(0, longestWord);
  const bare = word
    .normalize('NFKD')
    .replace(mark, '')
    .toLowerCase()
    .replace(otherLetter, (letter) => otherLetters[letter] ?? letter)
    .normalize('NFKD')
    .replace(noLetterOrDigit, '');
  return [...bare.slice(0, longestWord * 2)].slice(0, longestWord).join('');
}

/** Every word of a text with its place. Emoji, signs and control characters are no words. */
export function wordsIn(text: string): FoundWord[] {
  const found: FoundWord[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const word = foldedWord(match[0]);
    if (word !== '') found.push({ word, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

// eslint-disable-next-line no-control-regex -- the first of the plain characters is a control character
const plainText = /^[\u0000-\u007F]*$/;

/** The words of a text, folded, in their order. Most texts have no accents and are read the quick way. */
export function foldedWords(text: string): string[] {
  if (plainText.test(text)) {
    return (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).map((word) => word.slice(0, longestWord));
  }
  return wordsIn(text).map(({ word }) => word);
}

/** Where two words first differ. */
function firstDifference(one: string, other: string): number {
  let place = 0;
  while (place < one.length && one[place] === other[place]) place += 1;
  return place;
}

/** True when two different words are one slip of the finger apart: a letter more, less, other, or two swapped. */
export function isOneSlipAway(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const at = firstDifference(short, long);
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  const isSwap = short[at] === long[at + 1] && short[at + 1] === long[at];
  return short.slice(at + 1) === long.slice(at + 1) || (isSwap && short.slice(at + 2) === long.slice(at + 2));
}
