import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import {
  type AnswerDocument,
  documentOfText,
  openBlanksOf,
  plainTextOf,
  showsSomething,
} from '#shared/capabilities/counter/answer-document.ts';
import type { Result } from '#shared/capabilities/results/model.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { useRefreshResults } from '../use-refresh-results.ts';
import type { ExplanationInHand } from './use-explanation.ts';

interface Releasing {
  readonly result: Result;
  readonly explanation: ExplanationInHand;
  readonly patientOnly: boolean;
  /** Goes to the first blank that is still open. */
  readonly onBlanks: () => void;
}

/** Why a text cannot be released yet, in words; undefined when it can. */
function useObjection() {
  const { t } = useTranslation('results');
  return (body: AnswerDocument): { text: string; isBlank: boolean } | undefined => {
    const [first] = openBlanksOf(body);
    if (first) return { text: t('stop.blank', { label: isolatedText(first.attrs.label) }), isBlank: true };
    return showsSomething(plainTextOf(body)) ? undefined : { text: t('stop.empty'), isBlank: false };
  };
}

/**
 * Releases a result with its explanation, in one act. Whatever goes wrong, the text stays in the editor and is kept.
 *
 * @source fhir-mapping §1.6: neither is ever there without the other
 */
export function useRelease({ result, explanation, patientOnly, onBlanks }: Releasing) {
  const { client } = useCore();
  const { t } = useTranslation('results');
  const announce = useAnnounce();
  const refresh = useRefreshResults();
  const objectionTo = useObjection();
  const [stopped, setStopped] = useState<string | undefined>(undefined);
  const releasing = useMutation({
    mutationFn: async (override: string | null) => {
      await explanation.keeper.flush();
      await client.results.releaseWithExplanation({
        resultId: result.id,
        version: result.version,
        body: explanation.body ?? documentOfText(''),
        decisions: [...explanation.decisions],
        patientOnly: patientOnly && result.readers.some(({ kind }) => kind === 'proxy'),
        override: override === null ? null : { reason: override },
      });
      await explanation.keeper.forget();
    },
    onSuccess: () => announce({ text: t('done.explained', { name: isolatedText(result.patientName) }) }),
    onSettled: refresh,
  });
  const release = (override: string | null = null) => {
    if (releasing.isPending) return;
    const objection = objectionTo(explanation.body ?? documentOfText(''));
    releasing.reset();
    setStopped(objection?.text);
    if (objection?.isBlank === true) onBlanks();
    if (!objection) releasing.mutate(override);
  };
  return {
    release,
    stopped,
    isReleasing: releasing.isPending,
    error: releasing.error,
    dismiss: () => releasing.reset(),
  };
}
