import { memo } from 'react';
import { useTranslation } from 'react-i18next';

import type { ItemSummary } from '#shared/capabilities/counter/model.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { Avatar } from '#renderer/ui/Avatar.tsx';
import { visibleText } from '#shared/kernel/visible-text.ts';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import { AgeWords } from '../AgeWords.tsx';
import { shortMoment } from '../due-words.ts';
import { RowClaim, RowPresence } from '../presence/RowPresence.tsx';
import { PlaceChips } from '../worklist/PlaceChips.tsx';
import { RowMark } from '../worklist/RowMark.tsx';
import { DueChip } from './DueChip.tsx';
import { EscalatedChip } from './EscalatedChip.tsx';
import { ItemChips } from './ItemChips.tsx';
import styles from './list.module.css';

interface InboxRowProps {
  readonly item: ItemSummary;
  readonly now: Instant;
  /** Whether the row is marked for a deed on many; undefined while none is. */
  readonly isMarked?: boolean | undefined;
  readonly onMark?: ((itemId: ItemId) => void) | undefined;
}

function OwnerMark({ name }: { readonly name: string }) {
  const { t } = useTranslation('counter');
  return (
    <span className={styles.owner}>
      <span aria-hidden>
        <Avatar name={name} />
      </span>
      <span className={styles.unseen}>{t('list.ownedBy', { name: visibleText(name) })}</span>
    </span>
  );
}

/**
 * One question in the list: who, what about, by when, and what is special.
 *
 * Drawn anew only when something of it changed, so that walking through the list costs two rows and not all of them.
 *
 * Access for all: names and subjects that do not fit are cut off for the eye alone; the whole text is in the page.
 */
export const InboxRow = memo(function InboxRow({ item, now, isMarked, onMark }: InboxRowProps) {
  const { t } = useTranslation('counter');
  const formats = useFormats();
  return (
    <div className={styles.row}>
      <div className={styles.line}>
        <span className={styles.who}>
          {isMarked !== undefined && onMark && <RowMark itemId={item.id} isMarked={isMarked} onTurn={onMark} />}
          <span className={styles.name}>
            {item.patientName === '' ? t('patient.unknown') : <PlainText text={item.patientName} />}
          </span>{' '}
          <span className={styles.age}>
            <AgeWords birthDate={item.patientBirthDate} now={now} />
          </span>
        </span>{' '}
        <span className={styles.moment}>{item.dueAt !== null && shortMoment(item.dueAt, now, formats)}</span>
      </div>
      <div className={styles.line}>
        <span className={styles.about}>
          <span className={styles.subject}>
            <PlainText text={item.subject} />
          </span>{' '}
          {item.firstLine === null ? (
            <span className={styles.hidden}>{t('list.hiddenText')}</span>
          ) : (
            <PlainText text={item.firstLine} />
          )}
        </span>{' '}
        <RowPresence item={item} />
        {item.owner !== null && <OwnerMark name={item.owner.name} />}
      </div>
      <div className={styles.chips}>
        {item.state !== 'closed' && <DueChip term={item} now={now} />} <EscalatedChip item={item} />{' '}
        <ItemChips item={item} /> <RowClaim item={item} /> <PlaceChips item={item} />{' '}
        <span className={styles.type}>{t(`questionType.${item.questionType}`)}</span>
      </div>
    </div>
  );
});
