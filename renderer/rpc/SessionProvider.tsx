import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';

import type { Person } from '#shared/kernel/person.ts';
import { useCore } from './core-context.ts';
import { type Flush, type Session, SessionContext } from './session-context.ts';

/** A save that takes longer than this does not keep a window open that should be locked, in milliseconds. */
const longestSaveMs = 1_500;

async function saveAll(flushes: ReadonlySet<Flush>): Promise<void> {
  const saving = Promise.allSettled([...flushes].map((flush) => flush()));
  const enough = new Promise((resolve) => setTimeout(resolve, longestSaveMs));
  await Promise.race([saving, enough]);
}

export interface SessionProviderProps {
  readonly person: Person;
  readonly clinicName: string;
  readonly isDemo: boolean;
  readonly children: ReactNode;
}

/** Gives everything below it the session, and ends it in the right order: save, end, forget what was on the screen. */
export function SessionProvider({ person, clinicName, isDemo, children }: SessionProviderProps) {
  const { client, orpc } = useCore();
  const memory = useQueryClient();
  const session = useMemo<Session>(() => {
    const flushes = new Set<Flush>();
    const end = async (ask: () => Promise<unknown>) => {
      await saveAll(flushes);
      await ask();
      await memory.resetQueries({ queryKey: orpc.vault.status.key() });
    };
    return {
      person,
      clinicName,
      isDemo,
      lock: (reason) => end(() => client.vault.lock({ reason })),
      signOut: () => end(() => client.vault.signOut({})),
      beforeEnd: (flush) => {
        flushes.add(flush);
        return () => flushes.delete(flush);
      },
    };
  }, [client, orpc, memory, person, clinicName, isDemo]);
  return <SessionContext value={session}>{children}</SessionContext>;
}
