import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { ItemId } from '#shared/kernel/ids.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import styles from './presence.module.css';
import { useOthersAt } from './presence-context.ts';

/** Said where one is about to type: a colleague began before. It locks nothing. */
export function TypingClaim({ itemId }: { readonly itemId: ItemId }) {
  const { t } = useTranslation('colleagues');
  const first = useOthersAt(itemId).find((other) => other.isFirst);
  if (!first) return null;
  return (
    <p role="status" className={styles.claim}>
      <IconPencil size={16} aria-hidden />
      <span>
        <strong>{t('presence.claims', { name: isolatedText(first.name) })}.</strong> {t('presence.claimHint')}
      </span>
    </p>
  );
}
