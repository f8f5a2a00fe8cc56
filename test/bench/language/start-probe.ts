import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';

import type { loadChecker as LoadChecker } from '#shared/plain-language/languages.ts';

/** What one start says, as JSON on standard output. Run with `--expose-gc` and the module to load. */
export interface Started {
  readonly ms: number;
  readonly firstCheckMs: number;
  /** What the loaded checker keeps in memory, before it read anything. */
  readonly megabytes: number;
}

function heap(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}

const [, , path = ''] = process.argv;
const { loadChecker } = (await import(pathToFileURL(path).href)) as { readonly loadChecker: typeof LoadChecker };
const before = heap();
const from = performance.now();
const checker = await loadChecker('nl');
const ms = performance.now() - from;
const megabytes = heap() - before;
const read = performance.now();
checker.check('U heeft een stenose van de aorta. Wij zien u over drie maanden terug.');
const firstCheckMs = performance.now() - read;
process.stdout.write(JSON.stringify({ ms, firstCheckMs, megabytes } satisfies Started));
