import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { noncePlaceholder } from '#main/app/content-policy.ts';
import { startLoopback } from '#main/app/loopback/host.ts';
import { ScreenFiles, screenListName } from '#main/app/screen-files.ts';

/** A host on a folder of its own with two small screens and the little core. */
export async function startTestHost() {
  const folder = mkdtempSync(join(tmpdir(), 'loket-host-'));
  const files = { 'index.html': `<style nonce="${noncePlaceholder}"></style>`, 'start.js': '1' };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, screenListName), JSON.stringify(Object.keys(files)));
  const clock = { nowMs: 0 };
  const host = await startLoopback({
    dataFolder: folder,
    screens: new ScreenFiles(folder),
    version: '1.2.3',
    coreWorker: new URL('./echo-worker.ts', import.meta.url),
    port: 0,
    coreGone: () => undefined,
    nowMs: () => clock.nowMs,
  });
  const origin = `http://127.0.0.1:${host.port}`;
  const close = async () => {
    await host.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { host, folder, clock, origin, close };
}

/** The token in a link. */
export function tokenOf(link: string): string {
  return new URL(link).hash.slice('#token='.length);
}

/** Swaps a fresh link for the secret of a window. */
export async function beginSession(origin: string, link: string): Promise<string> {
  const response = await fetch(`${origin}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: tokenOf(link) }),
  });
  const { secret } = (await response.json()) as { secret: string };
  return secret;
}
