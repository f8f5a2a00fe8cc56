import { Button, NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type BillingCode, type CareSetting, careSetting } from '#shared/capabilities/registration/model.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { CodeForm } from './CodeForm.tsx';
import styles from './registration.module.css';
import { useCodes } from './use-registrations.ts';

interface CodeTableProps {
  readonly codes: readonly BillingCode[];
  readonly mayEdit: boolean;
  readonly onEdit: (code: BillingCode) => void;
}

function CodeTable({ codes, mayEdit, onEdit }: CodeTableProps) {
  const { t } = useTranslation(['registration', 'app']);
  const formats = useFormats();
  const columns = (['code', 'label', 'setting', 'minutes', 'roles', 'valid', 'source'] as const).map((column) =>
    t(`codes.${column}`),
  );
  return (
    <Table caption={t('codes.title')} columns={mayEdit ? [...columns, t('column.actions')] : columns}>
      {codes.map((code) => (
        <tr key={code.id}>
          <td>
            <PlainText text={code.code} />
          </td>
          <td>
            <PlainText text={code.label} />
          </td>
          <td>{t(`setting.${code.setting}`)}</td>
          <td>
            {code.minutesUntil === null
              ? t('codes.minutesFrom', { from: code.minutesFrom })
              : t('codes.minutesBetween', { from: code.minutesFrom, until: code.minutesUntil })}
          </td>
          <td>{code.roles.map((role) => t(`app:role.${role}`)).join(', ')}</td>
          <td>
            {code.validUntil === null
              ? t('codes.validFrom', { from: formats.date(code.validFrom) })
              : t('codes.validBetween', { from: formats.date(code.validFrom), until: formats.date(code.validUntil) })}
          </td>
          <td>
            <PlainText text={code.source} />
          </td>
          {mayEdit && (
            <td>
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={t('codes.editNamed', { code: isolatedText(code.code) })}
                onClick={() => onEdit(code)}
              >
                {t('codes.edit')}
              </Button>
            </td>
          )}
        </tr>
      ))}
    </Table>
  );
}

/** The table of codes: for everyone to see, for the functional administrator to keep. */
export function CodePanel() {
  const { t } = useTranslation('registration');
  const failureText = useFailureText();
  const { codes, saveCode, saveSetting } = useCodes();
  const [editing, setEditing] = useState<BillingCode | 'new' | null>(null);
  if (codes.isError) return <ErrorNotice text={failureText(codes.error)} onRetry={() => void codes.refetch()} />;
  if (!codes.data) return null;
  const { codes: lines, setting, mayEdit } = codes.data;
  const add = mayEdit && (
    <Button size="xs" variant="default" leftSection={<IconPlus size={16} />} onClick={() => setEditing('new')}>
      {t('codes.add')}
    </Button>
  );
  return (
    <Panel title={t('codes.title')} actions={add}>
      <p className={styles.hint}>{t('codes.help')}</p>
      {mayEdit && (
        <NativeSelect
          label={t('codes.clinicSetting')}
          w={260}
          value={setting}
          data={careSetting.options.map((value) => ({ value, label: t(`setting.${value}`) }))}
          onChange={(event) => saveSetting.mutate({ setting: event.currentTarget.value as CareSetting })}
        />
      )}
      {lines.length === 0 ? (
        <EmptyState title={t('codes.none')} />
      ) : (
        <CodeTable codes={lines} mayEdit={mayEdit} onEdit={setEditing} />
      )}
      <Dialog title={t('codes.form')} isOpen={editing !== null} onClose={() => setEditing(null)}>
        {editing !== null && (
          <CodeForm
            code={editing === 'new' ? undefined : editing}
            setting={setting}
            command={saveCode}
            onDone={() => setEditing(null)}
          />
        )}
      </Dialog>
    </Panel>
  );
}
