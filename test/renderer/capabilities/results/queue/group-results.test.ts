import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Instant } from '#shared/kernel/time.ts';
import {
  entriesOf,
  groupings,
  orderedBy,
  type Row,
  spanOf,
} from '#renderer/capabilities/results/queue/group-results.ts';
import { sampleSummary } from '#test/support/result-samples.ts';

const now = '2026-11-23T13:00:00.000Z' as Instant;
const ahead = (releaseAt: string) => spanOf({ releaseAt: releaseAt as Instant, releasedAt: null }, now);
const back = (releasedAt: string) => spanOf({ releaseAt: null, releasedAt: releasedAt as Instant }, now);

describe('the span of a result', () => {
  it.each([
    ['2026-11-20T13:00:00.000Z', 'today'],
    ['2026-11-23T22:00:00.000Z', 'today'],
    ['2026-11-24T07:00:00.000Z', 'tomorrow'],
    ['2026-11-29T07:00:00.000Z', 'week'],
    ['2026-11-30T07:00:00.000Z', 'later'],
  ])('ahead at %s is %s', (moment, span) => expect(ahead(moment)).toBe(span));

  it.each([
    ['2026-11-23T07:00:00.000Z', 'today'],
    ['2026-11-22T07:00:00.000Z', 'yesterday'],
    ['2026-11-17T07:00:00.000Z', 'past-week'],
    ['2026-11-16T07:00:00.000Z', 'earlier'],
  ])('back at %s is %s', (moment, span) => expect(back(moment)).toBe(span));
});

const rowOf = (number: number): Row =>
  sampleSummary(number, {
    departmentName: number % 2 === 0 ? 'Oogheelkunde' : 'Cardiologie',
    kind: number % 3 === 0 ? 'genetics' : 'laboratory',
  });

describe('the order of the rows', () => {
  it('puts the rows of a department together, and keeps their order', () => {
    const rows = orderedBy([2, 1, 4, 3].map(rowOf), 'department');
    expect(rows.map((row) => row?.title)).toEqual([2, 4, 1, 3].map((number) => `Bloedonderzoek ${number}`));
  });

  it('loses no row and adds none, however they are grouped', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(400)), fc.constantFrom(...groupings), (numbers, grouping) => {
        const rows = orderedBy(numbers.map(rowOf), grouping);
        expect(rows.map((row) => row?.id).toSorted()).toEqual(numbers.map((one) => rowOf(one)?.id).toSorted());
        const places = entriesOf(rows, grouping, now).flatMap((entry) => (entry.kind === 'row' ? [entry.place] : []));
        expect(places).toEqual(rows.map((_row, place) => place));
      }),
    );
  });

  it('puts a head with a number above each group', () => {
    const heads = entriesOf(orderedBy([2, 1, 4].map(rowOf), 'department'), 'department', now).filter(
      ({ kind }) => kind === 'head',
    );
    expect(heads).toEqual([
      { kind: 'head', group: 'Oogheelkunde', count: 2 },
      { kind: 'head', group: 'Cardiologie', count: 1 },
    ]);
  });

  it('keeps the place of rows that have not come yet', () => {
    const entries = entriesOf([undefined, rowOf(1), undefined], 'moment', now);
    expect(entries.map(({ kind }) => kind)).toEqual(['row', 'head', 'row', 'row']);
  });
});
