import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { GlossaryEntry } from '#shared/capabilities/glossary/model.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { FilePanel } from './FilePanel.tsx';
import styles from './glossary.module.css';
import { useGlossary } from './use-glossary.ts';
import { WordDialog } from './WordDialog.tsx';

/** Rows shown at a time; the list can hold thousands. */
const pageSize = 100;

interface WordRowProps {
  readonly entry: GlossaryEntry;
  readonly onRemove: () => void;
}

function WordRow({ entry, onRemove }: WordRowProps) {
  const { t } = useTranslation('glossary');
  const formats = useFormats();
  return (
    <tr>
      <th scope="row" lang={entry.language} className={styles.term}>
        <PlainText text={entry.term} />
        {entry.language === 'en' && <Chip>{t('language.en')}</Chip>}
      </th>
      <td>{t(`meaning.${entry.meaning}`)}</td>
      <td lang={entry.language}>
        <PlainText text={[...entry.plain, ...(entry.explanation === null ? [] : [entry.explanation])].join(' · ')} />
      </td>
      <td>
        <PlainText text={entry.source} />
      </td>
      <td>
        {isolatedText(entry.addedBy)}, {formats.date(entry.addedOn)}
      </td>
      <td>
        {entry.mayRemove && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('removeName', { term: isolatedText(entry.term) })}
            onClick={onRemove}
          >
            {t('remove')}
          </Button>
        )}
      </td>
    </tr>
  );
}

interface WordTableProps {
  readonly entries: readonly GlossaryEntry[];
  readonly onRemove: (entry: GlossaryEntry) => void;
}

function WordTable({ entries, onRemove }: WordTableProps) {
  const { t } = useTranslation('glossary');
  const [shown, setShown] = useState(pageSize);
  const columns = [
    t('column.term'),
    t('column.meaning'),
    t('column.plain'),
    t('column.source'),
    t('column.added'),
    t('column.deeds'),
  ];
  return (
    <>
      <Table caption={t('caption')} columns={columns}>
        {entries.slice(0, shown).map((entry) => (
          <WordRow key={entry.id} entry={entry} onRemove={() => onRemove(entry)} />
        ))}
      </Table>
      {entries.length > shown && (
        <Button variant="default" size="sm" onClick={() => setShown(shown + pageSize)}>
          {t('more')}
        </Button>
      )}
    </>
  );
}

function matches(entry: GlossaryEntry, sought: string): boolean {
  const words = [entry.term, ...entry.plain, entry.explanation ?? ''].join(' ').toLowerCase();
  return words.includes(sought.trim().toLowerCase());
}

/** The organisation's own words for the language check. */
export function GlossaryScreen() {
  const { t } = useTranslation('glossary');
  const failureText = useFailureText();
  const announce = useAnnounce();
  const { words, remove, importFile } = useGlossary();
  const [sought, setSought] = useState('');
  const [isAdding, setAdding] = useState(false);
  if (words.isError) return <ErrorNotice text={failureText(words.error)} onRetry={() => void words.refetch()} />;
  if (!words.data) return <LoadingLines lines={8} />;
  const { entries, may } = words.data;
  const found = entries.filter((entry) => matches(entry, sought));
  const adding = may.add && (
    <Button size="sm" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
  const takeOff = (entry: GlossaryEntry) =>
    remove.mutate({ id: entry.id }, { onSuccess: () => announce({ text: t('removed') }) });
  return (
    <Page title={t('title')} lead={t('lead')} actions={adding}>
      {remove.isError && <ErrorNotice text={failureText(remove.error)} />}
      {entries.length > 0 && (
        <TextInput
          className={styles.short}
          label={t('search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          autoComplete="off"
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
      )}
      {entries.length === 0 && <p className={styles.none}>{t('none')}</p>}
      {entries.length > 0 && found.length === 0 && <p className={styles.none}>{t('noneFound')}</p>}
      {found.length > 0 && <WordTable entries={found} onRemove={takeOff} />}
      <FilePanel mayImport={may.import} importFile={importFile} />
      {isAdding && <WordDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}
