import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { guessLanguage } from '#shared/plain-language/guess-language.ts';

describe('the language a text seems to be in', () => {
  it.each([
    ['nl', 'U kunt de tablet voortaan in de avond innemen. Bel ons als u klachten heeft.'],
    ['nl', ''],
    ['nl', '120/80'],
    ['nl', 'Your result: de uitslag is goed en u hoeft niet terug te komen.'],
    ['en', 'You can take the tablet in the evening from now on. Please call us if you have any questions.'],
    ['en', 'The result is normal and you do not have to come back.'],
  ] as const)('is %s for "%s"', (language, text) => {
    expect(guessLanguage(text)).toBe(language);
  });

  it('is told of any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => ['nl', 'en'].includes(guessLanguage(text))));
  });
});
