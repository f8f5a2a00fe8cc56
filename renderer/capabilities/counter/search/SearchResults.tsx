import { IconSearchOff } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';

import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { InboxList, type InboxListHandle } from '../list/InboxList.tsx';
import list from '../list/list.module.css';
import type { Selection } from '../use-selection.ts';
import { SearchHeader } from './SearchHeader.tsx';
import { SearchRow } from './SearchRow.tsx';
import styles from './search.module.css';
import type { Results } from './use-results.ts';
import type { Search } from './use-search.ts';

interface SearchResultsProps {
  readonly search: Search;
  readonly results: Results;
  readonly selection: Selection;
  /** Questions to call about now; they are in the list that the results stand in for. */
  readonly redCount: number;
  readonly onOpen: () => void;
  readonly onLeave: () => void;
  readonly onSave: () => void;
  readonly list: Ref<InboxListHandle>;
}

/** Without results: why, and what else to try. */
function NoResults({ search }: { readonly search: Search }) {
  const { t } = useTranslation('search');
  const isTyping = search.asked === null;
  const examples = Object.values(t('examples.queries', { returnObjects: true }));
  return (
    <EmptyState icon={<IconSearchOff size={26} />} title={t(isTyping ? 'empty.typingTitle' : 'empty.title')}>
      {t(isTyping ? 'empty.typingBody' : 'empty.body')}
      <ul className={styles.examples}>
        {examples.map((example) => (
          <li key={example}>
            <button type="button" className={styles.example} onClick={() => search.run(example)}>
              {example}
            </button>
          </li>
        ))}
      </ul>
    </EmptyState>
  );
}

/** The results of a search in the place of the list. Opening one keeps them. */
export function SearchResults(props: SearchResultsProps) {
  const { search, results, selection, redCount, onOpen, onLeave, onSave } = props;
  const failureText = useFailureText();
  const hasNone = !results.isLoading && results.error === null && results.total === 0;
  return (
    <>
      <SearchHeader search={search} results={results} redCount={redCount} onLeave={onLeave} onSave={onSave} />
      {results.error !== null && (
        <div className={list.aside}>
          <ErrorNotice text={failureText(results.error)} onRetry={results.retry} />
        </div>
      )}
      {results.isLoading && results.error === null && <LoadingLines lines={9} />}
      {hasNone && search.parsed.problems.length === 0 && <NoResults search={search} />}
      {results.total > 0 && (
        <InboxList
          key={`search ${search.asked ?? ''}`}
          inbox={results}
          selection={selection}
          onOpen={onOpen}
          handle={props.list}
          renderRow={(place, now) => {
            const hit = results.hitAt(place);
            return hit && <SearchRow hit={hit} now={now} />;
          }}
        />
      )}
    </>
  );
}
