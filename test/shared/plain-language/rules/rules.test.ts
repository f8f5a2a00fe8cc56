import { describe, expect, it } from 'vitest';

import { rulesOf } from '#shared/plain-language/rules/rules.ts';

describe('the rules of a language', () => {
  it('are each there once', () => {
    for (const language of ['nl', 'en'] as const) {
      const rules = rulesOf(language);
      expect(new Set(rules).size).toBe(rules.length);
    }
  });

  it('read Dutch with all that English is read with, and with its compounds and clamps', () => {
    const english = rulesOf('en');
    const dutch = rulesOf('nl');
    expect(dutch).toEqual(expect.arrayContaining([...english]));
    expect(dutch.length).toBe(english.length + 2);
  });
});
