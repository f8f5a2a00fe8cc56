import type { Vocabulary } from '../words/vocabulary.ts';
import type { Lexicon, Sense } from './lexicon.ts';

/** What a compound is made of, first part first. */
export interface CompoundPart {
  readonly key: string;
  /** Senses of the lexicon, when the part is in it. */
  readonly senses: readonly Sense[];
}

const shortestPart = 3;
const longestWord = 50;
const mostParts = 3;
/** Letters that join the parts of a Dutch compound, most usual first. */
const links = ['', 's', 'en', 'e', 'n'];

/** Endings that a known word may have without becoming another word. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/tjes?$/u, ''],
  [/jes?$/u, ''],
  [/pjes?$/u, ''],
  [/etjes?$/u, ''],
  [/en$/u, ''],
  [/en$/u, 'e'],
  [/e$/u, ''],
  [/s$/u, ''],
  [/'s$/u, ''],
  [/t$/u, ''],
  [/de$/u, ''],
  [/te$/u, ''],
  [/den$/u, ''],
  [/ten$/u, ''],
  [/([bdfgklmnprst])\1en?$/u, '$1'],
  [/([aeou])([bdfgklmnprst])en?$/u, '$1$1$2'],
  [/ven?$/u, 'f'],
  [/zen?$/u, 's'],
  [/end$/u, 'en'],
  [/ende$/u, 'en'],
  [/ing(?:en)?$/u, 'en'],
  [/er$/u, ''],
  [/ere$/u, ''],
  [/st$/u, ''],
  [/ste$/u, ''],
];
const beginnings =
  /^(?:ge|be|ver|ont|her|on|uit|aan|op|af|in|mee|terug|door|over|onder|voor|na|bij|toe|samen|weg|los|vast)(?:ge)?/u;

/** True for a word that is known, or is an inflection of one that is. */
export function isFamiliar(key: string, vocabulary: Vocabulary): boolean {
  if (vocabulary.isKnown(key)) return true;
  const stems = endings.filter(([ending]) => ending.test(key)).map(([ending, stem]) => key.replace(ending, stem));
  if (stems.some((stem) => stem.length >= 3 && vocabulary.isKnown(stem))) return true;
  const bare = key.replace(beginnings, '');
  if (bare === key || bare.length < 4) return false;
  return [
    bare,
    `${bare}en`,
    ...endings.filter(([ending]) => ending.test(bare)).map(([ending, stem]) => bare.replace(ending, stem)),
  ].some((stem) => stem.length >= 4 && vocabulary.isKnown(stem));
}

interface Splitting {
  readonly lexicon: Lexicon;
  readonly vocabulary: Vocabulary;
}

function partOf(key: string, { lexicon, vocabulary }: Splitting): CompoundPart | undefined {
  if (key.length < shortestPart) return undefined;
  const senses = key.length >= 4 ? lexicon.sensesOf(key) : [];
  if (senses.length > 0) return { key, senses };
  return vocabulary.isKnown(key) && (key.length > 3 || vocabulary.isEveryday(key)) ? { key, senses } : undefined;
}

/** The parts of a Dutch compound with as few parts as can be; undefined when it is none that can be understood. */
export function compoundOf(key: string, splitting: Splitting, parts = mostParts): readonly CompoundPart[] | undefined {
  if (parts < 2 || key.length < 2 * shortestPart || key.length > longestWord) return undefined;
  for (let at = key.length - shortestPart; at >= shortestPart; at -= 1) {
    const tail = partOf(key.slice(at), splitting);
    const head = tail && headOf(key.slice(0, at), splitting);
    if (tail && head) return [head, tail];
  }
  for (let at = key.length - shortestPart; at >= 2 * shortestPart; at -= 1) {
    const tail = partOf(key.slice(at), splitting);
    const heads = tail && linked(key.slice(0, at), (bare) => compoundOf(bare, splitting, parts - 1));
    if (tail && heads) return [...heads, tail];
  }
  return undefined;
}

function headOf(key: string, splitting: Splitting): CompoundPart | undefined {
  return linked(key, (bare) => partOf(bare, splitting));
}

/** Tries a head as it is and without the letters that may join it to what follows. */
function linked<Result>(key: string, read: (bare: string) => Result | undefined): Result | undefined {
  for (const link of links) {
    if (!key.endsWith(link) || key.length - link.length < shortestPart) continue;
    const result = read(link === '' ? key : key.slice(0, -link.length));
    if (result !== undefined) return result;
  }
  return undefined;
}
