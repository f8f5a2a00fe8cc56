import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { dayOfFhir, instantOfFhir } from '#shared/capabilities/exchange/fhir-dates.ts';

describe('a FHIR moment', () => {
  it.each([
    ['2026-11-20T21:14:00+01:00', '2026-11-20T20:14:00.000Z'],
    ['2026-11-20T21:14:00.123456Z', '2026-11-20T21:14:00.123Z'],
    ['2026-11-20', '2026-11-20T00:00:00.000Z'],
    ['2026-11', '2026-11-01T00:00:00.000Z'],
    ['2026', '2026-01-01T00:00:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
    ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59.000Z'],
  ])('%s is %s', (value, expected) => {
    expect(instantOfFhir(value)).toBe(expected);
  });

  it.each([
    '',
    'gisteren',
    '2026-02-29',
    '2026-13',
    '2026-00-01',
    '2026-11-31',
    '2026-11-20T21:14:00',
    '2026-11-20T24:00:00Z',
    '20-11-2026',
    '2026-11-20 21:14:00Z',
    '2026-11-20T21:14Z',
    '2026-11-20T21:14:00+15:00',
    ' 2026',
    '0000',
    '+002026-11-20',
  ])('%j is none', (value) => {
    expect(instantOfFhir(value)).toBeUndefined();
    expect(dayOfFhir(value)).toBeUndefined();
  });

  it('keeps every moment a Date can write', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          expect(instantOfFhir(date.toISOString())).toBe(date.toISOString());
        },
      ),
      { seed: 3 },
    );
  });

  it('gives a birth day only when there is a whole one', () => {
    expect([dayOfFhir('1980-05-06'), dayOfFhir('1980-05'), dayOfFhir('1980')]).toEqual(['1980-05-06', null, null]);
  });
});
