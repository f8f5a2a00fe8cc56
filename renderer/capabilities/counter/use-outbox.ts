import { useQuery } from '@tanstack/react-query';

import { isCounterRole } from '#shared/capabilities/access/rules.ts';
import type { OutboxEntry } from '#shared/capabilities/counter/model.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useSession } from '#renderer/rpc/session-context.ts';

/**
 * Answers that wait to be sent, the one that leaves first in front.
 *
 * Who answers nothing is not asked for: the core would write the refusal in the log as an attempt.
 */
export function useOutbox(): readonly OutboxEntry[] {
  const { orpc } = useCore();
  const { person } = useSession();
  const outbox = useQuery(orpc.counter.outbox.queryOptions({ input: {}, enabled: isCounterRole(person.role) }));
  return (outbox.data?.entries ?? []).toSorted((one, other) => one.heldUntil.localeCompare(other.heldUntil));
}
