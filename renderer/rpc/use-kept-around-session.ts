import { useCallback, useEffect } from 'react';

import type { PractitionerId } from '#shared/kernel/ids.ts';
import { useBeforeSessionEnds, useSession } from './session-context.ts';

/** What somebody types in this window, and how it is kept. */
export interface KeptTyping {
  /** Saves all that is unsaved. */
  flush(): Promise<unknown>;
  /** Sends what is unsaved while the page goes away; nobody waits for the answer. */
  leave(): void;
  /** Goes on for this person after sign-in. */
  resume(personId: PractitionerId): void;
  /** Tries nothing more until somebody signs in again. */
  rest(): Promise<unknown>;
}

/** Keeps typing safe around the session: tried again after sign-in, saved before the session ends. */
export function useKeptAroundSession(typing: KeptTyping): void {
  const { person } = useSession();
  const flush = useCallback(async () => void (await typing.flush()), [typing]);
  useBeforeSessionEnds(flush);
  useEffect(() => {
    // What is sent before a page is reloaded or closed still arrives; what waits for an answer does not.
    const leave = () => typing.leave();
    window.addEventListener('beforeunload', leave);
    return () => window.removeEventListener('beforeunload', leave);
  }, [typing]);
  useEffect(() => {
    typing.resume(person.id);
    return () => void typing.rest();
  }, [typing, person.id]);
}
