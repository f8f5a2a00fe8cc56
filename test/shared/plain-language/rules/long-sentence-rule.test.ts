import { describe, expect, it } from 'vitest';

import { longSentence, longSentenceRule, veryLongSentence } from '#shared/plain-language/rules/long-sentence-rule.ts';
import { readingOf } from '../bare-reading.ts';

const words = (count: number, word = 'woord') => Array.from({ length: count }, () => word).join(' ');
const foundIn = (text: string, language: 'nl' | 'en' = 'nl') => longSentenceRule(readingOf(text, { language }));

describe('a long sentence', () => {
  it.each([
    [longSentence + 1, 'long-sentence'],
    [veryLongSentence, 'long-sentence'],
    [veryLongSentence + 1, 'very-long-sentence'],
    [80, 'very-long-sentence'],
  ])('of %d words is a %s', (count, key) => {
    expect(foundIn(`Kort.\n${words(count)}.`)).toEqual([
      expect.objectContaining({ start: 6, end: 6 + 6 * count, why: { from: 'rule', key, values: { count } } }),
    ]);
  });

  it.each([
    ['the one nearest the middle', `${words(6)} omdat ${words(4)} want ${words(9)} en ${words(6)}.`, 'want'],
    ['a capital as it stands', `${words(9)} EN ${words(12)}.`, 'EN'],
  ])('can be cut at %s', (_what, text, split) => {
    expect(foundIn(text)[0]?.why).toMatchObject({ values: { split } });
    expect(foundIn(text)[0]?.why).toMatchObject({ key: expect.stringMatching(/-split$/u) as string });
  });

  it('is not cut near its ends', () => {
    expect(foundIn(`En ${words(20)} en ja.`)[0]?.why).toMatchObject({ key: 'long-sentence' });
  });

  it('counts numbers and dates', () => {
    expect(foundIn(`${words(18)} 12 pillen op 3 mei 2024.`)).toHaveLength(1);
  });

  it('is found in English too', () => {
    expect(foundIn(`${words(11, 'word')} because ${words(11, 'word')}.`, 'en')[0]?.why).toMatchObject({
      values: { count: 23, split: 'because' },
    });
  });

  it.each([
    ['of twenty words', `${words(20)}.`],
    ['with a semicolon', `${words(15)}; ${words(15)}.`],
    ['with much in brackets', `${words(12)} (${words(14)}).`],
    ['with bullets in one line', `${words(12)} • ${words(12)} • ${words(12)}`],
    ['that is a list', `- ${words(12)}\n- ${words(12)}`],
    ['of nothing', ''],
  ])('is not one %s', (_what, text) => {
    expect(foundIn(text)).toEqual([]);
  });
});
