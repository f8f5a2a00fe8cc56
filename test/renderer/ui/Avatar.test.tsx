import { describe, expect, it } from 'vitest';

import { initialsOf } from '#renderer/ui/Avatar.tsx';

describe('initialsOf', () => {
  it.each([
    ['I. Brandsma', 'IB'],
    ['Sanne van den Berg', 'SB'],
    ['dr. R. Hadjari', 'RH'],
    ['Ómar', 'Ó'],
    ["Jan van 't Hof", 'JH'],
    ['', ''],
    ['<b>', ''],
  ])('makes of %s: %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
