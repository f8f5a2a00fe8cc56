import type { Conversation } from '#shared/capabilities/counter/model.ts';
import { RequestCard } from './RequestCard.tsx';

/** The requests that wait, at the end of the conversation, where whoever is asked replies. */
export function OpenRequests({ conversation }: { readonly conversation: Conversation }) {
  return conversation.colleagues.requests
    .filter((request) => request.settledAt === null)
    .map((request) => <RequestCard key={request.id} conversation={conversation} request={request} hasForm />);
}
