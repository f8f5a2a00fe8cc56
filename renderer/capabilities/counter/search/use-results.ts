import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useCallback, useState } from 'react';

import { type Hit, type HitCount, searchPageSize } from '#shared/capabilities/search/model.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import type { Inbox } from '../use-inbox.ts';

/** The results as the list shows them, with what was found of each. */
export interface Results extends Inbox {
  readonly hitAt: (index: number) => Hit | undefined;
  readonly found: HitCount | undefined;
  readonly tooCommonInside: readonly string[];
  /** True while what is shown still belongs to the query before. */
  readonly isOfEarlierQuery: boolean;
}

function pagesBetween(first: number, last: number): number[] {
  const seen = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return [0, ...seen.filter((page) => page !== 0)];
}

function placeIn(hits: ReadonlyMap<number, Hit>, itemId: ItemId | null): number {
  for (const [place, hit] of hits) if (hit.item.id === itemId) return place;
  return -1;
}

/** The results of a query, page by page, in the shape of a list; nothing is asked while there is no query. */
export function useResults(asked: string | null): Results {
  const { orpc } = useCore();
  const [range, setRange] = useState({ first: 0, last: 0 });
  const pages = pagesBetween(range.first, range.last);
  const answers = useQueries({
    queries: pages.map((page) => ({
      ...orpc.search.find.queryOptions({
        input: { text: asked ?? '', offset: page * searchPageSize, limit: searchPageSize },
      }),
      enabled: asked !== null,
      ...(page === 0 ? { placeholderData: keepPreviousData } : {}),
    })),
  });
  const head = asked === null ? undefined : answers[0];
  const hits = new Map(
    answers.flatMap((answer, place) =>
      (answer.data?.hits ?? []).map((hit, offset) => [(pages[place] ?? 0) * searchPageSize + offset, hit] as const),
    ),
  );
  const show = useCallback((firstRow: number, lastRow: number) => {
    const first = Math.floor(firstRow / searchPageSize);
    const last = Math.max(first, Math.floor(lastRow / searchPageSize));
    setRange((before) => (before.first === first && before.last === last ? before : { first, last }));
  }, []);
  return {
    lane: [],
    counts: [],
    total: head?.data?.total.count ?? 0,
    itemAt: (index) => hits.get(index)?.item,
    hitAt: (index) => hits.get(index),
    indexOf: (itemId) => placeIn(hits, itemId),
    show,
    found: head?.data?.total,
    tooCommonInside: head?.data?.tooCommonInside ?? [],
    isOfEarlierQuery: head?.isPlaceholderData ?? false,
    isLoading: head?.isPending ?? false,
    error: answers.find((answer) => answer.error !== null)?.error ?? null,
    retry: () => answers.forEach((answer) => void (answer.error && answer.refetch())),
  };
}
