import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useLanguage } from '#renderer/i18n/use-formats.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FieldRow } from '#renderer/ui/FieldRow.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import { EntryFrame } from './EntryFrame.tsx';
import { isRepeated, NewPasswordFields, noPassword } from '#renderer/ui/NewPasswordFields.tsx';
import { askVaultStatus } from './use-vault-status.ts';

const emptyClinic = { clinicName: '', city: '', administratorName: '', loginName: '' };
type Clinic = typeof emptyClinic;

function useCreateClinic() {
  const { orpc } = useCore();
  const memory = useQueryClient();
  return useMutation(orpc.vault.createClinic.mutationOptions({ onSuccess: () => askVaultStatus(memory, orpc) }));
}

interface ClinicFieldsProps {
  readonly clinic: Clinic;
  readonly onChange: (clinic: Clinic) => void;
  readonly isChecked: boolean;
}

/** True when everything but the town is filled in. */
function isComplete({ clinicName, administratorName, loginName }: Clinic): boolean {
  return [clinicName, administratorName, loginName].every((text) => text.trim() !== '');
}

function ClinicFields({ clinic, onChange, isChecked }: ClinicFieldsProps) {
  const { t } = useTranslation('vault');
  const field = (name: keyof Clinic, maxLength: number) => ({
    label: t(`own.${name}`),
    value: clinic[name],
    maxLength,
    required: name !== 'city',
    withAsterisk: false,
    autoComplete: 'off',
    error: isChecked && name !== 'city' && clinic[name].trim() === '' && t('own.required'),
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...clinic, [name]: event.currentTarget.value }),
  });
  return (
    <>
      <FieldRow>
        <TextInput {...field('clinicName', 200)} />
        <TextInput {...field('city', 200)} />
      </FieldRow>
      <FieldRow>
        <TextInput {...field('administratorName', 200)} />
        <TextInput {...field('loginName', 120)} spellCheck={false} placeholder={t('own.loginNameHelp')} />
      </FieldRow>
    </>
  );
}

/** Makes an own, empty clinic with its first administrator, who is then signed in. */
export function OwnClinicForm({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation('vault');
  const language = useLanguage();
  const failureText = useFailureText();
  const [clinic, setClinic] = useState(emptyClinic);
  const [password, setPassword] = useState(noPassword);
  const [isChecked, setChecked] = useState(false);
  const create = useCreateClinic();
  const submit = () => {
    setChecked(true);
    if (isComplete(clinic) && isRepeated(password) && !create.isPending)
      create.mutate({ ...clinic, language, password: password.first });
  };
  return (
    <EntryFrame isWide title={t('own.title')} lead={t('own.administratorHelp')}>
      <FormColumn onSubmit={submit}>
        <ClinicFields clinic={clinic} onChange={setClinic} isChecked={isChecked} />
        <NewPasswordFields
          value={password}
          onChange={setPassword}
          personName={clinic.administratorName}
          loginName={clinic.loginName}
          isChecked={isChecked}
        />
        <p>{t('own.forgotten')}</p>
        {create.isError && <ErrorNotice text={failureText(create.error)} />}
        <ButtonRow>
          <Button variant="default" onClick={onBack} disabled={create.isPending}>
            {t('wizard.back')}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {t('own.create')}
          </Button>
        </ButtonRow>
      </FormColumn>
    </EntryFrame>
  );
}
