import { joinedScores } from '#shared/red-flags/classifier.ts';
import type { Example } from './corpus.ts';
import { lengthened } from './lengthened.ts';
import {
  chanceFrom,
  type Head,
  knownFeatures,
  type Lesson,
  messageScore,
  studyMessages,
  studyWindows,
  windowScore,
} from './learning.ts';

/** Fewest messages a feature must occur in. */
const fewest = 7;

/** The four heads, in the order of the classifier, and the features they may use. */
export interface Model {
  readonly heads: readonly Head[];
  readonly isKnown: Uint8Array;
}

const isRed = ({ level }: Example) => level === 'red';
const isAlarm = ({ level }: Example) => level !== 'none';

/** Both sides count alike, however many messages each has. */
function evenShare(examples: readonly Example[], isWanted: (example: Example) => boolean): Lesson['share'] {
  const part = examples.filter(isWanted).length / examples.length;
  return (example) => {
    if (isWanted(example)) return 0.5 / part;
    // An amber message taken for red does least harm.
    return (example.level === 'amber' ? 0.25 : 0.5) / (1 - part);
  };
}

/** Learns all heads from these messages. */
export function learnFrom(written: readonly Example[]): Model {
  const examples = [...written, ...lengthened(written)];
  const isKnown = knownFeatures(examples, fewest);
  const red: Lesson = { examples, isKnown, isWanted: isRed, share: evenShare(examples, isRed) };
  const alarm: Lesson = { examples, isKnown, isWanted: isAlarm, share: evenShare(examples, isAlarm) };
  const heads = [studyWindows(red, 1), studyWindows(alarm, 2), studyMessages(red, 1), studyMessages(alarm, 2)];
  return { heads, isKnown };
}

/** A message with the scores of a model that never saw its writer. */
export interface Judged {
  readonly example: Example;
  readonly red: number;
  readonly alarm: number;
}

export function judgedBy({ heads }: Model, example: Example): Judged {
  const scores = heads.map((head, index) => (index < 2 ? windowScore : messageScore)(example, head));
  return { example, ...joinedScores(scores) };
}

/** A writer of no alarms at all: left out whole, no model would know what is ordinary. */
const onlyOrdinary = 'd';
/** What the builder of the list wrote stays in every lesson and is judged by none. */
const own = 'h';

/**
 * Judges every message by a model that was learned from the other writers.
 *
 * The writer of ordinary messages is spread over the turns.
 */
export function crossValidated(examples: readonly Example[]): readonly Judged[] {
  const writers = [...new Set(examples.map(({ writer }) => writer))].filter(
    (writer) => writer !== onlyOrdinary && writer !== own,
  );
  const chance = chanceFrom(7);
  const turns = examples.map(({ writer }) => {
    const turn = Math.floor(chance() * writers.length);
    if (writer === own) return -1;
    return writer === onlyOrdinary ? turn : writers.indexOf(writer);
  });
  return writers.flatMap((_, turn) => {
    const model = learnFrom(examples.filter((_example, index) => turns[index] !== turn));
    return examples.filter((_example, index) => turns[index] === turn).map((example) => judgedBy(model, example));
  });
}
