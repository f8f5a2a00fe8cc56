import type { DoorFailure } from '#shared/rpc/failures.ts';

type StoreFailureCode = Extract<DoorFailure, 'store-damaged' | 'store-newer' | 'store-busy' | 'disk-full'>;

/** The store cannot be used as asked. Carries a code only: no path, no statement, no value. */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure';
  readonly code: StoreFailureCode;

  constructor(code: StoreFailureCode) {
    super(code);
    this.code = code;
  }
}

const codes: Readonly<Record<string, StoreFailureCode>> = {
  SQLITE_NOTADB: 'store-damaged',
  SQLITE_CORRUPT: 'store-damaged',
  SQLITE_BUSY: 'store-busy',
  SQLITE_LOCKED: 'store-busy',
  SQLITE_PROTOCOL: 'store-busy',
  SQLITE_FULL: 'disk-full',
  SQLITE_READONLY: 'disk-full',
  SQLITE_CANTOPEN: 'disk-full',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'disk-full',
};

/** Failures to read what should be there; every other failure of the disk is one to write, lock or make room. */
const readingFailures: readonly string[] = [
  'SQLITE_IOERR',
  'SQLITE_IOERR_READ',
  'SQLITE_IOERR_SHORT_READ',
  'SQLITE_IOERR_DATA',
  'SQLITE_IOERR_CORRUPTFS',
];

/** The store failure behind an error of SQLite or of the disk, or undefined when it is something else. */
export function storeFailureOf(error: unknown): StoreFailure | undefined {
  if (error instanceof StoreFailure) return error;
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  if (error.code.startsWith('SQLITE_IOERR')) return new StoreFailure(ioFailure(error.code));
  const family = Object.keys(codes).find((code) => String(error.code).startsWith(code));
  const code = family === undefined ? undefined : codes[family];
  return code === undefined ? undefined : new StoreFailure(code);
}

/** A page that does not authenticate is reported as a read error. To call a full disk damage would offer a restore. */
function ioFailure(code: string): StoreFailureCode {
  return readingFailures.includes(code) ? 'store-damaged' : 'disk-full';
}
