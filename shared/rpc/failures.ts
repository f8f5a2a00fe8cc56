import { z } from 'zod';

/** The detail of a failure that needs none: the code says it all. */
export const noDetail = z.undefined();

/**
 * Failures that any procedure can meet at the door, before or around its handler.
 *
 * - `invalid-input`: the input does not fit the schema; nothing was done.
 * - `not-signed-in`: nobody is signed in at this window, or the window is locked.
 * - `access-denied`: this person may not do this; the attempt is in the log.
 * - `store-damaged`: the store cannot be read whole; the program stops using it.
 * - `store-newer`: the store was written by a newer version of the program.
 * - `store-busy`: another process holds the store; nothing was done.
 * - `disk-full`: the disk is full or read-only; nothing was done.
 * - `unexpected`: a fault of the program; the reference finds it in the log.
 */
export const doorFailures = {
  'invalid-input': z.object({ fields: z.array(z.string()) }),
  'not-signed-in': noDetail,
  'access-denied': noDetail,
  'store-damaged': noDetail,
  'store-newer': noDetail,
  'store-busy': noDetail,
  'disk-full': noDetail,
  unexpected: z.object({ reference: z.string() }),
} as const;

export type DoorFailure = keyof typeof doorFailures;

/** HTTP statuses of the failures that are no plain "not now"; the other refusals are 409. */
const statuses: Readonly<Record<string, number>> = {
  'invalid-input': 400,
  'not-signed-in': 403,
  'access-denied': 403,
  'store-damaged': 503,
  'store-newer': 503,
  'store-busy': 503,
  'disk-full': 503,
  unexpected: 500,
} satisfies Record<DoorFailure, number>;

/**
 * HTTP status that goes with a failure, for transports that have one. The code says what happened; the status only
 * keeps tools from calling a refusal a crash.
 *
 * Nobody signed in is 403 and not 401: with 401 the loopback host says that it does not know the window itself.
 */
export function statusOf(code: string): number {
  return statuses[code] ?? 409;
}
