import { createContext, useContext, useEffect } from 'react';

import { invariant } from '#shared/kernel/invariant.ts';
import type { Person } from '#shared/kernel/person.ts';

/** Something that must reach the core before the session ends, such as the last words of a draft. */
export type Flush = () => Promise<unknown>;

/** Who is signed in at this window, and the ways to end that. */
export interface Session {
  readonly person: Person;
  readonly clinicName: string;
  readonly isDemo: boolean;
  /** Saves what is still being typed, then locks. */
  readonly lock: (reason: 'asked' | 'idle') => Promise<void>;
  /** Saves what is still being typed, then signs out. */
  readonly signOut: () => Promise<void>;
  /** Registers something to save first; returns how to take it back. */
  readonly beforeEnd: (flush: Flush) => () => void;
}

export const SessionContext = createContext<Session | undefined>(undefined);

/** The session, for a screen that exists only while somebody is signed in. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  invariant(session, 'a screen behind sign-in needs a session above it');
  return session;
}

/**
 * Has something saved before this window locks or signs out, while the calling component is on the screen.
 *
 * After the end of a session the core takes nothing any more, so saving on unmount would come too late.
 */
export function useBeforeSessionEnds(flush: Flush): void {
  const { beforeEnd } = useSession();
  useEffect(() => beforeEnd(flush), [beforeEnd, flush]);
}
