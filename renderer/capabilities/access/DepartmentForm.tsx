import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import { useAccessCommands } from './use-access-commands.ts';

const codePattern = /^[A-Z0-9]{2,8}$/;

/** Adds a department: a short code, a name and, if wanted, its telephone number. */
export function DepartmentForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('access');
  const failureText = useFailureText();
  const announce = useAnnounce();
  const [draft, setDraft] = useState({ code: '', name: '', phone: '' });
  const [isChecked, setChecked] = useState(false);
  const code = draft.code.trim().toUpperCase();
  const name = draft.name.trim();
  const { addDepartment } = useAccessCommands(() => {
    announce({ text: t('department.added', { name: isolatedText(name) }) });
    onDone();
  });
  const submit = () => {
    setChecked(true);
    if (!codePattern.test(code) || name === '' || addDepartment.isPending) return;
    addDepartment.mutate({ code, name, phone: draft.phone.trim() === '' ? null : draft.phone.trim() });
  };
  const field = (part: keyof typeof draft, maxLength: number) => ({
    label: t(`department.${part}`),
    value: draft[part],
    maxLength,
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) =>
      setDraft({ ...draft, [part]: event.currentTarget.value }),
  });
  return (
    <FormColumn onSubmit={submit}>
      <TextInput
        {...field('code', 8)}
        description={t('department.codeHelp')}
        data-autofocus
        error={isChecked && !codePattern.test(code) && t('department.codeWrong')}
      />
      <TextInput {...field('name', 200)} error={isChecked && name === '' && t('department.nameRequired')} />
      <TextInput {...field('phone', 40)} />
      {addDepartment.isError && <ErrorNotice text={failureText(addDepartment.error)} />}
      <ButtonRow>
        <Button type="submit" loading={addDepartment.isPending}>
          {t('department.save')}
        </Button>
      </ButtonRow>
    </FormColumn>
  );
}
