import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

import { chromium, type Page } from 'playwright-core';

import { chromiumSwitches, findChromium } from '#build/chromium.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import { type Spread, spreadOf } from './figures.ts';

/** The program as its user meets it: a host process, a real browser, a click or a key until the picture stands. */
export interface ScreenFigures {
  /** From starting the host to a list that can be worked with, without the time a person needs to type a password. */
  readonly startToList: Spread;
  /** Its parts: the host until its link, the page until a password can be typed, from Enter to the first row. */
  readonly host: Spread;
  readonly page: Spread;
  readonly signIn: Spread;
  readonly nextItem: Spread;
  readonly splitChange: Spread;
  /** From Ctrl+K until the palette lists what can be done. */
  readonly palette: Spread;
}

const startTurns = 5;
const repeats = 30;

async function startHost(dataFolder: string): Promise<{ readonly host: ChildProcess; readonly link: string }> {
  const host = spawn(process.execPath, ['build/start.ts', '--host=loopback', '--data', dataFolder, '--no-open'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: host.stdout })) {
    const link = /http:\/\/127\.0\.0\.1:\d+\/#\S+/.exec(line)?.[0];
    if (link !== undefined) return { host, link };
  }
  throw new Error('the host ended without a link');
}

async function stopHost(host: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => host.once('exit', resolve));
  host.kill('SIGTERM');
  await gone;
}

/** The parts of a start that the program answers for; choosing a card and typing a password are the person's. */
interface Start {
  readonly hostMs: number;
  readonly pageMs: number;
  readonly signInMs: number;
}

/** Moments as the page itself saw them, in milliseconds since it began to load. */
interface Seen {
  field?: number;
  enter?: number;
  row?: number;
}

/** Notes in the page when the password can be typed, when Enter was pressed and when the first row stood. */
function watchStart(): void {
  const seen: Seen = {};
  Object.assign(window, { seen });
  document.addEventListener('keydown', (event) => event.key === 'Enter' && (seen.enter ??= performance.now()), true);
  const look = () => {
    if (document.querySelector('input[type=password]')) seen.field ??= performance.now();
    if (document.querySelector('[role=option]')) seen.row ??= performance.now();
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}

/** Opens the link, signs in and waits for the first row. */
async function signIn(page: Page, link: string, password: string): Promise<Omit<Start, 'hostMs'>> {
  await page.addInitScript(watchStart);
  await page.goto(link);
  const field = page.getByLabel(/^(Oefenwachtwoord|Practice password)$/);
  await page.getByRole('radio', { name: /I\. Brandsma/ }).check();
  await field.fill(password);
  await field.press('Enter');
  await page.getByRole('option').first().waitFor();
  const seen = await page.evaluate(() => (window as unknown as { seen: Required<Seen> }).seen);
  return { pageMs: seen.field, signInMs: seen.row - seen.enter };
}

/** Milliseconds from an act in the page until what a selector shows is another text and has been painted. */
function untilPainted(
  page: Page,
  act: { readonly key?: string; readonly button?: number },
  watched: string,
): Promise<number> {
  return page.evaluate(
    async ({ act: { key, button }, watched: selector }) => {
      const shown = () => document.querySelector(selector)?.textContent ?? '';
      const before = shown();
      const from = performance.now();
      if (key !== undefined)
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      if (button !== undefined)
        document.querySelectorAll<HTMLElement>('[aria-label="Soort vraag"] button')[button]?.click();
      while (shown() === before || shown() === '') {
        if (performance.now() - from > 5_000) throw new Error('nothing changed on the screen');
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return performance.now() - from;
    },
    { act, watched },
  );
}

async function measureNext(page: Page): Promise<number[]> {
  const samples: number[] = [];
  await page.getByRole('listbox', { name: /^Vragen/ }).focus();
  for (let turn = 0; turn < Math.min(repeats, 5); turn += 1)
    await untilPainted(page, { key: 'j' }, 'main h2').catch(() => 0);
  for (let turn = 0; turn < repeats; turn += 1) {
    const key = turn % 6 < 3 ? 'k' : 'j';
    samples.push(await untilPainted(page, { key }, 'header:has(h2)'));
    await page.waitForTimeout(150);
  }
  return samples;
}

async function measureSplits(page: Page): Promise<number[]> {
  const samples: number[] = [];
  for (let turn = 0; turn < repeats; turn += 1) {
    samples.push(await untilPainted(page, { button: turn % 2 === 0 ? 1 : 0 }, '[role=listbox]:has([role=option])'));
    await page.waitForTimeout(100);
  }
  return samples;
}

async function measurePalette(page: Page): Promise<number[]> {
  const samples: number[] = [];
  for (let turn = 0; turn < repeats; turn += 1) {
    samples.push(
      await page.evaluate(async () => {
        const from = performance.now();
        const press = new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true });
        (document.activeElement ?? document.body).dispatchEvent(press);
        while (!document.querySelector('[role=dialog] [role=option]')) {
          if (performance.now() - from > 5_000) throw new Error('the palette did not open');
          await new Promise((resolve) => setTimeout(resolve, 1));
        }
        await new Promise((resolve) => requestAnimationFrame(resolve));
        return performance.now() - from;
      }),
    );
    await page.keyboard.press('Escape');
    await page.locator('[role=dialog]').waitFor({ state: 'detached' });
  }
  return samples;
}

/** Measures the screens of a seeded clinic in headless Chromium, at 1280 by 800. */
export async function measureScreens(dataFolder: string, password: string): Promise<ScreenFigures> {
  const found = findChromium();
  invariant(found !== undefined, 'the bench of the screens needs a Chromium');
  const browser = await chromium.launch({ executablePath: found.path, args: [...chromiumSwitches] });
  const starts: Start[] = [];
  let next: number[] = [];
  let splits: number[] = [];
  let palettes: number[] = [];
  try {
    for (let turn = 0; turn < startTurns; turn += 1) {
      const from = performance.now();
      const { host, link } = await startHost(dataFolder);
      const hostMs = performance.now() - from;
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      starts.push({ hostMs, ...(await signIn(page, link, password)) });
      if (turn === startTurns - 1) {
        next = await measureNext(page);
        splits = await measureSplits(page);
        palettes = await measurePalette(page);
      }
      await page.close();
      await stopHost(host);
    }
  } finally {
    await browser.close();
  }
  const spreadOfPart = (part: (start: Start) => number) => spreadOf(starts.map(part));
  return {
    startToList: spreadOfPart(({ hostMs, pageMs, signInMs }) => hostMs + pageMs + signInMs),
    host: spreadOfPart(({ hostMs }) => hostMs),
    page: spreadOfPart(({ pageMs }) => pageMs),
    signIn: spreadOfPart(({ signInMs }) => signInMs),
    nextItem: spreadOf(next),
    splitChange: spreadOf(splits),
    palette: spreadOf(palettes),
  };
}
