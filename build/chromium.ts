import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { chromium } from 'playwright-core';

import { root, say } from './workshop.ts';

/** A Chromium for the tests, and how it was come by. */
export interface FoundChromium {
  readonly path: string;
  readonly how: string;
}

const programs = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const fixedPlaces: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

function systemPlaces(): readonly string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return [
    ...(fixedPlaces[process.platform] ?? []),
    ...programs.flatMap((name) => folders.map((folder) => join(folder, name))),
  ];
}

/** A Chromium that is there already: the one of `LOKET_CHROMIUM`, the system's, or Playwright's. */
export function findChromium(): FoundChromium | undefined {
  const named = process.env.LOKET_CHROMIUM;
  if (named !== undefined && named !== '')
    return existsSync(named) ? { path: named, how: 'LOKET_CHROMIUM' } : undefined;
  const system = systemPlaces().find((path) => existsSync(path));
  if (system !== undefined) return { path: system, how: 'of this system' };
  const own = chromium.executablePath();
  return existsSync(own) ? { path: own, how: "Playwright's" } : undefined;
}

function run(program: string, args: readonly string[], environment: NodeJS.ProcessEnv = process.env): boolean {
  return (
    spawnSync(program, [...args], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: environment }).status === 0
  );
}

function isDebianRoot(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

function install(): string {
  if (isDebianRoot()) {
    say('No Chromium found: installing the package chromium of Debian.');
    const quiet = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const packages = ['chromium', 'fonts-liberation'];
    const isInstalled =
      run('apt-get', ['update', '-qq'], quiet) &&
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
    if (isInstalled) return 'installed from Debian just now';
  }
  say("No Chromium found: fetching Playwright's.");
  run(process.execPath, [join(root, 'node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium']);
  return 'fetched by Playwright just now';
}

/** Finds a Chromium or installs one; undefined when neither can be done. Says what it did. */
export function obtainChromium(): FoundChromium | undefined {
  const found = findChromium();
  if (found || process.env.LOKET_CHROMIUM) return found;
  const how = install();
  const installed = findChromium();
  return installed && { path: installed.path, how };
}

/** Switches for a Chromium in a test: quiet on the network, and able to run as root. */
export const chromiumSwitches: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

if (import.meta.main) {
  const found = obtainChromium();
  say(
    found
      ? `Chromium: ${found.path} (${found.how})`
      : 'There is no Chromium, and none could be installed. Set LOKET_CHROMIUM to one.',
  );
  process.exitCode = found ? 0 : 1;
}
