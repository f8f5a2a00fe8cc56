import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { ItemSummary } from '#shared/capabilities/counter/model.ts';
import { isolatedText, visibleText } from '#shared/kernel/visible-text.ts';
import { Avatar } from '#renderer/ui/Avatar.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import styles from './presence.module.css';
import { useOthersAt } from './presence-context.ts';

/** The most people whose marks fit in a row. */
const mostMarks = 3;

/** Small marks of the colleagues who have this question open; a pencil with who writes an answer. */
export function RowPresence({ item }: { readonly item: ItemSummary }) {
  const { t } = useTranslation('colleagues');
  // The owner has a mark of their own in the row, so theirs here would say nothing but that they type.
  const others = useOthersAt(item.id)
    .filter((other) => other.isTyping || other.name !== item.owner?.name)
    .slice(0, mostMarks);
  if (others.length === 0) return null;
  return (
    <span className={styles.marks}>
      {others.map((other) => (
        <span key={other.name} className={styles.mark}>
          <span aria-hidden className={styles.face}>
            <Avatar name={other.name} />
            {other.isTyping && <IconPencil size={12} className={styles.pencil} />}
          </span>
          <span className={styles.unseen}>
            {t(other.isTyping ? 'presence.rowTypes' : 'presence.rowLooks', { name: visibleText(other.name) })}
          </span>
        </span>
      ))}
    </span>
  );
}

/** On a question that nobody took: who began to write its answer. */
export function RowClaim({ item }: { readonly item: ItemSummary }) {
  const { t } = useTranslation('colleagues');
  const first = useOthersAt(item.id).find((other) => other.isFirst);
  if (!first || item.owner !== null) return null;
  return (
    <Chip tone="accent" icon={<IconPencil size={13} />}>
      {t('presence.claims', { name: isolatedText(first.name) })}
    </Chip>
  );
}
