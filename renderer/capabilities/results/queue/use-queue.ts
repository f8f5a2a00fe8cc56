import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';

import type { ResultView } from '#shared/capabilities/results/contract.ts';
import type { ResultKind } from '#shared/capabilities/results/model.ts';
import type { ResultId } from '#shared/kernel/ids.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { type Grouping, orderedBy, type Row } from './group-results.ts';

/** Rows asked for at a time. */
export const pageSize = 100;
/** Pages that are put in groups; beyond these the list says that it shows the first. */
const mostGroupedPages = 20;

/** What the list shows and in which order. */
export interface QueueChoice {
  readonly view: ResultView;
  readonly kind: ResultKind | null;
  readonly grouping: Grouping;
}

/** The queue as the screen sees it: every row in the order on the screen, loaded or not. */
export interface Queue {
  readonly rows: readonly Row[];
  /** Results that answer to the choice, also those that are not among the rows. */
  readonly total: number;
  readonly countOf: (view: ResultView) => number | undefined;
  /** How many release themselves within a day. */
  readonly soon: number;
  /** The first of those, and the view it stands in. */
  readonly soonest: { readonly resultId: ResultId; readonly view: ResultView } | undefined;
  /** Place of a result among the loaded rows; -1 when it is not there. */
  readonly placeOf: (resultId: ResultId | null) => number;
  /** Asks for the pages that hold these places. */
  readonly show: (first: number, last: number) => void;
  readonly isLoading: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

interface PageRange {
  readonly first: number;
  readonly last: number;
}

/** The pages to ask besides the first: those in sight, or all of them when rows are put in groups. */
function pagesToAsk(grouping: Grouping, total: number, { first, last }: PageRange): number[] {
  const pages = Math.ceil(total / pageSize);
  const [from, to] =
    grouping === 'moment' ? [first, Math.min(last, pages - 1)] : [0, Math.min(pages, mostGroupedPages) - 1];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index).filter((page) => page !== 0);
}

function rowsOf(total: number, pages: readonly { readonly page: number; readonly results: readonly Row[] }[]): Row[] {
  const rows = Array.from<Row>({ length: total });
  for (const { page, results } of pages) {
    for (const [offset, result] of results.entries()) {
      const place = page * pageSize + offset;
      if (place < total) rows[place] = result;
    }
  }
  return rows;
}

/** The results of one view, page by page, with the counts that come with the first page. */
export function useQueue({ view, kind, grouping }: QueueChoice): Queue {
  const { orpc } = useCore();
  const [range, setRange] = useState<PageRange>({ first: 0, last: 0 });
  const optionsOf = (page: number) =>
    orpc.results.list.queryOptions({ input: { view, kind, offset: page * pageSize, limit: pageSize } });
  // Until another list has come the one before it stays, so that the counts do not fall to nothing in between.
  const head = useQuery({ ...optionsOf(0), placeholderData: keepPreviousData });
  const total = head.data?.total ?? 0;
  const asked = pagesToAsk(grouping, total, range);
  const pages = [head, ...useQueries({ queries: asked.map(optionsOf) })];
  const loaded = pages.map((page, place) => ({ page: asked[place - 1] ?? 0, results: page.data?.results ?? [] }));
  const rows = orderedBy(rowsOf(total, loaded), grouping);
  const show = useCallback((firstRow: number, lastRow: number) => {
    const first = Math.floor(Math.max(0, firstRow) / pageSize);
    const last = Math.max(first, Math.floor(lastRow / pageSize));
    setRange((before) => (before.first === first && before.last === last ? before : { first, last }));
  }, []);
  return {
    rows,
    total,
    countOf: (wanted) => head.data?.counts.find((count) => count.view === wanted)?.count,
    soon: head.data?.soon ?? 0,
    soonest: head.data?.soonest ?? undefined,
    placeOf: (resultId) => (resultId === null ? -1 : rows.findIndex((row) => row?.id === resultId)),
    show,
    isLoading: head.isPending,
    error: pages.find((page) => page.error !== null)?.error ?? null,
    retry: () => pages.forEach((page) => void (page.error && page.refetch())),
  };
}
