import { Button } from '@mantine/core';
import { IconEye, IconEyeCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { isolatedText } from '#shared/kernel/visible-text.ts';
import styles from './composer.module.css';
import type { ApprovalNow } from './use-approval.ts';

interface LookedAlongProps {
  readonly approval: ApprovalNow;
  readonly mayAsk: boolean;
  readonly onAsk: () => void;
}

const namesOf = (names: readonly string[]) => names.map(isolatedText).join(', ');

/** Above the send bar: who looked along with this very text, who is asked, and the way to ask. */
export function LookedAlong({ approval, mayAsk, onAsk }: LookedAlongProps) {
  const { t } = useTranslation('colleagues');
  const { agreedBy, waitingFor, needs } = approval;
  return (
    <div className={styles.lookedAlong}>
      <span role="status">
        {agreedBy.length > 0 && (
          <span className={styles.agreed}>
            <IconEyeCheck size={15} aria-hidden /> {t('send.agreed', { names: namesOf(agreedBy) })}
          </span>
        )}
        {waitingFor.length > 0 && <span>{t('send.waiting', { name: namesOf(waitingFor) })}</span>}
      </span>
      {mayAsk && needs === null && (
        <Button variant="subtle" size="compact-sm" leftSection={<IconEye size={15} aria-hidden />} onClick={onAsk}>
          {t('action.lookAlong')}
        </Button>
      )}
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
