import { describe, expect, it } from 'vitest';

import { weaknessOf } from '#shared/capabilities/vault/password-strength.ts';

describe('weaknessOf', () => {
  it.each([
    ['short', 'x9!kQ', 'too-short'],
    ['eleven signs', 'aB3$fG7*kL9', 'too-short'],
    ['a sequence of the keyboard', 'qwertyuiopas', 'too-easy'],
    ['one word over and over', 'welkomwelkomwelkom', 'too-easy'],
    ['the login name in it', 'paarse j.jansen-fiets-kade', 'holds-name'],
    ['the family name in it, whatever the case', 'JANSEN fietst langs de kade', 'holds-name'],
    ['unrelated words', 'zolder krokus tandem viool', undefined],
    ['twelve random signs', 'k7#Vq9!zXw2e', undefined],
  ])('judges %s', (_title, password, weakness) => {
    expect(weaknessOf(password, ['j.jansen', 'Johan', 'Jansen'])).toBe(weakness);
  });

  it('counts signs, not code units', () => {
    expect(weaknessOf('😀😃😄😁😆😅', [])).toBe('too-short');
  });

  it('judges the longest password there may be by its beginning', () => {
    expect(weaknessOf('ab'.repeat(512), [])).toBe('too-easy');
  });

  it('does not hold a very short part of a name against anyone', () => {
    expect(weaknessOf('zolder krokus tandem viool', ['j', 'J', 'de', 'Ro'])).toBeUndefined();
  });
});
