import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { LetterText } from '#shared/capabilities/letters/model.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import type { LetterDesk } from '../desk/letter-desk.ts';
import { useTextState } from '../desk/use-letter-desk.ts';
import styles from './page.module.css';

/**
 * Says quietly how safe the text is, and plainly when it is not yet.
 *
 * Access for all: only a save that fails is read out; the rest would interrupt the writer at every word.
 */
export function SavedMark({ desk, text }: { readonly desk: LetterDesk; readonly text: LetterText }) {
  const { t } = useTranslation('letters');
  const formats = useFormats();
  const state = useTextState(desk, text);
  switch (state.kind) {
    case 'empty':
      return null;
    case 'failing':
      return (
        <span role="alert" className={styles.failing}>
          <IconAlertTriangle size={14} aria-hidden /> {t('saved.failing')}
        </span>
      );
    case 'unsaved':
      return <span className={styles.saved}>{t('saved.saving')}</span>;
    case 'saved':
      return (
        <span className={styles.saved}>
          <IconCheck size={13} aria-hidden /> {t('saved.at', { time: formats.timeWithSeconds(state.savedAt) })}
        </span>
      );
  }
}
