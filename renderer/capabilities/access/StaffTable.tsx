import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { StaffAccount } from '#shared/capabilities/access/model.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import { Table } from '#renderer/ui/Table.tsx';

interface StaffActions {
  readonly onEdit: (member: StaffAccount) => void;
  readonly onGive: (member: StaffAccount) => void;
}

function AccountState({ member }: { readonly member: StaffAccount }) {
  const { t } = useTranslation('access');
  if (!member.isActive) return <Chip>{t('staff.inactive')}</Chip>;
  if (member.loginName === null) return <Chip tone="time">{t('staff.noAccount')}</Chip>;
  return <PlainText text={member.loginName} />;
}

function StaffRow({ member, onEdit, onGive }: StaffActions & { readonly member: StaffAccount }) {
  const { t } = useTranslation(['access', 'app']);
  const name = isolatedText(member.name);
  return (
    <tr>
      <td>
        <PlainText text={member.name} />
      </td>
      <td>{t(`app:role.${member.role}`)}</td>
      <td>
        <PlainText text={member.functionTitle} />
      </td>
      <td>
        <PlainText text={member.departments.map((department) => department.name).join(', ')} />
      </td>
      <td>
        <AccountState member={member} />
      </td>
      <td>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t('staff.editNamed', { name })}
          onClick={() => onEdit(member)}
        >
          {t('staff.edit')}
        </Button>
        {!member.hasAccount && member.isActive && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('staff.giveNamed', { name })}
            onClick={() => onGive(member)}
          >
            {t('staff.give')}
          </Button>
        )}
      </td>
    </tr>
  );
}

/** Everyone who works or worked here, by name. */
export function StaffTable({ accounts, ...actions }: StaffActions & { readonly accounts: readonly StaffAccount[] }) {
  const { t } = useTranslation('access');
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLowerCase();
  const shown = accounts.filter((member) => member.name.toLowerCase().includes(wanted));
  const columns = (['name', 'role', 'functionTitle', 'departments', 'account', 'actions'] as const).map((column) =>
    t(`staff.${column}`),
  );
  const filter = (
    <TextInput
      aria-label={t('staff.filter')}
      placeholder={t('staff.filter')}
      leftSection={<IconSearch size={16} />}
      value={typed}
      autoComplete="off"
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
  return (
    <Panel title={t('staff.list')} actions={filter}>
      {shown.length === 0 ? (
        <EmptyState title={accounts.length === 0 ? t('staff.none') : t('staff.noneFound')} />
      ) : (
        <Table caption={t('staff.shown', { count: shown.length })} columns={columns}>
          {shown.map((member) => (
            <StaffRow key={member.id} member={member} {...actions} />
          ))}
        </Table>
      )}
    </Panel>
  );
}
