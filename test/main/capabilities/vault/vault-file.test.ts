import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { derivationCost } from '#main/capabilities/vault/keys.ts';
import {
  readVaultFile,
  type VaultFile,
  VaultFileDamaged,
  vaultPaths,
  writeVaultFile,
} from '#main/capabilities/vault/vault-file.ts';
import { testNow } from '#test/support/test-clinic.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

const wrap = { nonce: 'AAAA', cipherText: 'AAAA', tag: 'AAAA' };
const account = {
  id: '00000000-0000-4000-8000-000000000001',
  loginName: 'a',
  name: 'A',
  role: 'nurse',
  functionTitle: '',
  departments: [],
  mustChangePassword: false,
  salt: 'AAAA',
  cost: derivationCost,
  wraps: { record: wrap },
};
const vault = {
  format: 1,
  vaultId: '00000000-0000-4000-8000-000000000002',
  keyVersion: 1,
  clinicName: 'De Linde',
  isDemo: false,
  language: 'nl',
  createdAt: testNow,
  accounts: [account],
} as unknown as VaultFile;

function folderWith(content: string): string {
  const folder = temporaryFolder();
  writeFileSync(vaultPaths(folder).vaultFile, content);
  return folder;
}

describe('the vault file', () => {
  test('reads what was written, is for this user alone, and leaves nothing beside it', () => {
    const folder = temporaryFolder();
    writeVaultFile(folder, vault);
    expect(readVaultFile(folder)).toEqual(vault);
    expect(readdirSync(folder)).toEqual(['vault.json']);
  });

  test('is none at a first start', () => expect(readVaultFile(temporaryFolder())).toBeUndefined());

  test.each(['store', 'backups'] as const)('is lost, not none, when there is a %s', (what) => {
    const folder = temporaryFolder();
    if (what === 'store') writeFileSync(vaultPaths(folder).store, 'x');
    else mkdirSync(vaultPaths(folder).backups);
    expect(() => readVaultFile(folder)).toThrow(VaultFileDamaged);
  });

  const changed = (change: object, accountChange: object = {}) =>
    JSON.stringify({ ...vault, ...change, accounts: [{ ...account, ...accountChange }] });
  test.each([
    ['nothing', ''],
    ['half of it', JSON.stringify(vault).slice(0, 200)],
    ['another format', changed({ format: 2 })],
    ['less memory to guess with', changed({}, { cost: { ...derivationCost, memoryKiB: 65_535 } })],
    ['fewer passes', changed({}, { cost: { ...derivationCost, iterations: 2 } })],
    ['memory that no machine has', changed({}, { cost: { ...derivationCost, memoryKiB: 2 ** 40 } })],
    ['no wrap', changed({}, { wraps: {} })],
    ['a role that is none', changed({}, { role: 'director' })],
    ['an id that is a path', changed({}, { id: '../x' })],
  ])('is damaged with %s, and stays as it is', (_what, content) => {
    const folder = folderWith(content);
    expect(() => readVaultFile(folder)).toThrow(VaultFileDamaged);
    expect(readFileSync(join(folder, 'vault.json'), 'utf8')).toBe(content);
  });
});
