import { featurePlaces } from '#shared/red-flags/features.ts';
import { heaviestWindow, messageShare, themePlaces, type Window } from '#shared/red-flags/classifier.ts';
import type { Example } from './corpus.ts';

/** Weights of one head and what it starts from. */
export interface Head {
  readonly weights: Float32Array;
  readonly start: number;
}

/** What a head learns: which messages it should pick out, how much each counts, which features it may use. */
export interface Lesson {
  readonly examples: readonly Example[];
  readonly isWanted: (example: Example) => boolean;
  readonly share: (example: Example) => number;
  readonly isKnown: Uint8Array;
}

const rounds = 12;
const pace = 0.02;
const pull = 0.0005;

/** Chance that is the same every time (mulberry32). */
export function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffled(count: number, chance: () => number): readonly number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = Math.floor(chance() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return order;
}

const likelihood = (score: number) => 1 / (1 + Math.exp(-score));

/** Weights in the making; each takes smaller steps the more it has moved, and the later rounds are averaged. */
class Learner {
  readonly weights = new Float32Array(featurePlaces);
  start = 0;
  private readonly moved = new Float32Array(featurePlaces).fill(1e-3);
  private readonly total = new Float64Array(featurePlaces);
  private startMoved = 1;
  private startTotal = 0;
  private counted = 0;
  private readonly isKnown: Uint8Array;

  constructor(isKnown: Uint8Array) {
    this.isKnown = isKnown;
  }

  move(places: Int32Array, slope: number): void {
    for (const place of places) {
      if (this.isKnown[place] === 0) continue;
      const weight = this.weights[place] ?? 0;
      const step = slope + pull * weight;
      const moved = (this.moved[place] ?? 0) + step * step;
      this.moved[place] = moved;
      this.weights[place] = weight - (pace * step) / Math.sqrt(moved);
    }
  }

  moveStart(slope: number): void {
    this.startMoved += slope * slope;
    this.start -= (2 * pace * slope) / Math.sqrt(this.startMoved);
  }

  count(): void {
    for (let place = 0; place < featurePlaces; place += 1) {
      this.total[place] = (this.total[place] ?? 0) + (this.weights[place] ?? 0);
    }
    this.startTotal += this.start;
    this.counted += 1;
  }

  head(): Head {
    return {
      weights: Float32Array.from(this.total, (sum) => sum / this.counted),
      start: this.startTotal / this.counted,
    };
  }
}

/** Goes through the lesson in a new order every round. */
function study({ examples, isKnown }: Lesson, seed: number, learn: (learner: Learner, example: Example) => void): Head {
  const learner = new Learner(isKnown);
  const chance = chanceFrom(seed);
  for (let round = 0; round < rounds; round += 1) {
    for (const index of shuffled(examples.length, chance)) {
      const example = examples[index];
      if (example && example.features.length > 0) learn(learner, example);
    }
    if (round >= rounds / 2) learner.count();
  }
  return learner.head();
}

function wordWeights(example: Example, weights: Float32Array): Float64Array {
  return Float64Array.from(example.features, (places) => {
    let sum = 0;
    for (const place of places) sum += weights[place] ?? 0;
    return sum;
  });
}

function moveWindow(learner: Learner, example: Example, { window, aim, share }: Aim): void {
  const slope = (likelihood(window.sum + learner.start) - aim) * share;
  if (Math.abs(slope) < 1e-3) return;
  learner.moveStart(slope);
  for (let at = window.from; at <= window.to; at += 1) learner.move(example.features[at] ?? new Int32Array(), slope);
}

interface Aim {
  readonly window: Window;
  readonly aim: 0 | 1;
  readonly share: number;
}

/** How many of the words before each word are marked. */
function markedBefore(example: Example): readonly number[] {
  const before = [0];
  example.isMarked.forEach((isMarked, at) => before.push((before[at] ?? 0) + (isMarked ? 1 : 0)));
  return before;
}

/**
 * Learns to find the window of words that carries the alarm.
 *
 * In a message that is wanted, the window must lie on the marked words, and the heaviest one beside them must weigh
 * little; in any other message the heaviest window must.
 */
export function studyWindows(lesson: Lesson, seed: number): Head {
  return study(lesson, seed, (learner, example) => {
    const weights = wordWeights(example, learner.weights);
    const share = lesson.share(example);
    if (!lesson.isWanted(example)) {
      moveWindow(learner, example, { window: heaviestWindow(weights), aim: 0, share });
      return;
    }
    const before = markedBefore(example);
    const all = before.at(-1) ?? 0;
    const marked = (from: number, to: number) => (before[to + 1] ?? 0) - (before[from] ?? 0);
    const liesOnMarks = (from: number, to: number) =>
      marked(from, to) >= Math.min(3, all) && marked(from, to) * 2 >= to - from + 1;
    moveWindow(learner, example, { window: heaviestWindow(weights, all > 0 ? liesOnMarks : undefined), aim: 1, share });
    if (all === 0) return;
    const beside = heaviestWindow(weights, (from, to) => marked(from, to) === 0);
    if (beside.sum > Number.NEGATIVE_INFINITY)
      moveWindow(learner, example, { window: beside, aim: 0, share: 0.3 * share });
  });
}

/** The weight of a whole message for a head. */
export function messageScore(example: Example, { weights, start }: Head): number {
  let sum = 0;
  for (const place of example.all) sum += weights[place] ?? 0;
  return sum * messageShare(example.all.length) + start;
}

/** The weight of the heaviest window of a message for a head. */
export function windowScore(example: Example, { weights, start }: Head): number {
  if (example.features.length === 0) return start;
  return heaviestWindow(wordWeights(example, weights)).sum + start;
}

/** Learns to tell messages apart by all their features together. */
export function studyMessages(lesson: Lesson, seed: number): Head {
  return study(lesson, seed, (learner, example) => {
    const score = messageScore(example, learner);
    const slope = (likelihood(score) - (lesson.isWanted(example) ? 1 : 0)) * lesson.share(example);
    learner.moveStart(slope / 2);
    learner.move(example.all, slope * messageShare(example.all.length));
  });
}

/** Features of enough messages to be worth a weight. */
export function knownFeatures(examples: readonly Example[], fewest: number): Uint8Array {
  const counts = new Uint16Array(featurePlaces);
  for (const { all } of examples) for (const place of all) counts[place] = (counts[place] ?? 0) + 1;
  return Uint8Array.from(counts, (count) => (count >= fewest ? 1 : 0));
}

/**
 * How much more often a feature occurs in messages of a theme than in other alarms: naive Bayes, by theme place.
 */
export function themeTable(examples: readonly Example[], themes: readonly string[]): Float32Array {
  const counts = new Float32Array(themePlaces * themes.length).fill(0.3);
  const totals = new Float32Array(themes.length).fill(0.3 * themePlaces);
  for (const { all, theme } of examples) {
    const column = themes.indexOf(theme);
    if (column < 0) continue;
    for (const place of all) {
      const cell = (place & (themePlaces - 1)) * themes.length + column;
      counts[cell] = (counts[cell] ?? 0) + 1;
      totals[column] = (totals[column] ?? 0) + 1;
    }
  }
  const logs = counts.map((count, cell) => Math.log(count / (totals[cell % themes.length] ?? 1)));
  return logs.map((value, cell) => {
    const first = cell - (cell % themes.length);
    let mean = 0;
    for (let theme = 0; theme < themes.length; theme += 1) mean += (logs[first + theme] ?? 0) / themes.length;
    return value - mean;
  });
}
