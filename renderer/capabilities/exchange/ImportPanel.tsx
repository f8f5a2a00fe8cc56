import { Button, Progress } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { ImportProgress } from '#shared/capabilities/exchange/model.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { useActions } from '#renderer/ui/actions/use-actions.ts';
import { Panel } from '#renderer/ui/Panel.tsx';
import styles from './ExchangeScreen.module.css';
import type { Importing } from './use-import.ts';

/** Share of the whole that is done, from 0 to 100. Checking ends where storing begins. */
export function percentOf(progress: ImportProgress | undefined): number {
  if (!progress || progress.total === 0) return 0;
  return Math.min(100, Math.round((100 * progress.done) / progress.total));
}

interface ImportProgressBarProps {
  readonly fileName: string;
  readonly progress: ImportProgress | undefined;
}

function ImportProgressBar({ fileName, progress }: ImportProgressBarProps) {
  const { t } = useTranslation('exchange');
  const formats = useFormats();
  const stage = t(`stage.${progress?.stage ?? 'reading'}`);
  return (
    <div className={styles.progress}>
      <p role="status" className={styles.note}>
        {t('import.busy', { name: isolatedText(fileName) })} · {stage}
      </p>
      <Progress.Root size="lg">
        <Progress.Section value={percentOf(progress)} aria-label={stage} animated={progress === undefined} />
      </Progress.Root>
      {progress && progress.total > 0 && (
        <p className={styles.note}>
          {t('progress', { done: formats.number(progress.done), total: formats.number(progress.total) })}
        </p>
      )}
    </div>
  );
}

export interface ImportPanelProps {
  readonly importer: Importing;
  readonly isOver: boolean;
}

/** Choosing or dropping a file, and how far its import is. */
export function ImportPanel({ importer, isOver }: ImportPanelProps) {
  const { t } = useTranslation(['exchange', 'app']);
  const { importing, progress, importFile } = importer;
  const picker = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const choose = () => {
    // A browser opens its file window only after a key or click in the page; from the menu the focus shows the way.
    button.current?.focus();
    picker.current?.click();
  };
  useActions([
    { id: 'import', label: t('app:actions.import'), group: 'go', isEnabled: !importing.isPending, run: choose },
  ]);
  return (
    <Panel title={t('import.title')}>
      <div className={styles.drop} data-over={isOver}>
        <IconFileImport size={30} aria-hidden color="var(--acc)" />
        <p className={styles.dropTitle}>{isOver ? t('import.dropNow') : t('import.drop')}</p>
        <p className={styles.note}>{t('import.or')}</p>
        <Button ref={button} disabled={importing.isPending} onClick={choose}>
          {t('import.choose')}
        </Button>
        <input
          ref={picker}
          type="file"
          className={styles.file}
          tabIndex={-1}
          aria-label={t('import.file')}
          accept=".json,.ndjson,application/json,application/fhir+json"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) importFile(file);
          }}
        />
        <p className={styles.note}>{t('import.whole')}</p>
      </div>
      {importing.isPending && <ImportProgressBar fileName={importing.variables.fileName} progress={progress} />}
    </Panel>
  );
}
