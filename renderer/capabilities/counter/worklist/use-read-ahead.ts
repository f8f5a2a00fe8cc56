import { useEffect } from 'react';

import type { ItemId } from '#shared/kernel/ids.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import type { Inbox } from '../use-inbox.ts';
import type { Selection } from '../use-selection.ts';

/**
 * Has the core read the next row once the chosen one is open, so that going on is quick.
 *
 * Nothing of it comes to this screen, and a question whose text this role may not read is left alone.
 */
export function useReadAhead(inbox: Inbox, { index }: Selection, openedId: ItemId | undefined): void {
  const { client } = useCore();
  const next = inbox.itemAt(index + 1);
  const nextId = next && next.firstLine !== null && next.id !== openedId ? next.id : undefined;
  useEffect(() => {
    if (openedId === undefined || nextId === undefined) return;
    // Only a head start: that it failed is found out, and said, when the question is opened.
    client.counter.readAhead({ itemId: nextId }).catch(() => undefined);
  }, [client, openedId, nextId]);
}
