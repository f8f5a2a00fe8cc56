import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

import { useCore } from '#renderer/rpc/core-context.ts';
import { useForgetAnnouncements } from '#renderer/ui/announce-context.ts';

/**
 * Forgets every answer and message about patients and colleagues when the session is over, so that nothing is left to
 * show to the next person at this window.
 */
export function ForgetOnExit() {
  const memory = useQueryClient();
  const { orpc } = useCore();
  const forgetAnnouncements = useForgetAnnouncements();
  useEffect(
    () => () => {
      forgetAnnouncements();
      const kept = new Set(
        [orpc.vault.status, orpc.vault.preferences].map((procedure) => JSON.stringify(procedure.key()[0])),
      );
      memory.removeQueries({ predicate: ({ queryKey }) => !kept.has(JSON.stringify(queryKey[0])) });
    },
    [memory, orpc, forgetAnnouncements],
  );
  return null;
}
