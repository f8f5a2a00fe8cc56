import { keepPreviousData, useQuery } from '@tanstack/react-query';

import type { LetterView } from '#shared/capabilities/letters/contract.ts';
import { useCore } from '#renderer/rpc/core-context.ts';

/** Rows on one page of the list. */
export const rowsPerPage = 50;

/** One page of a view. What was there before stays in sight while the next is on its way. */
export function useLetterList(view: LetterView, page: number) {
  const { orpc } = useCore();
  const input = { view, offset: page * rowsPerPage, limit: rowsPerPage };
  return useQuery({ ...orpc.letters.list.queryOptions({ input }), placeholderData: keepPreviousData });
}
