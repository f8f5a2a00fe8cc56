import { useState } from 'react';

import type { ResultId } from '#shared/kernel/ids.ts';
import type { Queue } from './use-queue.ts';

/** The result a person is at. It stays chosen when the list moves beneath it, or when it leaves the list. */
export interface Choice {
  readonly resultId: ResultId | null;
  /** Place in the list; where the result was when it has left the list, and -1 when nothing has been chosen yet. */
  readonly place: number;
  /** Place of the row that is marked; -1 when the chosen result is not in this list. */
  readonly markedPlace: number;
  readonly choose: (place: number) => void;
  readonly chooseResult: (resultId: ResultId) => void;
  readonly move: (by: number) => void;
}

/** Keeps the chosen result of the queue. A place whose page is on its way becomes a result when it arrives. */
export function useChoice(queue: Queue): Choice {
  const [chosen, setChosen] = useState<{ resultId: ResultId | null; place: number }>({ resultId: null, place: -1 });
  const resultId = chosen.resultId ?? queue.rows[chosen.place]?.id ?? null;
  const found = queue.placeOf(resultId);
  const isInList = found >= 0;
  const place = isInList ? found : chosen.place;
  const choose = (wanted: number) => {
    const { length } = queue.rows;
    if (length === 0) return;
    const within = Math.min(length - 1, Math.max(0, wanted));
    setChosen({ resultId: queue.rows[within]?.id ?? null, place: within });
  };
  return {
    resultId,
    place,
    // Never another result's row: the mark and the page must be about the same patient.
    markedPlace: isInList || resultId === null ? place : -1,
    choose,
    chooseResult: (wanted) => setChosen({ resultId: wanted, place: Math.max(0, place) }),
    // A result that left the list was followed by the one now in its place, so "next" is that place itself.
    move: (by) => choose(!isInList && resultId !== null && by > 0 ? place + by - 1 : place + by),
  };
}
