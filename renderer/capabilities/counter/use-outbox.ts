import { useQuery } from '@tanstack/react-query';

import type { OutboxEntry } from '#shared/capabilities/counter/model.ts';
import { useCore } from '#renderer/rpc/core-context.ts';

/** Answers that wait to be sent, the one that leaves first in front. */
export function useOutbox(): readonly OutboxEntry[] {
  const { orpc } = useCore();
  const outbox = useQuery(orpc.counter.outbox.queryOptions({ input: {} }));
  return (outbox.data?.entries ?? []).toSorted((one, other) => one.heldUntil.localeCompare(other.heldUntil));
}
