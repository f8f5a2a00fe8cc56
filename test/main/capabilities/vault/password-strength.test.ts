import { describe, expect, test } from 'vitest';

import { weaknessOf } from '#main/capabilities/vault/password-strength.ts';

describe('weaknessOf', () => {
  test.each([
    ['', 'too-short'],
    ['Xq7!vR2#pL9', 'too-short'],
    ['aaaaaaaaaaaaaaaaaaaa', 'too-easy'],
    ['wachtwoord123456', 'too-easy'],
    ['qwertyuiop123456', 'too-easy'],
    ['veertig groene fietsbellen', undefined],
    ['ik heet brandsma en werk hier', 'holds-name'],
    ['IK HEET BRANDSMA EN WERK HIER', 'holds-name'],
  ])('finds %j %s', (password, expected) => {
    expect(weaknessOf(password, ['i.brandsma', 'I', 'Brandsma'])).toBe(expected);
  });

  test('counts signs, not bytes', () => {
    expect(weaknessOf('😀😃😄😁', [])).toBe('too-short');
  });

  test('is quick with the longest password there may be', () => {
    expect(weaknessOf('ab'.repeat(512), [])).toBe('too-easy');
  });
});
