import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { ItemSummary } from '#shared/capabilities/counter/model.ts';
import type { Marking } from './use-marking.ts';
import styles from './worklist.module.css';

/**
 * The box of a row that can be marked; there once any row is.
 *
 * Access for all: the key X does the same, and a marked row says so in words.
 */
export function RowMark({ item, marking }: { readonly item: ItemSummary; readonly marking: Marking }) {
  const { t } = useTranslation('worklist');
  if (marking.ids.size === 0) return null;
  const isMarked = marking.ids.has(item.id);
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- a row of a listbox holds no button; the key X does this
    <span
      className={styles.mark}
      data-marked={isMarked}
      onClick={(event) => {
        event.stopPropagation();
        marking.turn(item.id);
      }}
    >
      {isMarked && <IconCheck size={13} aria-hidden />}
      {isMarked && <span className={styles.unseen}>{t('row.marked')}</span>}
    </span>
  );
}
