import { type ReactNode, type Ref, useRef, useState } from 'react';

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
  readonly onOpen: () => void;
}

/** What search shows in the column of the list: its field, always, and its results in the place of the list. */
export interface SearchParts {
  readonly bar: ReactNode;
  /** Null while the list itself is shown. */
  readonly results: ReactNode;
}

/** Makes the parts of search, with the focus going where the person is heading. */
export function useSearchParts(searching: SearchInList, { redCount, list, toList, onOpen }: Around): SearchParts {
  const { search, results, selection, enter } = searching;
  const field = useRef<SearchFieldHandle>(null);
  const [isSaving, setSaving] = useState(false);
  const leave = () => {
    searching.leave();
    toList();
  };
  const bar = (
    <SearchBar
      search={search}
      field={field}
      onFocus={() => {
        toList();
        // After the list has had the focus, which comes a frame later.
        requestAnimationFrame(() => requestAnimationFrame(() => field.current?.focus()));
      }}
      onDown={() => {
        enter();
        toList();
      }}
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
  return { bar, results: search.isShown ? found : null };
}

/** True when the focus is in the column of the list, or nowhere. */
export function isInListColumn(): boolean {
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body) return true;
  return activeElement.closest('[data-column="list"]') !== null;
}
