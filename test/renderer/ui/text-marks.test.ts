import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { segmentsOf } from '#renderer/ui/text-marks.ts';

const text = 'Ik heb pijn op de borst en ben benauwd.';
const mark = (words: string, label: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, label };
};

describe('the pieces of a text', () => {
  it('are the text as it is when nothing is pointed out', () => {
    expect(segmentsOf(text, [])).toEqual([{ text, labels: [] }]);
    expect(segmentsOf('', [])).toEqual([{ text: '', labels: [] }]);
  });

  it('join passages that overlap, with the words of both', () => {
    const segments = segmentsOf(text, [
      mark('op de borst en', 'adem'),
      mark('pijn op de borst', 'hart'),
      mark('op de borst', 'hart'),
    ]);
    expect(segments).toEqual([
      { text: 'Ik heb ', labels: [] },
      { text: 'pijn op de borst en', labels: ['hart', 'adem'] },
      { text: ' ben benauwd.', labels: [] },
    ]);
  });

  it('leave out what lies outside the text', () => {
    expect(segmentsOf('kort', [{ start: 90, end: 99, label: 'hart' }])).toEqual([{ text: 'kort', labels: [] }]);
  });

  it('always make up the whole text, whatever the places are', () => {
    const marks = fc.array(
      fc.record({ start: fc.integer({ min: -5, max: 60 }), end: fc.integer({ min: -5, max: 60 }), label: fc.string() }),
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 50, unit: 'grapheme' }), marks, (any, places) => {
        expect(
          segmentsOf(any, places)
            .map((segment) => segment.text)
            .join(''),
        ).toBe(any);
      }),
    );
  });
});
