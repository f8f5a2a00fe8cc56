import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { type BrowserContext, chromium } from 'playwright-core';

import { chromiumSwitches, findChromium } from '#build/chromium.ts';

let context: BrowserContext | undefined;

/** The profile that the test made for this run, and takes away after it. */
const profile = process.env.LOKET_STAND_IN_PROFILE ?? '';

/** Starts Chromium on the empty profile. Throws when there is none on this computer. */
export async function openChromium(): Promise<void> {
  const found = findChromium();
  if (!found) throw new Error('there is no Chromium to stand in for Electron');
  context = await chromium.launchPersistentContext(profile, {
    executablePath: found.path,
    headless: true,
    args: [...chromiumSwitches, '--remote-debugging-port=0'],
    colorScheme: process.env.LOKET_STAND_IN_SCHEME === 'dark' ? 'dark' : 'light',
    viewport: { width: 1440, height: 900 },
  });
}

/** The browser, once it runs. */
export function browserContext(): BrowserContext {
  if (!context) throw new Error('Chromium does not run');
  return context;
}

/** Where another client can take hold of the same browser. */
export function devToolsEndpoint(): string {
  const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  return `http://127.0.0.1:${port}`;
}

export async function closeChromium(): Promise<void> {
  await context?.close();
}
