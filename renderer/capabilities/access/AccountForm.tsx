import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { StaffAccount } from '#shared/capabilities/access/model.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { isRepeated, NewPasswordFields, noPassword } from '#renderer/ui/NewPasswordFields.tsx';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import { useAccessCommands } from './use-access-commands.ts';

const loginNamePattern = /^[a-z0-9][a-z0-9._-]{0,59}$/;

export interface AccountFormProps {
  readonly member: StaffAccount;
  readonly onDone: () => void;
}

/** Gives a member of staff an account with a first password, which they replace at their first sign-in. */
export function AccountForm({ member, onDone }: AccountFormProps) {
  const { t } = useTranslation('access');
  const failureText = useFailureText();
  const announce = useAnnounce();
  const [typed, setTyped] = useState('');
  const [password, setPassword] = useState(noPassword);
  const [isChecked, setChecked] = useState(false);
  const loginName = typed.trim().toLowerCase();
  const isNameRight = loginNamePattern.test(loginName);
  const { giveAccount } = useAccessCommands(() => {
    announce({ text: t('account.given', { name: isolatedText(member.name) }) });
    onDone();
  });
  const submit = () => {
    setChecked(true);
    const mayGive = isNameRight && isRepeated(password) && !giveAccount.isPending;
    if (mayGive) giveAccount.mutate({ practitionerId: member.id, loginName, firstPassword: password.first });
  };
  return (
    <FormColumn onSubmit={submit}>
      <p>{t('account.lead')}</p>
      <TextInput
        label={t('account.loginName')}
        description={t('account.loginNameHelp')}
        value={typed}
        maxLength={60}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        error={isChecked && !isNameRight && t('account.loginNameWrong')}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <NewPasswordFields
        value={password}
        onChange={setPassword}
        personName={member.name}
        loginName={loginName}
        isChecked={isChecked}
      />
      {giveAccount.isError && <ErrorNotice text={failureText(giveAccount.error)} />}
      <ButtonRow>
        <Button type="submit" loading={giveAccount.isPending}>
          {t('account.give')}
        </Button>
      </ButtonRow>
    </FormColumn>
  );
}
