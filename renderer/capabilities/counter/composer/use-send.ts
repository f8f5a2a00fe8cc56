import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import {
  type AnswerDocument,
  documentOfText,
  openBlanksOf,
  plainTextOf,
} from '#shared/capabilities/counter/answer-document.ts';
import type { Conversation } from '#shared/capabilities/counter/model.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { useRefresh } from '../use-conversation.ts';
import type { Refusal } from '../use-item-commands.ts';
import type { UndoStack } from '../use-undo.ts';
import type { DraftInHand } from './use-draft.ts';

interface Sending {
  readonly conversation: Conversation;
  readonly draft: DraftInHand;
  readonly undo: UndoStack;
  /** Number of messages the writer is known to have seen. */
  readonly knownMessages: number;
  readonly patientOnly: boolean;
  readonly onBlanks: () => void;
}

/** Why an answer cannot leave yet, in words; undefined when it can. */
function useObjection(conversation: Conversation, knownMessages: number) {
  const { t } = useTranslation('counter');
  return (body: AnswerDocument): { text: string; isBlank: boolean } | undefined => {
    const blanks = openBlanksOf(body);
    const [first] = blanks;
    if (first) return { text: t('send.blanksStop', { label: isolatedText(first.attrs.label) }), isBlank: true };
    if (plainTextOf(body) === '') return { text: t('send.emptyStop'), isBlank: false };
    if (conversation.messages.length > knownMessages) return { text: t('send.newMessageStop'), isBlank: false };
    return undefined;
  };
}

/**
 * Sends the answer to the outbox. Whatever goes wrong, the text stays in the editor and in the draft.
 *
 * The draft is on disk before it is sent, so that taking the answer back gives it as it was.
 */
export function useSend(sending: Sending) {
  const { conversation, draft, undo, knownMessages, patientOnly, onBlanks } = sending;
  const { client } = useCore();
  const { t } = useTranslation('counter');
  const announce = useAnnounce();
  const refresh = useRefresh();
  const objectionTo = useObjection(conversation, knownMessages);
  const [stopped, setStopped] = useState<string | undefined>(undefined);
  const [refusal, setRefusal] = useState<Refusal | undefined>(undefined);
  const posting = useMutation({
    mutationFn: async (thenClose: boolean) => {
      const body = draft.body ?? documentOfText('');
      await draft.keeper.flush();
      const { item } = conversation;
      const { outboxId } = await client.counter.send({
        itemId: item.id,
        version: item.version,
        body,
        templateId: draft.templateIdNow(),
        thenClose,
        patientOnly: patientOnly && conversation.readsAlong.length > 0,
        knownMessages,
      });
      await draft.keeper.forget();
      undo.push(() => client.counter.withdraw({ outboxId }), outboxId);
    },
    onSuccess: () => announce({ text: t('send.inOutbox') }),
    onError: (error) => setRefusal({ error, before: conversation }),
    onSettled: refresh,
  });
  const send = (thenClose: boolean) => {
    if (posting.isPending) return;
    const objection = objectionTo(draft.body ?? documentOfText(''));
    setRefusal(undefined);
    setStopped(undefined);
    if (!objection) return posting.mutate(thenClose);
    setStopped(objection.text);
    if (objection.isBlank) onBlanks();
  };
  return { send, stopped, isSending: posting.isPending, refusal, dismissRefusal: () => setRefusal(undefined) };
}
