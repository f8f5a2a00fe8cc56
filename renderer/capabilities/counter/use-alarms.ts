import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

import { isCounterRole } from '#shared/capabilities/access/rules.ts';
import type { Alarm } from '#shared/capabilities/counter/clock-contract.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useSession } from '#renderer/rpc/session-context.ts';

/** How often the clock is asked whether a term has moved on; nothing else tells that time has passed. */
const askEveryMs = 60_000;

const none: readonly Alarm[] = [];

/** The list shows bands and days left, so it is asked for anew when a term has reached another step. */
function useRefreshedList(alarms: readonly Alarm[] | undefined): void {
  const { orpc } = useCore();
  const memory = useQueryClient();
  const known = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (!alarms) return;
    const now = alarms.map(({ itemId, step }) => `${itemId} ${step}`).join();
    const isNews = known.current !== undefined && known.current !== now;
    known.current = now;
    if (isNews) void memory.invalidateQueries({ queryKey: orpc.counter.list.key() });
  }, [alarms, memory, orpc]);
}

/** The notices of the clock for this person, and the way to put them away. None for who works from no queue. */
export function useAlarms() {
  const { orpc, client } = useCore();
  const { person } = useSession();
  const memory = useQueryClient();
  const asked = useQuery(
    orpc.counter.alarms.queryOptions({
      input: {},
      enabled: isCounterRole(person.role),
      refetchInterval: askEveryMs,
      refetchIntervalInBackground: true,
    }),
  );
  useRefreshedList(asked.data?.alarms);
  const dismissal = useMutation({
    mutationFn: (alarms: readonly Alarm[]) =>
      client.counter.dismissAlarms({ alarms: alarms.map(({ itemId, step, at }) => ({ itemId, step, at })) }),
    onSettled: () => memory.invalidateQueries({ queryKey: orpc.counter.alarms.key() }),
  });
  return {
    alarms: asked.data?.alarms ?? none,
    hasMore: asked.data?.hasMore ?? false,
    dismiss: (alarms: readonly Alarm[]) => dismissal.mutate(alarms),
  };
}
