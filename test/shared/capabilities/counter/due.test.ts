import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  type CalendarException,
  type OpeningBlock,
  type OpeningCalendar,
  amsterdam,
  workingTimeBetween,
} from '#shared/capabilities/counter/calendar.ts';
import { bandOf, type DueMoment, dueMoment, timeLeft } from '#shared/capabilities/counter/due.ts';
import { type CalendarDate, type Instant, epochMsOf, instantOf } from '#shared/kernel/time.ts';
import { slowDue } from './slow-clock.ts';

const closed = (day: string, name: string): CalendarException => ({ day: day as CalendarDate, isOpen: false, name });

const week: readonly OpeningBlock[] = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday,
  opensAt: '08:00',
  closesAt: '17:00',
}));
const clinic: OpeningCalendar = {
  timeZone: amsterdam,
  blocks: week,
  exceptions: [
    closed('2026-04-27', 'Koningsdag'),
    closed('2026-05-14', 'Hemelvaartsdag'),
    closed('2026-05-25', 'Tweede pinksterdag'),
    closed('2026-12-25', 'Kerstmis'),
    closed('2026-12-26', 'Tweede kerstdag'),
    closed('2027-01-01', 'Nieuwjaar'),
  ],
};

/** The instant of a wall-clock moment in Amsterdam, given with its offset from UTC in hours. */
const at = (wall: string, offset: 1 | 2): Instant => instantOf(Date.parse(`${wall}+0${offset}:00`));

type KnownMoment = { readonly [Name in keyof DueMoment]: NonNullable<DueMoment[Name]> };

function due(arrivedAt: Instant, termDays: number, calendar: OpeningCalendar = clinic): KnownMoment {
  const moment = dueMoment({ arrivedAt, termDays, calendar });
  expect(moment.dueAt).not.toBeNull();
  return moment as KnownMoment;
}

describe('the worked cases of a term', () => {
  it.each([
    ['over Christmas', at('2026-12-24T16:30', 1), 2, at('2026-12-29T17:00', 1)],
    ['after closing before a weekend and King’s Day', at('2026-04-24T18:10', 2), 3, at('2026-05-01T17:00', 2)],
    ['over Ascension with the Friday open', at('2026-05-12T10:00', 2), 2, at('2026-05-15T17:00', 2)],
    ['over Whit Monday', at('2026-05-22T09:00', 2), 1, at('2026-05-26T17:00', 2)],
    ['over New Year', at('2026-12-30T12:00', 1), 2, at('2027-01-04T17:00', 1)],
    ['from a Saturday evening', at('2026-11-21T21:00', 1), 2, at('2026-11-25T17:00', 1)],
    ['question V01', at('2026-11-16T09:12', 1), 2, at('2026-11-18T17:00', 1)],
    ['question V02, after closing', at('2026-11-16T19:47', 1), 2, at('2026-11-19T17:00', 1)],
    ['question V05', at('2026-11-18T14:02', 1), 2, at('2026-11-20T17:00', 1)],
    ['question V10, before opening', at('2026-11-18T07:58', 1), 2, at('2026-11-20T17:00', 1)],
    ['question V12', at('2026-11-17T10:03', 1), 5, at('2026-11-24T17:00', 1)],
    ['question V38, just before closing', at('2026-11-20T16:58', 1), 2, at('2026-11-24T17:00', 1)],
    ['question V18, on a Saturday', at('2026-11-21T21:03', 1), 1, at('2026-11-24T17:00', 1)],
    ['a term of no days', at('2026-11-20T16:58', 1), 0, at('2026-11-20T17:00', 1)],
    ['closing time itself, which counts from the next day', at('2026-11-19T17:00', 1), 0, at('2026-11-20T17:00', 1)],
  ])('counts %s', (_name, arrivedAt, termDays, dueAt) => {
    expect(due(arrivedAt, termDays).dueAt).toBe(dueAt);
  });

  it('moves on when the Friday after Ascension is closed as well', () => {
    const bridged = { ...clinic, exceptions: [...clinic.exceptions, closed('2026-05-15', 'Brugdag')] };
    expect(due(at('2026-05-12T10:00', 2), 2, bridged).dueAt).toBe(at('2026-05-18T17:00', 2));
  });

  it('works through a holiday that the clinic keeps open', () => {
    const worked = { ...clinic, exceptions: [{ ...closed('2026-04-27', 'Koningsdag'), isOpen: true }] };
    expect(due(at('2026-04-24T18:10', 2), 3, worked).dueAt).toBe(at('2026-04-30T17:00', 2));
  });

  it('keeps closing time on the wall clock over both clock changes', () => {
    expect(due(at('2026-03-27T12:00', 1), 1).dueAt).toBe(at('2026-03-30T17:00', 2));
    expect(due(at('2026-10-23T12:00', 2), 1).dueAt).toBe(at('2026-10-26T17:00', 1));
  });

  it('has no due moment when the clinic never opens', () => {
    const never = { timeZone: amsterdam, blocks: [], exceptions: [] };
    const arrivedAt = at('2026-11-20T12:00', 1);
    expect(dueMoment({ arrivedAt, termDays: 1, calendar: never })).toEqual({
      dueAt: null,
      halfAt: null,
      atRiskAt: null,
      steps: [{ kind: 'arrived', at: arrivedAt, name: null }],
    });
  });
});

