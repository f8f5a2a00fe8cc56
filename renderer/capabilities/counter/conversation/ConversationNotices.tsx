import { IconPuzzle, IconUserShare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { Conversation } from '#shared/capabilities/counter/model.ts';
import { gapCodes } from '#shared/capabilities/exchange/fault-codes.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import styles from './conversation.module.css';

/** What must be known before reading: that someone else wrote, and that something is missing. */
export function ConversationNotices({ conversation }: { readonly conversation: Conversation }) {
  const { t } = useTranslation(['counter', 'fhir']);
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
              {gapCodes
                .filter((code) => gaps.includes(code))
                .map((code) => (
                  <li key={code}>{t(`fhir:gap.${code}`)}</li>
                ))}
            </ul>
          </div>
        </div>
      )}
    </>
  );
}
