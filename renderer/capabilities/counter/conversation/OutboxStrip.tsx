import { Button } from '@mantine/core';
import { IconMailForward } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { OutboxEntry } from '#shared/capabilities/counter/model.ts';
import { epochMsOf } from '#shared/kernel/time.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { useNow } from '#renderer/ui/use-now.ts';
import { secondsUntil } from '../due-words.ts';
import styles from './conversation.module.css';

interface OutboxStripProps {
  readonly entry: OutboxEntry;
  readonly onWithdraw: () => void;
}

/**
 * An answer that waits to be sent, and the time there is to take it back.
 *
 * Access for all: the seconds are not read out one by one; the strip says once that the answer waits, and the button
 * is there for as long as it works.
 */
export function OutboxStrip({ entry, onWithdraw }: OutboxStripProps) {
  const { t } = useTranslation(['counter', 'clock']);
  const nowMs = epochMsOf(useNow(500));
  const seconds = secondsUntil(entry.heldUntil, nowMs);
  const title = {
    answer: t('conversation.waiting'),
    interim: t('clock:interim.waiting'),
    'question-back': t('clock:questionBack.waiting'),
  }[entry.purpose];
  return (
    <section className={styles.waiting} aria-label={title}>
      <IconMailForward size={19} aria-hidden />
      <div className={styles.waitingText}>
        <strong>{title}</strong>
        <span>
          {!entry.isOwn && `${t('conversation.waitingBy', { name: isolatedText(entry.authorName) })} `}
          {seconds > 0 ? t('conversation.secondsLeft', { count: seconds }) : t('conversation.leaving')}
        </span>
      </div>
      {entry.isOwn && seconds > 0 && (
        <Button
          variant="default"
          size="sm"
          rightSection={<Kbd>Z</Kbd>}
          aria-label={t('conversation.undoSend')}
          onClick={onWithdraw}
        >
          {t('conversation.undoSend')}
        </Button>
      )}
    </section>
  );
}
