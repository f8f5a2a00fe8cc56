import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type ClockMessage, isAnswer, openExchange, runningTerm } from '#shared/capabilities/counter/pauses.ts';
import { type Instant, instantOf } from '#shared/kernel/time.ts';

const moment = (minute: number): Instant => instantOf(Date.parse('2026-11-16T09:00:00Z') + minute * 60_000);

/** Messages a minute apart: `p` the patient, `a` an answer, `o` an answer from outside, `b` a question back, `i` interim, `r` receipt. */
function told(letters: string): ClockMessage[] {
  const kinds: Readonly<Record<string, Pick<ClockMessage, 'kind' | 'purpose'>>> = {
    p: { kind: 'patient-question', purpose: null },
    a: { kind: 'clinician-reply', purpose: 'answer' },
    o: { kind: 'clinician-reply', purpose: null },
    b: { kind: 'clinician-reply', purpose: 'question-back' },
    i: { kind: 'clinician-reply', purpose: 'interim' },
    r: { kind: 'system-notice', purpose: 'receipt' },
  };
  return [...letters].map((letter, minute) => ({
    ...(kinds[letter] ?? { kind: '', purpose: null }),
    sentAt: moment(minute),
  }));
}

describe('R9: what the clock counts from', () => {
  it.each([
    ['the first question', 'p', 0],
    ['the oldest of several', 'ppp', 0],
    ['the oldest since the answer', 'papp', 2],
    ['the oldest since an answer from outside', 'pop', 2],
    ['the question, whatever the receipt says', 'prp', 0],
    ['the question, whatever the interim message promises', 'pip', 0],
    ['the question before the question back', 'pbp', 0],
    ['what came after the answer to a question back', 'pbpap', 4],
    ['nothing when all is answered', 'pa', undefined],
    ['nothing when the practice wrote first', 'b', undefined],
  ])('is %s', (_name, letters, place) => {
    const first = runningTerm(told(letters)).unanswered[0]?.sentAt;
    expect(first).toBe(place === undefined ? undefined : moment(place));
  });
});

describe('R9: when the clock stands still', () => {
  it.each<[string, string, (readonly [number, number | null])[]]>([
    ['never without a question back', 'pip', []],
    ['until the patient writes again', 'pbp', [[1, 2]]],
    ['still, while the patient does not', 'pb', [[1, null]]],
    ['from the first of two questions back', 'pbbp', [[1, 3]]],
    [
      'twice, when asked twice',
      'pbpbp',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['through an interim message', 'pbip', [[1, 3]]],
    ['not before there was a question', 'bp', []],
    ['not any more after the answer', 'pba', []],
    ['only in the term that runs now', 'pbpapb', [[5, null]]],
  ])('%s', (_name, letters, pauses) => {
    expect(runningTerm(told(letters)).pauses).toEqual(
      pauses.map(([from, until]) => ({ from: moment(from), until: until === null ? null : moment(until) })),
    );
  });

  it('never stands still in stretches that overlap or begin before the question', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...'paobir'), { maxLength: 20 }), (letters) => {
        const { unanswered, pauses } = runningTerm(told(letters.join('')));
        if (unanswered.length === 0) expect(pauses).toEqual([]);
        pauses.forEach(({ from, until }, place) => {
          expect(from >= (unanswered[0]?.sentAt ?? '')).toBe(true);
          const next = pauses[place + 1];
          if (next) expect(until !== null && until <= next.from).toBe(true);
        });
      }),
    );
  });
});

it('keeps as the question what was asked and asked back since the last answer', () => {
  expect(openExchange(told('papribp')).map(({ kind, purpose }) => purpose ?? kind)).toEqual([
    'patient-question',
    'question-back',
    'patient-question',
  ]);
  expect(told('aobip').map(isAnswer)).toEqual([true, true, false, false, false]);
});
