import { z } from 'zod';

import { epochMsOf, instant, type Instant, later } from '#shared/kernel/time.ts';
import { readIfThere, replaceFile } from '#main/platform/files.ts';

const refusedSignIn = z.object({ accountId: z.string(), at: instant, isLogged: z.boolean() });
const refusedSignIns = z.array(refusedSignIn);
type RefusedSignIn = z.infer<typeof refusedSignIn>;

/** Wrong passwords that cost nothing but the derivation. */
const freeAttempts = 3;
const longestWaitMs = 5 * 60_000;
/** Older refusals no longer count against anyone. */
const memoryMs = 60 * 60_000;

/** How long to wait after so many wrong passwords in a row: 2 s, 4 s, 8 s … up to five minutes. */
export function waitAfter(wrong: number): number {
  return wrong < freeAttempts ? 0 : Math.min(longestWaitMs, 2 ** (wrong - freeAttempts + 1) * 1_000);
}

/**
 * Wrong passwords per account, kept on disk so that starting the program again does not shorten the wait.
 *
 * Holds account ids and moments, never what was typed. The log gets each of them as soon as the store is open.
 */
export class RefusedSignIns {
  readonly #file: string;
  #refused: RefusedSignIn[];

  constructor(file: string) {
    this.#file = file;
    this.#refused = readRefused(file);
  }

  /** Milliseconds this account must wait before the next try. */
  waitMs(accountId: string, now: Instant): number {
    const recent = this.#recentOf(accountId, now);
    const last = recent.at(-1);
    if (!last) return 0;
    return Math.max(0, epochMsOf(later(last.at, waitAfter(recent.length))) - epochMsOf(now));
  }

  /** Keeps a wrong password; returns how long the next try must wait. */
  add(accountId: string, now: Instant): number {
    this.#refused = [...this.#refused.slice(-500), { accountId, at: now, isLogged: false }];
    this.#keep();
    return this.waitMs(accountId, now);
  }

  /** A right password: the count starts again. What is not in the log yet stays until it is. */
  forgive(accountId: string): void {
    this.#refused = this.#refused.filter((refused) => refused.accountId !== accountId || !refused.isLogged);
    this.#keep();
  }

  /** Those that are not in the log yet, which from now on count as written there. */
  takeUnlogged(): readonly { readonly accountId: string; readonly at: Instant }[] {
    const unlogged = this.#refused.filter((refused) => !refused.isLogged);
    this.#refused = this.#refused.map((refused) => ({ ...refused, isLogged: true }));
    this.#keep();
    return unlogged;
  }

  #recentOf(accountId: string, now: Instant): RefusedSignIn[] {
    const since = later(now, -memoryMs);
    return this.#refused.filter((refused) => refused.accountId === accountId && refused.at >= since);
  }

  #keep(): void {
    replaceFile(this.#file, JSON.stringify(this.#refused));
  }
}

function readRefused(file: string): RefusedSignIn[] {
  try {
    return refusedSignIns.parse(JSON.parse(readIfThere(file) ?? '[]'));
  } catch {
    return [];
  }
}
