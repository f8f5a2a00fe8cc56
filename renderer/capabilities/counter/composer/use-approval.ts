import { useMemo } from 'react';

import { type AnswerDocument, plainTextOf } from '#shared/capabilities/counter/answer-document.ts';
import type { Conversation } from '#shared/capabilities/counter/model.ts';

/** Who looked along with the text as it is now. */
export interface ApprovalNow {
  /** Names of those who agreed with this very text. */
  readonly agreedBy: readonly string[];
  /** Names of those who are asked and have not replied. */
  readonly waitingFor: readonly string[];
  /** Name of the supervisor whose agreement is still needed before this leaves; null when it may leave. */
  readonly needs: string | null;
}

/** Compares the text with what colleagues agreed with, as the core will when it is sent. */
export function approvalOf({ colleagues }: Conversation, text: string): ApprovalNow {
  const agreed = colleagues.approvals.filter((approval) => approval.text === text);
  const { supervisor } = colleagues;
  const isApproved = supervisor === null || agreed.some(({ byId }) => byId === supervisor.id);
  const waiting = colleagues.requests.filter(
    (request) => request.kind === 'look-along' && request.isYours && request.settledAt === null,
  );
  return {
    agreedBy: [...new Set(agreed.map(({ byName }) => byName))],
    waitingFor: waiting.map((request) => request.askedOf.name),
    needs: isApproved ? null : supervisor.name,
  };
}

/** Who looked along with what is being written. */
export function useApproval(conversation: Conversation, body: AnswerDocument | undefined): ApprovalNow {
  const text = useMemo(() => (body ? plainTextOf(body) : ''), [body]);
  return approvalOf(conversation, text);
}
