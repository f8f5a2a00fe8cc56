import { IconPuzzle, IconUserShare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { Conversation } from '#shared/capabilities/counter/model.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import styles from './conversation.module.css';

/** What must be known before reading: that someone else wrote, and that something is missing. */
export function ConversationNotices({ conversation }: { readonly conversation: Conversation }) {
  const { t } = useTranslation('counter');
  const { item, patient, writtenBy, gaps } = conversation;
  const patientName = patient?.name ?? item.patientName;
  return (
    <>
      {item.writtenByRelatedPerson && writtenBy !== null && (
        <div className={styles.banner}>
          <IconUserShare size={18} aria-hidden />
          <div>
            <strong>
              {t('conversation.onBehalf', { writer: isolatedText(writtenBy), patient: isolatedText(patientName) })}
            </strong>{' '}
            {t('conversation.onBehalfHint')}
          </div>
        </div>
      )}
      {gaps.length > 0 && (
        <div className={styles.banner} data-tone="gap">
          <IconPuzzle size={18} aria-hidden />
          <div>
            <strong>{t('conversation.gap')}</strong>
            <ul>
              {gaps.map((gap) => (
                <li key={gap}>
                  <PlainText text={gap} />
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </>
  );
}
