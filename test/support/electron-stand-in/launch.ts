import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { root } from '#build/workshop.ts';

import type { Asked, StandInState } from './remote-control.ts';

/** The built desktop program, running on the stand-in. */
export interface RunningStandIn {
  /** Where Playwright can take hold of the program's Chromium. */
  readonly endpoint: string;
  ask(asked: Exclude<Asked, { what: 'state' | 'permission' }>): Promise<unknown>;
  state(): Promise<StandInState>;
  /** What the three permission handlers say. */
  permissions(permission: string, address: string): Promise<readonly boolean[]>;
  /** Quits the program the usual way and waits until it is gone. Returns its exit code. */
  quit(): Promise<number>;
  /** Ends the program without warning. */
  kill(): Promise<number>;
}

/** How to start it. */
export interface StandInOptions {
  readonly dataFolder: string;
  readonly colourScheme?: 'light' | 'dark';
}

type Reply = { readonly kind: 'loaded' } | { readonly kind: 'answer'; readonly id: number; readonly given: unknown };

const register = fileURLToPath(new URL('./register.ts', import.meta.url));

/** Starts `.cache/desktop/main.js` on the stand-in and waits for its first page. Rejects when it ends before that. */
export async function launchStandIn({ dataFolder, colourScheme = 'light' }: StandInOptions): Promise<RunningStandIn> {
  const profile = mkdtempSync(join(tmpdir(), 'loket-stand-in-'));
  const child = fork(join(root, '.cache', 'desktop', 'main.js'), [`--data=${dataFolder}`], {
    execArgv: ['--import', register],
    env: { ...process.env, LOKET_STAND_IN_SCHEME: colourScheme, LOKET_STAND_IN_PROFILE: profile },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const waiting = new Map<number, (given: unknown) => void>();
  const loaded = Promise.withResolvers<void>();
  const exited = once(child, 'exit').then(([code]) => {
    rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
    return typeof code === 'number' ? code : 1;
  });
  void exited.then(() => loaded.reject(new Error('the program ended before its first page')));
  child.on('message', (reply: Reply) => {
    if (reply.kind === 'loaded') loaded.resolve();
    else waiting.get(reply.id)?.(reply.given);
  });
  let nextId = 1;
  const ask = (asked: Asked) =>
    new Promise<unknown>((resolve) => {
      waiting.set(nextId, resolve);
      child.send({ id: nextId, asked });
      nextId += 1;
    });
  await loaded.promise;
  return {
    endpoint: (await ask({ what: 'endpoint' })) as string,
    ask,
    state: async () => (await ask({ what: 'state' })) as StandInState,
    permissions: async (permission, address) =>
      (await ask({ what: 'permission', permission, address })) as readonly boolean[],
    quit: () => {
      if (child.connected) child.send({ id: 0, asked: { what: 'quit' } satisfies Asked });
      return exited;
    },
    kill: () => {
      child.kill('SIGKILL');
      return exited;
    },
  };
}
