import { createContext, useContext, useMemo } from 'react';

import type { Presence } from '#shared/capabilities/counter/colleague-model.ts';

/** Who is where at the counter, and how this window says that an answer is being typed. */
export interface PresenceNow {
  readonly others: readonly Presence[];
  readonly typed: () => void;
}

/** Without a provider nobody else is there, and nobody is told anything. */
export const PresenceContext = createContext<PresenceNow>({ others: [], typed: () => undefined });

/** Colleagues who have an item open now, who types first. */
export function useOthersAt(itemId: string): readonly Presence[] {
  const { others } = useContext(PresenceContext);
  return useMemo(
    () =>
      others
        .filter((other) => other.itemId === itemId)
        .toSorted(
          (one, other) => Number(other.isFirst) - Number(one.isFirst) || Number(other.isTyping) - Number(one.isTyping),
        ),
    [others, itemId],
  );
}

/** Says that somebody types an answer here. */
export function useTyped(): () => void {
  return useContext(PresenceContext).typed;
}
