import { Button, TextInput } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useCore } from '#renderer/rpc/core-context.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { saveFile } from '#renderer/ui/save-file.ts';
import styles from './registration.module.css';

/** Hands the administrator the confirmed registrations of a month, without a name in them. */
export function MonthExport() {
  const { t } = useTranslation('registration');
  const { client } = useCore();
  const announce = useAnnounce();
  const [month, setMonth] = useState('');
  const isMonth = /^\d{4}-\d{2}$/.test(month);
  const save = async () => {
    const { csv, rows } = await client.registration.exportMonth({ month });
    // A byte order mark, or a Dutch spreadsheet takes the accents for something else.
    saveFile(`registraties-${month}.csv`, new Blob(['\uFEFF', csv], { type: 'text/csv;charset=utf-8' }));
    announce({ text: t('export.done', { count: rows }) });
  };
  return (
    <div className={styles.filters}>
      <TextInput
        type="month"
        size="xs"
        aria-label={t('export.month')}
        value={month}
        onChange={(event) => setMonth(event.currentTarget.value)}
      />
      <Button
        size="xs"
        variant="default"
        leftSection={<IconFileExport size={16} />}
        disabled={!isMonth}
        onClick={() => void save()}
      >
        {t('export.save')}
      </Button>
    </div>
  );
}
