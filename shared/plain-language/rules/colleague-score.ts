import { beginsWithLetter, wordTest } from '../text/remembered.ts';
import type { Language } from '../model.ts';
import type { ColleagueAct, ColleagueHint, WeakColleagueCue } from './colleague-cue.ts';
import { isTelegram } from './colleague-build.ts';
import { isFinite } from './colleague-speech.ts';
import { weakColleagueCues } from './colleague-weak-words.ts';
import type { CueHit } from './cues.ts';

type Hit = CueHit<WeakColleagueCue>;

/** A sentence whose signals together weigh this much is for a colleague. */
const enough = 1;
const firm = 1;
const faint = 0.5;
/** The patient is spoken of, or nobody is: half of a firm word. */
const spokenOf = 0.25;
/** Who is spoken to, outside of asking, is the patient more often than not. */
const spokenTo = -1;
/** A word of the lexicon: what is spoken of is medicine. */
const clinical = 0.25;
/** A heading of a word or two says what a text is, and nothing of anybody. */
const fewest = 3;
const mostWeighed = 24;

const reader = wordTest(/^(?:u|uw|je|jij|jou|jouw|jullie|you|your)$/u);
const patient = wordTest(
  /^(?:hij|zij|ze|hem|haar|patient|patiente|pat|pt|client|cliente|betrokkene|mevrouw|meneer|mw|dhr|he|she|him|her)$/u,
);

/** Of hints that are equally firm, which one tells what the sentence is. */
const order: readonly ColleagueHint[] = ['secret', 'asked', 'ordered', 'judged', 'opinion', 'inside'];

/** What a sentence of each kind of hint is. */
const acts: Readonly<Record<ColleagueHint, ColleagueAct>> = {
  secret: 'withheld',
  judged: 'warning',
  opinion: 'warning',
  asked: 'request',
  ordered: 'request',
  inside: 'warning',
};

/** The heaviest hit of each kind: saying a thing twice does not make it more so. */
function heaviest(hits: readonly Hit[]): readonly Hit[] {
  const byHint = new Map<ColleagueHint, Hit>();
  for (const hit of hits) {
    const before = byHint.get(hit.group.hint);
    if (!before || (hit.group.isFirm && !before.group.isFirm)) byHint.set(hit.group.hint, hit);
  }
  return [...byHint.values()];
}

const writer = wordTest(/^(?:ik|mij|me|wij|we|ons)$/u);

function weightOf(keys: readonly string[], hits: readonly Hit[]): number {
  const sum = hits.reduce((total, { group }) => total + (group.isFirm ? firm : faint), 0);
  const isToReader = keys.some((key) => reader.test(key));
  const isOfPatient = keys.some((key) => patient.test(key));
  const last = keys.findLastIndex(beginsWithLetter);
  // An order in telegram style ends with what has to be done.
  const isOrder = !isFinite(keys) && hits.some(({ group, until }) => group.hint === 'ordered' && until === last + 1);
  const isAsked = hits.some(({ group }) => group.hint === 'asked' && group.isFirm);
  const isOwnView =
    !isToReader && keys.some((key) => writer.test(key)) && hits.some(({ group }) => group.hint !== 'asked');
  const isNote = !isToReader && isTelegram(keys);
  const isPersonal = isOfPatient || isOwnView;
  const quarters = [isNote || isOrder, isPersonal].filter(Boolean).length * spokenOf;
  return sum + quarters + (isToReader && !isAsked ? spokenTo : 0);
}

/**
 * The act of a sentence whose weak signals together tell that it is for colleagues: what is kept, how the patient is judged,
 * what the writer thinks, what is asked or ordered. Undefined when they do not weigh enough.
 */
export function weighedAct(
  language: Language,
  keys: readonly string[],
  hasTerm: boolean,
): CueHit<ColleagueAct> | undefined {
  const hits = heaviest(weakColleagueCues[language].in(keys).slice(0, mostWeighed));
  if (
    hits.length === 0 ||
    keys.filter(beginsWithLetter).length < fewest ||
    weightOf(keys, hits) + (hasTerm ? clinical : 0) < enough
  )
    return undefined;
  const [first] = hits.toSorted(
    ({ group: one }, { group: other }) =>
      Number(other.isFirm) - Number(one.isFirm) || order.indexOf(one.hint) - order.indexOf(other.hint),
  );
  return first && { from: first.from, until: first.until, group: acts[first.group.hint] };
}
