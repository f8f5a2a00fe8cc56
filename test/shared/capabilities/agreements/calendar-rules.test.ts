import { describe, expect, it } from 'vitest';

import { calendarSettings } from '#shared/capabilities/agreements/calendar-model.ts';
import { closedDays, daysAhead, isOpenAt } from '#shared/capabilities/agreements/calendar-rules.ts';
import { amsterdam, type OpeningCalendar } from '#shared/capabilities/counter/calendar.ts';
import { type CalendarDate, epochMsOf, type Instant } from '#shared/kernel/time.ts';

const day = (text: string) => text as CalendarDate;
const calendar: OpeningCalendar = {
  timeZone: amsterdam,
  blocks: [
    { weekday: 1, opensAt: '08:00', closesAt: '12:00' },
    { weekday: 1, opensAt: '13:00', closesAt: '17:00' },
    { weekday: 2, opensAt: '08:00', closesAt: '17:00' },
  ],
  exceptions: [{ day: day('2026-11-24'), isOpen: false, name: 'Studiedag' }],
};

describe('local closures', () => {
  it('close every day of their range, both ends too, by the first that names it', () => {
    const closures = [
      { from: day('2026-12-30'), until: day('2027-01-01'), name: 'Verhuizing' },
      { from: day('2027-01-01'), until: day('2027-01-02'), name: 'Inventaris' },
    ];
    expect(closedDays(closures).map((one) => `${one.day} ${one.name}`)).toEqual([
      '2026-12-30 Verhuizing',
      '2026-12-31 Verhuizing',
      '2027-01-01 Verhuizing',
      '2027-01-02 Inventaris',
    ]);
  });

  it('end, however long they are made', () => {
    const [endless] = [closedDays([{ from: day('2026-01-01'), until: day('9999-12-31'), name: 'Altijd' }])];
    expect(endless).toHaveLength(400);
  });
});

describe('the days ahead', () => {
  it('R14: say the hours of each block, or what closed the day', () => {
    expect(daysAhead(calendar, day('2026-11-23'), 3)).toEqual([
      {
        day: '2026-11-23',
        hours: [
          { from: '08:00', until: '12:00' },
          { from: '13:00', until: '17:00' },
        ],
        closedBy: null,
      },
      { day: '2026-11-24', hours: [], closedBy: 'Studiedag' },
      { day: '2026-11-25', hours: [], closedBy: null },
    ]);
  });

  it('say the same hours after the change of the clock', () => {
    expect(daysAhead(calendar, day('2026-10-26'), 1)[0]?.hours[0]).toEqual({ from: '08:00', until: '12:00' });
    expect(daysAhead(calendar, day('2027-03-29'), 1)[0]?.hours[0]).toEqual({ from: '08:00', until: '12:00' });
  });

  it.each([
    ['2026-11-23T06:59:59.999Z', false],
    ['2026-11-23T07:00:00.000Z', true],
    ['2026-11-23T11:30:00.000Z', false],
    ['2026-11-23T16:00:00.000Z', false],
    ['2026-11-24T10:00:00.000Z', false],
  ])('at %s the clinic is open: %s', (moment, expected) => {
    expect(isOpenAt(calendar, epochMsOf(moment as Instant))).toBe(expected);
  });
});

describe('what a calendar may be', () => {
  const block = (opensAt: string, closesAt: string, weekday = 1) => ({ weekday, opensAt, closesAt });
  const accepts = (blocks: object[]) => calendarSettings.safeParse({ blocks, holidays: [], closures: [] }).success;
  it.each([
    ['two blocks that touch', [block('08:00', '12:00'), block('12:00', '17:00')], true],
    ['the same hours on two days', [block('08:00', '12:00'), block('08:00', '12:00', 2)], true],
    ['blocks that overlap', [block('08:00', '12:30'), block('12:00', '17:00')], false],
    ['a block that closes before it opens', [block('17:00', '08:00')], false],
    ['a time that is none', [block('08:00', '24:00')], false],
    ['a day that is none', [block('08:00', '12:00', 8)], false],
  ])('%s: %s', (_name, blocks, expected) => {
    expect(accepts(blocks)).toBe(expected);
  });

  it('is no closure that ends before it begins', () => {
    const closures = [{ from: '2026-12-02', until: '2026-12-01', name: 'x' }];
    expect(calendarSettings.safeParse({ blocks: [], holidays: [], closures }).success).toBe(false);
  });
});
