import { useTranslation } from 'react-i18next';

import type { Hit } from '#shared/capabilities/search/model.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import { AgeWords } from '../AgeWords.tsx';
import { ItemChips } from '../list/ItemChips.tsx';
import list from '../list/list.module.css';
import { FoundText } from './FoundText.tsx';
import styles from './search.module.css';

interface SearchRowProps {
  readonly hit: Hit;
  readonly now: Instant;
}

function FoundIn({ hit: { item, snippet } }: { readonly hit: Hit }) {
  const { t } = useTranslation(['search', 'counter']);
  if (item.firstLine === null) return <span className={list.hidden}>{t('counter:list.hiddenText')}</span>;
  if (snippet === null) return <PlainText text={item.firstLine} />;
  return (
    <>
      {snippet.where !== 'message' && <span className={styles.where}>{t(`search:where.${snippet.where}`)} </span>}
      <FoundText text={snippet.text} marks={snippet.marks} />
    </>
  );
}

/** One hit: who, what about, when last written, and the words that were found. */
export function SearchRow({ hit, now }: SearchRowProps) {
  const { t } = useTranslation(['search', 'counter']);
  const formats = useFormats();
  const { item } = hit;
  return (
    <div className={list.row}>
      <div className={list.line}>
        <span className={list.who}>
          <span className={list.name}>
            {item.patientName === '' ? t('counter:patient.unknown') : <PlainText text={item.patientName} />}
          </span>{' '}
          <span className={list.age}>
            <AgeWords birthDate={item.patientBirthDate} now={now} />
          </span>
        </span>{' '}
        <span className={list.moment}>{dateOf(hit.latestAt, now, formats)}</span>
      </div>
      {item.subject !== '' && (
        <div className={styles.subject}>
          <PlainText text={item.subject} />
        </div>
      )}
      <div className={styles.snippet}>
        <FoundIn hit={hit} />
      </div>
      <div className={list.chips}>
        {item.urgency === 'red' && item.state !== 'closed' && <Chip tone="call">{t('search:flag.red')}</Chip>}{' '}
        {item.state === 'closed' && <Chip>{t('search:status.closed')}</Chip>} <ItemChips item={item} />{' '}
        <span className={list.type}>
          {t(`counter:questionType.${item.questionType}`)} · {item.departmentCode}
        </span>
      </div>
    </div>
  );
}

/** The day, with its year when that is not this one. */
function dateOf(moment: Instant, now: Instant, formats: ReturnType<typeof useFormats>): string {
  const isThisYear = moment.slice(0, 4) === now.slice(0, 4);
  return isThisYear ? formats.day(moment) : `${formats.day(moment)} ${moment.slice(0, 4)}`;
}
