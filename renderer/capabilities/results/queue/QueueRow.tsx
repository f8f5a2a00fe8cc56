import { IconCheck, IconClock } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';

import type { ResultSummary } from '#shared/capabilities/results/model.ts';
import { isSoon } from '#shared/capabilities/results/rules.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import { ResultAge } from '../ResultAge.tsx';
import { ResultChips } from '../ResultChips.tsx';
import { useReleaseWords } from '../use-release-words.ts';
import styles from './queue.module.css';

interface QueueRowProps {
  readonly result: ResultSummary;
  readonly now: Instant;
  /** A hold was asked for and nobody agreed yet. */
  readonly isHoldAsked: boolean;
}

/**
 * One result in the queue: what, of whom, when it reaches the patient, and what is special.
 *
 * Who may know only that it is there gets its kind in place of its title.
 *
 * Access for all: what does not fit is cut off for the eye alone; the whole text is in the page.
 */
export const QueueRow = memo(function QueueRow({ result, now, isHoldAsked }: QueueRowProps) {
  const { t } = useTranslation('results');
  const { what, moment } = useReleaseWords()(result, now);
  return (
    <div className={styles.row}>
      <p className={styles.title}>
        {result.title === result.kind ? t(`kind.${result.kind}`) : <PlainText text={result.title} />}
      </p>
      <p className={styles.about}>
        <span className={styles.name}>
          <PlainText text={result.patientName} />
        </span>{' '}
        <ResultAge birthDate={result.patientBirthDate} now={now} />
        {' · '}
        <PlainText text={result.departmentName} />
      </p>
      <p className={styles.release} data-soon={isSoon(result.releaseAt, now)}>
        {result.releasedAt === null ? <IconClock size={14} aria-hidden /> : <IconCheck size={14} aria-hidden />}
        <span>
          {what}
          {moment !== '' && ` · ${moment}`}
        </span>
      </p>
      <p className={styles.chips}>
        <ResultChips result={result} isHoldAsked={isHoldAsked} />{' '}
        <span className={styles.kind}>{t(`kind.${result.kind}`)}</span>
      </p>
    </div>
  );
});
