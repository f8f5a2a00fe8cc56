import { IconRobot } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { Message } from '#shared/capabilities/counter/model.ts';
import { type CalendarDate, instantOf } from '#shared/kernel/time.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import styles from './conversation.module.css';
import line from './system-line.module.css';

function noonOf(day: CalendarDate) {
  return instantOf(Date.parse(`${day}T12:00:00.000Z`));
}

/** The receipt to the patient, folded: what it promised stands on its line, its words open below. */
function ReceiptLine({ message }: { readonly message: Message }) {
  const { t } = useTranslation('agreements');
  const formats = useFormats();
  const { promisedOn } = message;
  return (
    <details className={line.receipt}>
      <summary>
        {promisedOn === null ? t('notice.receipt') : t('notice.promises', { date: formats.day(noonOf(promisedOn)) })} ·{' '}
        <time dateTime={message.sentAt}>{formats.dayAndTime(message.sentAt)}</time>
      </summary>
      <PlainText as="block" text={message.body} />
    </details>
  );
}

/** What the program or the portal wrote by itself: a quiet line. */
export function SystemLine({ message }: { readonly message: Message }) {
  return (
    <div className={styles.quiet}>
      <IconRobot size={15} aria-hidden />
      {message.purpose === 'receipt' ? <ReceiptLine message={message} /> : <PlainText as="block" text={message.body} />}
    </div>
  );
}
