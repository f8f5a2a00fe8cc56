import { useEffect, useMemo, useSyncExternalStore } from 'react';

import type { Letter, LetterText } from '#shared/capabilities/letters/model.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useSession } from '#renderer/rpc/session-context.ts';
import { useKeptAroundSession } from '#renderer/rpc/use-kept-around-session.ts';
import { useFreshLetters } from '../use-letter-commands.ts';
import { deskShelfOf, type LetterDesk } from './letter-desk.ts';

/** What this person has in hand of a letter. */
export function useLetterDesk(letterId: LetterId): LetterDesk {
  const { client } = useCore();
  const { person } = useSession();
  return useMemo(() => deskShelfOf(client).deskOf(person.id, letterId), [client, person.id, letterId]);
}

/** Keeps a desk in step with the letter as the core has it; the number changes when the editors must begin anew. */
export function useMeeting(desk: LetterDesk, letter: Letter): number {
  const refresh = useFreshLetters();
  useEffect(() => void desk.meet(letter), [desk, letter]);
  useEffect(() => {
    desk.onAside = () => void refresh();
    return () => void desk.flush();
  }, [desk, refresh]);
  return useSyncExternalStore(desk.subscribe, desk.generation);
}

/** How safe one text is right now. */
export function useTextState(desk: LetterDesk, text: LetterText) {
  const keeper = desk.keeperOf(text);
  return useSyncExternalStore(keeper.subscribe, keeper.state);
}

/** Keeps every letter of this window safe around the session: tried again after sign-in, saved before the session ends. */
export function useDeskSession(): void {
  const { client } = useCore();
  const shelf = useMemo(() => deskShelfOf(client), [client]);
  useKeptAroundSession(shelf);
}
