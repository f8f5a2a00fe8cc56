import type { Conversation, InternalNote, Message, Reroute } from '#shared/capabilities/counter/model.ts';
import type { Instant } from '#shared/kernel/time.ts';

/** One thing that happened in a conversation, at its moment. */
export type Moment =
  | { readonly kind: 'message'; readonly at: Instant; readonly message: Message }
  | { readonly kind: 'note'; readonly at: Instant; readonly note: InternalNote }
  | { readonly kind: 'reroute'; readonly at: Instant; readonly reroute: Reroute };

/** Messages, notes and reroutes in the order in which they happened. */
export function timelineOf(conversation: Conversation): Moment[] {
  const moments: Moment[] = [
    ...conversation.messages.map((message) => ({ kind: 'message' as const, at: message.sentAt, message })),
    ...conversation.notes.map((note) => ({ kind: 'note' as const, at: note.writtenAt, note })),
    ...conversation.reroutes.map((reroute) => ({ kind: 'reroute' as const, at: reroute.at, reroute })),
  ];
  return moments.toSorted((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));
}
