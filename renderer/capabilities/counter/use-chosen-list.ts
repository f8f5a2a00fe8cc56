import { useState } from 'react';

import type { Lens, QuestionType } from '#shared/capabilities/counter/model.ts';
import { useSearchInList } from './search/use-search-in-list.ts';
import { useInbox } from './use-inbox.ts';
import { useLaneAction } from './use-lane-action.ts';
import { useSelection } from './use-selection.ts';

/** Which list is shown and what is chosen in it. Another list starts without a choice. */
export function useChosenList() {
  const [lens, setLens] = useState<Lens>('department');
  const [split, setSplit] = useState<QuestionType | null>(null);
  const inbox = useInbox({ lens, split });
  const listed = useSelection(inbox);
  const searching = useSearchInList(inbox, listed);
  const { selection } = searching;
  useLaneAction(inbox, { ...listed, select: (place) => (searching.leave(), listed.select(place)) });
  const look = (nextLens: Lens, nextSplit: QuestionType | null) => {
    setLens(nextLens);
    setSplit(nextSplit);
    listed.clear();
    searching.leave();
  };
  // Asking for a text that this role may not read would stand in the log as an attempt.
  const row = searching.rowOf(selection.itemId);
  const readableId = row?.firstLine === null ? null : selection.itemId;
  return { lens, split, inbox, searching, selection, row, readableId, look };
}
