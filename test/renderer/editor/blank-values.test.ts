import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fieldOfText, textOfField } from '#renderer/editor/blank-values.ts';

describe('the value of a blank', () => {
  it('writes a date as a patient reads it', () => {
    expect(textOfField('date', '2026-11-30')).toBe('maandag 30 november 2026');
  });

  it('gives a written date back to the field, for every day of the century', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        expect(fieldOfText('date', textOfField('date', iso))).toBe(iso);
      }),
    );
  });

  it('is open when nothing but spaces was typed', () => {
    expect(textOfField('text', '   ')).toBeNull();
    expect(textOfField('date', 'morgen')).toBeNull();
  });

  it('leaves the field of a date empty when the text is no date', () => {
    expect(fieldOfText('date', 'ergens in maart')).toBe('');
    expect(fieldOfText('text', 'ergens in maart')).toBe('ergens in maart');
  });
});
