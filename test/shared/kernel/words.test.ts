import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { foldedWord, foldedWords, isOneSlipAway, wordsIn } from '#shared/kernel/words.ts';

describe('words', () => {
  it.each([
    ['Café-crème', ['cafe', 'creme']],
    ['CAFE\u0301', ['cafe']],
    ['ﬁets en ﬂes', ['fiets', 'en', 'fles']],
    ['Ĳsland, ijs, ǅ', ['ijsland', 'ijs', 'dz']],
    ['Straße Łódź Ørsted', ['strasse', 'lodz', 'orsted']],
    ["auto's 8.40 uur", ['auto', 's', '8', '40', 'uur']],
    ['ＦＵＬＬ width', ['full', 'width']],
    ['👍🏽 🩺', []],
    ['a\u0000b', ['a', 'b']],
    ['een\u200Btwee', ['een', 'twee']],
    ['Ça İstanbul', ['ca', 'istanbul']],
  ])('of %j are %j', (text, words) => {
    expect(foldedWords(text)).toEqual(words);
  });

  it('stand where they are said to stand, and hold letters and digits alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { word, start, end } of wordsIn(text)) {
          expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
          expect(foldedWord(text.slice(start, end))).toBe(word);
        }
      }),
    );
  });

  it('are the same read the quick way and the whole way', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aZ9 .-_\u0000\n') }), (text) => {
        expect(foldedWords(text)).toEqual(wordsIn(text).map(({ word }) => word));
      }),
    );
  });

  it('count up to their sixtieth letter', () => {
    expect(foldedWords('a'.repeat(500))).toEqual(['a'.repeat(60)]);
    expect(foldedWords('é'.repeat(500))).toEqual(['e'.repeat(60)]);
  });
});

describe('one slip of the finger', () => {
  it.each([
    ['benauwd', 'benouwd', true],
    ['jansen', 'janssen', true],
    ['metoprolol', 'metoprolo', true],
    ['afspraak', 'afpsraak', true],
    ['bloeddruk', 'bloeddruk', false],
    ['bloeddruk', 'bloedrdu', false],
    ['hartslag', 'hertslog', false],
    ['abcd', 'badc', false],
    ['ab', 'ba', true],
  ])('is between %s and %s: %s', (one, other, isNear) => {
    expect(isOneSlipAway(one, other)).toBe(isNear);
    expect(isOneSlipAway(other, one)).toBe(isNear);
  });
});
