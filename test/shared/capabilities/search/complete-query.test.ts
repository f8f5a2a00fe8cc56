import { describe, expect, it } from 'vitest';

import { completionsOf } from '#shared/capabilities/search/complete-query.ts';
import { parseQuery } from '#shared/capabilities/search/query-language.ts';
import { surroundings } from './query-samples.ts';

const offered = (text: string, language: 'nl' | 'en' = 'nl') =>
  completionsOf(text, text.length, surroundings, language).map(({ insert }) => insert);

describe('going on with a query', () => {
  it.each([
    ['so', ['soort:']],
    ['ty', ['type:']],
    ['-vl', ['vlag:']],
    ['soort:me', ['medicijnen']],
    ['vlag:b', ['bedankje', 'bijlage']],
    ['na:vorige w', []],
    ['na:"vor', ['"vorige week"', '"vorige maand"', '"vorig jaar"']],
    ['afdeling:o', ['OOG', 'ORT']],
    ['eigenaar:n', ['niemand']],
    ['eigenaar:br', ['"I. Brandsma"']],
    ['"so', []],
    ['kleur:r', []],
    ['', []],
  ])('%j offers %j', (text, inserts) => {
    expect(offered(text)).toEqual(inserts);
  });

  it('is in the language of the screens', () => {
    expect(offered('type:res', 'en')).toEqual(['result']);
    expect(offered('own', 'en')).toEqual(['owner:']);
  });

  it('is understood once it is taken', () => {
    for (const text of ['soort:', 'status:', 'vlag:', 'kanaal:', 'is:', 'na:', 'afdeling:', 'eigenaar:']) {
      const completions = completionsOf(text, text.length, surroundings, 'nl');
      expect(completions.length).toBeGreaterThan(0);
      for (const { insert, start, end } of completions) {
        const taken = text.slice(0, start) + insert + text.slice(end);
        expect(parseQuery(taken, surroundings).problems, taken).toEqual([]);
      }
    }
  });
});
