import { IconCircleCheck } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';

import type { ResultView } from '#shared/capabilities/results/contract.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import styles from './queue.module.css';
import { QueueHeader } from './QueueHeader.tsx';
import { QueueList, type QueueListHandle } from './QueueList.tsx';
import type { Choice } from './use-choice.ts';
import type { Queue, QueueChoice } from './use-queue.ts';

interface QueueColumnProps {
  readonly queue: Queue;
  readonly choice: Choice;
  readonly shown: QueueChoice;
  readonly views: readonly ResultView[];
  readonly onShow: (shown: QueueChoice) => void;
  readonly onSoon: () => void;
  readonly onOpen: () => void;
  readonly list: Ref<QueueListHandle>;
}

function Nothing({ shown }: Pick<QueueColumnProps, 'shown'>) {
  const { t } = useTranslation('results');
  return (
    <EmptyState icon={<IconCircleCheck size={26} />} title={t(`none.${shown.view}`)}>
      {shown.kind === null ? t(`noneHint.${shown.view}`) : t('noneHint.kind', { kind: t(`kind.${shown.kind}`) })}
    </EmptyState>
  );
}

/** The queue of results: what to show, and the rows. */
export function QueueColumn({ queue, choice, shown, views, onShow, onSoon, onOpen, list }: QueueColumnProps) {
  const { t } = useTranslation('results');
  const failureText = useFailureText();
  const isFailed = queue.error !== null && queue.error !== undefined;
  const isPartly = shown.grouping !== 'moment' && !queue.isLoading && queue.rows.length < queue.total;
  return (
    <section className={styles.column} aria-label={t('queue.region')} data-column="list">
      <QueueHeader queue={queue} choice={shown} views={views} onChoose={onShow} onSoon={onSoon} />
      {isFailed && (
        <div className={styles.aside}>
          <ErrorNotice text={failureText(queue.error)} onRetry={queue.retry} />
        </div>
      )}
      {queue.isLoading && <LoadingLines lines={6} />}
      {!queue.isLoading && !isFailed && queue.total === 0 && <Nothing shown={shown} />}
      {isPartly && (
        <p className={styles.partly}>{t('queue.partly', { shown: queue.rows.length, total: queue.total })}</p>
      )}
      {queue.rows.length > 0 && (
        <QueueList
          queue={queue}
          choice={choice}
          view={shown.view}
          grouping={shown.grouping}
          onOpen={onOpen}
          handle={list}
        />
      )}
    </section>
  );
}
