import { classOf } from './word-classes.ts';
import type { Word } from './words.ts';

type WordClasses = readonly (readonly number[])[];

const turn = classOf('turn');

/** Denials that take away the thing itself: "geen koorts" is no fever, while "niet meer plassen" is a complaint. */
const strongDenials = new Set(['geen', 'zonder', 'nooit', 'noch', 'evenmin', 'nergens']);
/** Words that end a denial besides a pause and a turn. */
const deniedReach = 5;

/** Classes of what may come over somebody: "niet" before them takes them away, as it does not what somebody does. */
const afflictions = new Set(
  [
    'pain',
    'breathless',
    'faint',
    'confused',
    'vomit',
    'bleeding',
    'fever',
    'chills',
    'spots',
    'swelling',
    'redhot',
    'seizure',
    'palpitation',
    'dizzy',
    'sweat',
    'fall',
    'cough',
    'smell',
    'unwell',
  ].map(classOf),
);

/** A comma in a row such as "geen koorts, braken of uitslag" does not end the denial. */
function goesOn(words: readonly Word[], plain: readonly string[], at: number): boolean {
  if (words[at]?.pause !== 1) return false;
  for (let next = at + 1; next <= at + 3 && next < words.length; next += 1) {
    if (plain[next] === 'of' || plain[next] === 'noch') return true;
    if ((words[next]?.pause ?? 0) === 2) return false;
  }
  return false;
}

/** For each word: does a denial before it take it away? */
function deniedAhead(words: readonly Word[], plain: readonly string[], classes: WordClasses): boolean[] {
  let left = 0;
  let leftForAfflictions = 0;
  return words.map((word, at) => {
    const own = classes[at] ?? [];
    const isEnd = own.includes(turn) || (word.pause > 0 && !(left > 0 && goesOn(words, plain, at)));
    if (isEnd) left = 0;
    if (isEnd || word.pause > 0) leftForAfflictions = 0;
    const isDenied = left > 0 || (leftForAfflictions > 0 && own.some((place) => afflictions.has(place)));
    left = strongDenials.has(plain[at] ?? '') ? deniedReach : Math.max(0, left - 1);
    leftForAfflictions = plain[at] === 'niet' ? deniedReach : Math.max(0, leftForAfflictions - 1);
    return isDenied;
  });
}

/** Rows of plain words by which somebody says that nothing of the foregoing is so. */
const replies = [
  'niets van dat alles',
  'niets van dit alles',
  'niets daarvan',
  'niets van dat al',
  'geen van beide',
  'geen van alle',
  'geen van die dingen',
  'allebei niet',
  'allemaal niet',
  'dat is niet zo',
  'dat is er niet',
  'dat zijn er niet',
  'zijn er niet',
  'zijn er allebei niet',
  'zijn niet zo',
  'zijn niet het geval',
  'niet het geval',
  'niet aan de orde',
  'heb ik niet',
  'heb hij niet',
  'heb zij niet',
  'heb ik ook niet',
  'heb ik gelukkig niet',
  'heb ik geen van',
  'heb ik evenmin',
  'heb ik nooit',
  'zijn geen sprake',
  'nee dus',
  'niet dus',
  'zijn allebei nooit zo',
  'klopt niet',
].map((reply) => reply.split(' '));

/** Longest stretch before a reply that it can answer, in words. */
const answered = 25;

function isRowAt(plain: readonly string[], at: number, row: readonly string[]): boolean {
  return row.every((word, index) => plain[at + index] === word);
}

/** First word of the sentence that a word stands in, or of the one before when it opens its own. */
function startOfAnswered(words: readonly Word[], at: number): number {
  let start = at;
  let sentences = words[at]?.pause === 2 ? 2 : 1;
  while (start > 0 && at - start < answered) {
    if (words[start]?.pause === 2) sentences -= 1;
    if (sentences === 0) break;
    start -= 1;
  }
  return start;
}

const askers = new Set(['vroeg', 'vroegen', 'gevraagd', 'vraagt', 'doorgeven', 'melden', 'laten', 'vragen']);
const persons = new Set(['ik', 'hij', 'zij', 'er', 'mijn', 'we', 'wij']);

/** "Ik moest doorgeven of ik koorts had": what is only asked after, up to the end of the sentence. */
function markAskedAfter(words: readonly Word[], plain: readonly string[], denied: boolean[]): void {
  let sinceAsker = Number.POSITIVE_INFINITY;
  for (let at = 0; at < words.length; at += 1) {
    sinceAsker = words[at]?.pause === 2 ? Number.POSITIVE_INFINITY : sinceAsker + 1;
    if (askers.has(plain[at] ?? '')) sinceAsker = 0;
    if (sinceAsker > 6 || plain[at] !== 'of' || !persons.has(plain[at + 1] ?? '')) continue;
    for (let next = at + 1; next < words.length && words[next]?.pause !== 2; next += 1) denied[next] = true;
    sinceAsker = Number.POSITIVE_INFINITY;
  }
}

/** For each word: is it denied outright, before it or after? */
export function deniedWords(
  words: readonly Word[],
  plain: readonly string[],
  classes: WordClasses,
): readonly boolean[] {
  const denied = deniedAhead(words, plain, classes);
  markAskedAfter(words, plain, denied);
  plain.forEach((_, at) => {
    if (!replies.some((row) => isRowAt(plain, at, row))) return;
    for (let before = startOfAnswered(words, at); before < at; before += 1) denied[before] = true;
  });
  return denied;
}
