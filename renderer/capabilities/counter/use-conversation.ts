import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';

import type { ItemId } from '#shared/kernel/ids.ts';
import { useCore } from '#renderer/rpc/core-context.ts';

/** Everything about the chosen item; asks nothing while none is chosen. */
export function useConversation(itemId: ItemId | null) {
  const { orpc } = useCore();
  return useQuery(orpc.counter.open.queryOptions({ input: itemId === null ? skipToken : { itemId } }));
}

/** Fetches conversations before they are asked for, so that going to the next one shows it at once. */
export function usePrefetch(itemIds: readonly ItemId[], isReady: boolean): void {
  const { orpc } = useCore();
  const memory = useQueryClient();
  const wanted = itemIds.join(' ');
  useEffect(() => {
    if (!isReady) return;
    for (const itemId of wanted.split(' ').filter(Boolean)) {
      void memory.prefetchQuery(orpc.counter.open.queryOptions({ input: { itemId } }));
    }
  }, [orpc, memory, wanted, isReady]);
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
