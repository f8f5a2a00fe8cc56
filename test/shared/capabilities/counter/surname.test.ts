import { describe, expect, it } from 'vitest';

import { surnameStartsWith } from '#shared/capabilities/counter/surname.ts';

describe('the beginning of a surname', () => {
  it.each([
    ['Mw. L. Fontein', 'fon', true],
    ['Mw. L. Fontein', 'Fontein', true],
    ['Mw. L. Fontein', 'ontein', false],
    ['J. de Vries', 'vries', true],
    ['J. de Vries', 'de vr', true],
    ['J. van der Bürg', 'burg', true],
    ['J. van der Bürg', 'van den burg', true],
    ['A. El Amrani-Özdemir', 'ozd', true],
    ['Dhr. P. Jansen', 'p', false],
    ['Dhr. P. Jansen', '--', false],
    ['Dhr. P. Jansen', '%', false],
  ])('R31: of %s, typed as %s', (name, typed, expected) => {
    expect(surnameStartsWith(name, typed)).toBe(expected);
  });
});
