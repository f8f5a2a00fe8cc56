import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import type { CalendarDate } from '#shared/kernel/time.ts';
import { useCore } from '#renderer/rpc/core-context.ts';

/** How often to look who mans the counter now, in milliseconds. */
const lookMs = 60_000;

/** The week that holds a day and what can be done with it; after each deed it is asked again. */
export function useRoster(day: CalendarDate | null) {
  const { orpc } = useCore();
  const memory = useQueryClient();
  const onSuccess = () => memory.invalidateQueries({ queryKey: orpc.roster.key() });
  return {
    week: useQuery({
      ...orpc.roster.week.queryOptions({ input: { day } }),
      placeholderData: keepPreviousData,
      refetchInterval: lookMs,
    }),
    addShift: useMutation(orpc.roster.addShift.mutationOptions({ onSuccess })),
    removeShift: useMutation(orpc.roster.removeShift.mutationOptions({ onSuccess })),
    addAbsence: useMutation(orpc.roster.addAbsence.mutationOptions({ onSuccess })),
    endAbsence: useMutation(orpc.roster.endAbsence.mutationOptions({ onSuccess })),
  };
}

export type RosterCommands = Omit<ReturnType<typeof useRoster>, 'week'>;
