import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';

import type { AnswerDocument } from '#shared/capabilities/counter/answer-document.ts';
import type { Draft } from '#shared/capabilities/counter/model.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useSession } from '#renderer/rpc/session-context.ts';
import { useKeptAroundSession } from '#renderer/rpc/use-kept-around-session.ts';
import type { DraftKeeper, DraftState } from './draft-keeper.ts';
import { draftShelfOf } from './draft-shelf.ts';

/** The draft of the person who is signed in, for one item. */
export interface DraftInHand {
  /** What was there when this screen opened; the editor starts from it and never looks again. */
  readonly initial: AnswerDocument | undefined;
  readonly body: AnswerDocument | undefined;
  readonly templateIdNow: () => string | null;
  readonly state: DraftState;
  readonly keeper: DraftKeeper;
  readonly change: (body: AnswerDocument) => void;
  readonly setTemplate: (templateId: string) => void;
}

/**
 * Holds a draft while it is being written, and keeps it safe.
 *
 * What was typed in this window goes before what the store gave: an answer of the store may be older than the last key.
 */
export function useDraft(itemId: ItemId, stored: Draft | null): DraftInHand {
  const { client } = useCore();
  const { person } = useSession();
  const keeper = useMemo(() => draftShelfOf(client).keeperOf(person.id, itemId), [client, person.id, itemId]);
  const [start] = useState(() => keeper.latest ?? stored ?? undefined);
  const [body, setBody] = useState<AnswerDocument | undefined>(start?.body);
  const templateId = useRef<string | null>(start?.templateId ?? null);
  const [savedAt] = useState(stored?.savedAt);
  const state = useSyncExternalStore(keeper.subscribe, keeper.state);
  useEffect(() => {
    if (savedAt !== undefined && keeper.state().kind === 'empty') keeper.restored(savedAt);
    return () => void keeper.flush();
  }, [keeper, savedAt]);
  const change = useCallback(
    (next: AnswerDocument) => {
      setBody(next);
      keeper.change({ body: next, templateId: templateId.current });
    },
    [keeper],
  );
  return {
    initial: start?.body,
    body,
    templateIdNow: () => templateId.current,
    state,
    keeper,
    change,
    setTemplate: (next) => {
      templateId.current = next;
    },
  };
}

/** Keeps every draft of this window safe around the session: tried again after sign-in, saved before the session ends. */
export function useDraftSession(): void {
  const { client } = useCore();
  const shelf = useMemo(() => draftShelfOf(client), [client]);
  useKeptAroundSession(shelf);
}
