import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { openConnection } from '#main/store/connection.ts';
import { sql } from '#main/store/sql.ts';
import { Store } from '#main/store/store.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

const key = (): Buffer => Buffer.alloc(32, 3);

function makeStore(path: string): void {
  const store = Store.open(path, key());
  store.write((writer) => {
    for (let number = 0; number < 400; number += 1) {
      writer.runOne(
        sql`INSERT INTO department (id, code, name) VALUES (${`d${number}`}, ${`C${number}`}, ${'Poli '.repeat(40)})`,
      );
    }
  });
  store.close();
}

const master = join(temporaryFolder(), 'master.db');
makeStore(master);

function copyOfStore(): string {
  const path = join(temporaryFolder(), 'copy.db');
  copyFileSync(master, path);
  return path;
}

function readAll(path: string): number {
  const store = Store.open(path, key());
  try {
    const rows = store.read((reader) => reader.all<{ name: string }>(sql`SELECT * FROM department`));
    if (!store.isWhole() || rows.some((row) => row.name !== 'Poli '.repeat(40)))
      throw Object.assign(new Error(), { code: 'store-damaged' });
    return rows.length;
  } finally {
    store.close();
  }
}

describe('a connection', () => {
  test.each(['read', 'write'] as const)('holds every setting when it is opened to %s', (mode) => {
    const connection = openConnection(copyOfStore(), key(), mode);
    const setting = (name: string) => connection.pragma(name, { simple: true });
    expect({
      cipher: setting('cipher'),
      legacy: setting('legacy'),
      page: setting('page_size'),
      journal: setting('journal_mode'),
      synchronous: setting('synchronous'),
      temporary: setting('temp_store'),
      cache: setting('cache_size'),
      foreignKeys: setting('foreign_keys'),
      secureDelete: setting('secure_delete'),
      trusted: setting('trusted_schema'),
      queryOnly: setting('query_only'),
    }).toEqual({
      cipher: 'sqlcipher',
      legacy: '4',
      page: 4096,
      journal: 'wal',
      synchronous: 2,
      temporary: 2,
      cache: -65536,
      foreignKeys: 1,
      secureDelete: 1,
      trusted: 0,
      queryOnly: mode === 'read' ? 1 : 0,
    });
    connection.close();
  });

  test('makes a file that only this user of the machine can read', () => {
    const path = join(temporaryFolder(), 'new.db');
    Store.open(path, key()).close();
    expect(statSync(path).mode & 0o077).toBe(0);
  });

  test('refuses a key that is not 32 bytes', () => {
    expect(() => openConnection(copyOfStore(), Buffer.alloc(31), 'write')).toThrow('32 bytes');
  });
});

describe('a store that is not what it was', () => {
  test('is damaged under another key, and the file stays as it is', () => {
    const path = copyOfStore();
    const before = readFileSync(path);
    expect(() => Store.open(path, Buffer.alloc(32, 4))).toThrow('store-damaged');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('is damaged when its file is empty, rather than begun anew', () => {
    const path = join(temporaryFolder(), 'empty.db');
    writeFileSync(path, '');
    expect(() => Store.open(path, key())).toThrow('store-damaged');
    expect(statSync(path).size).toBe(0);
  });

  test('is damaged when its file is gone and it must be there', () => {
    const path = join(temporaryFolder(), 'gone.db');
    expect(() => Store.openExisting(path, key())).toThrow('store-damaged');
    expect(existsSync(path)).toBe(false);
  });

  test.each([1, 15, 100, 4_095, 4_096, 4_097, 20_000])(
    'is named damaged when it is cut off after %d bytes',
    (bytes) => {
      const path = copyOfStore();
      truncateSync(path, bytes);
      expect(() => readAll(path)).toThrow(expect.objectContaining({ code: 'store-damaged' }));
    },
  );

  test('is never read as something else with any one byte flipped', () => {
    const size = statSync(master).size;
    const whole = readFileSync(master);
    for (let round = 0; round < 60; round += 1) {
      const path = copyOfStore();
      const flipped = Buffer.from(whole);
      const place = Math.floor((round * 7_919 * 31) % size);
      flipped[place] = (flipped[place] ?? 0) ^ (1 << (round % 8));
      writeFileSync(path, flipped);
      expect(() => readAll(path), `byte ${place}`).toThrow(expect.objectContaining({ code: 'store-damaged' }));
    }
  });
});

describe('plain text', () => {
  test('is nowhere on the disk while a store is written, sorted, rolled back and open', () => {
    const folder = temporaryFolder();
    const store = Store.open(join(folder, 'record.db'), key());
    const canary = 'kanarie-4f1d-Zwartkopje';
    const fill = (count: number) =>
      store.write((writer) => {
        for (let number = 0; number < count; number += 1) {
          writer.run(
            sql`INSERT OR REPLACE INTO department (id, code, name) VALUES (${`${canary}${number}`}, ${`K${number}`}, ${canary.repeat(50)})`,
          );
        }
      });
    fill(1_500);
    store.read((reader) => reader.all(sql`SELECT * FROM department ORDER BY name DESC, code`));
    expect(() =>
      store.write((writer) => {
        writer.run(sql`UPDATE department SET name = ${canary.repeat(60)}`);
        throw new Error('back');
      }),
    ).toThrow('back');
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
    expect(files.length).toBeGreaterThanOrEqual(3);
    for (const bytes of files) {
      expect(bytes.includes(canary)).toBe(false);
      expect(bytes.includes(Buffer.from(canary, 'utf16le'))).toBe(false);
    }
    store.close();
    expect(readFileSync(join(folder, 'record.db')).includes('SQLite format')).toBe(false);
  });
});
