import { Button } from '@mantine/core';
import { IconClockExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { Alarm } from '#shared/capabilities/counter/clock-contract.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { useNow } from '#renderer/ui/use-now.ts';
import styles from './alarm.module.css';
import { dueMoment } from './due-words.ts';
import { useAlarms } from './use-alarms.ts';

function useAlarmWords() {
  const { t } = useTranslation('clock');
  const { t: tCounter } = useTranslation('counter');
  const formats = useFormats();
  const now = useNow(60_000);
  return ({ step, questionType, dueAt, heldBy }: Alarm): string => {
    const one = t('alarm.one', {
      whose: t(`alarm.heldBy.${heldBy}`),
      type: tCounter(`questionType.${questionType}`),
      step: t(`alarm.step.${step}`),
    });
    if (dueAt === null) return one;
    return `${one} · ${t('alarm.due', { moment: dueMoment(dueAt, now, tCounter, formats) })}`;
  };
}

/**
 * What the clock has to say, on every screen and only in opening hours: one line, without a sound and without a name.
 *
 * Access for all: a named region that is read out politely when it changes; each button says what it does.
 */
export function AlarmStrip({ onShow }: { readonly onShow: (itemId: ItemId) => void }) {
  const { t } = useTranslation('clock');
  const { alarms, hasMore, dismiss } = useAlarms();
  const wordsOf = useAlarmWords();
  const [first, ...others] = alarms;
  if (!first) return null;
  const more = hasMore ? t('alarm.moreThan', { count: others.length }) : t('alarm.more', { count: others.length });
  return (
    <section className={styles.strip} aria-label={t('alarm.label')}>
      <IconClockExclamation size={17} aria-hidden className={styles.icon} />
      <p className={styles.words} aria-live="polite">
        {wordsOf(first)}
        {others.length > 0 && <span className={styles.more}>, {more}</span>}
      </p>
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => {
          onShow(first.itemId);
          dismiss([first]);
        }}
      >
        {t('alarm.show')}
      </Button>
      <Button variant="subtle" size="compact-sm" onClick={() => dismiss([first])}>
        {t('alarm.seen')}
      </Button>
      {others.length > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={() => dismiss(alarms)}>
          {t('alarm.seenAll')}
        </Button>
      )}
    </section>
  );
}
