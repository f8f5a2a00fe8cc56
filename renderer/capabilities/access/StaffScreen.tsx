import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Department, StaffAccount } from '#shared/capabilities/access/model.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { AccountForm } from './AccountForm.tsx';
import { DepartmentPanel } from './DepartmentPanel.tsx';
import { MemberForm } from './MemberForm.tsx';
import { StaffTable } from './StaffTable.tsx';

/** Which dialog is open, and about whom. */
type Opened = { readonly dialog: 'member' | 'account'; readonly member: StaffAccount | undefined };

interface StaffDialogsProps {
  readonly opened: Opened | undefined;
  readonly departments: readonly Department[];
  readonly onClose: () => void;
}

function StaffDialogs({ opened, departments, onClose }: StaffDialogsProps) {
  const { t } = useTranslation('access');
  const member = opened?.member;
  const name = isolatedText(member?.name ?? '');
  return (
    <>
      <Dialog
        title={member ? t('member.editTitle', { name }) : t('member.addTitle')}
        isOpen={opened?.dialog === 'member'}
        onClose={onClose}
      >
        <MemberForm member={member} departments={departments} onDone={onClose} />
      </Dialog>
      <Dialog title={t('account.title', { name })} isOpen={opened?.dialog === 'account'} onClose={onClose}>
        {member && <AccountForm member={member} onDone={onClose} />}
      </Dialog>
    </>
  );
}

/** Staff, their accounts, and the departments, for the functional administrator. */
export function StaffScreen() {
  const { t } = useTranslation('access');
  const { orpc } = useCore();
  const failureText = useFailureText();
  const accounts = useQuery(orpc.access.accounts.queryOptions({ input: {} }));
  const [opened, setOpened] = useState<Opened | undefined>(undefined);
  const add = (
    <Button leftSection={<IconUserPlus size={18} />} onClick={() => setOpened({ dialog: 'member', member: undefined })}>
      {t('staff.add')}
    </Button>
  );
  return (
    <Page title={t('staff.title')} lead={t('staff.lead')} actions={add}>
      {accounts.isPending && <LoadingLines lines={6} />}
      {accounts.isError && <ErrorNotice text={failureText(accounts.error)} onRetry={() => void accounts.refetch()} />}
      {accounts.data && (
        <>
          <StaffTable
            accounts={accounts.data.accounts}
            onEdit={(member) => setOpened({ dialog: 'member', member })}
            onGive={(member) => setOpened({ dialog: 'account', member })}
          />
          <DepartmentPanel departments={accounts.data.departments} />
          <StaffDialogs opened={opened} departments={accounts.data.departments} onClose={() => setOpened(undefined)} />
        </>
      )}
    </Page>
  );
}
