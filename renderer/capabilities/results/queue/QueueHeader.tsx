import { NativeSelect, SegmentedControl } from '@mantine/core';
import { IconClockExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { ResultView } from '#shared/capabilities/results/contract.ts';
import { type ResultKind, resultKinds } from '#shared/capabilities/results/model.ts';
import { type Grouping, groupings } from './group-results.ts';
import styles from './queue.module.css';
import type { Queue, QueueChoice } from './use-queue.ts';

interface QueueHeaderProps {
  readonly queue: Queue;
  readonly choice: QueueChoice;
  /** The views this person has. */
  readonly views: readonly ResultView[];
  readonly onChoose: (choice: QueueChoice) => void;
  /** Goes to the first of those that release themselves soonest. */
  readonly onSoon: () => void;
}

const kindOf = (value: string): ResultKind | null => resultKinds.find((kind) => kind === value) ?? null;

function Views({ queue, choice, views, onChoose }: Omit<QueueHeaderProps, 'onSoon'>) {
  const { t } = useTranslation('results');
  return (
    <div role="group" aria-label={t('queue.views')} className={styles.views}>
      {views.map((view) => {
        const count = queue.countOf(view);
        return (
          <button
            key={view}
            type="button"
            className={styles.view}
            aria-pressed={view === choice.view}
            aria-label={
              count === undefined ? t(`view.${view}`) : t('queue.viewName', { view: t(`view.${view}`), count })
            }
            onClick={() => onChoose({ ...choice, view })}
          >
            {t(`view.${view}`)} <b>{count}</b>
          </button>
        );
      })}
    </div>
  );
}

/** Which results, of which kind, in which order; and on top how many release themselves within a day. */
export function QueueHeader({ queue, choice, views, onChoose, onSoon }: QueueHeaderProps) {
  const { t } = useTranslation('results');
  return (
    <header className={styles.header}>
      {queue.soon > 0 && (
        <div className={styles.soon} role="status">
          <IconClockExclamation size={18} aria-hidden />
          <span>{t('soon.text', { count: queue.soon })}</span>
          <button type="button" className={styles.soonButton} onClick={onSoon}>
            {t('soon.show')}
          </button>
        </div>
      )}
      <Views queue={queue} choice={choice} views={views} onChoose={onChoose} />
      <div className={styles.filters}>
        <NativeSelect
          size="xs"
          aria-label={t('queue.kind')}
          value={choice.kind ?? ''}
          data={[
            { value: '', label: t('queue.allKinds') },
            ...resultKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
          ]}
          onChange={(event) => onChoose({ ...choice, kind: kindOf(event.currentTarget.value) })}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('queue.grouping')}
          value={choice.grouping}
          data={groupings.map((grouping) => ({ value: grouping, label: t(`grouping.${grouping}`) }))}
          onChange={(value) =>
            onChoose({
              ...choice,
              grouping: groupings.find((grouping): grouping is Grouping => grouping === value) ?? 'moment',
            })
          }
        />
      </div>
    </header>
  );
}
