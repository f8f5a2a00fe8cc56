import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { describe, expect, it } from 'vitest';

import { dataFolderPath, openDataFolder } from '#main/app/data-folder.ts';

const home = join('/home', 'nurse');

describe('dataFolderPath', () => {
  it.each([
    ['linux', {}, undefined, join(home, '.local', 'share', 'loket')],
    ['linux', { XDG_DATA_HOME: '/data' }, undefined, join('/data', 'loket')],
    ['linux', { XDG_DATA_HOME: 'relative' }, undefined, join(home, '.local', 'share', 'loket')],
    ['linux', { XDG_DATA_HOME: '' }, undefined, join(home, '.local', 'share', 'loket')],
    ['linux', { LOKET_DATA: '/store', XDG_DATA_HOME: '/data' }, undefined, resolve('/store')],
    ['linux', { LOKET_DATA: '' }, undefined, join(home, '.local', 'share', 'loket')],
    ['linux', { LOKET_DATA: '/store' }, '/asked', resolve('/asked')],
    ['darwin', {}, undefined, join(home, 'Library', 'Application Support', 'Loket')],
    ['win32', { LOCALAPPDATA: '/local' }, undefined, join('/local', 'Loket')],
    ['win32', {}, undefined, join(home, 'AppData', 'Local', 'Loket')],
  ] as const)('on %s with %o and %s asked is %s', (platform, environment, asked, expected) => {
    expect(dataFolderPath(asked, { platform, environment, home })).toBe(expected);
  });
});

describe.skipIf(process.platform === 'win32')('openDataFolder', () => {
  it('closes the folder to other users, new or old', () => {
    const parent = mkdtempSync(join(tmpdir(), 'loket-folder-'));
    try {
      expect(statSync(openDataFolder(join(parent, 'new', 'folder'))).mode & 0o777).toBe(0o700);
      chmodSync(parent, 0o755);
      expect(statSync(openDataFolder(parent)).mode & 0o777).toBe(0o700);
    } finally {
      rmSync(parent, { recursive: true, force: true });
    }
  });
});
