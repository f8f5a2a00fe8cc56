import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';

import react from '@vitejs/plugin-react';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';

import { chromiumSwitches, findChromium } from '#build/chromium.ts';
import { newNonce, noncePlaceholder, pageHeaders } from '#main/app/content-policy.ts';
import { createLanguageDesk } from '#renderer/editor/language/language-desk.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import { limitOf, type Spread, spreadOf, timed } from './figures.ts';
import { twoThousandWords } from './live-check/letter.ts';

/** The language check while somebody writes in a letter of two thousand words; milliseconds. */
export interface LiveCheckFigures {
  /** From a key until the letter is on the screen, with the check and without it. */
  readonly keyToPaint: Spread;
  readonly keyToPaintWithout: Spread;
  /** Reading the letter again after a change in one paragraph, as the worker does it. */
  readonly recheck: Spread;
}

const keys = 240;
const changes = 200;
/** No waiting for the next frame of a screen: what is left is the work. */
const uncapped = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

async function buildPage(folder: string): Promise<void> {
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'live-check'),
    logLevel: 'warn',
    publicDir: false,
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      target: 'chrome120',
      chunkSizeWarningLimit: 4_000,
    },
  });
}

/** Serves the page under the policy of the program, so that a worker that it would refuse is refused here too. */
async function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    const file = join(folder, path);
    if (path === '/') {
      const nonce = newNonce();
      response.writeHead(200, pageHeaders(nonce));
      response.end(readFileSync(join(folder, 'index.html'), 'utf8').replaceAll(noncePlaceholder, nonce));
    } else if (existsSync(file)) {
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
      createReadStream(file).pipe(response);
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** Notes in the page, for each key, the milliseconds from the key until what it changed was painted. */
function watchKeys(): void {
  const samples: number[] = [];
  Object.assign(window, { samples });
  document.addEventListener(
    'keydown',
    () => {
      const from = performance.now();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => samples.push(performance.now() - from);
        port2.postMessage(null);
      });
    },
    true,
  );
}

/**
 * Types in the field that has the focus, in bursts with pauses in which a check is made, and gives the milliseconds of
 * each key. For any page with an editor; call `watchKeys` through `page.addInitScript` before it loads.
 */
export async function keysToPaint(page: Page): Promise<number[]> {
  for (let key = 0; key < keys; key += 1) {
    await page.keyboard.press(key % 7 === 6 ? 'Space' : 'abcdefg'.charAt(key % 7));
    // Most keys of a quick typist, and now and then a pause after which the next key meets the answer.
    await page.waitForTimeout(key % 12 === 11 ? 165 : 25);
  }
  await page.waitForTimeout(300);
  return page.evaluate(() => (window as unknown as { samples: number[] }).samples);
}

async function measureKeys(page: Page, address: string, isChecked: boolean): Promise<Spread> {
  await page.addInitScript(watchKeys);
  await page.goto(address);
  const paragraphs = page.getByRole('textbox', { name: 'Brief' }).locator('p');
  await paragraphs.nth(12).click();
  if (isChecked) await page.locator('[data-finding]').first().waitFor();
  await page.keyboard.press('End');
  return spreadOf((await keysToPaint(page)).slice(10));
}

/** Reads a letter again and again, each time with another word in one paragraph. */
export async function measureRecheck(): Promise<Spread> {
  const desk = createLanguageDesk();
  const paragraphs = twoThousandWords().split('\n');
  const ask = (id: number) =>
    desk.answer({ id, language: 'nl', text: paragraphs.join('\n\n'), additions: id === 0 ? [] : null });
  await ask(0);
  const samples: number[] = [];
  for (let turn = 1; turn <= changes; turn += 1) {
    paragraphs[12] = `${paragraphs[13] ?? ''} woord${'e'.repeat(turn)}`;
    samples.push(await timed(() => ask(turn)));
  }
  return spreadOf(samples);
}

/** Measures the live check in a page of its own, built as the program is, in headless Chromium. */
export async function measureLiveCheck(): Promise<LiveCheckFigures> {
  const found = findChromium();
  invariant(found !== undefined, 'the bench of the live check needs a Chromium');
  const folder = mkdtempSync(join(tmpdir(), 'loket-live-check-'));
  await buildPage(folder);
  const server = await serve(folder);
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browser = await chromium.launch({ executablePath: found.path, args: [...chromiumSwitches, ...uncapped] });
  try {
    const [page, plain] = [await browser.newPage(), await browser.newPage()];
    const keyToPaint = await measureKeys(page, address, true);
    const keyToPaintWithout = await measureKeys(plain, `${address}?plain`, false);
    return { keyToPaint, keyToPaintWithout, recheck: await measureRecheck() };
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The limits of the design beside what was measured. */
export const limitsOfLiveCheck = ({ keyToPaint, recheck }: LiveCheckFigures) => [
  limitOf('key to paint with the live check, 2,000 words', keyToPaint.p95, 16),
  limitOf('re-check of the edited paragraph in the worker', recheck.p95, 5),
];

if (import.meta.main) {
  const figures = await measureLiveCheck();
  process.stdout.write(`${JSON.stringify({ ...figures, limits: limitsOfLiveCheck(figures) }, null, 2)}\n`);
}
