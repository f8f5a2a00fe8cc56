import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findingKinds, type FindingKind } from '#shared/plain-language/model.ts';
import { settled } from '#shared/plain-language/rules/overlap.ts';
import type { Found } from '#shared/plain-language/rules/rule.ts';

const found = (kind: FindingKind, start: number, end: number): Found => ({
  kind,
  start,
  end,
  lemma: '',
  why: { from: 'rule', key: '' },
});
const shown = (...all: readonly (readonly [FindingKind, number, number])[]) =>
  settled(all.map((one) => found(...one))).map(({ kind, start, end }) => [kind, start, end]);

describe('findings on the same words', () => {
  it.each([
    ['word', 'term'],
    ['formal', 'term'],
    ['term', 'abbreviation'],
    ['term', 'confronting'],
    ['number', 'term'],
    ['formal', 'number'],
    ['addressee', 'formal'],
    ['word', 'addressee'],
  ] as const)('%s gives way to %s', (less, more) => {
    expect(shown([less, 0, 9], [more, 3, 12])).toEqual([[more, 3, 12]]);
    expect(shown([more, 3, 12], [less, 0, 9])).toEqual([[more, 3, 12]]);
  });

  it('of one kind: the longest', () => {
    expect(shown(['term', 0, 5], ['term', 0, 12], ['term', 6, 12])).toEqual([['term', 0, 12]]);
  });

  it('that only touch both stay', () => {
    expect(shown(['term', 5, 9], ['term', 0, 5])).toHaveLength(2);
  });

  it('about a whole sentence stand beside those about its words', () => {
    expect(shown(['long-sentence', 0, 90], ['term', 4, 9], ['passive', 4, 40], ['third-party', 0, 90])).toEqual([
      ['long-sentence', 0, 90],
      ['third-party', 0, 90],
      ['term', 4, 9],
      ['passive', 4, 40],
    ]);
  });

  it('come out in order, none of words over another, and none are made up', () => {
    const one = fc.tuple(fc.constantFrom(...findingKinds), fc.nat(60), fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(fc.array(one, { maxLength: 20 }), (all) => {
        const given = all.map(([kind, start, length]) => found(kind, start, start + length));
        const kept = settled(given);
        expect(given).toEqual(expect.arrayContaining([...kept]));
        expect(kept.map(({ start }) => start)).toEqual(kept.map(({ start }) => start).toSorted((a, b) => a - b));
        const terms = kept.filter(({ kind }) => ['term', 'word', 'abbreviation', 'formal'].includes(kind));
        for (const [index, { start }] of terms.entries())
          expect(start).toBeGreaterThanOrEqual(terms[index - 1]?.end ?? 0);
      }),
    );
  });
});
