import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { useFormats } from '#renderer/i18n/use-formats.ts';
import styles from './composer.module.css';
import type { DraftState } from './draft-keeper.ts';

/**
 * Says quietly how safe the text is, and plainly when it is not yet.
 *
 * Access for all: only a save that fails is read out; the rest would interrupt the writer at every word.
 */
export function DraftMark({ state }: { readonly state: DraftState }) {
  const { t } = useTranslation('counter');
  const formats = useFormats();
  if (state.kind === 'failing') {
    return (
      <span role="alert" className={styles.failing}>
        <IconAlertTriangle size={14} aria-hidden /> {t('composer.draft.failing')}
      </span>
    );
  }
  if (state.kind === 'empty') return null;
  return (
    <span className={styles.saved}>
      {state.kind === 'saved' ? (
        <>
          <IconCheck size={13} aria-hidden />{' '}
          {t('composer.draft.saved', { time: formats.timeWithSeconds(state.savedAt) })}
        </>
      ) : (
        t('composer.draft.saving')
      )}
    </span>
  );
}
