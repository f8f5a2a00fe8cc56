import type { Reading } from './reading.ts';
import { classOf } from './word-classes.ts';

/** How a phrase stands in its sentence: it is so, it is so but little, or it is not so (denied, past, of another). */
export type Standing = 'present' | 'softened' | 'absent';

const classPlace = {
  negation: classOf('negation'),
  past: classOf('past'),
  now: classOf('now'),
  sudden: classOf('sudden'),
  worse: classOf('worse'),
  family: classOf('family'),
  leaflet: classOf('leaflet'),
  hypothetical: classOf('hypothetical'),
  asking: classOf('asking'),
  figure: classOf('figure'),
  soft: classOf('soft'),
};

/** Words that put another person's complaint in the past. */
const pastVerbs = new Set([
  'had',
  'hadden',
  'kreeg',
  'kregen',
  'was',
  'waren',
  'overleed',
  'overleden',
  'stierf',
  'werd',
]);
/** A denial that follows what it denies: "pijn op de borst heb ik niet". */
const laterDenials = new Set(['niet', 'nooit', 'geen', 'niets']);
const complaintPointers = new Set(['die', 'deze', 'dit', 'dat', 'zo']);
const laterReach = 4;
const softReach = 3;

interface Sentence {
  readonly from: number;
  readonly to: number;
}

function sentenceOf({ words }: Reading, from: number, to: number): Sentence {
  let first = from;
  while (first > 0 && words[first]?.pause !== 2 && from - first < 40) first -= 1;
  let last = to;
  while (last + 1 < words.length && words[last + 1]?.pause !== 2 && last - to < 40) last += 1;
  return { from: first, to: last };
}

function holds({ classes }: Reading, { from, to }: Sentence, wanted: number): boolean {
  for (let at = from; at <= to; at += 1) if (classes[at]?.includes(wanted)) return true;
  return false;
}

function holdsWord(reading: Reading, { from, to }: Sentence, wanted: ReadonlySet<string>): boolean {
  for (let at = from; at <= to; at += 1) if (wanted.has(reading.words[at]?.text ?? '')) return true;
  return false;
}

function holdsYear(reading: Reading, { from, to }: Sentence): boolean {
  return reading.plain.slice(from, to + 1).includes('#year');
}

function countNegations({ classes }: Reading, from: number, to: number): number {
  return classes.slice(from, to + 1).filter((own) => own.includes(classPlace.negation)).length;
}

/** A phrase with a denial of its own, such as "niet meer leven", is not denied by it. */
function isDenied(reading: Reading, { from, to, ownDenials }: Place): boolean {
  if (countNegations(reading, from, to) > ownDenials) return true;
  if (ownDenials > 0) return false;
  if (reading.negated[from] || reading.negated[to] || reading.denied[from] || reading.denied[to]) return true;
  for (let at = to + 1; at <= to + laterReach && at < reading.words.length; at += 1) {
    if ((reading.words[at]?.pause ?? 0) > 0) return false;
    if (laterDenials.has(reading.plain[at] ?? '')) return true;
  }
  return false;
}

function isPast(reading: Reading, sentence: Sentence): boolean {
  if (!holds(reading, sentence, classPlace.past) && !holdsYear(reading, sentence)) return false;
  return ![classPlace.now, classPlace.sudden, classPlace.worse].some((wanted) => holds(reading, sentence, wanted));
}

/** Of somebody else, and over: a present complaint of another person counts as much as one's own. */
function isOfAnother(reading: Reading, sentence: Sentence): boolean {
  return (
    holds(reading, sentence, classPlace.family) &&
    holdsWord(reading, sentence, pastVerbs) &&
    !holds(reading, sentence, classPlace.now)
  );
}

function isOnlyAsked(reading: Reading, sentence: Sentence, from: number): boolean {
  if (holds(reading, sentence, classPlace.leaflet)) return true;
  const before = { from: sentence.from, to: from };
  return holds(reading, before, classPlace.hypothetical) && holds(reading, before, classPlace.asking);
}

/** Words that were found, and how many of them deny by themselves. */
export interface Place {
  readonly from: number;
  readonly to: number;
  readonly ownDenials: number;
}

/** "zo niet meer leven met die jeuk": it is the complaint that must stop, not the life. */
function isAboutComplaint({ plain }: Reading, to: number): boolean {
  return plain[to + 1] === 'met' && complaintPointers.has(plain[to + 2] ?? '');
}

/** How words `from` to `to` stand in their sentence. A denial ends at a comma and at "maar". */
export function standingOf(reading: Reading, place: Place): Standing {
  const { from, to } = place;
  const sentence = sentenceOf(reading, from, to);
  if (isDenied(reading, place) || isPast(reading, sentence) || isOfAnother(reading, sentence)) return 'absent';
  if (isOnlyAsked(reading, sentence, from) || holds(reading, sentence, classPlace.figure)) return 'absent';
  const before = { from: Math.max(sentence.from, from - softReach), to: Math.max(sentence.from, from - 1) };
  return isAboutComplaint(reading, to) || holds(reading, before, classPlace.soft) ? 'softened' : 'present';
}
