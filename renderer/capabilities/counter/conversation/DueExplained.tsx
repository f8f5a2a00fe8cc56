import { Popover, UnstyledButton } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { AgreementCard, Conversation } from '#shared/capabilities/counter/model.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { useActions } from '#renderer/ui/actions/use-actions.ts';
import { dueMoment } from '../due-words.ts';
import { LadderLines } from '../LadderLines.tsx';
import { DueChip } from '../list/DueChip.tsx';
import { sumWords } from '../sum-words.ts';
import styles from './conversation.module.css';

interface DueExplainedProps {
  readonly conversation: Conversation;
  readonly now: Instant;
}

/** The sum that explains the chip: of a term that runs, or of one that waits for the patient. */
function sumOf({ item, agreement }: Conversation): AgreementCard['sum'] | undefined {
  if (!agreement) return undefined;
  return item.dueAt !== null || agreement.sum.at(-1)?.kind === 'paused' ? agreement.sum : undefined;
}

/** Shows on hover, focus and press, and hides on Esc; a key of its own goes there from anywhere in the conversation. */
function useShownOnFocus(isOffered: boolean) {
  const { t } = useTranslation('clock');
  const button = useRef<HTMLButtonElement>(null);
  const [isShown, setShown] = useState(false);
  useActions([
    {
      id: 'counter.explainDue',
      label: t('explain'),
      group: 'item',
      isEnabled: isOffered,
      keys: ['t'],
      run: () => button.current?.focus(),
    },
  ]);
  return { button, isShown, setShown };
}

/**
 * The time that is left, and the sum behind it in words on hover or focus.
 *
 * Access for all: a button that says the sum on focus, hover or press, and describes itself by it; Esc hides it, and
 * the same sum stands step by step in the agreement card.
 */
export function DueExplained({ conversation, now }: DueExplainedProps) {
  const { t } = useTranslation('counter');
  const { t: tClock } = useTranslation('clock');
  const formats = useFormats();
  const id = useId();
  const { item, ladder } = conversation;
  const sum = item.state === 'closed' ? undefined : sumOf(conversation);
  const { button, isShown, setShown } = useShownOnFocus(sum !== undefined);
  if (item.state === 'closed') return null;
  if (!sum) return item.dueAt === null && item.band !== 'paused' ? null : <DueChip term={item} now={now} />;
  return (
    <Popover opened={isShown} position="bottom-end" width={360} shadow="md" radius={10}>
      <Popover.Target>
        <UnstyledButton
          ref={button}
          className={styles.due}
          aria-expanded={isShown}
          aria-describedby={isShown ? id : undefined}
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
          {item.dueAt !== null && <span className={styles.dueMoment}>{dueMoment(item.dueAt, now, t, formats)}</span>}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <strong>{t('due.explain')}</strong>
        <div id={id} className={styles.sumWords}>
          <p>{sumWords(sum, tClock, formats)}</p>
          <LadderLines ladder={ladder} />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
