import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { DraftState } from '#renderer/editor/draft-keeper.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import styles from './explain.module.css';

/**
 * Says quietly how safe the text is, and plainly when it is not yet.
 *
 * Access for all: only a save that fails is read out; the rest would interrupt the writer at every word.
 */
export function KeptMark({ state }: { readonly state: DraftState }) {
  const { t } = useTranslation('results');
  const formats = useFormats();
  if (state.kind === 'empty') return null;
  if (state.kind === 'failing') {
    return (
      <span role="alert" className={styles.failing}>
        <IconAlertTriangle size={14} aria-hidden /> {t('kept.failing')}
      </span>
    );
  }
  if (state.kind === 'unsaved') return <span className={styles.kept}>{t('kept.saving')}</span>;
  return (
    <span className={styles.kept}>
      <IconCheck size={13} aria-hidden /> {t('kept.saved', { time: formats.timeWithSeconds(state.savedAt) })}
    </span>
  );
}
