import type { Conversation } from '#shared/capabilities/counter/model.ts';
import { writesLetters } from '#shared/capabilities/letters/rules.ts';
import { useSession } from '#renderer/rpc/session-context.ts';

/** True when this person can begin a letter for the patient of the question. The core decides again. */
export function useMayLetter(conversation: Conversation | undefined): boolean {
  const { person } = useSession();
  return writesLetters(person) && conversation !== undefined && conversation.patient !== null;
}
