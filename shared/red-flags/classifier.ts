import { bytesOf } from './base64.ts';
import { featurePlaces } from './features.ts';

/** The weights as they are kept: what `build/red-flags/train.ts` writes. */
export interface KeptWeights {
  /** Digest of the messages they were learned from. */
  readonly learnedFrom: string;
  /** One bit for each feature, set where it has weights; base64. */
  readonly known: string;
  /** Four signed bytes for each feature that has weights, one for each head; base64. */
  readonly weights: string;
  /** What one step of a head's bytes is worth, in the order of the heads. */
  readonly steps: readonly number[];
  /** What each head starts from. */
  readonly starts: readonly number[];
  /** Entries of the list that a message may be about. */
  readonly themes: readonly string[];
  /** A signed nibble for each theme at each theme place; base64. */
  readonly themeWeights: string;
  /** Score from which a message is red, and from which it is at least amber. */
  readonly redFrom: number;
  readonly amberFrom: number;
  /** Score below which the message around a phrase speaks against red so clearly that the phrase counts as amber. */
  readonly doubtBelow: number;
}

/** Heads of the model: is it red, is it any alarm; each by its heaviest window and by the whole message. */
export const heads = { redWindow: 0, alarmWindow: 1, redMessage: 2, alarmMessage: 3 } as const;
export const headCount = 4;

/** Themes see the features folded onto fewer places. */
export const themePlaces = 1 << 12;

/** Longest window, in words. */
const longestWindow = 24;

/** Words in a row, from the first to the last, and what they weigh together. */
export interface Window {
  readonly sum: number;
  readonly from: number;
  readonly to: number;
}

/** The row of words, of those that may be chosen, that together weighs most. */
export function heaviestWindow(weights: ArrayLike<number>, mayBe?: (from: number, to: number) => boolean): Window {
  let best = Number.NEGATIVE_INFINITY;
  let bestFrom = 0;
  let bestTo = 0;
  for (let from = 0; from < weights.length; from += 1) {
    const limit = Math.min(weights.length, from + longestWindow);
    let sum = 0;
    for (let to = from; to < limit; to += 1) {
      sum += weights[to] ?? 0;
      if (sum <= best || (mayBe && !mayBe(from, to))) continue;
      best = sum;
      bestFrom = from;
      bestTo = to;
    }
  }
  return { sum: best, from: bestFrom, to: bestTo };
}

/** How much one feature counts in the weight of a whole message, so that long and short ones compare. */
export function messageShare(featureCount: number): number {
  return 10 / Math.sqrt(featureCount + 1);
}

/** What the four heads say, as one score for red and one for any alarm. */
export function joinedScores(scores: ArrayLike<number>): { readonly red: number; readonly alarm: number } {
  const red = (scores[heads.redWindow] ?? 0) + (scores[heads.redMessage] ?? 0);
  const alarm = (scores[heads.alarmWindow] ?? 0) + (scores[heads.alarmMessage] ?? 0);
  return { red: red + alarm, alarm: alarm + 0.2 * red };
}

/** What the model makes of a stretch of text; the window holds the words that weigh most. */
export interface Verdict {
  readonly red: number;
  readonly alarm: number;
  readonly window: Window;
  /** Entries of the list, the likeliest first. */
  readonly themes: () => readonly string[];
}

/** A linear model over the features of words, made ready from the weights as they are kept. */
export class Classifier {
  readonly redFrom: number;
  readonly amberFrom: number;
  readonly doubtBelow: number;
  private readonly kept: KeptWeights;
  private readonly weights = new Int8Array(featurePlaces * headCount);
  private readonly themeWeights: Uint8Array;

  constructor(kept: KeptWeights) {
    this.kept = kept;
    this.redFrom = kept.redFrom;
    this.amberFrom = kept.amberFrom;
    this.doubtBelow = kept.doubtBelow;
    this.themeWeights = bytesOf(kept.themeWeights);
    this.spread(bytesOf(kept.known), bytesOf(kept.weights));
  }

  /** Judges a stretch of text by the features of its words. */
  judge(features: readonly (readonly number[])[]): Verdict {
    const all = new Set<number>();
    const redWeights = new Float64Array(features.length);
    const alarmWeights = new Float64Array(features.length);
    features.forEach((places, at) => {
      for (const place of places) {
        all.add(place);
        redWeights[at] = (redWeights[at] ?? 0) + (this.weights[place * headCount] ?? 0);
        alarmWeights[at] = (alarmWeights[at] ?? 0) + (this.weights[place * headCount + 1] ?? 0);
      }
    });
    const redWindow = heaviestWindow(redWeights);
    const alarmWindow = heaviestWindow(alarmWeights);
    const raw = [redWindow.sum, alarmWindow.sum, ...this.messageSums(all)];
    const scores = raw.map((sum, head) => sum * (this.kept.steps[head] ?? 0) + (this.kept.starts[head] ?? 0));
    const joined = joinedScores(scores);
    const window = joined.red >= this.redFrom ? redWindow : alarmWindow;
    return { ...joined, window, themes: () => this.themesOf(all) };
  }

  private spread(known: Uint8Array, weights: Uint8Array): void {
    const signed = new Int8Array(weights.buffer);
    let next = 0;
    for (let place = 0; place < featurePlaces; place += 1) {
      if (((known[place >> 3] ?? 0) & (1 << (place & 7))) === 0) continue;
      for (let head = 0; head < headCount; head += 1) this.weights[place * headCount + head] = signed[next++] ?? 0;
    }
  }

  private messageSums(places: ReadonlySet<number>): readonly number[] {
    const share = messageShare(places.size);
    let red = 0;
    let alarm = 0;
    for (const place of places) {
      red += this.weights[place * headCount + 2] ?? 0;
      alarm += this.weights[place * headCount + 3] ?? 0;
    }
    return [red * share, alarm * share];
  }

  private themesOf(places: ReadonlySet<number>): readonly string[] {
    const { themes } = this.kept;
    const sums = new Float64Array(themes.length);
    for (const place of places) {
      const first = (place & (themePlaces - 1)) * themes.length;
      for (let theme = 0; theme < themes.length; theme += 1) {
        const cell = first + theme;
        const pair = this.themeWeights[cell >> 1] ?? 0;
        sums[theme] = (sums[theme] ?? 0) + ((cell & 1 ? pair >> 4 : pair & 15) - 8);
      }
    }
    const order = themes.map((_, theme) => theme).toSorted((left, right) => (sums[right] ?? 0) - (sums[left] ?? 0));
    return order.map((theme) => themes[theme] ?? '');
  }
}
