import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { BlankType } from '#shared/capabilities/counter/answer-document.ts';
import { textOfField } from '#renderer/editor/blank-values.ts';

const today = Date.parse('2026-11-23T00:00:00Z');

describe('the value of a blank', () => {
  it.each<[BlankType, string, string | null]>([
    ['date', '30-11', 'maandag 30 november 2026'],
    ['date', '30/11/2027', 'dinsdag 30 november 2027'],
    ['date', '30 nov', 'maandag 30 november 2026'],
    ['date', '3-4', 'zaterdag 3 april 2027'],
    ['date', '1 maart', 'maandag 1 maart 2027'],
    ['date', '31-02', null],
    ['date', '29-2-2027', null],
    ['date', 'ergens in maart', null],
    ['time', '9.30', '9.30 uur'],
    ['time', '09:30', '9.30 uur'],
    ['time', '1415', '14.15 uur'],
    ['time', '14 uur', '14.00 uur'],
    ['time', '24:10', null],
    ['number', '1,4', '1,4'],
    ['number', 'veel', null],
    ['link', 'https://www.thuisarts.nl/oog', 'https://www.thuisarts.nl/oog'],
    ['link', 'javascript:alert(1)', null],
    ['phone', '020 - 000 01 01', '020 - 000 01 01'],
    ['phone', 'bel maar', null],
    ['text', '  twee weken ', 'twee weken'],
    ['text', '   ', null],
  ])('of kind %s: "%s" becomes %s', (valueType, typed, text) => {
    expect(textOfField(valueType, typed, today)).toBe(text);
  });

  it('reads its own dates back the same, for every day of the century', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const typed = `${day.getUTCDate()}-${day.getUTCMonth() + 1}-${day.getUTCFullYear()}`;
        const written = textOfField('date', typed, today);
        expect(written).toContain(String(day.getUTCFullYear()));
        expect(textOfField('date', written ?? '', today)).toBe(written);
      }),
    );
  });
});
