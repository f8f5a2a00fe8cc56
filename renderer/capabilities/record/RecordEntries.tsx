import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import type { RecordEntry } from '#shared/capabilities/record/model.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import { PatientWords, type WordsRights } from './PatientWords.tsx';
import styles from './record.module.css';

/** How the text of an entry is headed: an answer, a letter or result as it went out, or what was said. */
function textLabelOf({ kind }: RecordEntry) {
  if (kind === 'e-consult') return 'answer';
  return kind === 'letter' || kind === 'result' ? 'text' : 'said';
}

interface EntryProps {
  readonly entry: RecordEntry;
  /** The question that the record is looked at from. */
  readonly itemId: ItemId;
  readonly rights: WordsRights;
}

function Entry({ entry, itemId, rights }: EntryProps) {
  const { t } = useTranslation('record');
  const formats = useFormats();
  return (
    <li className={styles.entry}>
      <p className={styles.head}>
        <strong>
          <PlainText text={entry.title} />
        </strong>
        {entry.kind !== 'e-consult' && <Chip>{t(`kind.${entry.kind}`)}</Chip>}
        {entry.itemId === itemId && <Chip tone="accent">{t('thisQuestion')}</Chip>}
        <time dateTime={entry.filedAt}>{formats.dayAndTime(entry.filedAt)}</time>
      </p>
      {entry.question !== '' && (
        <>
          <p className={styles.label}>{t('question')}</p>
          <PlainText as="block" text={entry.question} />
        </>
      )}
      <p className={styles.label}>{t(textLabelOf(entry))}</p>
      <PlainText as="block" text={entry.answer} />
      <p className={styles.by}>
        {t('filedBy', {
          name: isolatedText(entry.authorName),
          function: isolatedText(entry.authorFunction),
          department: isolatedText(entry.departmentName),
        })}
      </p>
      <PatientWords itemId={itemId} entry={entry} rights={rights} />
    </li>
  );
}

/** What the record holds of the patient of an item, newest first: question and answer word for word. */
export function RecordEntries({ itemId }: { readonly itemId: ItemId }) {
  const { t } = useTranslation('record');
  const { orpc } = useCore();
  const failureText = useFailureText();
  const record = useQuery(orpc.record.entriesForItem.queryOptions({ input: { itemId } }));
  if (record.isError) return <ErrorNotice text={failureText(record.error)} onRetry={() => void record.refetch()} />;
  if (record.isPending) return <LoadingLines lines={4} />;
  if (record.data.entries.length === 0) return <p className={styles.none}>{t('none')}</p>;
  const { may, speakers } = record.data;
  return (
    <ul className={styles.entries} aria-label={t('entries')}>
      {record.data.entries.map((entry) => (
        <Entry key={entry.id} entry={entry} itemId={itemId} rights={{ ...may, speakers }} />
      ))}
    </ul>
  );
}
