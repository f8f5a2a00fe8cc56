import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { root } from './workshop.ts';

/** A build that holds the lock longer than this was ended halfway. */
const staleAfterMs = 120_000;
const lookAgainMs = 100;

function takeLock(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

function isStale(lock: string): boolean {
  const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
  return since !== undefined && Date.now() - since > staleAfterMs;
}

/** Does a piece of work while no other process of this project does, so that two builds never write the same files. */
export async function oneAtATime<Result>(work: () => Promise<Result>): Promise<Result> {
  const lock = join(root, '.cache', 'build.lock');
  mkdirSync(join(root, '.cache'), { recursive: true });
  while (!takeLock(lock)) {
    if (isStale(lock)) rmSync(lock, { recursive: true, force: true });
    else await pause(lookAgainMs);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}
