import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { sentenceAround, sentenceFinder } from '#shared/plain-language/text/enclosing.ts';

const text = 'Dr. Vos belt u om 9.30 uur. U heeft geen\nkoorts.\n\n- Drink veel\n- Rust uit';
const around = (part: string) => {
  const start = text.indexOf(part);
  return sentenceAround(text, { start, end: start + part.length }, 'nl');
};

describe('the sentence around a part of a text', () => {
  it.each([
    ['Vos', 'Dr. Vos belt u om 9.30 uur.'],
    ['koorts', 'U heeft geen koorts.'],
    ['veel', 'Drink veel'],
    ['uit', 'Rust uit'],
    ['belt u om 9.30 uur. U heeft', 'Dr. Vos belt u om 9.30 uur. U heeft geen koorts.'],
  ])('of %j is %j', (part, expected) => {
    expect(around(part)).toBe(expected);
  });

  it('is the part itself where there is no sentence', () => {
    expect(sentenceAround('   ', { start: 0, end: 2 }, 'nl')).toBe('');
    expect(sentenceAround('', { start: 0, end: 0 }, 'nl')).toBe('');
  });

  it('never fails, and holds the part when that is a word', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.string({ unit: 'binary', maxLength: 60 }),
        (before, after) => {
          const whole = `${before} dyspnoe ${after}`;
          const start = before.length + 1;
          expect(sentenceFinder(whole, 'nl')(start, start + 7)).toContain('dyspnoe');
        },
      ),
    );
  });
});
