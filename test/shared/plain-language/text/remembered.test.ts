import { describe, expect, it, vi } from 'vitest';

import { beginsWithLetter, remembered, wordTest } from '#shared/plain-language/text/remembered.ts';

describe('what is asked of words', () => {
  it('is asked once for each word', () => {
    const answer = vi.fn((word: string) => word.length);
    const length = remembered(answer);
    expect([length('hart'), length('long'), length('hart')]).toEqual([4, 4, 4]);
    expect(answer).toHaveBeenCalledTimes(2);
  });

  it('stays right when more words came than it keeps', () => {
    const length = remembered((word) => word.length);
    for (let word = 0; word < 25_000; word += 1) length(`woord${String(word)}`);
    expect(length('woord1')).toBe(6);
  });

  it('answers as the pattern does', () => {
    const test = wordTest(/^hart/u);
    expect([test.test('hartfilmpje'), test.test('long'), test.test('hartfilmpje')]).toEqual([true, false, true]);
  });

  it.each([
    ['hart', true],
    ['één', true],
    ['12', false],
    ['.', false],
    ['', false],
  ])('tells whether %j begins with a letter: %s', (word, isSo) => {
    expect(beginsWithLetter(word)).toBe(isSo);
  });
});
