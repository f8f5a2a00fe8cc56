import { IconPhone, IconPhoneOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { CallRecord } from '#shared/capabilities/urgency/model.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import styles from './urgency.module.css';

/** A call after an alarm, in the order of the conversation. */
export function CallLine({ call }: { readonly call: CallRecord }) {
  const { t } = useTranslation('urgency');
  const formats = useFormats();
  const Icon = call.reached === 'nobody' ? IconPhoneOff : IconPhone;
  return (
    <article className={styles.call}>
      <p className={styles.callHead}>
        <Icon size={15} aria-hidden /> <strong>{t('call.timeline', { name: isolatedText(call.byName) })}</strong>{' '}
        <time dateTime={call.calledAt}>{formats.dayAndTime(call.calledAt)}</time>{' '}
        <span>
          {t(`call.reachedOptions.${call.reached}`)} · {t('call.timelineAttempt', { count: call.attempt })}
        </span>
      </p>
      {call.said !== '' && <PlainText as="block" text={call.said} />}
    </article>
  );
}
