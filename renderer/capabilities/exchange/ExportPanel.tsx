import { Button } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { useActions } from '#renderer/ui/actions/use-actions.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import styles from './ExchangeScreen.module.css';
import { saveFile } from '#renderer/ui/save-file.ts';

/** Gives everything back as one file, and says what is in it and what is not. */
export function ExportPanel() {
  const { t } = useTranslation(['exchange', 'app']);
  const { orpc } = useCore();
  const failureText = useFailureText();
  const announce = useAnnounce();
  const exporting = useMutation(
    orpc.exchange.exportAll.mutationOptions({
      onSuccess: ({ fileName, content }) => {
        saveFile(fileName, content);
        announce({ text: t('export.done', { name: isolatedText(fileName) }) });
      },
    }),
  );
  const start = () => exporting.mutate({});
  useActions([
    { id: 'export', label: t('app:actions.export'), group: 'go', isEnabled: !exporting.isPending, run: start },
  ]);
  return (
    <Panel title={t('export.title')}>
      <p className={styles.note}>{t('export.help')}</p>
      <Button
        mt={14}
        variant="default"
        leftSection={<IconFileExport size={18} />}
        loading={exporting.isPending}
        onClick={start}
      >
        {t('export.start')}
      </Button>
      <p role="status">{exporting.isPending && t('export.busy')}</p>
      {exporting.isError && <ErrorNotice text={failureText(exporting.error)} onRetry={start} />}
    </Panel>
  );
}
