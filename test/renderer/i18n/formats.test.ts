import { describe, expect, it } from 'vitest';

import type { CalendarDate, Instant } from '#shared/kernel/time.ts';
import { createFormats } from '#renderer/i18n/formats.ts';

const dutch = createFormats('nl');
const english = createFormats('en');
const winter = '2026-11-19T09:14:07.000Z' as Instant;
const summer = '2026-07-01T22:30:00.000Z' as Instant;

describe('formats', () => {
  it('show Dutch time, in winter and in summer, whatever the zone of the workstation', () => {
    expect(dutch.time(winter)).toBe('10:14');
    expect(dutch.time(summer)).toBe('00:30');
    expect(dutch.timeWithSeconds(winter)).toBe('10:14:07');
  });

  it('write days as each language does', () => {
    expect(dutch.dayAndTime(winter)).toBe('do 19 nov, 10:14');
    expect(english.dayAndTime(winter)).toBe('Thu 19 Nov, 10:14');
  });

  it('keep a birth date the same day everywhere', () => {
    expect(dutch.date('1954-03-01' as CalendarDate)).toBe('1 maart 1954');
  });

  it('write numbers and sizes as each language does', () => {
    expect(dutch.number(20_000)).toBe('20.000');
    expect(english.number(20_000)).toBe('20,000');
    expect(dutch.size(1_400_000)).toBe('1,4 MB');
    expect(dutch.size(0)).toBe('0 byte');
  });

  it('say how long ago in the largest unit that fits', () => {
    const now = '2026-11-19T12:20:00.000Z' as Instant;
    expect(dutch.relative(winter, now)).toBe('3 uur geleden');
    expect(dutch.relative('2026-11-19T12:17:00.000Z' as Instant, now)).toBe('3 minuten geleden');
    expect(english.relative('2026-11-21T12:20:00.000Z' as Instant, now)).toBe('in 2 days');
  });
});
