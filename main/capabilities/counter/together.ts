import { type ClockMessage, type RunningTerm, runningTerm } from '#shared/capabilities/counter/pauses.ts';
import type { ThreadId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';

/** A message of which it matters in which thread it was written. */
export interface Placed extends ClockMessage {
  readonly threadId: ThreadId;
}

/** A thread that is read with another since a moment. */
export interface MergedThread {
  readonly threadId: ThreadId;
  readonly mergedAt: Instant;
}

/**
 * The messages as each thread stands to them: its own, and all that was written in any of them since it was merged.
 *
 * An answer of before the merge did not answer the duplicate, whatever the time.
 */
function viewsOf<Message extends Placed>(
  messages: readonly Message[],
  keptThread: ThreadId,
  merged: readonly MergedThread[],
): (readonly Message[])[] {
  const since = new Map(merged.map(({ threadId, mergedAt }) => [threadId, mergedAt]));
  const isShared = (message: Message, thread: ThreadId) =>
    [thread, message.threadId].every((one) => message.sentAt >= (since.get(one) ?? ''));
  return [keptThread, ...since.keys()].map((thread) =>
    messages.filter((message) => message.threadId === thread || isShared(message, thread)),
  );
}

/**
 * The term of conversations that are read as one, counted from the oldest unanswered message of any of them.
 *
 * `messages` oldest first, of the kept thread and of those merged into it.
 */
export function runningTermOf<Message extends Placed>(
  messages: readonly Message[],
  keptThread: ThreadId,
  merged: readonly MergedThread[],
): RunningTerm<Message> {
  if (merged.length === 0) return runningTerm(messages);
  const terms = viewsOf(messages, keptThread, merged)
    .map(runningTerm<Message>)
    .filter(({ unanswered }) => unanswered.length > 0)
    .toSorted((one, other) => ((one.unanswered[0]?.sentAt ?? '') < (other.unanswered[0]?.sentAt ?? '') ? -1 : 1));
  const unanswered = messages.filter((message) => terms.some((term) => term.unanswered.includes(message)));
  return { unanswered, pauses: terms[0]?.pauses ?? [] };
}
