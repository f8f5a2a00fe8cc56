import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { linkFromRunning } from '#main/app/loopback/second-start.ts';
import {
  readRunning,
  removeRedirectFile,
  removeRunning,
  writeRedirectFile,
  writeRunning,
} from '#main/app/loopback/private-files.ts';
import { startTestHost, tokenOf } from '#test/support/loopback/start-host.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loket-private-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the private files of the loopback host', () => {
  it.skipIf(process.platform === 'win32')(
    'can be read by their owner alone, also over an open one of an earlier start',
    () => {
      const path = writeRedirectFile(folder, 'http://127.0.0.1:1/#token=a');
      rmSync(path);
      writeFileSync(path, 'old', { mode: 0o644 });
      writeRedirectFile(folder, 'http://127.0.0.1:1/#token=b');
      writeRunning(folder, { port: 1, startSecret: 's' });
      expect(statSync(path).mode & 0o777).toBe(0o600);
      expect(statSync(join(folder, 'loopback')).mode & 0o777).toBe(0o700);
      expect(statSync(join(folder, 'loopback', 'running.json')).mode & 0o777).toBe(0o600);
      expect(readFileSync(path, 'utf8')).toContain('#token=b');
    },
  );

  it('go when they are no longer of use', () => {
    writeRunning(folder, { port: 1, startSecret: 's' });
    expect(readRunning(folder)).toEqual({ port: 1, startSecret: 's' });
    removeRunning(folder);
    removeRedirectFile(folder);
    expect(readRunning(folder)).toBeUndefined();
  });

  it.each(['', '{', 'null', '[]', '{"port":"1","startSecret":"s"}', '{"port":1}'])(
    'are ignored when they hold %j',
    (text) => {
      removeRunning(folder);
      writeFileSync(join(folder, 'loopback', 'running.json'), text);
      expect(readRunning(folder)).toBeUndefined();
    },
  );
});

describe('a second start', () => {
  it('gets a link that works from the program that runs already', async () => {
    const running = await startTestHost();
    try {
      const link = await linkFromRunning(running.folder);
      const swapped = await fetch(`${running.origin}/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token: tokenOf(link ?? running.origin) }),
      });
      expect(swapped.status).toBe(200);
    } finally {
      await running.close();
    }
  });

  it('starts by itself when nobody answers, or another program does', async () => {
    const running = await startTestHost();
    try {
      writeRunning(folder, { port: running.host.port, startSecret: 'of-another-program' });
      expect(await linkFromRunning(folder)).toBeUndefined();
    } finally {
      await running.close();
    }
    expect(await linkFromRunning(folder)).toBeUndefined();
  });
});
