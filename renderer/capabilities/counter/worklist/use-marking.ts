import { useCallback, useState } from 'react';

import type { ItemId } from '#shared/kernel/ids.ts';
import type { Inbox } from '../use-inbox.ts';
import type { Selection } from '../use-selection.ts';

/** The rows that are marked for a deed on many. */
export interface Marking {
  readonly ids: ReadonlySet<ItemId>;
  readonly turn: (itemId: ItemId) => void;
  /** Marks the chosen row or unmarks it. */
  readonly turnChosen: () => void;
  /** Marks the chosen row and the next or previous one, and goes there. */
  readonly extend: (by: 1 | -1) => void;
  readonly clear: () => void;
}

/** Keeps which rows are marked. A row that leaves the list stays marked: the preview says what can still be done. */
export function useMarking(inbox: Inbox, selection: Selection): Marking {
  const [ids, setIds] = useState<ReadonlySet<ItemId>>(new Set());
  const turn = useCallback((itemId: ItemId) => {
    setIds((before) => {
      const next = new Set(before);
      if (!next.delete(itemId)) next.add(itemId);
      return next;
    });
  }, []);
  const extend = (by: 1 | -1) => {
    const from = Math.max(0, selection.index);
    const reached = [inbox.itemAt(from), inbox.itemAt(from + by)].flatMap((item) => (item ? [item.id] : []));
    setIds((before) => new Set([...before, ...reached]));
    selection.move(by);
  };
  return {
    ids,
    turn,
    turnChosen: () => selection.itemId !== null && turn(selection.itemId),
    extend,
    clear: () => setIds(new Set()),
  };
}
