import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';

import type { ItemSummary, Lens, QuestionType, SplitCount } from '#shared/capabilities/counter/model.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import { useCore } from '#renderer/rpc/core-context.ts';

/** Rows asked for at a time. */
export const pageSize = 100;

/**
 * Lane and list as a screen sees them: every row by its place, whether it has been loaded or not. The questions to call
 * about now come first, then those of the list.
 */
export interface Inbox {
  /** The questions to call about now, whatever the list shows. */
  readonly lane: readonly ItemSummary[];
  /** Rows of lane and list together. */
  readonly total: number;
  readonly counts: readonly SplitCount[];
  /** The row at a place; undefined while its page is not there yet. */
  readonly itemAt: (index: number) => ItemSummary | undefined;
  /** Place of an item among the loaded rows; -1 when it is not there. */
  readonly indexOf: (itemId: ItemId | null) => number;
  /** Asks for the pages that hold these rows of the list, counted without the lane. */
  readonly show: (first: number, last: number) => void;
  readonly isLoading: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

const noLane: readonly ItemSummary[] = [];

interface Question {
  readonly lens: Lens;
  readonly split: QuestionType | null;
}

interface PageRange {
  readonly first: number;
  readonly last: number;
}

/** The pages in sight, without the first: that one is always asked for. */
function pagesToAsk({ first, last }: PageRange): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((page) => page !== 0);
}

/**
 * The inbox, page by page, with the counts that come from the same rows.
 *
 * The first page is always asked for, as it brings the counts; the others only while they are in sight.
 */
export function useInbox({ lens, split }: Question): Inbox {
  const { orpc } = useCore();
  const [range, setRange] = useState<PageRange>({ first: 0, last: 0 });
  const asked = pagesToAsk(range);
  const optionsOf = (page: number) =>
    orpc.counter.list.queryOptions({ input: { lens, split, offset: page * pageSize, limit: pageSize } });
  // Until another list has come the one before it stays, so that the counts do not fall to nothing in between.
  const head = useQuery({ ...optionsOf(0), placeholderData: keepPreviousData });
  const pages = [head, ...useQueries({ queries: asked.map(optionsOf) })];
  const rows = rowsOf(pages.map((page, place) => ({ page: asked[place - 1] ?? 0, items: page.data?.items ?? [] })));
  const show = useCallback((firstRow: number, lastRow: number) => {
    const first = Math.floor(firstRow / pageSize);
    const last = Math.max(first, Math.floor(lastRow / pageSize));
    setRange((before) => (before.first === first && before.last === last ? before : { first, last }));
  }, []);
  const lane = head.data?.lane ?? noLane;
  return {
    lane,
    total: lane.length + (head.data?.total ?? 0),
    counts: head.data?.counts ?? [],
    itemAt: (index) => lane[index] ?? rows.get(index - lane.length),
    indexOf: (itemId) => placeOf(lane, rows, itemId),
    show,
    isLoading: head.isPending,
    error: pages.find((page) => page.error !== null)?.error ?? null,
    retry: () => pages.forEach((page) => void (page.error && page.refetch())),
  };
}

/** The loaded rows by their place in the whole list. */
function rowsOf(
  pages: readonly { readonly page: number; readonly items: readonly ItemSummary[] }[],
): ReadonlyMap<number, ItemSummary> {
  return new Map(
    pages.flatMap(({ page, items }) => items.map((item, offset) => [page * pageSize + offset, item] as const)),
  );
}

function placeOf(lane: readonly ItemSummary[], rows: ReadonlyMap<number, ItemSummary>, itemId: ItemId | null): number {
  const inLane = lane.findIndex((item) => item.id === itemId);
  if (itemId === null || inLane >= 0) return inLane;
  for (const [place, item] of rows) if (item.id === itemId) return lane.length + place;
  return -1;
}

/** Number of rows of a lens, for one that is shown only when it has any. */
export function useLensCount(lens: Lens): number {
  const { orpc } = useCore();
  const list = useQuery(orpc.counter.list.queryOptions({ input: { lens, split: null, offset: 0, limit: 1 } }));
  return list.data?.total ?? 0;
}
