import type { Person } from '#shared/kernel/person.ts';
import type { Instant } from '#shared/kernel/time.ts';

/** One call through the door: from which window, when, and by whom. */
export interface Call {
  /** Identity of the window or connection the call came from; made by the host, never by the screen. */
  readonly callerId: string;
  readonly now: Instant;
  readonly person: Person | undefined;
}

/** A call of someone who is signed in. */
export interface SignedInCall extends Call {
  readonly person: Person;
}
