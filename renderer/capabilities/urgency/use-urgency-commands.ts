import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import type { ItemSummary, UrgencyLevel } from '#shared/capabilities/counter/model.ts';
import type { FlagLevel, Reached } from '#shared/capabilities/urgency/model.ts';
import { hasReachedSomebody } from '#shared/capabilities/urgency/rules.ts';
import type { UrgencyFlagId } from '#shared/kernel/ids.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';

/** A call as somebody writes it down. */
export interface CallChoice {
  readonly flagIds: readonly UrgencyFlagId[];
  readonly reached: Reached;
  readonly said: string;
}

interface Deed {
  readonly work: () => Promise<{ readonly urgency: UrgencyLevel }>;
  readonly done: (urgency: UrgencyLevel) => string;
}

/** Raising, lowering and writing down a call about an item; each calls `onDone` when it was done. */
export function useUrgencyCommands(item: ItemSummary, onDone: () => void) {
  const { client, orpc } = useCore();
  const { t } = useTranslation('urgency');
  const announce = useAnnounce();
  const memory = useQueryClient();
  const running = useMutation({
    mutationFn: async ({ work, done }: Deed) => {
      const { urgency } = await work();
      announce({ text: done(urgency) });
      onDone();
    },
    onSettled: async () => {
      const touched = [orpc.counter.key(), orpc.urgency.key(), orpc.record.key(), orpc.access.trail.key()];
      await Promise.all(touched.map((queryKey) => memory.invalidateQueries({ queryKey })));
    },
  });
  const run = (deed: Deed) => {
    if (!running.isPending) running.mutate(deed);
  };
  const { id: itemId, version } = item;
  const spoken = (urgency: UrgencyLevel) => t(urgency === 'red' ? 'call.doneStillRed' : 'call.doneReached');
  return {
    error: running.error,
    isBusy: running.isPending,
    raise: (level: FlagLevel, reason: string) =>
      run({ work: () => client.urgency.raise({ itemId, level, reason }), done: () => t('raise.done') }),
    lower: (to: 'amber' | 'none', reason: string) =>
      run({ work: () => client.urgency.lower({ itemId, version, to, reason }), done: () => t('lower.done') }),
    recordCall: ({ flagIds, reached, said }: CallChoice) =>
      run({
        work: () => client.urgency.recordCall({ itemId, flagIds: [...flagIds], reached, said }),
        done: hasReachedSomebody(reached) ? spoken : () => t('call.doneNobody'),
      }),
  };
}
