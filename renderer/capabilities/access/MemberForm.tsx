import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Department, StaffAccount } from '#shared/capabilities/access/model.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { useConfirm } from '#renderer/ui/confirm-context.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import { MemberFields, type MemberDraft } from './MemberFields.tsx';
import { useAccessCommands } from './use-access-commands.ts';

const newMember: MemberDraft = {
  name: '',
  role: 'nurse',
  functionTitle: '',
  departments: [],
  mayPrescribe: false,
  isActive: true,
};

function draftOf(member: StaffAccount): MemberDraft {
  const { name, role, functionTitle, mayPrescribe, isActive } = member;
  return { name, role, functionTitle, mayPrescribe, isActive, departments: member.departments.map(({ id }) => id) };
}

export interface MemberFormProps {
  /** Whom to change; a new member of staff when absent. */
  readonly member: StaffAccount | undefined;
  readonly departments: readonly Department[];
  readonly onDone: () => void;
}

/** Adds a member of staff, or changes role, function, departments and whether they still work here. */
export function MemberForm({ member, departments, onDone }: MemberFormProps) {
  const { t } = useTranslation('access');
  const failureText = useFailureText();
  const announce = useAnnounce();
  const confirm = useConfirm();
  const [draft, setDraft] = useState(() => (member ? draftOf(member) : newMember));
  const [isChecked, setChecked] = useState(false);
  const name = isolatedText(draft.name.trim());
  const { addStaffMember, changeStaffMember } = useAccessCommands(() => {
    announce({ text: member ? t('member.changed', { name }) : t('member.added', { name }) });
    onDone();
  });
  const { error, isPending } = member ? changeStaffMember : addStaffMember;
  const submit = async () => {
    setChecked(true);
    if (draft.name.trim() === '' || isPending) return;
    const { name: newName, isActive, ...rest } = { ...draft, departments: [...draft.departments] };
    if (!member) return addStaffMember.mutate({ name: newName, ...rest });
    const question = {
      title: t('member.deactivateTitle', { name }),
      body: t('member.deactivateBody'),
      confirmLabel: t('member.deactivate'),
    };
    if (member.isActive && !isActive && !(await confirm(question))) return;
    changeStaffMember.mutate({ id: member.id, isActive, ...rest });
  };
  return (
    <FormColumn onSubmit={() => void submit()}>
      <MemberFields draft={draft} onChange={setDraft} departments={departments} isNew={!member} isChecked={isChecked} />
      {error && <ErrorNotice text={failureText(error)} />}
      <ButtonRow>
        <Button type="submit" loading={isPending}>
          {t('member.save')}
        </Button>
      </ButtonRow>
    </FormColumn>
  );
}
