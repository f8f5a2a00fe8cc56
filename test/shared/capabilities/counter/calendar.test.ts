import { describe, expect, it } from 'vitest';

import {
  amsterdam,
  calendarDayOf,
  dayAfter,
  dayOf,
  isOpenDay,
  type OpeningCalendar,
  workingTimeBetween,
} from '#shared/capabilities/counter/calendar.ts';
import type { CalendarDate, Instant } from '#shared/kernel/time.ts';

const day = (text: string) => text as CalendarDate;
const moment = (text: string) => text as Instant;
const hourMs = 3_600_000;

function calendarOf(blocks: readonly (readonly [number, string, string])[]): OpeningCalendar {
  return {
    timeZone: amsterdam,
    blocks: blocks.map(([weekday, opensAt, closesAt]) => ({ weekday, opensAt, closesAt })),
    exceptions: [
      { day: day('2026-12-25'), isOpen: false, name: 'Kerstmis' },
      { day: day('2026-12-26'), isOpen: true, name: 'Tweede kerstdag' },
    ],
  };
}

describe('calendarDayOf', () => {
  it('takes blocks that touch or overlap together, so that no minute counts twice', () => {
    const calendar = calendarOf([
      [1, '12:00', '17:00'],
      [1, '08:00', '12:00'],
      [1, '11:00', '13:00'],
    ]);
    const { stretches } = calendarDayOf(calendar, day('2026-11-23'));
    expect(stretches.map(({ fromMs, untilMs }) => (untilMs - fromMs) / hourMs)).toEqual([9]);
  });

  it('closes a holiday by name, and opens no day that has no hours', () => {
    const calendar = calendarOf([[5, '08:00', '17:00']]);
    expect(calendarDayOf(calendar, day('2026-12-25'))).toMatchObject({ stretches: [], closedBy: 'Kerstmis' });
    expect(isOpenDay(calendarDayOf(calendar, day('2026-12-26')))).toBe(false);
    expect(calendarDayOf(calendar, day('2026-12-27')).closedBy).toBeNull();
  });

  it('follows the calendar it is asked for, not one it knew before', () => {
    const [mornings, afternoons] = [calendarOf([[1, '08:00', '12:00']]), calendarOf([[1, '13:00', '17:00']])];
    const opensAt = (calendar: OpeningCalendar) => calendarDayOf(calendar, day('2026-11-23')).stretches[0]?.fromMs;
    expect(opensAt(afternoons)).toBe((opensAt(mornings) ?? 0) + 5 * hourMs);
  });
});

describe('days and working time', () => {
  it('belong to the wall clock of Amsterdam', () => {
    expect(dayOf(moment('2026-11-22T23:30:00.000Z'), amsterdam)).toBe('2026-11-23');
    expect(dayOf(moment('2026-06-22T22:30:00.000Z'), amsterdam)).toBe('2026-06-23');
    expect(dayAfter(day('2026-12-31'))).toBe('2027-01-01');
    expect(dayAfter(day('2026-03-01'), -1)).toBe('2026-02-28');
  });

  it.each([
    ['the short night of spring', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z', 7],
    ['the long night of autumn', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z', 9],
  ])('counts the hours that %s really has', (_name, from, until, hours) => {
    const nights = calendarOf([[7, '00:00', '08:00']]);
    expect(workingTimeBetween(moment(from), moment(until), nights) / hourMs).toBe(hours);
  });

  it('is nothing when the end is not after the beginning', () => {
    const calendar = calendarOf([[1, '08:00', '17:00']]);
    expect(workingTimeBetween(moment('2026-11-23T12:00:00.000Z'), moment('2026-11-23T09:00:00.000Z'), calendar)).toBe(
      0,
    );
  });
});
