import { describe, expect, it } from 'vitest';

import { calendarFile, usualCalendar } from '#shared/capabilities/counter/calendar-file.ts';

const block = { weekday: 1, opensAt: '08:00', closesAt: '17:00' };

describe('a calendar in a file', () => {
  it('fills in what it leaves out', () => {
    const read = calendarFile.parse({ blocks: [block], exceptions: [{ day: '2026-12-24' }] });
    expect(read).toEqual({
      timeZone: 'Europe/Amsterdam',
      blocks: [block],
      exceptions: [{ day: '2026-12-24', isOpen: false, name: '' }],
      dutchHolidays: false,
    });
    expect(calendarFile.parse(usualCalendar)).toEqual(usualCalendar);
  });

  it.each([
    ['no hours at all', {}],
    ['a day that does not exist', { blocks: [block], exceptions: [{ day: '2026-02-30' }] }],
    ['a weekday zero', { blocks: [{ ...block, weekday: 0 }] }],
    ['an hour that does not exist', { blocks: [{ ...block, closesAt: '24:00' }] }],
    ['closing before opening', { blocks: [{ ...block, closesAt: '07:00' }] }],
    ['a time zone that does not exist', { timeZone: 'Europe/Madurodam', blocks: [block] }],
    ['a word it does not know', { blocks: [block], holidays: true }],
    ['no object', []],
  ])('refuses %s', (_name, file) => {
    expect(calendarFile.safeParse(file).success).toBe(false);
  });
});
