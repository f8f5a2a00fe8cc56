import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'vite';

import { type Spread, spreadOf } from '../figures.ts';
import type { Started } from './start-probe.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const probe = fileURLToPath(new URL('start-probe.ts', import.meta.url));
const source = join(root, 'shared', 'plain-language', 'languages.ts');
const bundles = join(root, '.cache', 'bench-language', 'bundle');
const turns = 9;

export interface StartFigures {
  readonly start: Spread;
  readonly firstCheck: Spread;
  /** Median of what a loaded checker keeps in memory, in megabytes. */
  readonly megabytes: number;
}

function startsOf(module: string): StartFigures {
  const starts = Array.from({ length: turns + 1 }, () => {
    const said = execFileSync(process.execPath, ['--expose-gc', probe, module], { timeout: 60_000, encoding: 'utf8' });
    return JSON.parse(said) as Started;
  }).slice(1);
  return {
    start: spreadOf(starts.map(({ ms }) => ms)),
    firstCheck: spreadOf(starts.map(({ firstCheckMs }) => firstCheckMs)),
    megabytes: spreadOf(starts.map(({ megabytes }) => megabytes)).p50,
  };
}

async function bundled(): Promise<string> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    json: { stringify: true, namedExports: false },
    ssr: { noExternal: true },
    build: { ssr: source, outDir: bundles, emptyOutDir: true },
  });
  return join(bundles, 'languages.js');
}

/** Starts of the Dutch checker, each in a process of its own: from its sources, and from a bundle as a worker has it. */
export async function measureStarts(): Promise<{ readonly sources: StartFigures; readonly bundle: StartFigures }> {
  return { sources: startsOf(source), bundle: startsOf(await bundled()) };
}
