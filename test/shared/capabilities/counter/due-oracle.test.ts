import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type OpeningCalendar, amsterdam, workingTimeBetween } from '#shared/capabilities/counter/calendar.ts';
import { dueMoment } from '#shared/capabilities/counter/due.ts';
import { type CalendarDate, epochMsOf, instantOf } from '#shared/kernel/time.ts';
import { slowDue } from './slow-clock.ts';

const quarterTimes = Array.from({ length: 96 }, (_, index) => index)
  .filter((index) => index < 9 || index > 11)
  .map((index) => `${String(Math.floor(index / 4)).padStart(2, '0')}:${String((index % 4) * 15).padStart(2, '0')}`);

const block = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.subarray(quarterTimes, { minLength: 2, maxLength: 2 }))
  .map(([weekday, [opensAt, closesAt]]) => ({ weekday, opensAt: opensAt ?? '', closesAt: closesAt ?? '' }));

const dayMs = 86_400_000;
/** Days around both clock changes of 2026 and 2027, the turn of the year, and ordinary weeks. */
const firstDays = ['2026-03-20', '2026-10-16', '2026-12-18', '2027-03-19', '2027-10-22', '2026-06-01'];
const arrival = fc
  .tuple(fc.constantFrom(...firstDays), fc.integer({ min: 0, max: 14 * dayMs }))
  .map(([day, afterMs]) => Date.parse(`${day}T00:00Z`) + afterMs);
/** Single days, and closures of up to three weeks. */
const exceptions = fc.array(
  fc
    .tuple(
      fc.constantFrom(...firstDays),
      fc.integer({ min: 0, max: 20 }),
      fc.constantFrom(1, 1, 1, 4, 21),
      fc.boolean(),
    )
    .map(([day, after, length, isOpen]) =>
      Array.from({ length }, (_, place) => ({
        day: new Date(Date.parse(day) + (after + place) * dayMs).toISOString().slice(0, 10) as CalendarDate,
        isOpen,
        name: 'gesloten',
      })),
    ),
  { maxLength: 4 },
);
const calendar = fc
  .record({ blocks: fc.array(block, { minLength: 1, maxLength: 12 }), exceptions })
  .map(({ blocks, exceptions: days }) => ({
    timeZone: amsterdam,
    blocks,
    exceptions: [...new Map(days.flat().map((one) => [one.day, one])).values()],
  }));

/** A question back some time after the arrival, and a reply minutes to days later, or none. */
const pause = fc.tuple(
  fc.integer({ min: 0, max: 8 * dayMs }),
  fc.option(fc.integer({ min: 1, max: 6 * dayMs }), { freq: 12 }),
);
const asked = fc
  .record({ arrivedMs: arrival, termDays: fc.integer({ min: 0, max: 5 }), gaps: fc.array(pause, { maxLength: 3 }) })
  .map(({ arrivedMs, termDays, gaps }) => ({
    arrivedMs,
    termDays,
    pauses: gaps.map(([afterMs, lengthMs]) => ({
      from: instantOf(arrivedMs + afterMs),
      until: lengthMs === null ? null : instantOf(arrivedMs + afterMs + lengthMs),
    })),
  }));
type Asked = typeof asked extends fc.Arbitrary<infer Case> ? Case : never;

/** What differs between the clock and the slow clock for one case; nothing when they agree. */
function differences({ arrivedMs, termDays, pauses }: Asked, hours: OpeningCalendar): string[] {
  const slow = slowDue(arrivedMs, termDays, hours, pauses);
  const fast = dueMoment({ arrivedAt: instantOf(arrivedMs), termDays, calendar: hours, pauses });
  const { dueAt, halfAt, atRiskAt, steps } = fast;
  if (slow.dueMs === undefined) return dueAt === null ? [] : [`due ${dueAt}, but never by the slow clock`];
  if (dueAt === null || halfAt === null || atRiskAt === null) return ['never due, but by the slow clock it is'];
  const total = slow.ranMsUntil(slow.dueMs);
  const [half, atRisk] = [halfAt, atRiskAt].map((moment) => slow.ranMsUntil(epochMsOf(moment)));
  const countOf = (kind: string) => steps.filter((step) => step.kind === kind).length;
  // Day 0 that stood still is a step as well where the term has no other days.
  const mostPaused = slow.pausedDays + (termDays === 0 ? 1 : 0);
  const moments = steps.filter((step) => step.kind !== 'closed-day' && step.kind !== 'paused').map((step) => step.at);
  const faults: [string, boolean][] = [
    [`due ${dueAt} for ${instantOf(slow.dueMs)}`, epochMsOf(dueAt) !== slow.dueMs],
    ['half is not half', Math.abs((half ?? 0) - total * 0.5) > 1],
    ['four fifths are not', Math.abs((atRisk ?? 0) - total * 0.8) > 1],
    ['moments out of order', !(halfAt <= atRiskAt && atRiskAt <= dueAt && instantOf(arrivedMs) <= halfAt)],
    ['steps out of order', moments.join() !== [...moments].sort().join()],
    ['working days', countOf('working-day') !== slow.workingDays],
    ['paused days', countOf('paused') < slow.pausedDays || countOf('paused') > mostPaused],
    ['the sum ends elsewhere', steps.at(-1)?.at !== dueAt],
  ];
  return faults.flatMap(([fault, isThere]) => (isThere ? [fault] : []));
}

describe('R9: the clock against a slow second clock', () => {
  it(
    'agrees on 100,000 random cases over calendars, closures, pauses and both clock changes',
    { timeout: 120_000 },
    () => {
      let cases = 0;
      let [paused, endless] = [0, 0];
      fc.assert(
        // Many cases share a calendar, whose days the clock then has to work out only once.
        fc.property(calendar, fc.array(asked, { minLength: 200, maxLength: 200 }), (hours, many) => {
          for (const one of many) {
            cases += 1;
            paused += one.pauses.length > 0 ? 1 : 0;
            endless += one.pauses.some(({ until }) => until === null) ? 1 : 0;
            const found = differences(one, hours);
            if (found.length > 0) expect({ ...one, found }).toEqual({ ...one, found: [] });
          }
        }),
        { numRuns: 500, seed: 20261122, endOnFailure: true },
      );
      expect(cases).toBeGreaterThanOrEqual(100_000);
      expect(Math.min(paused, endless)).toBeGreaterThan(10_000);
    },
  );

  it('counts working time as the slow clock does when nothing is paused', () => {
    fc.assert(
      fc.property(calendar, arrival, fc.integer({ min: 0, max: 5 }), (hours, arrivedMs, termDays) => {
        const { dueMs, ranMsUntil } = slowDue(arrivedMs, termDays, hours);
        if (dueMs === undefined) return;
        expect(workingTimeBetween(instantOf(arrivedMs), instantOf(dueMs), hours)).toBe(ranMsUntil(dueMs));
      }),
      { numRuns: 300, seed: 4 },
    );
  });
});
