import type { Conversation, Message, Reroute } from '#shared/capabilities/counter/model.ts';

/** How far a writer has read: the number of messages and of reroutes that stood there. */
export interface Known {
  readonly messages: number;
  readonly reroutes: number;
}

/** What a writer has seen when this conversation is on the screen. */
export function knownOf(conversation: Conversation): Known {
  return { messages: conversation.messages.length, reroutes: conversation.reroutes.length };
}

/** Something that happened to a question while somebody wrote its answer. */
export type News =
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'outbox'; readonly byName: string; readonly text: string }
  | { readonly kind: 'reroute'; readonly reroute: Reroute }
  | { readonly kind: 'taken'; readonly byName: string }
  | { readonly kind: 'closed' };

/** What is new to the writer, most important first: what the patient will read, then who has the question. */
export function newsSince(known: Known, now: Conversation): readonly News[] {
  const { item, outbox, colleagues } = now;
  const news: News[] = now.messages.slice(known.messages).map((message) => ({ kind: 'message', message }));
  if (outbox !== null && !outbox.isOwn && colleagues.waitingText !== null) {
    news.push({ kind: 'outbox', byName: outbox.authorName, text: colleagues.waitingText });
  }
  for (const reroute of now.reroutes.slice(known.reroutes)) news.push({ kind: 'reroute', reroute });
  const isWithOther = item.owner !== null && !now.may.putBack && item.state !== 'closed' && outbox === null;
  if (isWithOther) news.push({ kind: 'taken', byName: item.owner?.name ?? '' });
  if (item.state === 'closed') news.push({ kind: 'closed' });
  return news;
}

/** True while the rules let this person send; whether they have read what is new is for them to say. */
export function maySendNow({ may, outbox }: Conversation): boolean {
  return may.answer && outbox === null;
}
