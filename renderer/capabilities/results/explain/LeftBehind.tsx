import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { plainTextOf } from '#shared/capabilities/counter/answer-document.ts';
import type { ResultId } from '#shared/kernel/ids.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { useConfirm } from '#renderer/ui/confirm-context.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import { useRefreshResults } from '../use-refresh-results.ts';
import styles from './explain.module.css';
import type { ExplanationInHand } from './use-explanation.ts';

interface LeftBehindProps {
  readonly resultId: ResultId;
  readonly explanation: ExplanationInHand;
}

/** The result went to the patient while somebody wrote: their text is still here, to be copied or thrown away. */
export function LeftBehind({ resultId, explanation }: LeftBehindProps) {
  const { t } = useTranslation('results');
  const { client } = useCore();
  const announce = useAnnounce();
  const confirm = useConfirm();
  const failureText = useFailureText();
  const refresh = useRefreshResults();
  const [isGone, setGone] = useState(false);
  const text = explanation.body ? plainTextOf(explanation.body) : '';
  const discarding = useMutation({
    mutationFn: async () => {
      await explanation.keeper.forget();
      await client.results.discardExplanation({ resultId });
    },
    onSuccess: () => setGone(true),
    onSettled: refresh,
  });
  const discard = async () => {
    const confirmation = {
      title: t('left.discardTitle'),
      body: t('left.discardBody'),
      confirmLabel: t('left.discard'),
    };
    if (await confirm(confirmation)) discarding.mutate();
  };
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    announce({ text: t('left.copied') });
  };
  if (text === '' || isGone) return null;
  return (
    <section className={styles.left} aria-label={t('left.title')}>
      <h3>{t('left.title')}</h3>
      <p>{t('left.text')}</p>
      <div className={styles.leftText}>
        <PlainText as="block" text={text} />
      </div>
      {discarding.isError && <ErrorNotice text={failureText(discarding.error)} />}
      <div className={styles.barButtons}>
        <Button variant="default" size="xs" onClick={() => void discard()}>
          {t('left.discard')}
        </Button>
        <Button variant="default" size="xs" onClick={() => void copy()}>
          {t('left.copy')}
        </Button>
      </div>
    </section>
  );
}
