import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

import type { ItemId } from '#shared/kernel/ids.ts';
import { useCore } from '#renderer/rpc/core-context.ts';

/**
 * Everything about the chosen item; asks nothing while none is chosen.
 *
 * Nothing is fetched ahead: the log that the patient may read would say that somebody looked who did not.
 */
export function useConversation(itemId: ItemId | null) {
  const { orpc } = useCore();
  return useQuery(orpc.counter.open.queryOptions({ input: itemId === null ? skipToken : { itemId } }));
}

/** Asks again for whatever a change at the counter may have touched; resolves when what is on the screen is new. */
export function useRefresh(): () => Promise<void> {
  const { orpc } = useCore();
  const memory = useQueryClient();
  return useCallback(async () => {
    const touched = [orpc.counter.key(), orpc.record.key(), orpc.access.trail.key()];
    await Promise.all(touched.map((queryKey) => memory.invalidateQueries({ queryKey })));
  }, [orpc, memory]);
}
