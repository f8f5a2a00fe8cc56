import { describe, expect, test } from 'vitest';

import { StoreFailure, storeFailureOf } from '#main/store/store-failure.ts';

const withCode = (code: unknown) => Object.assign(new Error('mevrouw Jansen'), { code });

describe('storeFailureOf', () => {
  test.each([
    ['SQLITE_NOTADB', 'store-damaged'],
    ['SQLITE_CORRUPT_VTAB', 'store-damaged'],
    ['SQLITE_IOERR', 'store-damaged'],
    ['SQLITE_IOERR_READ', 'store-damaged'],
    ['SQLITE_IOERR_SHORT_READ', 'store-damaged'],
    ['SQLITE_IOERR_WRITE', 'disk-full'],
    ['SQLITE_IOERR_FSYNC', 'disk-full'],
    ['SQLITE_IOERR_SHMSIZE', 'disk-full'],
    ['SQLITE_IOERR_TRUNCATE', 'disk-full'],
    ['SQLITE_FULL', 'disk-full'],
    ['SQLITE_READONLY_DBMOVED', 'disk-full'],
    ['SQLITE_BUSY_SNAPSHOT', 'store-busy'],
    ['SQLITE_PROTOCOL', 'store-busy'],
    ['ENOSPC', 'disk-full'],
    ['EROFS', 'disk-full'],
  ])('calls %s %s', (code, expected) => {
    expect(storeFailureOf(withCode(code))?.code).toBe(expected);
  });

  test.each([
    withCode('SQLITE_CONSTRAINT_FOREIGNKEY'),
    withCode('ENOENT'),
    withCode(14),
    new Error('no code'),
    'text',
    null,
  ])('knows nothing of %s', (error) => expect(storeFailureOf(error)).toBeUndefined());

  test('says a code and nothing of what went wrong', () => {
    const failure = storeFailureOf(withCode('SQLITE_FULL'));
    expect(failure?.message).toBe('disk-full');
    expect(failure?.cause).toBeUndefined();
    expect(storeFailureOf(failure)).toBe(failure);
    expect(failure).toBeInstanceOf(StoreFailure);
  });
});
