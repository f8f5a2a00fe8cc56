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
