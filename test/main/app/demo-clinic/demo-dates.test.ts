import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { amsterdam, dayOf } from '#shared/capabilities/counter/calendar.ts';
import { type Instant, instantOf } from '#shared/kernel/time.ts';
import { demoDates } from '#main/app/demo-clinic/demo-dates.ts';
import { demoWalls } from '#main/app/demo-clinic/demo-questions.ts';

const walls = demoWalls();
const newest = '2026-11-22T07:14';
const anyMoment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2031, 0, 1) - 1 }).map(instantOf);

describe('demoDates', () => {
  it('leaves every moment as it is on the day of the newest question', () => {
    const dates = demoDates(walls, '2026-11-22T20:00:00.000Z' as Instant);
    expect(dates.moment('2026-11-16T09:12')).toBe('2026-11-16T08:12:00.000Z');
    expect(dates.moment(newest)).toBe('2026-11-22T06:14:00.000Z');
    expect(dates.day('2026-12-15')).toBe('2026-12-15');
    expect(dates.birthday('1951-03-14')).toBe('1951-03-14');
  });

  it('keeps the wall clock when the days move into summer time', () => {
    const dates = demoDates(walls, '2027-06-30T20:00:00.000Z' as Instant);
    expect(dates.moment(newest)).toBe('2027-06-30T05:14:00.000Z');
  });

  it('puts the newest question today, nothing in the future, and keeps the order', () => {
    fc.assert(
      fc.property(anyMoment, (now) => {
        const dates = demoDates(walls, now);
        const moments = [...walls].sort().map((wall) => dates.moment(wall));
        expect(dayOf(dates.moment(newest), amsterdam)).toBe(dayOf(now, amsterdam));
        expect(moments.every((moment) => moment <= now)).toBe(true);
        expect(moments).toEqual([...moments].sort());
      }),
      { numRuns: 300, seed: 11 },
    );
  });

  it('keeps everyone as old as they were', () => {
    const age = (born: string, day: string) =>
      Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (day.slice(5) < born.slice(5) ? 1 : 0);
    fc.assert(
      fc.property(anyMoment, fc.constantFrom('2012-04-18', '1945-02-12', '2022-05-09', '1989-12-24'), (now, born) => {
        const moved = demoDates(walls, now).birthday(born);
        expect(moved.slice(5)).toBe(born.slice(5));
        expect(age(moved, dayOf(now, amsterdam))).toBe(age(born, '2026-11-22'));
      }),
      { numRuns: 300, seed: 12 },
    );
  });
});
