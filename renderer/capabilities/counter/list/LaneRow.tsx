import { useTranslation } from 'react-i18next';

import type { ItemSummary } from '#shared/capabilities/counter/model.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { visibleText } from '#shared/kernel/visible-text.ts';
import { useWaitingWords } from '#renderer/capabilities/urgency/public.ts';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import { AgeWords } from '../AgeWords.tsx';
import styles from './lane.module.css';

interface LaneRowProps {
  readonly item: ItemSummary;
  readonly now: Instant;
}

function Words({ item }: { readonly item: ItemSummary }) {
  const { t } = useTranslation('urgency');
  if (item.firstLine === null) return <span className={styles.quiet}>{t('lane.hiddenWords')}</span>;
  if (item.flaggedWords === null) return <span className={styles.quiet}>{t('lane.byPerson')}</span>;
  return (
    <span className={styles.words}>
      “<PlainText text={item.flaggedWords} />”
    </span>
  );
}

/**
 * One question to call about: who, since when, in which words, and who is on it.
 *
 * Access for all: every fact is a word; what does not fit is cut off for the eye alone.
 */
export function LaneRow({ item, now }: LaneRowProps) {
  const { t } = useTranslation(['urgency', 'counter']);
  const words = useWaitingWords();
  const nextCall = words.nextCall(item.failedCalls, item.nextCallAt, now);
  return (
    <div className={styles.row}>
      <div className={styles.line}>
        <span className={styles.who}>
          <strong>
            {item.patientName === '' ? t('counter:patient.unknown') : <PlainText text={item.patientName} />}
          </strong>{' '}
          <span className={styles.quiet}>
            <AgeWords birthDate={item.patientBirthDate} now={now} />
          </span>
        </span>{' '}
        <span className={styles.waiting}>{words.waiting(item.urgencySince ?? item.arrivedAt, now)}</span>
      </div>
      <div className={styles.cut}>
        <Words item={item} />
      </div>
      <div className={styles.line}>
        <span className={styles.quiet}>
          {t(`counter:questionType.${item.questionType}`)} ·{' '}
          {item.owner === null ? t('lane.nobody') : visibleText(item.owner.name)}
        </span>{' '}
        {nextCall !== undefined && <span className={styles.next}>{nextCall}</span>}
      </div>
    </div>
  );
}