describe('the sum that explains a term', () => {
  it('names arrival, start, each closed day, each working day and the end', () => {
    const { steps } = due(at('2026-12-24T18:00', 1), 1);
    expect(steps).toEqual([
      { kind: 'arrived', at: at('2026-12-24T18:00', 1), name: null },
      { kind: 'closed-day', at: at('2026-12-25T00:00', 1), name: 'Kerstmis' },
      { kind: 'closed-day', at: at('2026-12-26T00:00', 1), name: 'Tweede kerstdag' },
      { kind: 'closed-day', at: at('2026-12-27T00:00', 1), name: null },
      { kind: 'counts-from', at: at('2026-12-28T08:00', 1), name: null },
      { kind: 'working-day', at: at('2026-12-29T08:00', 1), name: null },
      { kind: 'due', at: at('2026-12-29T17:00', 1), name: null },
    ]);
  });
});

describe('half and four fifths of a term', () => {
  it('lie where that share of the working time has run', () => {
    // Monday 12:00 to Wednesday 17:00 is 5 + 9 + 9 = 23 hours of work.
    const { halfAt, atRiskAt } = due(at('2026-11-16T12:00', 1), 2);
    expect(halfAt).toBe(at('2026-11-17T14:30', 1));
    expect(atRiskAt).toBe(at('2026-11-18T12:24', 1));
  });

  it('do not run during a lunch break', () => {
    const split = [
      { weekday: 1, opensAt: '08:00', closesAt: '12:00' },
      { weekday: 1, opensAt: '13:00', closesAt: '17:00' },
    ];
    const { halfAt } = due(at('2026-11-16T10:00', 1), 0, { ...clinic, blocks: split });
    // Six hours of work: two before lunch and one after it are half.
    expect(halfAt).toBe(at('2026-11-16T14:00', 1));
  });
});

const quarterTimes = Array.from({ length: 96 }, (_, index) => index)
  .filter((index) => index < 9 || index > 11)
  .map((index) => `${String(Math.floor(index / 4)).padStart(2, '0')}:${String((index % 4) * 15).padStart(2, '0')}`);

const block = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.subarray(quarterTimes, { minLength: 2, maxLength: 2 }))
  .map(([weekday, [opensAt, closesAt]]) => ({ weekday, opensAt: opensAt ?? '', closesAt: closesAt ?? '' }));

/** Days around both clock changes of 2026 and 2027, the turn of the year, and ordinary weeks. */
const firstDays = ['2026-03-20', '2026-10-16', '2026-12-18', '2027-03-19', '2027-10-22', '2026-06-01'];
const arrival = fc
  .tuple(fc.constantFrom(...firstDays), fc.integer({ min: 0, max: 14 * 24 * 60 * 60_000 }))
  .map(([day, afterMs]) => Date.parse(`${day}T00:00Z`) + afterMs);
const exceptions = fc.array(
  fc
    .tuple(fc.constantFrom(...firstDays), fc.integer({ min: 0, max: 20 }), fc.boolean())
    .map(([day, after, isOpen]) => ({
      day: new Date(Date.parse(day) + after * 86_400_000).toISOString().slice(0, 10) as CalendarDate,
      isOpen,
      name: 'gesloten',
    })),
  { maxLength: 4 },
);
const calendar = fc
  .record({ blocks: fc.array(block, { minLength: 1, maxLength: 12 }), exceptions })
  .map(({ blocks, exceptions: days }) => ({
    timeZone: amsterdam,
    blocks,
    exceptions: [...new Map(days.map((one) => [one.day, one])).values()],
  }));

