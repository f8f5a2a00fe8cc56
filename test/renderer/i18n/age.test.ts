import { describe, expect, it } from 'vitest';

import type { CalendarDate, Instant } from '#shared/kernel/time.ts';
import { ageOn } from '#renderer/i18n/age.ts';

const now = '2026-11-23T13:50:00.000Z' as Instant;

describe('the age of a patient', () => {
  it.each([
    ['1990-11-23', { unit: 'years', count: 36 }],
    ['1990-11-24', { unit: 'years', count: 35 }],
    ['2025-09-30', { unit: 'months', count: 13 }],
    ['2026-11-23', { unit: 'months', count: 0 }],
    ['2027-01-01', undefined],
  ])('of someone born on %s', (birthDate, age) => {
    expect(ageOn(birthDate as CalendarDate, now)).toEqual(age);
  });

  it('turns over at midnight in the Netherlands', () => {
    const justAfterMidnight = '2026-11-22T23:30:00.000Z' as Instant;
    expect(ageOn('1990-11-23' as CalendarDate, justAfterMidnight)).toEqual({ unit: 'years', count: 36 });
  });
});
