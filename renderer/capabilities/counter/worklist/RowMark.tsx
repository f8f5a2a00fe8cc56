import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { ItemId } from '#shared/kernel/ids.ts';
import styles from './worklist.module.css';

interface RowMarkProps {
  readonly itemId: ItemId;
  readonly isMarked: boolean;
  readonly onTurn: (itemId: ItemId) => void;
}

/**
 * The box of a row that can be marked; there once any row is.
 *
 * Access for all: the key X does the same, and a marked row says so in words.
 */
export function RowMark({ itemId, isMarked, onTurn }: RowMarkProps) {
  const { t } = useTranslation('worklist');
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- a row of a listbox holds no button; the key X does this
    <span
      className={styles.mark}
      data-marked={isMarked}
      onClick={(event) => {
        event.stopPropagation();
        onTurn(itemId);
      }}
    >
      {isMarked && <IconCheck size={13} aria-hidden />}
      {isMarked && <span className={styles.unseen}>{t('row.marked')}</span>}
    </span>
  );
}
