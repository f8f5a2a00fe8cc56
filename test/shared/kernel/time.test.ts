import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { calendarDate, epochMsOf, instant, type Instant, instantOf, later } from '#shared/kernel/time.ts';

const moments = fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 });

describe('an instant', () => {
  test('goes to milliseconds and back, and sorts as text', () => {
    fc.assert(
      fc.property(moments, moments, (one, other) => {
        expect(epochMsOf(instantOf(one))).toBe(one);
        expect(instant.parse(instantOf(one))).toBe(instantOf(one));
        expect(instantOf(one) < instantOf(other)).toBe(one < other);
      }),
      { seed: 1 },
    );
  });

  test('lies as far from another as was asked', () => {
    const moment = '2026-10-25T00:30:00.000Z' as Instant;
    expect(later(moment, 3_600_000)).toBe('2026-10-25T01:30:00.000Z');
    expect(later(moment, -1)).toBe('2026-10-25T00:29:59.999Z');
  });

  test.each([
    '2026-11-24',
    '2026-11-24T09:30:00Z',
    '2026-11-24T09:30:00.000+01:00',
    ' 2026-11-24T09:30:00.000Z',
    '',
    'nu',
    7,
    null,
  ])('is not %j', (value) => expect(instant.safeParse(value).success).toBe(false));

  test('outside what a date can hold is refused', () => {
    expect(() => instantOf(Number.NaN)).toThrow(RangeError);
    expect(() => instantOf(9e15)).toThrow(RangeError);
  });
});

test.each(['24-11-2026', '2026-11-24T00:00:00.000Z', '2026-1-1', '', null])('a calendar date is not %j', (value) => {
  expect(calendarDate.safeParse(value).success).toBe(false);
  expect(calendarDate.parse('2026-11-24')).toBe('2026-11-24');
});
