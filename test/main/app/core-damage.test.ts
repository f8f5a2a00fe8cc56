import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

import { beforeEach, describe, expect, test } from 'vitest';

import { openVaultStore } from '#main/capabilities/vault/public.ts';
import { vaultPaths } from '#main/capabilities/vault/vault-file.ts';
import { headVersion } from '#main/store/migrate.ts';
import { openConnection } from '#main/store/connection.ts';
import { openRecordKey } from '#main/capabilities/vault/accounts.ts';
import { readVaultFile } from '#main/capabilities/vault/vault-file.ts';
import { codeOf } from '#test/support/code-of.ts';
import { administrator, goodPassword, openTestCore } from '#test/support/test-core.ts';

let dataFolder: string;
const signIn = { loginName: 'c.stuut', password: goodPassword };

beforeEach(async () => {
  const open = openTestCore();
  ({ dataFolder } = open);
  await open.window().vault.createClinic(administrator);
  await open.window().access.addDepartment({ code: 'HA', name: 'Huisartsen', phone: null });
  await open.core.close();
});

function damage(from: number, to: number): Buffer {
  const { store } = vaultPaths(dataFolder);
  const bytes = readFileSync(store);
  bytes.fill(7, from, Math.min(to, bytes.length));
  writeFileSync(store, bytes);
  return bytes;
}

describe('a damaged store', () => {
  test('is named, kept as it is, and comes back from a copy with the password', async () => {
    const damaged = damage(4_200, 8_000);
    const open = openTestCore({ dataFolder });
    const { vault, access } = open.window();
    expect(await codeOf(vault.backups({}))).toBe('not-signed-in');
    expect(await codeOf(vault.signIn(signIn))).toBe('store-damaged');
    expect(await vault.status({})).toMatchObject({ state: 'damaged', clinicName: 'Huisartsen De Linde' });
    const { backups } = await vault.backups({});
    expect(backups).toHaveLength(1);
    const backupName = backups[0]?.name ?? '';
    expect(await codeOf(vault.restore({ ...signIn, password: 'mis', backupName }))).toBe('wrong-password');
    expect(await codeOf(vault.restore({ ...signIn, backupName: 'record-0000000000000.db' }))).toBe('backup-not-found');
    expect(readFileSync(vaultPaths(dataFolder).store).equals(damaged)).toBe(true);
    expect(await vault.restore({ ...signIn, backupName })).toEqual({ restoredFrom: backups[0]?.madeAt });
    expect(await vault.status({})).toMatchObject({ state: 'locked' });
    await vault.signIn(signIn);
    expect((await access.accounts({})).departments.map((department) => department.code)).toEqual(['HA']);
    expect(await codeOf(vault.restore({ ...signIn, backupName }))).toBe('store-not-damaged');
    const { setAside } = vaultPaths(dataFolder);
    expect(readdirSync(setAside).some((name) => readFileSync(`${setAside}/${name}`).equals(damaged))).toBe(true);
    await open.core.close();
  });

  test('that only shows it deep in its pages ends every session and is not opened again', async () => {
    const { size } = { size: readFileSync(vaultPaths(dataFolder).store).length };
    damage(16_384, size);
    const open = openTestCore({ dataFolder });
    const { vault, access } = open.window();
    const first = await codeOf(vault.signIn(signIn));
    if (first === 'done') expect(await codeOf(access.accounts({}))).toBe('store-damaged');
    expect(await vault.status({})).toMatchObject({ state: 'damaged' });
    expect(await codeOf(vault.signIn(signIn))).toBe('store-damaged');
    expect(await vault.status({})).toMatchObject({ state: 'damaged' });
    await open.core.close();
  });

  test.each(['gone', 'empty'])('that is %s is not begun anew, by the program or by the command line', async (how) => {
    const { store } = vaultPaths(dataFolder);
    if (how === 'gone') rmSync(store);
    else writeFileSync(store, '');
    const open = openTestCore({ dataFolder });
    expect(await codeOf(open.window().vault.signIn(signIn))).toBe('store-damaged');
    expect(await open.window().vault.status({})).toMatchObject({ state: 'damaged' });
    await expect(openVaultStore(dataFolder, 'C.Stuut', goodPassword)).rejects.toThrow('store-damaged');
    await open.core.close();
    expect(readdirSync(dataFolder).includes('record.db')).toBe(how === 'empty');
    if (how === 'empty') expect(readFileSync(store)).toHaveLength(0);
  });
});

test('a store of a newer program is left alone', async () => {
  const vaultFile = readVaultFile(dataFolder);
  const account = vaultFile?.accounts[0];
  const key = vaultFile && account && (await openRecordKey(vaultFile, account, goodPassword));
  if (!key) throw new Error('the key opens');
  const connection = openConnection(vaultPaths(dataFolder).store, key, 'write');
  connection.pragma(`user_version=${headVersion + 1}`);
  connection.close();
  const before = readFileSync(vaultPaths(dataFolder).store);
  const open = openTestCore({ dataFolder });
  expect(await codeOf(open.window().vault.signIn(signIn))).toBe('store-newer');
  expect(await open.window().vault.status({})).toEqual({ state: 'newer', clinicName: 'Huisartsen De Linde' });
  expect(await codeOf(open.window().vault.restore({ ...signIn, backupName: 'x' }))).toBe('store-not-damaged');
  await open.core.close();
  expect(readFileSync(vaultPaths(dataFolder).store).equals(before)).toBe(true);
});

test('two programs over one folder see each other change it', async () => {
  const [one, other] = [openTestCore({ dataFolder }), openTestCore({ dataFolder })];
  await one.window().vault.signIn(signIn);
  await other.window().vault.signIn(signIn);
  await Promise.all([
    one.window().access.addDepartment({ code: 'A1', name: 'Een', phone: null }),
    other.window().access.addDepartment({ code: 'B2', name: 'Twee', phone: null }),
  ]);
  const seen = await Promise.all([one, other].map((open) => open.window().access.accounts({})));
  for (const { departments } of seen)
    expect(departments.map((department) => department.code).toSorted()).toEqual(['A1', 'B2', 'HA']);
  one.clock.advance(86_400_000);
  await one.core.close();
  expect(await other.window().vault.status({})).toMatchObject({ state: 'open' });
  await other.core.close();
  expect([...one.faults, ...other.faults]).toEqual([]);
  const whole = openTestCore({ dataFolder });
  expect(await codeOf(whole.window().vault.signIn(signIn))).toBe('done');
  await whole.core.close();
});
