import { deniedWords } from './denial.ts';
import { plainWord } from './everyday.ts';
import { classesOf, classOf } from './word-classes.ts';
import type { Word } from './words.ts';

const isNumber = (text: string) => /^\d/.test(text);

/** What a whole number may be, by its size: a count, an age, a heart rate. */
function sizeOf(value: number): string {
  if (value <= 3) return `#${value}`;
  if (value < 13) return '#few';
  if (value < 35) return '#tens';
  if (value < 100) return '#under100';
  return value < 250 ? '#hundreds' : '#many';
}

/** A number by what it may mean: fever, a year, a heart rate; the digits themselves say too little. */
function numberKind(text: string): string {
  const value = Number(text.replace(/[/:].*/, ''));
  const hasDecimal = text.includes('.');
  if (text.includes(':')) return '#clock';
  if (text.includes('/')) return '#ratio';
  if (/^(19|20)\d\d$/.test(text)) return '#year';
  if (value >= 38 && value < 43) return hasDecimal ? '#feverish' : '#maybefever';
  if (value >= 35 && value < 38) return hasDecimal ? '#nofever' : '#thirties';
  if (hasDecimal) return value < 4 ? '#smalldecimal' : '#decimal';
  return sizeOf(value);
}

/** Classes that change what any other complaint of the message means. */
const contexts = [
  'pregnant',
  'postpartum',
  'baby',
  'child',
  'chemo',
  'lowimmune',
  'bloodthinner',
  'surgery',
  'sugar',
  'allergy',
  'fall',
  'eye',
  'fever',
  'family',
  'leaflet',
  'figure',
].map(classOf);

const negation = classOf('negation');
const turn = classOf('turn');

/** Words after a negation that it may take away. */
const negationReach = 6;

/** For each word: does a negation before it, in the same clause, take it away? */
function negatedWords(words: readonly Word[], classes: readonly (readonly number[])[]): readonly boolean[] {
  let left = 0;
  return words.map((word, at) => {
    const own = classes[at] ?? [];
    if (word.pause > 0 || own.includes(turn)) left = 0;
    const isNegated = left > 0;
    left = own.includes(negation) ? negationReach : Math.max(0, left - 1);
    return isNegated;
  });
}

/** The words of a text with everything that is known of each. */
export interface Reading {
  readonly words: readonly Word[];
  /** Each word in its plain form; numbers by their kind. */
  readonly plain: readonly string[];
  /** Numbers of the classes of each word. */
  readonly classes: readonly (readonly number[])[];
  /** For each word: does a negation before it take it away? */
  readonly negated: readonly boolean[];
  /** For each word: is it denied outright, as by "geen"? */
  readonly denied: readonly boolean[];
  /** The contexts that occur anywhere in the text. */
  readonly around: readonly number[];
}

/** Reads words for what they mean, in time in proportion to their number. */
export function readingOf(words: readonly Word[]): Reading {
  const plain = words.map(({ text }) => (isNumber(text) ? numberKind(text) : plainWord(text)));
  const classes = classesOf(plain);
  const present = new Set(classes.flat());
  return {
    words,
    plain,
    classes,
    negated: negatedWords(words, classes),
    denied: deniedWords(words, plain, classes),
    around: contexts.filter((place) => present.has(place)),
  };
}
