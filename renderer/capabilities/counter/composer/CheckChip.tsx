import { IconBook2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { LanguageCheckInHand } from '#renderer/editor/language/use-language-check.ts';
import styles from './composer.module.css';

interface CheckChipProps {
  readonly check: LanguageCheckInHand;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** How much the language check has to say about the answer; opens and folds away the list. */
export function CheckChip({ check, isOpen, onToggle }: CheckChipProps) {
  const { t } = useTranslation('counter');
  if (check.state !== 'ready' && check.state !== 'checking') return null;
  const count = check.order.length;
  return (
    <button type="button" className={styles.checkChip} data-some={count > 0} aria-expanded={isOpen} onClick={onToggle}>
      <IconBook2 size={14} aria-hidden />
      {t('check.remarks', { count })}
    </button>
  );
}
