import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { makePrivateFolder, readIfThere, renameForGood, replaceFile, syncFile } from '#main/platform/files.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

describe('replacing a file', () => {
  test('gives it the new content whole, for this user alone, and leaves nothing beside it', () => {
    const file = join(temporaryFolder(), 'a.json');
    replaceFile(file, 'een');
    const long = 'é🙂'.repeat(400_000);
    replaceFile(file, long);
    expect(readFileSync(file, 'utf8')).toBe(long);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(file, '..'))).toEqual(['a.json']);
  });

  test('that cannot be done leaves the old one as it was, and nothing beside it', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'a.json');
    mkdirSync(file);
    writeFileSync(join(file, 'inside'), 'x');
    expect(() => replaceFile(file, 'nieuw')).toThrow(/EISDIR|ENOTEMPTY|EEXIST|EPERM/);
    expect(readdirSync(folder)).toEqual(['a.json']);
    expect(readFileSync(join(file, 'inside'), 'utf8')).toBe('x');
  });

  test('keeps the rights narrow though a wider one lay beside it', () => {
    const file = join(temporaryFolder(), 'a.json');
    writeFileSync(`${file}.other.new`, 'x');
    chmodSync(`${file}.other.new`, 0o644);
    replaceFile(file, 'x');
    expect(statSync(file).mode & 0o077).toBe(0);
  });
});

test('a private folder is for this user alone, with every folder above it that had to be made', () => {
  const folder = join(temporaryFolder(), 'a', 'b');
  makePrivateFolder(folder);
  makePrivateFolder(folder);
  for (const made of [folder, join(folder, '..')]) expect(statSync(made).mode & 0o077).toBe(0);
});

test('a file that is not there is undefined, an empty one is empty', () => {
  const file = join(temporaryFolder(), 'a');
  expect(readIfThere(file)).toBeUndefined();
  writeFileSync(file, '');
  expect(readIfThere(file)).toBe('');
});

test('a synced file takes the name of another', () => {
  const folder = temporaryFolder();
  for (const name of ['a', 'b']) writeFileSync(join(folder, name), name);
  syncFile(join(folder, 'a'));
  renameForGood(join(folder, 'a'), join(folder, 'b'));
  expect(readFileSync(join(folder, 'b'), 'utf8')).toBe('a');
  expect(readdirSync(folder)).toEqual(['b']);
});
