import { IconEye, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { ItemId } from '#shared/kernel/ids.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import styles from './presence.module.css';
import { useOthersAt } from './presence-context.ts';

/**
 * Who else is at this question now.
 *
 * Access for all: a status that is read out when it changes, in whole sentences.
 */
export function PresenceLine({ itemId, isClaimShown }: { readonly itemId: ItemId; readonly isClaimShown: boolean }) {
  const { t } = useTranslation('colleagues');
  // Where one could type, the first who types is named there.
  const others = useOthersAt(itemId).filter((other) => !(isClaimShown && other.isFirst));
  return (
    <div role="status" className={styles.line}>
      {others.map((other) => (
        <span key={other.name}>
          {other.isTyping ? <IconPencil size={14} aria-hidden /> : <IconEye size={14} aria-hidden />}
          {t(other.isTyping ? 'presence.types' : 'presence.looks', { name: isolatedText(other.name) })}
        </span>
      ))}
    </div>
  );
}
