import { Button, FileInput, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { FileFault, FileFormat } from '#shared/capabilities/glossary/model.ts';
import { type Language, languages } from '#shared/plain-language/model.ts';
import { longestFile } from '#shared/plain-language/organisation/list.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { saveFile } from '#renderer/ui/save-file.ts';
import styles from './glossary.module.css';
import type { GlossaryCommands } from './use-glossary.ts';

/** Faults that are shown one by one; a file with more needs another look as a whole. */
const mostShown = 20;

function Faults({ faults }: { readonly faults: readonly FileFault[] }) {
  const { t } = useTranslation('glossary');
  if (faults.length === 0) return null;
  return (
    <ul className={styles.faults}>
      {faults.slice(0, mostShown).map(({ line, code }) => (
        <li key={`${String(line)} ${code}`}>
          {line === 0
            ? t('file.whole', { fault: t(`fault.${code}`) })
            : t('file.faultLine', { line, fault: t(`fault.${code}`) })}
        </li>
      ))}
    </ul>
  );
}

interface ChosenFile {
  readonly content: string;
  readonly format: FileFormat;
}

/** Reads a file as a trial first: what would come in, and which lines have a fault. Then a person takes it in. */
function ImportPart({ importFile }: Pick<GlossaryCommands, 'importFile'>) {
  const { t } = useTranslation('glossary');
  const failureText = useFailureText();
  const announce = useAnnounce();
  const [language, setLanguage] = useState<Language>('nl');
  const [chosen, setChosen] = useState<ChosenFile | undefined>(undefined);
  const [isTooLarge, setTooLarge] = useState(false);
  const read = async (file: File | null) => {
    setChosen(undefined);
    setTooLarge(file !== null && file.size > longestFile);
    if (!file || file.size > longestFile) return;
    const format: FileFormat = file.name.toLowerCase().endsWith('.csv') ? 'csv' : 'json';
    const next = { content: await file.text(), format };
    setChosen(next);
    importFile.mutate({ ...next, language, isTrial: true });
  };
  const takeIn = () => {
    if (!chosen) return;
    const onSuccess = () => {
      announce({ text: t('file.done') });
      setChosen(undefined);
    };
    importFile.mutate({ ...chosen, language, isTrial: false }, { onSuccess });
  };
  const trial = chosen && importFile.data;
  return (
    <>
      <NativeSelect
        label={t('file.language')}
        className={styles.short}
        value={language}
        data={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
        onChange={(event) => setLanguage(event.currentTarget.value === 'en' ? 'en' : 'nl')}
      />
      <FileInput
        label={t('file.choose')}
        className={styles.short}
        accept=".json,.csv"
        error={isTooLarge && t('file.tooLarge')}
        onChange={(file) => void read(file)}
      />
      {importFile.isError && <ErrorNotice text={failureText(importFile.error)} />}
      {trial && (
        <>
          <p role="status">{t('file.trial', { ...trial, faults: trial.faults.length })}</p>
          <Faults faults={trial.faults} />
          <ButtonRow>
            <Button disabled={trial.added + trial.replaced === 0} loading={importFile.isPending} onClick={takeIn}>
              {t('file.confirm')}
            </Button>
          </ButtonRow>
        </>
      )}
    </>
  );
}

interface FilePanelProps extends Pick<GlossaryCommands, 'importFile'> {
  readonly mayImport: boolean;
}

/** Saving the list as a file, and for the administrator taking one in. */
export function FilePanel({ mayImport, importFile }: FilePanelProps) {
  const { t } = useTranslation('glossary');
  const { client } = useCore();
  const save = async (format: FileFormat, language: Language) => {
    const { fileName, content } = await client.glossary.exportFile({ format, language });
    saveFile(fileName, new Blob([content], { type: format === 'json' ? 'application/json' : 'text/csv' }));
  };
  return (
    <Panel title={t('file.title')}>
      <p className={styles.buttons}>
        <Button variant="default" size="sm" onClick={() => void save('json', 'nl')}>
          {t('file.export')}
        </Button>
        {languages.map((language) => (
          <Button key={language} variant="default" size="sm" onClick={() => void save('csv', language)}>
            {t('file.exportCsv')} ({t(`language.${language}`)})
          </Button>
        ))}
      </p>
      {mayImport && <ImportPart importFile={importFile} />}
    </Panel>
  );
}
