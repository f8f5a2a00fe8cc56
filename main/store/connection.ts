import { closeSync, existsSync, openSync, statSync } from 'node:fs';

import Database from 'better-sqlite3';

import { invariant } from '#shared/kernel/invariant.ts';
import { StoreFailure, storeFailureOf } from './store-failure.ts';

/** Length of a store key in bytes. */
export const keyBytes = 32;

const pageBytes = 4096;

/**
 * Settings asserted at every open, and why.
 *
 * - journal_mode WAL with synchronous FULL (2): the package's default loses acknowledged commits in a power cut.
 * - temp_store MEMORY (2): the default puts plain text in temporary files.
 * - cache_size: 64 MiB, so that the cipher's cost is met once.
 * - foreign_keys, secure_delete: no orphan rows, and no deleted text left in free pages.
 */
const settings = [
  ['journal_mode', 'wal'],
  ['synchronous', 2],
  ['temp_store', 2],
  ['cache_size', -65536],
  ['foreign_keys', 1],
  ['secure_delete', 1],
  ['trusted_schema', 0],
  ['busy_timeout', 5000],
] as const;

const cipher = 'sqlcipher';

/**
 * Opens an encrypted SQLite file with the house's settings, and proves that they hold.
 *
 * The key is given as bytes and never as text: a string would stay in memory after close. A file that is not there is
 * made. Throws StoreFailure.
 *
 * @param keyOf32Bytes the raw key; the caller keeps and wipes it
 */
export function openConnection(path: string, keyOf32Bytes: Buffer, mode: 'read' | 'write'): Database.Database {
  invariant(keyOf32Bytes.length === keyBytes, 'a store key has 32 bytes');
  const connection = openFile(path);
  try {
    connection.pragma(`cipher='${cipher}'`);
    connection.pragma('legacy=4');
    connection.pragma(`legacy_page_size=${pageBytes}`);
    applyKey(connection, keyOf32Bytes);
    connection.prepare('SELECT count(*) FROM sqlite_master').get();
    for (const [name, value] of settings) connection.pragma(`${name}=${value}`);
    for (const [name, value] of settings) assertSetting(connection, name, value);
    if (mode === 'read') connection.pragma('query_only=1');
    return connection;
  } catch (error) {
    connection.close();
    throw storeFailureOf(error) ?? error;
  }
}

/**
 * A new file is for this user of the machine alone. One without a whole page was a store: SQLite would begin anew in it,
 * which would hide the loss.
 */
function openFile(path: string): Database.Database {
  try {
    if (!existsSync(path)) closeSync(openSync(path, 'wx', 0o600));
    else if (statSync(path).size < pageBytes) throw new StoreFailure('store-damaged');
    return new Database(path);
  } catch (error) {
    throw storeFailureOf(error) ?? new StoreFailure('store-damaged');
  }
}

/** `raw:` makes the cipher use the bytes as they are, without stretching a passphrase again: 0.3 ms, not 125 ms. */
function applyKey(connection: Database.Database, keyOf32Bytes: Buffer): void {
  const rawKey = Buffer.concat([Buffer.from('raw:'), keyOf32Bytes]);
  try {
    connection.key(rawKey);
  } finally {
    rawKey.fill(0);
  }
}

function assertSetting(connection: Database.Database, name: string, expected: string | number): void {
  const actual = connection.pragma(name, { simple: true });
  invariant(actual === expected, `store setting ${name} does not hold`);
}
