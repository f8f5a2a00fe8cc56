import type { Classifier, Verdict } from './classifier.ts';
import { featuresOf } from './features.ts';
import { readingOf } from './reading.ts';
import { readWords, type Word } from './words.ts';

/** What the model makes of words `first` up to `last` of a message. */
export interface JudgedStretch {
  readonly first: number;
  readonly last: number;
  readonly verdict: Verdict;
}

/** Words that raised a red alarm by a phrase of the list or by a finding. */
interface Stated {
  readonly entry: { readonly id: string };
  readonly from: number;
  readonly to: number;
  /** The phrase of the list; a finding has none. */
  readonly phrase?: string;
}

/** A sentence must hold this many other words before it can speak against a phrase. */
const leastOthers = 6;

/** A stroke that passed and a shock of an ICD are called about however well the patient feels now. */
const evenWhenPassed = new Set(['RF02', 'RF22']);

/** The words of the sentence around some words. */
function sentenceAround(words: readonly Word[], { from, to }: Stated): readonly Word[] {
  let first = from;
  while (first > 0 && (words[first]?.pause ?? 2) < 2) first -= 1;
  let last = to + 1;
  while (last < words.length && (words[last]?.pause ?? 2) < 2) last += 1;
  return words.slice(first, last);
}

/**
 * Judges whether a message speaks against a phrase in it: `in 2018 wilde ik niet meer leven, nu geef ik lezingen`.
 *
 * Only where the model knows the phrase, so that what people put on the list counts as they said; and only when
 * both its sentence and the message speak against it. Then it is looked at the same day rather than at once; it never
 * falls silent.
 */
export class Doubt {
  private readonly model: Classifier;
  private readonly known = new Map<string, boolean>();

  constructor(model: Classifier) {
    this.model = model;
  }

  isDoubtful(stated: Stated, words: readonly Word[], stretches: readonly JudgedStretch[]): boolean {
    const { from, to, phrase, entry } = stated;
    if (evenWhenPassed.has(entry.id)) return false;
    const sentence = sentenceAround(words, stated);
    if (sentence.length - (to - from + 1) < leastOthers) return false;
    const around = stretches.filter(({ first, last }) => first <= from && to < last);
    const speaksAgainst = around.every(({ verdict }) => verdict.red < this.model.doubtBelow);
    return (
      speaksAgainst && this.redOf(sentence) < this.model.doubtBelow && (phrase === undefined || this.isKnown(phrase))
    );
  }

  private redOf(words: readonly Word[]): number {
    return this.model.judge(featuresOf(readingOf(words))).red;
  }

  /** True when the model does not speak against the phrase itself, said of now. */
  private isKnown(phrase: string): boolean {
    const before = this.known.get(phrase);
    if (before !== undefined) return before;
    const isKnown = this.redOf(readWords(`Sinds vanochtend: ${phrase}`)) >= this.model.doubtBelow;
    this.known.set(phrase, isKnown);
    return isKnown;
  }
}
