import { describe, expect, it } from 'vitest';

import { clampRule } from '#shared/plain-language/rules/clamp-rule.ts';
import { readingOf, textsOf } from '../bare-reading.ts';

describe('parts that stand far apart', () => {
  it.each([
    [
      'De arts heeft uw knie vorige week op de poli van ons ziekenhuis in de stad goed onderzocht.',
      'heeft uw knie vorige week op de poli van ons ziekenhuis in de stad goed onderzocht',
    ],
    [
      'De foto zal over twee weken op de poli van ons ziekenhuis in de stad worden gemaakt.',
      'zal over twee weken op de poli van ons ziekenhuis in de stad worden',
    ],
    [
      'Neem de door de cardioloog in maart voorgeschreven medicijnen mee.',
      'de door de cardioloog in maart voorgeschreven medicijnen',
    ],
    ['Wij zien het op de foto van gisteren gevonden plekje niet meer.', 'het op de foto van gisteren gevonden plekje'],
  ])('are in "%s"', (text, found) => {
    expect(textsOf(clampRule, text)).toEqual([found]);
  });

  it('are named with how far', () => {
    const text = 'Neem de door de cardioloog in maart voorgeschreven medicijnen mee.';
    expect(clampRule(readingOf(text))).toMatchObject([
      { kind: 'clamp', why: { key: 'clamp', values: { first: 'de', last: 'medicijnen', count: 6 } } },
    ]);
  });

  it.each([
    ...['Wij hebben uw knie onderzocht.', 'De arts heeft u vorige week op de poli gezien.'],
    'De arts heeft vorige week op de poli van ons ziekenhuis in de stad zijn werk.',
    'De arts heeft uw knie vorige week op de poli gezien, en daarna heeft hij u gebeld.',
    'De arts is vorige week op de poli van ons ziekenhuis, bij u in de stad, geweest.',
    'U heeft pijn omdat u vorige week met uw fiets op de weg naar huis bent gevallen.',
    'Neem de voorgeschreven medicijnen mee naar de poli.',
    'De arts in het ziekenhuis zegt dat u de voorgeschreven pillen mag stoppen.',
    '- de door de arts gegeven pillen',
  ])('are not in "%s"', (text) => {
    expect(textsOf(clampRule, text)).toEqual([]);
  });
});
