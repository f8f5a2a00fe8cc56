import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

import { useCore } from '#renderer/rpc/core-context.ts';

/** Asks again for all results on the screen; resolves when what is there is new. */
export function useRefreshResults(): () => Promise<void> {
  const { orpc } = useCore();
  const memory = useQueryClient();
  return useCallback(() => memory.invalidateQueries({ queryKey: orpc.results.key() }), [orpc, memory]);
}
