import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import type { AnswerDocument } from '#shared/capabilities/counter/answer-document.ts';
import type { ColleagueRequest } from '#shared/capabilities/counter/colleague-model.ts';
import type { Conversation } from '#shared/capabilities/counter/model.ts';
import type { PractitionerId } from '#shared/kernel/ids.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { useRefresh } from '../use-conversation.ts';

/** Whom something is asked of, in which words. */
export interface Asked {
  readonly id: PractitionerId;
  readonly name: string;
  readonly words: string;
}

interface Deed {
  readonly work: () => Promise<unknown>;
  readonly done: string;
}

/** Runs one deed at a time, says that it was done, and keeps the refusal when there is one. */
function useDeed() {
  const announce = useAnnounce();
  const refresh = useRefresh();
  const running = useMutation({
    mutationFn: ({ work }: Deed) => work(),
    onSuccess: (_result, { done }) => announce({ text: done }),
    onSettled: refresh,
  });
  const perform = async (deed: Deed): Promise<boolean> => {
    if (running.isPending) return false;
    try {
      await running.mutateAsync(deed);
      return true;
    } catch {
      return false;
    }
  };
  return { perform, isBusy: running.isPending, error: running.error, forget: running.reset };
}

/** What a person can ask of colleagues about a conversation. Each resolves to true when it was done. */
export function useAsking({ item }: Conversation) {
  const { t } = useTranslation('colleagues');
  const { counter } = useCore().client;
  const { perform, ...rest } = useDeed();
  const version = { itemId: item.id, version: item.version };
  const nameOf = (asked: Asked) => ({ name: isolatedText(asked.name) });
  return {
    ...rest,
    ask: (asked: Asked) =>
      perform({
        work: () => counter.askColleague({ ...version, ofId: asked.id, question: asked.words }),
        done: t('done.asked', nameOf(asked)),
      }),
    handOver: (asked: Asked) =>
      perform({
        work: () => counter.offerHandOver({ ...version, toId: asked.id, reason: asked.words }),
        done: t('done.offered', nameOf(asked)),
      }),
    lookAlong: (asked: Asked, body: AnswerDocument) =>
      perform({
        work: () => counter.askLookAlong({ itemId: item.id, ofId: asked.id, question: asked.words, body }),
        done: t('done.lookAlongAsked', nameOf(asked)),
      }),
  };
}

/** What a person can do with one request. */
export function useRequest({ item }: Conversation, request: ColleagueRequest) {
  const { t } = useTranslation('colleagues');
  const { counter } = useCore().client;
  const { perform, ...rest } = useDeed();
  const about = { itemId: item.id, requestId: request.id };
  return {
    ...rest,
    reply: (body: string, isFinal: boolean) =>
      perform({ work: () => counter.replyToColleague({ ...about, body, isFinal }), done: t('done.replied') }),
    approve: (remark: string) =>
      perform({ work: () => counter.approveDraft({ ...about, remark }), done: t('done.approved') }),
    accept: () => perform({ work: () => counter.acceptHandOver(about), done: t('done.accepted') }),
    decline: (reason: string) =>
      perform({ work: () => counter.declineHandOver({ ...about, reason }), done: t('done.declined') }),
    withdraw: () => perform({ work: () => counter.withdrawRequest(about), done: t('done.withdrawn') }),
  };
}
