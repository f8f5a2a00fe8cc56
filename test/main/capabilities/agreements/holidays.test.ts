import { describe, expect, it } from 'vitest';

import { dutchHolidays } from '#main/capabilities/agreements/holidays.ts';

/** Year, Good Friday, Easter Monday, King's Day, Ascension, Whit Monday; the others have fixed days. */
const table = [
  [2026, '04-03', '04-06', '04-27', '05-14', '05-25'],
  [2027, '03-26', '03-29', '04-27', '05-06', '05-17'],
  [2028, '04-14', '04-17', '04-27', '05-25', '06-05'],
  [2029, '03-30', '04-02', '04-27', '05-10', '05-21'],
  [2030, '04-19', '04-22', '04-27', '05-30', '06-10'],
  [2031, '04-11', '04-14', '04-26', '05-22', '06-02'],
] as const;

describe('dutchHolidays', () => {
  it.each(table)('knows the days of %i', (year, goodFriday, easterMonday, kingsDay, ascension, whitMonday) => {
    const holidays = dutchHolidays(year);
    const closed = holidays.filter((holiday) => !holiday.isOpenByDefault).map((holiday) => holiday.day);
    const open = holidays.filter((holiday) => holiday.isOpenByDefault).map((holiday) => holiday.day);
    expect(open.sort()).toEqual([goodFriday, '05-05'].map((day) => `${year}-${day}`).sort());
    expect(closed).toEqual(
      expect.arrayContaining(
        ['01-01', easterMonday, kingsDay, ascension, whitMonday, '12-25', '12-26'].map((day) => `${year}-${day}`),
      ),
    );
    // The two Sundays, Easter and Whitsun, are the only others.
    const others = closed.length - 7;
    expect(others).toBe(2);
    expect(closed.filter((day) => new Date(day).getUTCDay() === 0).length).toBeGreaterThanOrEqual(2);
  });

  it('gives one line a day, closed, when Ascension falls on 5 May', () => {
    const days = dutchHolidays(2016).filter((holiday) => holiday.day === '2016-05-05');
    expect(days).toEqual([{ day: '2016-05-05', name: 'Hemelvaartsdag', isOpenByDefault: false }]);
  });

  it('names them in the language of the clinic', () => {
    expect(dutchHolidays(2026, 'nl').map((holiday) => holiday.name)).toContain('Hemelvaartsdag');
    expect(dutchHolidays(2026, 'en').map((holiday) => holiday.name)).toContain('Ascension Day');
  });
});
