import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { VaultStatus } from '#shared/capabilities/vault/model.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import { SecretField } from '#renderer/ui/SecretField.tsx';
import { EntryFrame } from './EntryFrame.tsx';
import { PersonCards, suggestedOf } from './PersonCards.tsx';
import { useSignIn } from './use-sign-in.ts';
import { WaitNotice } from './WaitNotice.tsx';

type Locked = Extract<VaultStatus, { state: 'locked' }>;

function ClinicName({ status }: { readonly status: Locked }) {
  const { t } = useTranslation();
  return (
    <Chip tone="accent">
      <PlainText text={status.clinicName} />
      {status.isDemo && ` · ${t('shell.practice')}`}
    </Chip>
  );
}

/**
 * Sign-in, and the locked screen, which is the same with the last person filled in.
 *
 * Access for all: works by keyboard alone: choose a person with the arrows, Tab, password, Enter. A refusal is an alert
 * and puts the focus back on the password.
 */
export function SignIn({ status }: { readonly status: Locked }) {
  const { t } = useTranslation('vault');
  const failureText = useFailureText();
  const firstName = status.isDemo ? (suggestedOf(status.accounts)[0]?.loginName ?? '') : '';
  const [loginName, setLoginName] = useState(status.lastLoginName ?? firstName);
  const [password, setPassword] = useState('');
  const secret = useRef<HTMLInputElement>(null);
  const { signIn, countdown } = useSignIn(() => {
    setPassword('');
    secret.current?.focus();
  });
  const isLocked = status.lastLoginName !== null;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (isLocked) secret.current?.focus();
    else form.current?.querySelector<HTMLInputElement>('input:checked, input[type="text"]')?.focus();
  }, [isLocked]);
  const mayTry = loginName.trim() !== '' && password !== '' && countdown.secondsLeft === 0 && !signIn.isPending;
  const toPassword = () => secret.current?.focus();
  const submit = () => {
    if (password === '') toPassword();
    else if (mayTry) signIn.mutate({ loginName, password });
  };
  const chosen = status.accounts.find((account) => account.loginName === loginName);
  const lead = isLocked ? t('signIn.lockedLead') : status.isDemo && t('signIn.demoLead');
  return (
    <EntryFrame
      isWide={status.isDemo}
      above={<ClinicName status={status} />}
      title={isLocked ? t('signIn.locked') : t('signIn.title')}
      lead={lead || undefined}
    >
      <FormColumn ref={form} onSubmit={submit}>
        {status.isDemo ? (
          <PersonCards accounts={status.accounts} chosen={loginName} onChoose={setLoginName} onChosen={toPassword} />
        ) : (
          <TextInput
            label={t('signIn.loginName')}
            value={loginName}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            onChange={(event) => setLoginName(event.currentTarget.value)}
          />
        )}
        <SecretField
          ref={secret}
          label={status.isDemo ? t('signIn.demoPassword') : t('signIn.password')}
          value={password}
          onChange={setPassword}
        />
        {signIn.isError && <ErrorNotice text={failureText(signIn.error)} />}
        <WaitNotice countdown={countdown} />
        <ButtonRow>
          <Button type="submit" loading={signIn.isPending} disabled={countdown.secondsLeft > 0}>
            {chosen ? t('signIn.submitAs', { name: isolatedText(chosen.name) }) : t('signIn.submit')}
          </Button>
        </ButtonRow>
      </FormColumn>
    </EntryFrame>
  );
}
