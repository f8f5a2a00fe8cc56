import { useState } from 'react';

import type { ItemId } from '#shared/kernel/ids.ts';
import type { Inbox } from './use-inbox.ts';

interface Chosen {
  readonly itemId: ItemId | null;
  readonly index: number;
}

/** The item a person is at. It stays chosen when the list moves beneath it, or when it leaves the list. */
export interface Selection {
  readonly itemId: ItemId | null;
  /** Place in the list; where the item was when it has left the list, and -1 when nothing has been chosen yet. */
  readonly index: number;
  /** Place of the row that is marked as chosen; -1 when the chosen item is not in this list. */
  readonly markedIndex: number;
  readonly select: (index: number) => void;
  readonly selectItem: (itemId: ItemId) => void;
  readonly move: (by: number) => void;
  readonly clear: () => void;
}

const nothing: Chosen = { itemId: null, index: -1 };

/** Keeps the chosen item of a list. A place whose page is still on its way becomes an item when it arrives. */
export function useSelection(inbox: Inbox): Selection {
  const [chosen, setChosen] = useState<Chosen>(nothing);
  const itemId = chosen.itemId ?? inbox.itemAt(chosen.index)?.id ?? null;
  const found = inbox.indexOf(itemId);
  const isInList = found >= 0;
  const index = isInList ? found : chosen.index;

  const select = (wanted: number) => {
    if (inbox.total === 0) return;
    const place = Math.min(inbox.total - 1, Math.max(0, wanted));
    setChosen({ itemId: inbox.itemAt(place)?.id ?? null, index: place });
  };
  const move = (by: number) => {
    // An item that left the list was followed by the one now in its place, so "next" is that place itself.
    const hasLeft = !isInList && itemId !== null;
    select(hasLeft && by > 0 ? index + by - 1 : index + by);
  };
  return {
    itemId,
    index,
    // Never another item's row: the mark and the conversation must be about the same patient.
    markedIndex: isInList || itemId === null ? index : -1,
    select,
    selectItem: (wanted) => setChosen({ itemId: wanted, index: Math.max(0, index) }),
    move,
    clear: () => setChosen(nothing),
  };
}
