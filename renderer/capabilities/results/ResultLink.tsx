import { IconFlask } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import type { ResultSummary } from '#shared/capabilities/results/model.ts';
import type { ItemId, ResultId } from '#shared/kernel/ids.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import { useNow } from '#renderer/ui/use-now.ts';
import { ResultChips } from './ResultChips.tsx';
import styles from './results.module.css';
import { useReleaseWords } from './use-release-words.ts';

interface ResultLinkProps {
  readonly result: ResultSummary;
  readonly onOpen: () => void;
}

/** A result in one line: what it is and whether the patient sees it. One button whose name is the whole line. */
function ResultLink({ result, onOpen }: ResultLinkProps) {
  const { t } = useTranslation('results');
  const now = useNow(60_000);
  const { what, moment } = useReleaseWords()(result, now);
  return (
    <button type="button" className={styles.link} onClick={onOpen}>
      <IconFlask size={15} aria-hidden />
      <span className={styles.linkTitle}>
        {t('link.result')} <PlainText text={result.title} />
      </span>{' '}
      <span className={styles.linkWhen}>
        {what}
        {moment !== '' && ` · ${moment}`}
      </span>{' '}
      <ResultChips result={{ ...result, itemId: null }} />
    </button>
  );
}

interface ResultLinksProps {
  readonly itemId: ItemId;
  readonly onOpen: (resultId: ResultId) => void;
}

/** The newest results of the patient of a question, each with a way to it. */
export function ResultLinks({ itemId, onOpen }: ResultLinksProps) {
  const { t } = useTranslation('results');
  const { orpc } = useCore();
  const failureText = useFailureText();
  const results = useQuery(orpc.results.forItem.queryOptions({ input: { itemId } }));
  if (results.isError) return <ErrorNotice text={failureText(results.error)} onRetry={() => void results.refetch()} />;
  if (results.isPending) return <LoadingLines lines={2} />;
  if (results.data.results.length === 0) return <p className={styles.linkNone}>{t('link.none')}</p>;
  return (
    <ul className={styles.links} aria-label={t('link.list')}>
      {results.data.results.map((result) => (
        <li key={result.id}>
          <ResultLink result={result} onOpen={() => onOpen(result.id)} />
        </li>
      ))}
    </ul>
  );
}
