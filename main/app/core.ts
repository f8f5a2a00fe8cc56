import type { AnyRouter } from '@orpc/server';

import { contract } from '#shared/capabilities/contract.ts';
import { auditTrail } from '#main/capabilities/access/public.ts';
import { nextRelease } from '#main/capabilities/counter/public.ts';
import { nextVisible } from '#main/capabilities/letters/public.ts';
import { Vault } from '#main/capabilities/vault/vault.ts';
import { type Clock, systemClock } from '#main/platform/clock.ts';
import { type Log, standardErrorLog } from '#main/platform/log.ts';
import { Door } from '#main/rpc/door.ts';
import { News } from '#main/rpc/news.ts';
import { Sessions } from '#main/rpc/sessions.ts';
import { type StoreFailure, storeFailureOf } from '#main/store/store-failure.ts';
import { capabilities } from './capabilities.ts';
import { DueTimer } from './due-timer.ts';
import { absenceWork, letterWork, outboxWork, resultWork } from './due-work.ts';

/** The whole program behind the screens, for any host to put a transport before. */
export interface Core {
  /** oRPC router; each transport calls it with the context `{ callerId }` of its window or connection. */
  readonly router: AnyRouter;
  /** A window or connection is gone: its session ends. */
  callerGone(callerId: string): void;
  /** Ends all sessions, closes the store, wipes keys. */
  close(): Promise<void>;
}

export interface CoreOptions {
  readonly dataFolder: string;
  readonly clock?: Clock;
  readonly log?: Log;
}

/** How often to look whether another process changed the store. */
const lookMs = 2_000;

/** Starts the core over a data folder. Nothing is opened until someone signs in. */
export function startCore({ dataFolder, clock = systemClock, log = standardErrorLog }: CoreOptions): Core {
  const sessions = new Sessions();
  const news = new News();
  const vault = new Vault({ dataFolder, sessions, clock, log });
  const storeFailed = vault.storeFailed.bind(vault);
  const store = () => vault.store;
  const services = { store, clock, log, news, storeFailed, acted: () => vault.closeWhenUnused() };
  const timers = [outboxWork, letterWork, absenceWork, resultWork].map((work) => new DueTimer(services, work));
  const plan = () => timers.forEach((timer) => timer.plan());
  vault.isNeededFor = (open) => open.read((reader) => nextRelease(reader) ?? nextVisible(reader)) !== undefined;
  news.listen((topic) => topic === 'items' && plan());
  sessions.onChange(() => {
    plan();
    news.tell('session');
  });
  const stopLooking = watchOtherProcesses(vault, news, storeFailed);
  const stopSweeping = lockSilentWindows(vault, sessions);
  const door = new Door({ store, sessions, audit: auditTrail, clock, log, news, storeFailed });
  return {
    router: door.router(contract, capabilities({ vault, news, clock, dataFolder })),
    callerGone: (callerId) => {
      sessions.gone(callerId);
      vault.end(callerId, 'lock', 'window-gone');
    },
    close: async () => {
      stopLooking();
      stopSweeping();
      for (const timer of timers) timer.stop();
      await vault.store?.writerFree();
      vault.endAll();
      vault.close();
    },
  };
}

/** A window locks itself when its user is idle; one that says nothing for this long has died without doing so. */
const silentMs = 15 * 60_000;
const sweepMs = 60_000;

/** Ends the session of every window that has fallen silent, so that no key is kept for a screen that is not there. */
function lockSilentWindows(vault: Vault, sessions: Sessions): () => void {
  const sweep = setInterval(() => {
    for (const callerId of sessions.silentSince(performance.now() - silentMs))
      vault.end(callerId, 'lock', 'window-silent');
  }, sweepMs);
  sweep.unref();
  return () => clearInterval(sweep);
}

/** Tells the windows when a process beside this one, such as the command line, changed the store. */
function watchOtherProcesses(vault: Vault, news: News, storeFailed: (failure: StoreFailure) => void): () => void {
  let last: number | undefined;
  const look = setInterval(() => {
    const { store } = vault;
    if (!store || !news.hasListeners) return;
    try {
      const version = store.dataVersion();
      if (last !== undefined && version !== last) news.tell('items');
      last = version;
    } catch (error) {
      const failure = storeFailureOf(error);
      if (failure) storeFailed(failure);
    }
  }, lookMs);
  look.unref();
  return () => clearInterval(look);
}
