import { createHmac } from 'node:crypto';

import { z } from 'zod';

import { epochMsOf, instant, type Instant, later } from '#shared/kernel/time.ts';
import { readIfThere, replaceFile } from '#main/platform/files.ts';

const refusedSignIn = z.object({
  accountId: z.string(),
  at: instant.refine((at) => !Number.isNaN(epochMsOf(at))),
  isLogged: z.boolean(),
});
const refusedSignIns = z.array(refusedSignIn);
type RefusedSignIn = z.infer<typeof refusedSignIn>;

/** Wrong passwords that cost nothing but the derivation. */
const freeAttempts = 3;
const longestWaitMs = 5 * 60_000;
/** Older refusals no longer count against anyone. */
const memoryMs = 60 * 60_000;
/** Enough of them for the longest wait; more change nothing. */
const mostPerAccount = 16;
/** Refusals the log still has to get. So many cannot be made within hours, because each costs a derivation. */
const mostKept = 20_000;

/** How long to wait after so many wrong passwords in a row: 2 s, 4 s, 8 s … up to five minutes. */
export function waitAfter(wrong: number): number {
  return wrong < freeAttempts ? 0 : Math.min(longestWaitMs, 2 ** (wrong - freeAttempts + 1) * 1_000);
}

/**
 * Under what a login name is counted that nobody has, so that it waits as one that somebody has would.
 *
 * One of 256 places: a password typed in the wrong field must not be found back from what is kept here.
 */
export function placeOfUnknown(vaultId: string, loginName: string): string {
  return `unknown-${createHmac('sha256', vaultId).update(loginName).digest()[0] ?? 0}`;
}

/**
 * Wrong passwords per account, kept on disk so that starting the program again does not shorten the wait, and read anew
 * each time so that a second program over the same folder does not either.
 *
 * Holds account ids and moments, never what was typed. The log gets each of them as soon as the store is open.
 */
export class RefusedSignIns {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** Milliseconds this account must wait before the next try. */
  waitMs(accountId: string, now: Instant): number {
    const recent = countingAt(
      now,
      this.#read().filter((one) => one.accountId === accountId),
    );
    const last = recent.at(-1);
    if (!last) return 0;
    const waitMs = waitAfter(recent.length);
    return Math.min(waitMs, Math.max(0, epochMsOf(later(last.at, waitMs)) - epochMsOf(now)));
  }

  /** Keeps a wrong password; returns how long the next try must wait. */
  add(accountId: string, now: Instant): number {
    this.#keep([...this.#read(), { accountId, at: now, isLogged: false }], now);
    return this.waitMs(accountId, now);
  }

  /** A right password: the count starts again. What is not in the log yet stays until it is. */
  forgive(accountId: string, now: Instant): void {
    this.#keep(
      this.#read().filter((refused) => refused.accountId !== accountId || !refused.isLogged),
      now,
    );
  }

  /** Those that are not in the log yet, oldest first. */
  get unlogged(): readonly RefusedSignIn[] {
    return this.#read().filter((refused) => !refused.isLogged);
  }

  /** Says that these are in the log; call it after the log was committed. */
  markLogged(logged: readonly RefusedSignIn[], now: Instant): void {
    if (logged.length === 0) return;
    const same = (one: RefusedSignIn, other: RefusedSignIn) => one.accountId === other.accountId && one.at === other.at;
    const marked = this.#read().map((refused) =>
      logged.some((one) => same(one, refused)) ? { ...refused, isLogged: true } : refused,
    );
    this.#keep(marked, now);
  }

  #read(): RefusedSignIn[] {
    try {
      return refusedSignIns.parse(JSON.parse(readIfThere(this.#file) ?? '[]'));
    } catch {
      return [];
    }
  }

  /** Keeps what the log still needs and what still counts. */
  #keep(refused: readonly RefusedSignIn[], now: Instant): void {
    const perAccount = [...Map.groupBy(refused, (one) => one.accountId).values()];
    const counting = new Set(perAccount.flatMap((ofOne) => countingAt(now, ofOne).slice(-mostPerAccount)));
    const kept = refused.filter((one) => !one.isLogged || counting.has(one)).slice(-mostKept);
    replaceFile(this.#file, JSON.stringify(kept));
  }
}

/** Those that count now. One that lies in the future was kept by a clock that has been put back since. */
function countingAt(now: Instant, refused: readonly RefusedSignIn[]): RefusedSignIn[] {
  const since = later(now, -memoryMs);
  const until = later(now, longestWaitMs);
  return refused.filter((one) => one.at >= since && one.at <= until);
}
