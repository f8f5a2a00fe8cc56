import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { AccountCard, StoreBackup } from '#shared/capabilities/vault/model.ts';
import { visibleText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FieldRow } from '#renderer/ui/FieldRow.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import { SecretField } from '#renderer/ui/SecretField.tsx';
import { BackupChoice } from './BackupChoice.tsx';
import { useCountdown } from './use-countdown.ts';
import { waitOf } from './use-sign-in.ts';
import { askVaultStatus } from './use-vault-status.ts';
import { WaitNotice } from './WaitNotice.tsx';

function useRestore(onWait: (waitMs: number) => void) {
  const { t } = useTranslation('vault');
  const { orpc } = useCore();
  const memory = useQueryClient();
  const formats = useFormats();
  const announce = useAnnounce();
  return useMutation(
    orpc.vault.restore.mutationOptions({
      onSuccess: ({ restoredFrom }) => {
        announce({ text: t('damaged.restored', { when: formats.dayAndTime(restoredFrom) }) });
        return askVaultStatus(memory, orpc);
      },
      onError: (error) => onWait(waitOf(error)),
    }),
  );
}

interface WhoProps {
  readonly accounts: readonly AccountCard[];
  readonly loginName: string;
  readonly onChange: (loginName: string) => void;
}

/** Who puts it back: chosen where the clinic's accounts may be shown, typed where they may not. */
function Who({ accounts, loginName, onChange }: WhoProps) {
  const { t } = useTranslation('vault');
  if (accounts.length > 0) {
    return (
      <NativeSelect
        label={t('damaged.who')}
        value={loginName}
        data={accounts.map((account) => ({ value: account.loginName, label: visibleText(account.name) }))}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  return (
    <TextInput
      label={t('signIn.loginName')}
      value={loginName}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

export interface RestoreFormProps {
  readonly backups: readonly StoreBackup[];
  readonly accounts: readonly AccountCard[];
}

/** Puts a copy back, after a copy is chosen and a password given. The damaged file is set aside by the core. */
export function RestoreForm({ backups, accounts }: RestoreFormProps) {
  const { t } = useTranslation('vault');
  const failureText = useFailureText();
  const [backupName, setBackupName] = useState(backups[0]?.name ?? '');
  const [loginName, setLoginName] = useState(accounts[0]?.loginName ?? '');
  const [password, setPassword] = useState('');
  const [isChecked, setChecked] = useState(false);
  const countdown = useCountdown();
  const restore = useRestore(countdown.start);
  const isComplete = backupName !== '' && loginName.trim() !== '' && password !== '';
  const submit = () => {
    setChecked(true);
    const mayTry = isComplete && countdown.secondsLeft === 0 && !restore.isPending;
    if (mayTry) restore.mutate({ backupName, loginName, password });
  };
  return (
    <FormColumn onSubmit={submit}>
      <BackupChoice backups={backups} chosen={backupName} onChoose={setBackupName} />
      <FieldRow>
        <Who accounts={accounts} loginName={loginName} onChange={setLoginName} />
        <SecretField label={t('signIn.password')} value={password} onChange={setPassword} />
      </FieldRow>
      {isChecked && !isComplete && <p role="alert">{t('damaged.choose')}</p>}
      {restore.isError && <ErrorNotice text={failureText(restore.error)} />}
      <WaitNotice countdown={countdown} />
      <ButtonRow>
        <Button type="submit" loading={restore.isPending} disabled={countdown.secondsLeft > 0}>
          {t('damaged.restore')}
        </Button>
      </ButtonRow>
    </FormColumn>
  );
}
