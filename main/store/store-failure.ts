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
  SQLITE_FULL: 'disk-full',
  SQLITE_READONLY: 'disk-full',
  SQLITE_CANTOPEN: 'disk-full',
};

/** The store failure behind an error of SQLite, or undefined when it is something else. */
export function storeFailureOf(error: unknown): StoreFailure | undefined {
  if (error instanceof StoreFailure) return error;
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  if (error.code.startsWith('SQLITE_IOERR')) return new StoreFailure(ioFailure(error.code));
  const family = Object.keys(codes).find((code) => String(error.code).startsWith(code));
  const code = family === undefined ? undefined : codes[family];
  return code === undefined ? undefined : new StoreFailure(code);
}

/** A page that does not authenticate is reported as a read error; a failing write is the disk's. */
function ioFailure(code: string): StoreFailureCode {
  return code === 'SQLITE_IOERR_WRITE' || code === 'SQLITE_IOERR_FSYNC' ? 'disk-full' : 'store-damaged';
}
