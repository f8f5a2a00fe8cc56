import type { LexiconEntry } from '../lexicon/entry.ts';
import type { Match, Sense } from '../lexicon/lexicon.ts';
import { fittedTo } from '../replacement/fit.ts';
import { isExplainedNear } from './explained.ts';
import { isFrame } from './letter-frame.ts';
import type { Found, Reading, Rule } from './rule.ts';

/** Cues count within this many tokens on either side. */
const cueReach = 8;

function hasCue(reading: Reading, token: number, cues: readonly string[]): boolean {
  const near = reading.tokens.slice(Math.max(0, token - cueReach), token + cueReach + 1);
  return near.some(({ norm }) => cues.some((cue) => norm === cue || norm.startsWith(`${cue}-`)));
}

/** The senses that fit here: those with a cue nearby, else those that need none, else all. */
export function sensesHere(reading: Reading, { senses, from }: Match): readonly Sense[] {
  if (senses.length === 1) return senses;
  const token = reading.parts[from]?.token ?? 0;
  const cued = senses.filter(({ entry }) => entry.cues && hasCue(reading, token, entry.cues));
  if (cued.length > 0) return cued;
  const plain = senses.filter(({ entry }) => !entry.cues || entry.cues.length === 0);
  return plain.length > 0 ? plain : senses;
}

function foundAt(reading: Reading, match: Match): Found | undefined {
  const senses = sensesHere(reading, match);
  const [first] = senses;
  const [begin, end] = [reading.parts[match.from], reading.parts[match.until - 1]];
  if (!first || !begin || !end || senses.some(({ entry }) => entry.known)) return undefined;
  const { entry } = first;
  const fitted = fittedTo(
    reading,
    { start: begin.start, end: end.end, firstToken: begin.token, lastToken: end.token },
    senses,
  );
  return {
    kind: entry.kind,
    start: fitted.start,
    end: fitted.end,
    lemma: entry.term,
    why: { from: 'lexicon', text: entry.why },
    plain: fitted.plain,
    explanation: explanationOf(entry),
    isLessExact: !entry.equal,
    isExplained: isExplainedNear(reading, match, senses),
  };
}

/** What can stand between brackets: the shortest lay words, or the sentence that explains it. */
function explanationOf({ plain, why }: LexiconEntry): string | null {
  const [first] = plain;
  if (first) return first.text;
  return why === '' ? null : why.replace(/\.$/u, '');
}

/** `Anamnese:` at the start of a line says what follows, as a heading does; it is no part of what is told. */
function isLabel(reading: Reading, { from, until, senses }: Match): boolean {
  const [first, last] = [reading.parts[from]?.token ?? 0, reading.parts[until - 1]?.token ?? 0];
  if (reading.tokens[last + 1]?.text !== ':') return false;
  const isStart = reading.sentences.some((sentence) => sentence.from === first);
  return isStart && senses.every(({ entry }) => entry.kind === 'term' || entry.term === 'lab');
}

/** What stands in a name is no word of the letter: `Erasmus MC`, `dokter Li`. */
function isNamed({ parts, isName }: Reading, { from, until }: Match): boolean {
  return parts.slice(from, until).every(({ token }) => isName[token] === true);
}

/** Everything the lexicon knows: terms, abbreviations, formal words, words that blame. The longest match counts. */
export const lexiconRule: Rule = (reading) =>
  reading.matches
    .filter((match) => !isLabel(reading, match) && !isNamed(reading, match) && !isFrame(reading, match))
    .map((match) => foundAt(reading, match))
    .filter((found) => found !== undefined);
