import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { documentOfText } from '#shared/capabilities/counter/answer-document.ts';
import type { Conversation } from '#shared/capabilities/counter/model.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { useRefresh } from '../use-conversation.ts';
import type { UndoStack } from '../use-undo.ts';

/** True when an interim message makes sense: the practice is to act, and nothing waits to be sent. */
export function mayPromise(conversation: Conversation | undefined): boolean {
  if (!conversation) return false;
  const { may, outbox, nextAction, item } = conversation;
  return may.answer && outbox === null && nextAction === 'practice' && item.urgency !== 'red';
}

/** Sends an interim message through the outbox, where it can be taken back like an answer. */
export function useInterim(conversation: Conversation, undo: UndoStack, onSent: () => void) {
  const { client } = useCore();
  const { t } = useTranslation('clock');
  const announce = useAnnounce();
  const refresh = useRefresh();
  const { item, messages } = conversation;
  const posting = useMutation({
    mutationFn: (text: string) =>
      client.counter.send({
        itemId: item.id,
        version: item.version,
        body: documentOfText(text),
        templateId: null,
        thenClose: false,
        patientOnly: false,
        purpose: 'interim',
        knownMessages: messages.length,
      }),
    onSuccess: ({ outboxId }) => {
      undo.push(() => client.counter.withdraw({ outboxId }), outboxId);
      announce({ text: t('interim.inOutbox') });
      onSent();
    },
    onSettled: refresh,
  });
  const send = (text: string) => {
    if (!posting.isPending) posting.mutate(text);
  };
  return { send, isSending: posting.isPending, error: posting.error };
}