describe('the clock against a slow second clock', () => {
  it('agrees on the due moment, the working days and the shares of the time', () => {
    fc.assert(
      fc.property(arrival, fc.integer({ min: 0, max: 5 }), calendar, (arrivedMs, termDays, hours) => {
        const slow = slowDue(arrivedMs, termDays, hours);
        const fast = due(instantOf(arrivedMs), termDays, hours);
        const total = slow.workingMsUntil(slow.dueMs);
        expect(epochMsOf(fast.dueAt)).toBe(slow.dueMs);
        expect(fast.steps.filter((step) => step.kind === 'working-day')).toHaveLength(termDays);
        expect(slow.workingDays).toHaveLength(termDays + 1);
        expect(Math.abs(slow.workingMsUntil(epochMsOf(fast.halfAt)) - total * 0.5)).toBeLessThanOrEqual(1);
        expect(Math.abs(slow.workingMsUntil(epochMsOf(fast.atRiskAt)) - total * 0.8)).toBeLessThanOrEqual(1);
        expect(workingTimeBetween(instantOf(arrivedMs), fast.dueAt, hours)).toBe(total);
      }),
      { numRuns: 2_000, seed: 20261122 },
    );
  });

  it('keeps its moments in order and its steps in time', () => {
    fc.assert(
      fc.property(arrival, fc.integer({ min: 0, max: 10 }), calendar, (arrivedMs, termDays, hours) => {
        const { halfAt, atRiskAt, dueAt, steps } = due(instantOf(arrivedMs), termDays, hours);
        expect(instantOf(arrivedMs) <= halfAt && halfAt <= atRiskAt && atRiskAt <= dueAt).toBe(true);
        const after = steps.filter((step) => step.kind !== 'closed-day').map((step) => step.at);
        expect(after).toEqual([...after].sort());
      }),
      { numRuns: 1_000, seed: 4 },
    );
  });
});

describe('bandOf', () => {
  const moments = {
    halfAt: at('2026-11-17T14:30', 1),
    atRiskAt: at('2026-11-18T12:24', 1),
    dueAt: at('2026-11-18T17:00', 1),
    isPaused: false,
  };

  it.each([
    ['early', at('2026-11-17T14:29', 1)],
    ['half', at('2026-11-17T14:30', 1)],
    ['at-risk', at('2026-11-18T12:24', 1)],
    ['overdue', at('2026-11-18T17:00', 1)],
  ])('says %s from its moment on', (band, now) => {
    expect(bandOf(moments, now)).toBe(band);
  });

  it('says paused while the item waits for the patient, however late', () => {
    expect(bandOf({ ...moments, isPaused: true }, at('2027-01-01T00:00', 1))).toBe('paused');
  });

  it('never calls an item late that has no due moment', () => {
    expect(bandOf({ dueAt: null, halfAt: null, atRiskAt: null, isPaused: false }, at('2027-01-01T00:00', 1))).toBe(
      'early',
    );
  });
});

describe('timeLeft', () => {
  const dueAt = at('2026-11-24T17:00', 1);

  it.each([
    [
      'today, in hours and minutes',
      at('2026-11-24T13:35', 1),
      { kind: 'today', workingDays: 0, hours: 3, minutes: 25 },
    ],
    ['the weekend not counted', at('2026-11-20T16:00', 1), { kind: 'days', workingDays: 2, hours: 97, minutes: 0 }],
    ['tomorrow', at('2026-11-23T16:00', 1), { kind: 'days', workingDays: 1, hours: 25, minutes: 0 }],
    ['just over', at('2026-11-24T17:00', 1), { kind: 'overdue', workingDays: 0, hours: 0, minutes: 0 }],
    [
      'over by two working days',
      at('2026-11-26T08:30', 1),
      { kind: 'overdue', workingDays: 2, hours: 39, minutes: 30 },
    ],
  ])('says %s', (_name, now, expected) => {
    expect(timeLeft(now, dueAt, clinic)).toEqual(expected);
  });

  it('skips a holiday', () => {
    expect(timeLeft(at('2026-12-24T09:00', 1), at('2026-12-28T17:00', 1), clinic).workingDays).toBe(1);
  });
});
