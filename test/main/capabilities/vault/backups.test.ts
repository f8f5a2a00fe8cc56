import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { type Instant, later } from '#shared/kernel/time.ts';
import { isBackupDue, listBackups, makeBackup, restoreBackup } from '#main/capabilities/vault/backups.ts';
import { vaultPaths } from '#main/capabilities/vault/vault-file.ts';
import { sql } from '#main/store/sql.ts';
import { Store } from '#main/store/store.ts';
import { testNow } from '#test/support/test-clinic.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

const key = (): Buffer => Buffer.alloc(32, 9);
const dayMs = 86_400_000;

function folderWithStore(): string {
  const folder = temporaryFolder();
  const store = Store.open(vaultPaths(folder).store, key());
  store.write((writer) =>
    writer.runOne(sql`INSERT INTO department (id, code, name) VALUES ('d', 'CAR', 'Cardiologie')`),
  );
  store.close();
  return folder;
}

function departmentsIn(path: string): number {
  const store = Store.openExisting(path, key());
  const rows = store.read((reader) => reader.all(sql`SELECT id FROM department`)).length;
  store.close();
  return rows;
}

const newest = (folder: string) => listBackups(folder)[0]?.name ?? '';

describe('a copy of the store', () => {
  test('is due once a day', () => {
    const folder = folderWithStore();
    expect(isBackupDue(folder, testNow)).toBe(true);
    expect(makeBackup(folder, testNow)).toBe(true);
    expect(isBackupDue(folder, later(testNow, 3_600_000))).toBe(false);
    expect(isBackupDue(folder, later(testNow, dayMs))).toBe(true);
  });

  test('is one of five, the oldest going when a newer one is whole', () => {
    const folder = folderWithStore();
    for (let day = 0; day < 7; day += 1) makeBackup(folder, later(testNow, day * dayMs));
    expect(listBackups(folder).map((backup) => backup.madeAt)).toEqual(
      [6, 5, 4, 3, 2].map((day) => later(testNow, day * dayMs)),
    );
    expect(readdirSync(vaultPaths(folder).backups)).toHaveLength(5);
  });

  test('is not made while another program has the store open, because it would be of two moments', () => {
    const folder = folderWithStore();
    const other = Store.open(vaultPaths(folder).store, key());
    other.write((writer) => writer.run(sql`DELETE FROM department`));
    expect(makeBackup(folder, testNow)).toBe(false);
    expect(listBackups(folder)).toEqual([]);
    other.close();
    expect(makeBackup(folder, testNow)).toBe(true);
  });

  test('that could not be made leaves no half of one behind', () => {
    const folder = temporaryFolder();
    expect(() => makeBackup(folder, testNow)).toThrow('ENOENT');
    expect(readdirSync(vaultPaths(folder).backups)).toEqual([]);
  });

  test('is only what has the name of one', () => {
    const folder = folderWithStore();
    mkdirSync(vaultPaths(folder).backups);
    for (const name of ['unfinished', 'record-1.db', 'record-1234567890123.db.bak', 'x'])
      writeFileSync(join(vaultPaths(folder).backups, name), 'x');
    expect(listBackups(folder)).toEqual([]);
  });
});

describe('putting a copy back', () => {
  const damage = (folder: string) => {
    const { store } = vaultPaths(folder);
    const bytes = readFileSync(store);
    bytes.fill(7, 5_000, 9_000);
    writeFileSync(store, bytes);
    return bytes;
  };

  test('gives the data back and sets the damaged file aside as it was', () => {
    const folder = folderWithStore();
    makeBackup(folder, testNow);
    const damaged = damage(folder);
    writeFileSync(`${vaultPaths(folder).store}-wal`, 'rest');
    expect(restoreBackup(folder, newest(folder), key(), later(testNow, 1))).toEqual({ restoredFrom: testNow });
    expect(departmentsIn(vaultPaths(folder).store)).toBe(1);
    const { setAside } = vaultPaths(folder);
    const names = readdirSync(setAside).toSorted();
    expect(names).toHaveLength(2);
    expect(readFileSync(join(setAside, names[0] ?? '')).equals(damaged)).toBe(true);
    expect(readFileSync(join(setAside, names[1] ?? ''), 'utf8')).toBe('rest');
    expect(readdirSync(folder).filter((name) => name.includes('restored'))).toEqual([]);
  });

  test.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, 9_000)],
    ['empty', () => Buffer.alloc(0)],
    ['of one byte', () => Buffer.from('x')],
    ['of another clinic', (bytes: Buffer) => Buffer.from(bytes).fill(1, 0, 64)],
    [
      'with one bit flipped',
      (bytes: Buffer) => {
        const copy = Buffer.from(bytes);
        copy[20_000] = (copy[20_000] ?? 0) ^ 1;
        return copy;
      },
    ],
  ])('refuses one that is %s, and leaves everything where it is', (_what, change) => {
    const folder = folderWithStore();
    makeBackup(folder, testNow);
    const copy = join(vaultPaths(folder).backups, newest(folder));
    writeFileSync(copy, change(readFileSync(copy)));
    const damaged = damage(folder);
    const before = readFileSync(copy);
    expect(restoreBackup(folder, newest(folder), key(), testNow)).toBe('backup-damaged');
    expect(readFileSync(vaultPaths(folder).store).equals(damaged)).toBe(true);
    expect(readFileSync(copy).equals(before)).toBe(true);
    expect(readdirSync(folder).toSorted()).toEqual(['backups', 'record.db']);
  });

  test.each(['', '../record.db', 'record-0000000000000.db', 'unfinished', '/etc/passwd'])(
    'finds no copy called %j',
    (name) => {
      const folder = folderWithStore();
      makeBackup(folder, testNow);
      expect(restoreBackup(folder, name, key(), testNow)).toBe('backup-not-found');
    },
  );

  test('works when the store itself is gone, and after a try that was cut off', () => {
    const folder = folderWithStore();
    makeBackup(folder, testNow);
    const lost = temporaryFolder();
    mkdirSync(vaultPaths(lost).backups);
    copyFileSync(join(vaultPaths(folder).backups, newest(folder)), join(vaultPaths(lost).backups, newest(folder)));
    writeFileSync(`${vaultPaths(lost).store}.restored`, 'half a copy');
    expect(restoreBackup(lost, newest(lost), key(), testNow as Instant)).toEqual({ restoredFrom: testNow });
    expect(departmentsIn(vaultPaths(lost).store)).toBe(1);
    expect(existsSync(vaultPaths(lost).setAside) && readdirSync(vaultPaths(lost).setAside).length > 0).toBe(false);
  });
});
