import { IconAlertTriangle } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { LetterDocument } from '#shared/capabilities/letters/letter-document.ts';
import { coreWordLimit, coreWordsOf } from '#shared/capabilities/letters/rules.ts';
import styles from './page.module.css';

/**
 * How long the core of a letter to a professional is; it asks for less when there is more than is read.
 *
 * Access for all: the words say it, the bar only shows it; over the limit it has a picture and words too.
 */
export function CoreMeter({ body }: { readonly body: LetterDocument }) {
  const { t } = useTranslation('letters');
  const count = useMemo(() => coreWordsOf(body), [body]);
  const isOver = count > coreWordLimit;
  return (
    <span className={styles.meter} data-over={isOver}>
      {isOver && <IconAlertTriangle size={14} aria-hidden />}
      <span>{t(isOver ? 'core.over' : 'core.words', { count, most: coreWordLimit })}</span>
      <svg className={styles.meterBar} viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles.meterTrack} width="100" height="6" rx="3" />
        <rect className={styles.meterFill} width={Math.min(100, (count / coreWordLimit) * 100)} height="6" rx="3" />
      </svg>
    </span>
  );
}
