import { Checkbox, NativeSelect, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { Department, StaffAccount } from '#shared/capabilities/access/model.ts';
import type { DepartmentId } from '#shared/kernel/ids.ts';
import { roles, type Role } from '#shared/kernel/person.ts';
import { visibleText } from '#shared/kernel/visible-text.ts';

/** A member of staff while somebody fills them in. */
export type MemberDraft = Pick<StaffAccount, 'name' | 'role' | 'functionTitle' | 'mayPrescribe' | 'isActive'> & {
  readonly departments: readonly DepartmentId[];
};

export interface MemberFieldsProps {
  readonly draft: MemberDraft;
  readonly onChange: (draft: MemberDraft) => void;
  readonly departments: readonly Department[];
  readonly isNew: boolean;
  readonly isChecked: boolean;
}

function DepartmentChoice({ draft, onChange, departments }: MemberFieldsProps) {
  const { t } = useTranslation('access');
  return (
    <Checkbox.Group
      label={t('member.departments')}
      description={departments.length === 0 && t('member.noDepartments')}
      value={[...draft.departments]}
      onChange={(ids) => onChange({ ...draft, departments: ids as DepartmentId[] })}
    >
      {departments.map((department) => (
        <Checkbox key={department.id} mt={6} value={department.id} label={visibleText(department.name)} />
      ))}
    </Checkbox.Group>
  );
}

/** The fields of a member of staff. A name stays as it was given: it stands under what was signed. */
export function MemberFields(props: MemberFieldsProps) {
  const { draft, onChange, isNew, isChecked } = props;
  const { t } = useTranslation(['access', 'app']);
  return (
    <>
      {isNew && (
        <TextInput
          label={t('member.name')}
          value={draft.name}
          maxLength={200}
          autoComplete="off"
          data-autofocus
          error={isChecked && draft.name.trim() === '' && t('member.nameRequired')}
          onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
        />
      )}
      <NativeSelect
        label={t('member.role')}
        value={draft.role}
        data={roles.map((role) => ({ value: role, label: t(`app:role.${role}`) }))}
        onChange={(event) => onChange({ ...draft, role: event.currentTarget.value as Role })}
      />
      <TextInput
        label={t('member.functionTitle')}
        value={draft.functionTitle}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => onChange({ ...draft, functionTitle: event.currentTarget.value })}
      />
      <DepartmentChoice {...props} />
      <Switch
        label={t('member.mayPrescribe')}
        checked={draft.mayPrescribe}
        onChange={(event) => onChange({ ...draft, mayPrescribe: event.currentTarget.checked })}
      />
      {!isNew && (
        <Switch
          label={t('member.isActive')}
          checked={draft.isActive}
          onChange={(event) => onChange({ ...draft, isActive: event.currentTarget.checked })}
        />
      )}
    </>
  );
}
