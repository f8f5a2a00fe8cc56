import { Button } from '@mantine/core';
import { IconEye, IconEyeCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { isolatedText } from '#shared/kernel/visible-text.ts';
import styles from './composer.module.css';
import type { ApprovalNow } from './use-approval.ts';

interface LookedAlongProps {
  readonly approval: ApprovalNow;
}

const namesOf = (names: readonly string[]) => names.map(isolatedText).join(', ');

/** Above the send bar: who looked along with this very text, and who is asked. */
export function LookedAlong({ approval }: LookedAlongProps) {
  const { t } = useTranslation('colleagues');
  const { agreedBy, waitingFor } = approval;
  return (
    <div role="status" className={styles.lookedAlong}>
      {agreedBy.length > 0 && (
        <span className={styles.agreed}>
          <IconEyeCheck size={15} aria-hidden /> {t('send.agreed', { names: namesOf(agreedBy) })}
        </span>
      )}
      {waitingFor.length > 0 && <span>{t('send.waiting', { name: namesOf(waitingFor) })}</span>}
    </div>
  );
}

/** In place of the send bar for a doctor in training: whose agreement comes first. */
export function ApprovalBar({ name, onAsk }: { readonly name: string; readonly onAsk: () => void }) {
  const { t } = useTranslation('colleagues');
  return (
    <div className={styles.sendBar}>
      <span className={styles.sendFacts}>{t('send.needs', { name: isolatedText(name) })}</span>
      <Button size="sm" leftSection={<IconEye size={16} aria-hidden />} onClick={onAsk}>
        {t('send.letLookAlong', { name: isolatedText(name) })}
      </Button>
    </div>
  );
}
