import { type Instant, instantOf } from '#shared/kernel/time.ts';

/** The only source of the present moment in the core, so that tests can set it. */
export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = { now: () => instantOf(Date.now()) };
