import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Registration, RegistrationStatus } from '#shared/capabilities/registration/model.ts';
import type { DepartmentId } from '#shared/kernel/ids.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { useSession } from '#renderer/rpc/session-context.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { CodePanel } from './CodePanel.tsx';
import { ConfirmAll } from './ConfirmAll.tsx';
import { DecisionDialog } from './DecisionDialog.tsx';
import { MonthExport } from './MonthExport.tsx';
import styles from './registration.module.css';
import { RegistrationTable } from './RegistrationTable.tsx';
import { type RegistrationFilter, useRegistrations } from './use-registrations.ts';

const shownStatuses = ['proposed', 'checked', 'confirmed', 'not-billed'] as const;

interface FilterProps {
  readonly filter: RegistrationFilter;
  readonly onFilter: (filter: RegistrationFilter) => void;
}

function Filters({ filter, onFilter }: FilterProps) {
  const { t } = useTranslation('registration');
  const { person } = useSession();
  return (
    <div className={styles.filters}>
      <SegmentedControl
        aria-label={t('filter.status')}
        value={filter.status}
        data={shownStatuses.map((status) => ({ value: status, label: t(`status.${status}`) }))}
        onChange={(status) => onFilter({ ...filter, status: status as RegistrationStatus })}
      />
      {person.departments.length > 1 && (
        <NativeSelect
          label={t('filter.department')}
          value={filter.departmentId ?? ''}
          data={[
            { value: '', label: t('filter.allDepartments') },
            ...person.departments.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            onFilter({ ...filter, departmentId: chosen === '' ? null : (chosen as DepartmentId) });
          }}
        />
      )}
      <TextInput
        type="month"
        label={t('filter.month')}
        value={filter.month ?? ''}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          onFilter({ ...filter, month: /^\d{4}-\d{2}$/.test(chosen) ? chosen : null });
        }}
      />
    </div>
  );
}

/** What contacts were registered: to be checked by the desk and confirmed by a doctor, one by one or together. */
export function RegistrationScreen() {
  const { t } = useTranslation('registration');
  const failureText = useFailureText();
  const { person } = useSession();
  const isAdministrator = person.role === 'functional-administrator';
  const [filter, setFilter] = useState<RegistrationFilter>({
    status: isAdministrator ? 'confirmed' : 'proposed',
    departmentId: null,
    month: null,
  });
  const [deciding, setDeciding] = useState<Registration | null>(null);
  const { list, ...commands } = useRegistrations(filter);
  const registrations = list.data?.registrations ?? [];
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Panel
        title={t('list')}
        actions={
          isAdministrator ? (
            <MonthExport />
          ) : (
            <ConfirmAll registrations={registrations} command={commands.confirmMany} />
          )
        }
      >
        <Filters filter={filter} onFilter={setFilter} />
        {list.isError && <ErrorNotice text={failureText(list.error)} onRetry={() => void list.refetch()} />}
        {list.isPending && <LoadingLines lines={5} />}
        {list.data?.total === 0 && <EmptyState title={t(`none.${filter.status}`)} />}
        {registrations.length > 0 && (
          <RegistrationTable registrations={registrations} total={list.data?.total ?? 0} onDecide={setDeciding} />
        )}
      </Panel>
      <CodePanel />
      {deciding && <DecisionDialog registration={deciding} commands={commands} onClose={() => setDeciding(null)} />}
    </Page>
  );
}
