import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';

import type { ItemSummary, Lens, QuestionType, SplitCount } from '#shared/capabilities/counter/model.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import { useCore } from '#renderer/rpc/core-context.ts';

/** Rows asked for at a time. */
export const pageSize = 100;

/** The list as a screen sees it: every row by its place, whether it has been loaded or not. */
export interface Inbox {
  readonly total: number;
  readonly counts: readonly SplitCount[];
  /** The row at a place; undefined while its page is not there yet. */
  readonly itemAt: (index: number) => ItemSummary | undefined;
  /** Place of an item among the loaded rows; -1 when it is not there. */
  readonly indexOf: (itemId: ItemId | null) => number;
  /** Asks for the pages that hold these places. */
  readonly show: (first: number, last: number) => void;
  readonly isLoading: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

interface Question {
  readonly lens: Lens;
  readonly split: QuestionType | null;
}

interface PageRange {
  readonly first: number;
  readonly last: number;
}

function pagesToAsk({ first, last }: PageRange): number[] {
  const seen = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return [0, ...seen.filter((page) => page !== 0)];
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
  const pages = useQueries({
    queries: asked.map((page) => ({
      ...orpc.counter.list.queryOptions({ input: { lens, split, offset: page * pageSize, limit: pageSize } }),
      ...(page === 0 ? { placeholderData: keepPreviousData } : {}),
    })),
  });
  const [head] = pages;
  const rows = rowsOf(pages.map((page, place) => ({ page: asked[place] ?? 0, items: page.data?.items ?? [] })));
  const show = useCallback((firstRow: number, lastRow: number) => {
    const first = Math.floor(firstRow / pageSize);
    const last = Math.max(first, Math.floor(lastRow / pageSize));
    setRange((before) => (before.first === first && before.last === last ? before : { first, last }));
  }, []);
  return {
    total: head?.data?.total ?? 0,
    counts: head?.data?.counts ?? [],
    itemAt: (index) => rows.get(index),
    indexOf: (itemId) => placeOf(rows, itemId),
    show,
    isLoading: head?.isPending ?? true,
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

function placeOf(rows: ReadonlyMap<number, ItemSummary>, itemId: ItemId | null): number {
  if (itemId === null) return -1;
  for (const [place, item] of rows) if (item.id === itemId) return place;
  return -1;
}

/** Number of messages that came in without their thread or sender; the lens for them is shown only when there are any. */
export function useGapCount(): number {
  const { orpc } = useCore();
  const gaps = useQuery(orpc.counter.list.queryOptions({ input: { lens: 'gaps', split: null, offset: 0, limit: 1 } }));
  return gaps.data?.total ?? 0;
}
