import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import type { AccountCard } from '#shared/capabilities/vault/model.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { EntryFrame } from './EntryFrame.tsx';
import { RestoreForm } from './RestoreForm.tsx';

export interface DamagedStoreProps {
  readonly clinicName: string;
  /** Whom to offer; empty where names may not be shown before sign-in. */
  readonly accounts: readonly AccountCard[];
}

/**
 * The store cannot be read whole: the program has stopped, says so, and offers a copy to put back.
 *
 * It never goes on with part of the data and never deletes anything.
 */
export function DamagedStore({ clinicName, accounts }: DamagedStoreProps) {
  const { t } = useTranslation(['vault', 'app']);
  const { orpc } = useCore();
  const failureText = useFailureText();
  const backups = useQuery(orpc.vault.backups.queryOptions({ input: {} }));
  const clinic = clinicName === '' ? t('app:product') : isolatedText(clinicName);
  const copies = backups.data?.backups ?? [];
  return (
    <EntryFrame isWide title={t('damaged.title')} lead={t('damaged.what', { clinic })}>
      <p>{t('damaged.safe')}</p>
      {backups.isPending && <LoadingLines />}
      {backups.isError && <ErrorNotice text={failureText(backups.error)} onRetry={() => void backups.refetch()} />}
      {backups.isSuccess && copies.length === 0 && <p>{t('damaged.none')}</p>}
      {copies.length > 0 && (
        <>
          <p>{t('damaged.next')}</p>
          <RestoreForm backups={copies} accounts={accounts} />
        </>
      )}
    </EntryFrame>
  );
}
