import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Department } from '#shared/capabilities/access/model.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { DepartmentForm } from './DepartmentForm.tsx';

function DepartmentTable({ departments }: { readonly departments: readonly Department[] }) {
  const { t } = useTranslation('access');
  const columns = [t('department.code'), t('department.name'), t('department.phone')];
  return (
    <Table caption={t('department.title')} columns={columns}>
      {departments.map((department) => (
        <tr key={department.id}>
          <td>
            <PlainText text={department.code} />
          </td>
          <td>
            <PlainText text={department.name} />
          </td>
          <td>
            <PlainText text={department.phone ?? ''} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** The departments of the clinic, and adding one. */
export function DepartmentPanel({ departments }: { readonly departments: readonly Department[] }) {
  const { t } = useTranslation('access');
  const [isAdding, setAdding] = useState(false);
  const add = (
    <Button variant="default" size="xs" leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
      {t('department.add')}
    </Button>
  );
  return (
    <Panel title={t('department.title')} actions={add}>
      {departments.length === 0 ? (
        <EmptyState title={t('department.none')} />
      ) : (
        <DepartmentTable departments={departments} />
      )}
      <Dialog title={t('department.add')} isOpen={isAdding} onClose={() => setAdding(false)}>
        <DepartmentForm onDone={() => setAdding(false)} />
      </Dialog>
    </Panel>
  );
}
