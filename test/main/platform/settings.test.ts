import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { openSettings } from '#main/platform/settings.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loket-settings-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Look {
  readonly theme: 'light' | 'dark';
  readonly zoom: number;
}

function check(value: unknown): Look {
  const { theme, zoom } = value as Partial<Look>;
  if ((theme !== 'light' && theme !== 'dark') || typeof zoom !== 'number') throw new Error('no look');
  return { theme, zoom };
}

const open = () => openSettings<Look>({ folder, name: 'look', defaults: { theme: 'light', zoom: 1 }, check });

describe('openSettings', () => {
  it('starts with the defaults', () => {
    expect(open().get()).toEqual({ theme: 'light', zoom: 1 });
  });

  it('keeps what was set, for this and the next start, and the rest as it was', () => {
    const settings = open();
    settings.set({ theme: 'dark' });
    settings.set({ zoom: 2 });
    expect([settings.get(), open().get()]).toEqual([
      { theme: 'dark', zoom: 2 },
      { theme: 'dark', zoom: 2 },
    ]);
  });

  it('gives the defaults for a file that is broken or makes no sense, and can be set again', () => {
    for (const text of ['{', '[]', '{"theme":"pink"}', 'null']) {
      writeFileSync(join(folder, 'look.json'), text);
      expect(open().get(), text).toEqual({ theme: 'light', zoom: 1 });
    }
    open().set({ theme: 'dark' });
    expect(open().get().theme).toBe('dark');
  });

  it.skipIf(process.platform === 'win32')('writes a file for its owner alone', () => {
    open().set({ theme: 'dark' });
    expect(statSync(join(folder, 'look.json')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, 'look.json'), 'utf8')).toContain('dark');
  });
});
