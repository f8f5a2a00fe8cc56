import { type ReactNode, useMemo } from 'react';

import type { ItemId } from '#shared/kernel/ids.ts';
import { PresenceContext } from './presence-context.ts';
import { usePresence } from './use-presence.ts';

interface PresenceProviderProps {
  /** The item whose conversation is on the screen; null when there is none. */
  readonly itemId: ItemId | null;
  readonly children: ReactNode;
}

/** Tells colleagues which item this window shows, and gives what is below it who else is where. */
export function PresenceProvider({ itemId, children }: PresenceProviderProps) {
  const { others, typed } = usePresence(itemId);
  const now = useMemo(() => ({ others, typed }), [others, typed]);
  return <PresenceContext value={now}>{children}</PresenceContext>;
}
