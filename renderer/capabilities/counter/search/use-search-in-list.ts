import type { ItemSummary } from '#shared/capabilities/counter/model.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import type { Inbox } from '../use-inbox.ts';
import { type Selection, useSelection } from '../use-selection.ts';
import { type Results, useResults } from './use-results.ts';
import { type Search, useSearch } from './use-search.ts';

/** A search that can stand in for the list, with a choice of its own. */
export interface SearchInList {
  readonly search: Search;
  readonly results: Results;
  /** The choice that counts now: that in the results while they are shown. */
  readonly selection: Selection;
  /** The row of an item, from the results or from the list. */
  readonly rowOf: (itemId: ItemId | null) => ItemSummary | undefined;
  /** The rows that can be marked to do something with many: those of the list, and none while results are shown. */
  readonly marked: Inbox;
  /** Chooses the first result unless one is chosen; false when there is none. */
  readonly enter: () => boolean;
  /** Gives the list its place back, with what was chosen in it. */
  readonly leave: () => void;
}

/**
 * Keeps the search beside the list.
 *
 * The list keeps its own choice, so leaving the search finds it as it was; and as long as no result is chosen, the
 * conversation that was being read stays on the screen.
 */
export function useSearchInList(inbox: Inbox, listed: Selection): SearchInList {
  const search = useSearch();
  const results = useResults(search.asked);
  const inResults = useSelection(results);
  const isChosen = inResults.itemId !== null;
  const rowIn = (place: Inbox, itemId: ItemId | null) => place.itemAt(place.indexOf(itemId));
  return {
    search,
    results,
    selection: search.isShown ? { ...inResults, itemId: isChosen ? inResults.itemId : listed.itemId } : listed,
    rowOf: (itemId) => (search.isShown ? rowIn(results, itemId) : undefined) ?? rowIn(inbox, itemId),
    marked: search.isShown ? { ...inbox, total: 0, itemAt: () => undefined, indexOf: () => -1 } : inbox,
    enter: () => {
      if (!isChosen && results.total > 0) inResults.select(0);
      return results.total > 0;
    },
    leave: () => {
      search.leave();
      inResults.clear();
    },
  };
}
