import { IconBellRinging, IconClockPause, IconHeart } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { ItemSummary } from '#shared/capabilities/counter/model.ts';
import { visibleText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import styles from './worklist.module.css';

/** Until when and why a question is snoozed, its reminder, or that it is a thanks; nothing for an ordinary one. */
export function PlaceChips({ item }: { readonly item: ItemSummary }) {
  const { t } = useTranslation('worklist');
  const formats = useFormats();
  const { snoozedUntil, remindAt, snoozeReason } = item;
  if (item.state === 'closed') return null;
  return (
    <>
      {snoozedUntil !== null && (
        <Chip icon={<IconClockPause size={13} />}>{t('row.snoozed', { at: formats.dayAndTime(snoozedUntil) })}</Chip>
      )}
      {snoozedUntil === null && remindAt !== null && (
        <Chip tone="accent" icon={<IconBellRinging size={13} />}>
          {t('row.reminder', { at: formats.dayAndTime(remindAt) })}
        </Chip>
      )}
      {(snoozedUntil ?? remindAt) !== null && snoozeReason !== null && (
        <span className={styles.rowReason}>{visibleText(snoozeReason)}</span>
      )}
      {item.isThanks && <Chip icon={<IconHeart size={13} />}>{t('thanks.chip')}</Chip>}
    </>
  );
}
