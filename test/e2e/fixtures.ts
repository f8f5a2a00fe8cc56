import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, type Page, test as base } from '@playwright/test';

import { defaultPreferences, type Language } from '#shared/capabilities/vault/model.ts';
import { root } from '#build/workshop.ts';

import { startElectronHost } from './hosts/electron.ts';
import { startStandInHost } from './hosts/electron-stand-in.ts';
import type { HostChoices, RunningProgram } from './hosts/host.ts';
import { startLoopbackHost } from './hosts/loopback.ts';

/** Password of everybody in the demo clinic of the journeys. */
export const demoPassword = 'fiets-lantaarn-17-dijk';

/** Which host the journeys run on. */
export const hostName = process.env.LOKET_E2E_HOST ?? 'loopback';

/** The program of one journey, with its own data folder. */
export interface Program {
  readonly dataFolder: string;
  /** A window that is ready to be used; on loopback a new one each time, on the desktop the one there is. */
  openWindow(): Promise<Page>;
  /** A link that opens a window; only on loopback. */
  newLink(): Promise<string>;
  /** Stops the program; `openWindow` starts it again on the same data. */
  stop(): Promise<void>;
  /** Ends the program without warning; `openWindow` starts it again on the same data. */
  kill(): Promise<void>;
  /** Stops the program; when `openWindow` starts it again, its clock and that of its windows go so much further. */
  passTime(ms: number): Promise<void>;
}

/** What a journey can choose with `test.use({ … })`. */
export interface JourneyOptions {
  /** A demo clinic that is there already, or an empty data folder. */
  readonly clinic: 'demo' | 'none';
  readonly language: Language;
  readonly colourScheme: 'light' | 'dark';
}

interface JourneyFixtures extends JourneyOptions {
  readonly dataFolder: string;
  readonly program: Program;
  /** What went wrong in the pages without anybody asking: errors, and what the content policy stopped. */
  readonly faults: string[];
}

interface WorkerFixtures {
  /** A data folder with a demo clinic, made once per worker. Copied, never used itself. */
  readonly demoFolder: () => string;
}

const starters: Readonly<Record<string, (choices: HostChoices) => Promise<RunningProgram>>> = {
  loopback: startLoopbackHost,
  electron: startElectronHost,
  'electron-stand-in': startStandInHost,
};

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'loket-journey-'));
}

function watch(page: Page, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (line) => {
    if (line.type() === 'error' && /content security policy/i.test(line.text())) faults.push(line.text());
  });
}

/** Makes a program that starts when a window is wanted, and can be stopped and started again. */
function programOver(
  dataFolder: string,
  start: (aheadMs: number) => Promise<RunningProgram>,
  faults: string[],
): Program {
  let aheadMs = 0;
  let running: Promise<RunningProgram> | undefined;
  const watched = new WeakSet<Page>();
  const end = async (how: 'stop' | 'kill') => {
    const program = await running?.catch(() => undefined);
    running = undefined;
    await program?.[how]();
  };
  const started = () => (running ??= start(aheadMs));
  return {
    dataFolder,
    newLink: async () => (await started()).newLink(),
    openWindow: async () => {
      const page = await (await started()).openWindow();
      if (!watched.has(page)) watch(page, faults);
      watched.add(page);
      return page;
    },
    stop: () => end('stop'),
    kill: () => end('kill'),
    passTime: (ms) => {
      if (hostName !== 'loopback') throw new Error(`the clock of ${hostName} stays where it is`);
      aheadMs += ms;
      return end('stop');
    },
  };
}

export const test = base.extend<JourneyFixtures, WorkerFixtures>({
  clinic: ['demo', { option: true }],
  language: ['nl', { option: true }],
  colourScheme: ['light', { option: true }],

  demoFolder: [
    async ({}, use) => {
      let folder: string | undefined;
      await use(() => {
        if (folder !== undefined) return folder;
        folder = newFolder();
        execFileSync(process.execPath, [join(root, 'main', 'app', 'cli.ts'), 'demo', '--data', folder], {
          env: { ...process.env, LOKET_PASSWORD: demoPassword },
          stdio: ['ignore', 'ignore', 'inherit'],
        });
        return folder;
      });
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],

  dataFolder: async ({ clinic, language, colourScheme, demoFolder }, use) => {
    const folder = newFolder();
    if (clinic === 'demo') cpSync(demoFolder(), folder, { recursive: true });
    const preferences = { ...defaultPreferences, language, colourScheme };
    writeFileSync(join(folder, 'preferences.json'), JSON.stringify(preferences), { mode: 0o600 });
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },

  faults: async ({}, use) => {
    const faults: string[] = [];
    await use(faults);
    expect(faults, 'no page reported an error or a breach of the content policy').toEqual([]);
  },

  program: async (
    { dataFolder, colourScheme, faults, playwright, launchOptions, viewport, locale, timezoneId },
    use,
  ) => {
    const starter = starters[hostName];
    if (!starter) throw new Error(`there is no host named ${hostName}`);
    let browser: ReturnType<typeof playwright.chromium.launch> | undefined;
    const choices: Omit<HostChoices, 'aheadMs'> = {
      dataFolder,
      colourScheme,
      browser: () => (browser ??= playwright.chromium.launch(launchOptions)),
      contextOptions: { viewport, ...(locale ? { locale } : {}), ...(timezoneId ? { timezoneId } : {}) },
    };
    const program = programOver(dataFolder, (aheadMs) => starter({ ...choices, aheadMs }), faults);
    await use(program);
    await program.stop();
    await (await browser)?.close();
  },

  page: async ({ program }, use) => {
    await use(await program.openWindow());
  },
});

export { expect };
