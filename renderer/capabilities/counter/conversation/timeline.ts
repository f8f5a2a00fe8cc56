import type { Conversation, InternalNote, Message, Reroute } from '#shared/capabilities/counter/model.ts';
import type { ColleagueRequest } from '#shared/capabilities/counter/colleague-model.ts';
import type { TypeChange } from '#shared/capabilities/counter/type-change.ts';
import type { CallRecord } from '#shared/capabilities/urgency/model.ts';
import type { Instant } from '#shared/kernel/time.ts';

/** One thing that happened in a conversation, at its moment. */
export type Moment =
  | { readonly kind: 'message'; readonly at: Instant; readonly message: Message }
  | { readonly kind: 'note'; readonly at: Instant; readonly note: InternalNote }
  | { readonly kind: 'reroute'; readonly at: Instant; readonly reroute: Reroute }
  | { readonly kind: 'request'; readonly at: Instant; readonly request: ColleagueRequest }
  | { readonly kind: 'type'; readonly at: Instant; readonly change: TypeChange }
  | { readonly kind: 'call'; readonly at: Instant; readonly call: CallRecord };

/** Messages, notes, reroutes and calls in the order in which they happened. */
export function timelineOf(conversation: Conversation): Moment[] {
  const moments: Moment[] = [
    ...conversation.messages.map((message) => ({ kind: 'message' as const, at: message.sentAt, message })),
    ...conversation.notes.map((note) => ({ kind: 'note' as const, at: note.writtenAt, note })),
    ...conversation.reroutes.map((reroute) => ({ kind: 'reroute' as const, at: reroute.at, reroute })),
    // Those still open stand at the end, where one replies.
    ...conversation.colleagues.requests.flatMap((request) =>
      request.settledAt === null ? [] : [{ kind: 'request' as const, at: request.settledAt, request }],
    ),
    ...conversation.typeChanges.map((change) => ({ kind: 'type' as const, at: change.at, change })),
    ...conversation.urgency.calls.map((call) => ({ kind: 'call' as const, at: call.calledAt, call })),
  ];
  return moments.toSorted((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));
}
