import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';

import { isCounterRole } from '#shared/capabilities/access/rules.ts';
import type { Presence } from '#shared/capabilities/counter/colleague-model.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useBeforeSessionEnds, useSession } from '#renderer/rpc/session-context.ts';

/** How often a window says that it is still there; well within the time after which it would count as gone. */
const beatMs = 12_000;
/** Pause after which nobody is typing any more. */
const pauseMs = 6_000;

/** Who only passes an item on the way to another is not there. */
const settledMs = 250;

const nobody: readonly Presence[] = [];

function followVisibility(changed: () => void): () => void {
  document.addEventListener('visibilitychange', changed);
  return () => document.removeEventListener('visibilitychange', changed);
}

/** True from a key until a pause; another item begins in silence. */
function useTyping(itemId: ItemId | null) {
  const [typingAt, setTypingAt] = useState<ItemId | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const shown = useRef(itemId);
  useEffect(() => {
    shown.current = itemId;
  }, [itemId]);
  const typed = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setTypingAt(null), pauseMs);
    setTypingAt(shown.current);
  }, []);
  return { isTyping: itemId !== null && typingAt === itemId, typed };
}

/** The item somebody stays at; leaving is told at once. */
function useSettled(itemId: ItemId | null): ItemId | null {
  const [settled, setSettled] = useState(itemId);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(itemId), itemId === null ? 0 : settledMs);
    return () => clearTimeout(timer);
  }, [itemId]);
  return settled;
}

/**
 * Says where this window is, and hears who else is where.
 *
 * A window that nobody sees says nothing, so that nobody is thought to look along behind a closed curtain.
 */
export function usePresence(itemId: ItemId | null) {
  const { client, orpc } = useCore();
  const { person } = useSession();
  const { isTyping, typed } = useTyping(itemId);
  const isSeen = useSyncExternalStore(followVisibility, () => document.visibilityState !== 'hidden');
  const settledId = useSettled(itemId);
  const shownId = isSeen ? settledId : null;
  const here = useQuery({
    ...orpc.counter.here.queryOptions({ input: { itemId: shownId, isTyping: isTyping && shownId === itemId } }),
    enabled: isCounterRole(person.role),
    placeholderData: keepPreviousData,
    refetchInterval: beatMs,
    refetchIntervalInBackground: true,
    refetchOnMount: 'always',
    // Signs of life fail when the core is gone; the next one says more than a repeat.
    retry: false,
    gcTime: 0,
  });
  const leave = useCallback(async () => {
    await client.counter.here({ itemId: null, isTyping: false }).catch(() => undefined);
  }, [client]);
  useBeforeSessionEnds(leave);
  return { others: here.data?.others ?? nobody, typed };
}
