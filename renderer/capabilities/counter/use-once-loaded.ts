import { useEffect, useRef } from 'react';

import type { Conversation } from '#shared/capabilities/counter/model.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import type { Action } from '#renderer/ui/actions/action.ts';

/** The item that is chosen, and its conversation once that has come. */
export interface Chosen {
  readonly itemId: ItemId | null;
  readonly conversation: Conversation | undefined;
}

/**
 * Actions that may be asked for before the conversation has come: they wait for it and then run, when they may.
 *
 * Whoever presses `J` and `1` in one breath means the item they went to. Going to another item forgets what waited.
 */
export function useOnceLoaded({ itemId, conversation }: Chosen, actions: readonly Action[]): Action[] {
  const waiting = useRef<{ readonly itemId: ItemId; readonly actionId: string } | undefined>(undefined);
  useEffect(() => {
    const asked = waiting.current;
    if (!conversation || !asked) return;
    waiting.current = undefined;
    if (asked.itemId !== conversation.item.id) return;
    const action = actions.find(({ id }) => id === asked.actionId);
    if (action?.isEnabled === true) action.run();
  }, [conversation, actions]);
  if (itemId === null || conversation) return [...actions];
  return actions.map((action) => ({
    ...action,
    isEnabled: true,
    run: () => void (waiting.current = { itemId, actionId: action.id }),
  }));
}
