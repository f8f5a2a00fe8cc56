import { Button } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { LetterId } from '#shared/kernel/ids.ts';
import { isolatedText, visibleText } from '#shared/kernel/visible-text.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import styles from './page.module.css';
import type { Room } from './use-room.ts';

function Notice({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.notice}>
      <IconInfoCircle size={16} aria-hidden /> {children}
    </div>
  );
}

/** What somebody must know about this letter before anything else: who holds it, what it corrects, why it was taken back. */
export function RoomNotices({ room, onOpen }: { readonly room: Room; readonly onOpen: (letterId: LetterId) => void }) {
  const { t } = useTranslation('letters');
  const failureText = useFailureText();
  const { letter, steps, dialog } = room;
  const { state, may, correctsId, correctedById, withdrawnReason } = letter;
  const see = (letterId: LetterId) => (
    <Button variant="subtle" size="compact-xs" onClick={() => onOpen(letterId)}>
      {t('notice.see')}
    </Button>
  );
  return (
    <>
      {steps.error !== null && dialog === undefined && (
        <div className={styles.failure}>
          <ErrorNotice text={failureText(steps.error)} />
        </div>
      )}
      {state === 'draft' && !may.write && (
        <Notice>{t('notice.held', { name: isolatedText(letter.holderName) })}</Notice>
      )}
      {state === 'ready' && may.sign && !may.write && <Notice>{t('notice.toSign')}</Notice>}
      {correctsId !== null && (
        <Notice>
          {t('notice.corrects')} {see(correctsId)}
        </Notice>
      )}
      {correctedById !== null && (
        <Notice>
          {t('notice.corrected')} {see(correctedById)}
        </Notice>
      )}
      {withdrawnReason !== null && <Notice>{t('notice.withdrawn', { reason: visibleText(withdrawnReason) })}</Notice>}
    </>
  );
}
