import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import {
  type AnswerDocument,
  documentOfText,
  openBlanksOf,
  plainTextOf,
} from '#shared/capabilities/counter/answer-document.ts';
import type { Conversation, SendPurpose } from '#shared/capabilities/counter/model.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import type { Decision } from '#shared/plain-language/decisions.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { useRefresh } from '../use-conversation.ts';
import { failureOf } from '#renderer/rpc/failure.ts';
import type { Refusal } from '../use-item-commands.ts';
import type { UndoStack } from '../use-undo.ts';
import type { Known } from './news-since.ts';
import type { DraftInHand } from './use-draft.ts';

interface Sending {
  readonly conversation: Conversation;
  readonly draft: DraftInHand;
  readonly undo: UndoStack;
  /** How far the writer is known to have read. */
  readonly known: Known;
  readonly patientOnly: boolean;
  /** What the writer decided about the findings of the language check. */
  readonly decisions: readonly Decision[];
  readonly onBlanks: () => void;
  /** The text holds a passage about somebody else that nobody settled. */
  readonly onThirdParty: () => void;
}

/** What is to become of the question: closed, left with the patient, or asked back while the clock waits. */
interface Wish {
  readonly thenClose: boolean;
  readonly purpose: Exclude<SendPurpose, 'interim'>;
}

/** A wish on its way, with how much of the conversation was read, and why a hard text has to be so. */
interface Posted extends Wish {
  readonly knownMessages: number;
  readonly override?: { readonly reason: string };
}

/** Refusals that mean that somebody else went on with the question: both texts are shown side by side. */
const movedOnCodes = ['item-moved-on', 'taken-by-other', 'answer-in-outbox'];

/** Why an answer cannot leave yet, in words; undefined when it can. */
function useObjection() {
  const { t } = useTranslation('counter');
  return (body: AnswerDocument): { text: string; isBlank: boolean } | undefined => {
    const blanks = openBlanksOf(body);
    const [first] = blanks;
    if (first) return { text: t('send.blanksStop', { label: isolatedText(first.attrs.label) }), isBlank: true };
    if (plainTextOf(body) === '') return { text: t('send.emptyStop'), isBlank: false };
    return undefined;
  };
}

/** Puts the answer in the outbox. The draft is on disk before it is sent, so that taking it back gives it as it was. */
function usePosting(sending: Sending, onRefused: (error: unknown, wish: Posted) => void) {
  const { conversation, draft, undo, patientOnly, decisions } = sending;
  const { client } = useCore();
  const { t } = useTranslation('counter');
  const { t: tClock } = useTranslation('clock');
  const announce = useAnnounce();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: async ({ thenClose, purpose, knownMessages, override }: Posted) => {
      const body = draft.body ?? documentOfText('');
      await draft.keeper.flush();
      const { item } = conversation;
      const { outboxId } = await client.counter.send({
        itemId: item.id,
        version: item.version,
        body,
        templateId: draft.templateIdNow(),
        thenClose,
        purpose,
        patientOnly: patientOnly && conversation.readsAlong.length > 0,
        knownMessages,
        decisions: [...decisions],
        override: override ?? null,
      });
      await draft.keeper.forget();
      undo.push(() => client.counter.withdraw({ outboxId }), outboxId);
    },
    onSuccess: (_sent, { purpose }) =>
      announce({ text: purpose === 'answer' ? t('send.inOutbox') : tClock('questionBack.inOutbox') }),
    onError: onRefused,
    onSettled: refresh,
  });
}

/**
 * Sends the answer to the outbox. Whatever goes wrong, the text stays in the editor and in the draft.
 *
 * When the thread moved on, the wish to send waits until the writer has seen what is new beside their own text.
 */
export function useSend(sending: Sending) {
  const { conversation, draft, known, onBlanks } = sending;
  const objectionTo = useObjection();
  const [guarded, setGuarded] = useState<Wish | undefined>(undefined);
  const [stopped, setStopped] = useState<string | undefined>(undefined);
  const [refusal, setRefusal] = useState<Refusal | undefined>(undefined);
  const [tooHard, setTooHard] = useState<Posted | undefined>(undefined);
  const posting = usePosting(sending, (error, wish) => {
    const { code } = failureOf(error);
    if (code === 'third-party-open') sending.onThirdParty();
    if (movedOnCodes.includes(code)) setGuarded(wish);
    else if (code === 'too-hard-to-read') setTooHard(wish);
    else setRefusal({ error, before: conversation });
  });
  const send = (thenClose: boolean, purpose: Wish['purpose'] = 'answer') => {
    if (posting.isPending) return;
    const objection = objectionTo(draft.body ?? documentOfText(''));
    setRefusal(undefined);
    setStopped(objection?.text);
    if (objection?.isBlank === true) onBlanks();
    if (objection) return;
    const hasMovedOn = conversation.messages.length > known.messages;
    if (hasMovedOn) setGuarded({ thenClose, purpose });
    else posting.mutate({ thenClose, purpose, knownMessages: known.messages });
  };
  const sendAnyway = () => {
    setGuarded(undefined);
    if (guarded) posting.mutate({ ...guarded, knownMessages: conversation.messages.length });
  };
  const sendHard = (reason: string) => {
    setTooHard(undefined);
    if (tooHard) posting.mutate({ ...tooHard, override: { reason } });
  };
  return {
    send,
    sendAnyway,
    isTooHard: tooHard !== undefined,
    sendHard,
    keepEditing: () => setTooHard(undefined),
    stopped,
    isSending: posting.isPending,
    refusal,
    dismissRefusal: () => setRefusal(undefined),
    isGuarded: guarded !== undefined,
    closeGuard: () => setGuarded(undefined),
  };
}
