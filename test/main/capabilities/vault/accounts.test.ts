import { randomBytes } from 'node:crypto';

import { describe, expect, test } from 'vitest';

import type { PractitionerId } from '#shared/kernel/ids.ts';
import { cardOf, makeAccount, openRecordKey, rewrapAccount } from '#main/capabilities/vault/accounts.ts';

const vault = { vaultId: '00000000-0000-4000-8000-000000000002', keyVersion: 1 };
const holder = {
  id: '00000000-0000-4000-8000-000000000001' as PractitionerId,
  name: 'I. Brandsma',
  role: 'nurse' as const,
  functionTitle: 'x',
  departments: [{ name: 'Cardiologie' }],
  loginName: 'i.brandsma',
};
const other = { ...holder, id: '00000000-0000-4000-8000-000000000003' as PractitionerId };
const key = randomBytes(32);
const own = { text: 'eigen', chosenBy: 'self' as const };
const given = { text: 'gekregen', chosenBy: 'administrator' as const };

describe('an account', async () => {
  const [account, colleague, first] = await Promise.all([
    makeAccount(vault, holder, key, own),
    makeAccount(vault, other, key, own),
    makeAccount(vault, holder, key, given),
  ]);

  test('opens the store with its password and with no other', async () => {
    expect((await openRecordKey(vault, account, 'eigen'))?.equals(key)).toBe(true);
    expect(await openRecordKey(vault, account, 'Eigen')).toBeUndefined();
  });

  test.each([
    ['the wrap of a colleague with the same password', { wraps: colleague.wraps, salt: colleague.salt }],
    [
      'the wrap of the scratchpad in its place',
      { wraps: { record: account.wraps.scratchpad ?? account.wraps.record } },
    ],
    ['another id', { id: other.id }],
    ['cheaper derivation', { cost: { ...account.cost, parallelism: 1 } }],
  ])('does not open with %s', async (_what, change) => {
    expect(await openRecordKey(vault, { ...account, ...change }, 'eigen')).toBeUndefined();
  });

  test('does not open in another vault or for another version of the key', async () => {
    expect(
      await openRecordKey({ ...vault, vaultId: '00000000-0000-4000-8000-000000000009' }, account, 'eigen'),
    ).toBeUndefined();
    expect(await openRecordKey({ ...vault, keyVersion: 2 }, account, 'eigen')).toBeUndefined();
  });

  test('that an administrator made holds no key of a scratchpad, and gets one with the first password of its own', async () => {
    expect(first.wraps.scratchpad).toBeUndefined();
    expect(first.mustChangePassword).toBe(true);
    const changed = await rewrapAccount(vault, first, 'gekregen', 'eigen');
    expect(changed?.wraps.scratchpad).toBeDefined();
    expect(changed?.mustChangePassword).toBe(false);
  });

  test('under a new password opens with that one alone, the scratchpad included', async () => {
    const changed = await rewrapAccount(vault, account, 'eigen', 'nieuw');
    expect(changed).toBeDefined();
    if (!changed) return;
    expect(await openRecordKey(vault, changed, 'eigen')).toBeUndefined();
    expect((await openRecordKey(vault, changed, 'nieuw'))?.equals(key)).toBe(true);
    expect(changed.wraps.scratchpad).not.toEqual(account.wraps.scratchpad);
    expect(await rewrapAccount(vault, changed, 'eigen', 'x')).toBeUndefined();
  });

  test('is made with the key as it was, though the vault is locked and its key wiped meanwhile', async () => {
    const held = Buffer.from(key);
    const making = makeAccount(vault, holder, held, given);
    held.fill(0);
    expect((await openRecordKey(vault, await making, 'gekregen'))?.equals(key)).toBe(true);
  });

  test('shows nothing of its keys on its card', () => {
    expect(Object.keys(cardOf(account)).toSorted()).toEqual([
      'departments',
      'functionTitle',
      'id',
      'loginName',
      'mustChangePassword',
      'name',
      'role',
    ]);
  });
});
