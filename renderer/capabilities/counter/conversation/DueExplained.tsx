import { Popover, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Conversation } from '#shared/capabilities/counter/model.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { DueSum } from '../context/DueSum.tsx';
import { dueMoment } from '../due-words.ts';
import { DueChip } from '../list/DueChip.tsx';
import styles from './conversation.module.css';

interface DueExplainedProps {
  readonly conversation: Conversation;
  readonly now: Instant;
}

/**
 * The due moment, and the sum behind it on hover or focus.
 *
 * Access for all: a button that shows the sum on focus, hover or press; Esc hides it, and the same sum stands in the
 * agreement card.
 */
export function DueExplained({ conversation, now }: DueExplainedProps) {
  const { t } = useTranslation('counter');
  const formats = useFormats();
  const [isShown, setShown] = useState(false);
  const { item, agreement } = conversation;
  if (item.state === 'closed' || item.dueAt === null) return null;
  return (
    <Popover opened={isShown && agreement !== null} position="bottom-end" width={330} shadow="md" radius={10}>
      <Popover.Target>
        <UnstyledButton
          className={styles.due}
          aria-expanded={isShown}
          onMouseEnter={() => setShown(true)}
          onMouseLeave={() => setShown(false)}
          onFocus={() => setShown(true)}
          onBlur={() => setShown(false)}
          onClick={() => setShown(true)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || !isShown) return;
            event.preventDefault();
            setShown(false);
          }}
        >
          <DueChip term={item} now={now} />
          <span className={styles.dueMoment}>{dueMoment(item.dueAt, now, t, formats)}</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <strong>{t('due.explain')}</strong>
        {agreement && <DueSum steps={agreement.sum} />}
      </Popover.Dropdown>
    </Popover>
  );
}
