import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { BulkKind } from './use-bulk.ts';
import styles from './worklist.module.css';

interface MarkedBarProps {
  readonly count: number;
  /** Rows of the whole list, for the choice of everything that matches. */
  readonly total: number;
  readonly isAll: boolean;
  readonly onAll: () => void;
  readonly onBulk: (kind: BulkKind) => void;
  readonly onClear: () => void;
}

const deeds = [
  ['take', 'take'],
  ['put-back', 'putBack'],
  ['pass-on', 'passOn'],
  ['snooze', 'snooze'],
] as const;

/** What can be done with the marked rows; there only while any is. */
export function MarkedBar({ count, total, isAll, onAll, onBulk, onClear }: MarkedBarProps) {
  const { t } = useTranslation('worklist');
  return (
    <div role="group" aria-label={t('marked.label')} className={styles.marked}>
      <span role="status" className={styles.markedCount}>
        {isAll ? t('marked.all', { total }) : t('marked.count', { count })}
      </span>
      {deeds.map(([kind, word]) => (
        <Button key={kind} variant="default" size="compact-xs" onClick={() => onBulk(kind)}>
          {t(`marked.${word}`)}
        </Button>
      ))}
      {!isAll && total > count && (
        <Button variant="subtle" size="compact-xs" onClick={onAll}>
          {t('marked.all', { total })}
        </Button>
      )}
      <Button variant="subtle" size="compact-xs" onClick={onClear}>
        {t('marked.clear')}
      </Button>
    </div>
  );
}
