import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

import { useCore } from '#renderer/rpc/core-context.ts';

/** Forgets every answer about patients and colleagues when the session is over, so that nothing is left in memory to show. */
export function ForgetOnExit() {
  const memory = useQueryClient();
  const { orpc } = useCore();
  useEffect(
    () => () => {
      const kept = new Set([orpc.vault.status, orpc.vault.preferences].map((procedure) => JSON.stringify(procedure.key()[0])));
      memory.removeQueries({ predicate: ({ queryKey }) => !kept.has(JSON.stringify(queryKey[0])) });
    },
    [memory, orpc],
  );
  return null;
}
