import { randomBytes } from 'node:crypto';

import { describe, expect, test } from 'vitest';

import {
  derivationCost,
  deriveMasterKey,
  newKey,
  newSalt,
  unwrapKey,
  type WrapBinding,
  wrapKey,
} from '#main/capabilities/vault/keys.ts';

const binding: WrapBinding = { vaultId: 'v1', userId: 'u1', purpose: 'record', keyVersion: 1, cost: derivationCost };
const masterKey = randomBytes(32);
const key = newKey();

describe('a wrapped key', () => {
  test('opens with what it was made with', () => {
    expect(unwrapKey(wrapKey(key, masterKey, binding), masterKey, binding)?.equals(key)).toBe(true);
  });

  test.each<[string, Partial<WrapBinding>]>([
    ['another vault', { vaultId: 'v2' }],
    ['another person', { userId: 'u2' }],
    ['another purpose', { purpose: 'scratchpad' }],
    ['another version', { keyVersion: 2 }],
    ['less memory', { cost: { ...derivationCost, memoryKiB: 8 } }],
    ['fewer passes', { cost: { ...derivationCost, iterations: 1 } }],
    ['other lanes', { cost: { ...derivationCost, parallelism: 1 } }],
  ])('does not open for %s', (_what, change) => {
    expect(unwrapKey(wrapKey(key, masterKey, binding), masterKey, { ...binding, ...change })).toBeUndefined();
  });

  test('does not open under another master key', () => {
    expect(unwrapKey(wrapKey(key, masterKey, binding), randomBytes(32), binding)).toBeUndefined();
  });

  test.each(['nonce', 'cipherText', 'tag'] as const)(
    'does not open with any bit of its %s flipped, or with it cut short',
    (part) => {
      const wrapped = wrapKey(key, masterKey, binding);
      const bytes = Buffer.from(wrapped[part], 'base64');
      for (let bit = 0; bit < bytes.length * 8; bit += 7) {
        const flipped = Buffer.from(bytes);
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(unwrapKey({ ...wrapped, [part]: flipped.toString('base64') }, masterKey, binding)).toBeUndefined();
      }
      for (const short of [0, 4, bytes.length - 1]) {
        const cut = { ...wrapped, [part]: bytes.subarray(0, short).toString('base64') };
        expect(unwrapKey(cut, masterKey, binding)).toBeUndefined();
      }
    },
  );

  test('is never the same twice', () => {
    expect(wrapKey(key, masterKey, binding).cipherText).not.toBe(wrapKey(key, masterKey, binding).cipherText);
    expect(newKey().equals(newKey())).toBe(false);
    expect(newSalt()).toHaveLength(16);
  });
});

describe('the master key of a password', () => {
  const salt = Buffer.alloc(16, 1);
  const derive = (password: string) => deriveMasterKey(password, salt, derivationCost);

  test('is the same for the same signs however they were typed, and another for other signs', async () => {
    const [composed, decomposed, other] = await Promise.all([derive('café'), derive('cafe\u0301'), derive('cafe')]);
    expect(composed.equals(decomposed)).toBe(true);
    expect(composed.equals(other)).toBe(false);
    expect(composed).toHaveLength(32);
  });

  test('costs what the threat table says', () => {
    expect(derivationCost).toEqual({ memoryKiB: 65_536, iterations: 3, parallelism: 4 });
  });
});
