import { type ReactNode, type Ref, useEffect, useRef, useState } from 'react';

import { isCounterRole } from '#shared/capabilities/access/rules.ts';
import { useSession } from '#renderer/rpc/session-context.ts';
import type { InboxListHandle } from '../list/InboxList.tsx';
import { SearchBar } from './SearchBar.tsx';
import type { SearchFieldHandle } from './SearchField.tsx';
import { SearchResults } from './SearchResults.tsx';
import type { SearchInList } from './use-search-in-list.ts';

interface Around {
  readonly redCount: number;
  readonly list: Ref<InboxListHandle>;
  /** Shows the column of the list and puts the focus in the list. */
  readonly toList: () => void;
  /** Shows that column and leaves the focus where it is. */
  readonly showList: () => void;
  readonly onOpen: () => void;
}

/** What search shows in the column of the list: its field, and its results in the place of the list. */
export interface SearchParts {
  /** Null for who sees the list without its texts: there is nothing for them to search in. */
  readonly bar: ReactNode;
  /** Null while the list itself is shown. */
  readonly results: ReactNode;
}

/** Goes to the first result of a query, now or as soon as it is there; typing on in the meantime cancels it. */
function useHeading({ search, results, enter }: SearchInList, toList: () => void): (query: string) => void {
  const heading = useRef<string | undefined>(undefined);
  const shown = results.isLoading || results.isOfEarlierQuery ? null : search.asked;
  const go = () => {
    heading.current = undefined;
    if (enter()) toList();
  };
  useEffect(() => {
    if (heading.current === undefined) return;
    if (search.text.trim() !== heading.current) heading.current = undefined;
    else if (shown === heading.current) go();
  });
  return (query) => {
    heading.current = query.trim();
    if (shown === heading.current) go();
  };
}

/** Makes the parts of search, with the focus going where the person is heading. */
export function useSearchParts(
  searching: SearchInList,
  { redCount, list, toList, showList, onOpen }: Around,
): SearchParts {
  const { search, results, selection } = searching;
  const { person } = useSession();
  const field = useRef<SearchFieldHandle>(null);
  const [isSaving, setSaving] = useState(false);
  const goTo = useHeading(searching, toList);
  const leave = () => {
    searching.leave();
    toList();
  };
  const bar = (
    <SearchBar
      search={search}
      field={field}
      onFocus={() => {
        // At once, or the first letters typed would be taken as keys; and again when the column was not shown yet.
        field.current?.focus();
        showList();
        requestAnimationFrame(() => field.current?.focus());
      }}
      onDown={goTo}
      onLeave={leave}
      isSaving={isSaving}
      onSaving={setSaving}
    />
  );
  const found = (
    <SearchResults
      search={search}
      results={results}
      selection={selection}
      redCount={redCount}
      onOpen={onOpen}
      onLeave={leave}
      onSave={() => setSaving(true)}
      list={list}
    />
  );
  return { bar: isCounterRole(person.role) ? bar : null, results: search.isShown ? found : null };
}

/** True when the focus is in the column of the list. */
export function isInListColumn(): boolean {
  return document.activeElement?.closest('[data-column="list"]') instanceof Element;
}
