import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useLanguage } from '#renderer/i18n/use-formats.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import { SecretField } from '#renderer/ui/SecretField.tsx';
import { EntryFrame } from './EntryFrame.tsx';
import { askVaultStatus } from './use-vault-status.ts';

/** Makes the practice clinic: one password for all its invented members of staff. */
export function DemoClinicForm({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation(['vault', 'app']);
  const { orpc } = useCore();
  const memory = useQueryClient();
  const language = useLanguage();
  const failureText = useFailureText();
  const [password, setPassword] = useState('');
  const [isChecked, setChecked] = useState(false);
  const create = useMutation(
    orpc.vault.createDemoClinic.mutationOptions({ onSuccess: () => askVaultStatus(memory, orpc) }),
  );
  const submit = () => {
    setChecked(true);
    if (password !== '' && !create.isPending) create.mutate({ language, password });
  };
  return (
    <EntryFrame title={t('demo.title')} lead={t('demo.invented')}>
      <FormColumn onSubmit={submit}>
        <SecretField
          label={t('demo.password')}
          description={t('demo.passwordHelp')}
          value={password}
          error={isChecked && password === '' && t('app:password.required')}
          onChange={setPassword}
        />
        {create.isError && <ErrorNotice text={failureText(create.error)} />}
        <ButtonRow>
          <Button variant="default" onClick={onBack} disabled={create.isPending}>
            {t('wizard.back')}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {t('demo.create')}
          </Button>
        </ButtonRow>
        <p role="status">{create.isPending && t('demo.creating')}</p>
      </FormColumn>
    </EntryFrame>
  );
}
