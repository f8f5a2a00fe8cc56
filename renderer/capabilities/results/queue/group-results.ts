import type { ResultSummary } from '#shared/capabilities/results/model.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { daysBetween } from '../release-distance.ts';

/** Ways to order the queue. @source R84: ordered by department and by kind, not only by date */
export const groupings = ['moment', 'department', 'kind'] as const;
export type Grouping = (typeof groupings)[number];

/** A row by its place in the order on the screen; undefined while its page is on its way. */
export type Row = ResultSummary | undefined;

/** A day or span of days ahead or back. */
export const spans = ['today', 'tomorrow', 'week', 'later', 'yesterday', 'past-week', 'earlier'] as const;
export type Span = (typeof spans)[number];

/** One line of the list: the head of a group, or a result. */
export type Entry =
  | { readonly kind: 'head'; readonly group: string; readonly count: number | undefined }
  | { readonly kind: 'row'; readonly place: number };

const weekDays = 7;

/** The span in which a result releases itself or was released. */
export function spanOf({ releaseAt, releasedAt }: Pick<ResultSummary, 'releaseAt' | 'releasedAt'>, now: Instant): Span {
  if (releasedAt !== null) {
    const back = daysBetween(releasedAt, now);
    if (back <= 0) return 'today';
    if (back === 1) return 'yesterday';
    return back < weekDays ? 'past-week' : 'earlier';
  }
  const ahead = releaseAt === null ? 0 : daysBetween(now, releaseAt);
  if (ahead <= 0) return 'today';
  if (ahead === 1) return 'tomorrow';
  return ahead < weekDays ? 'week' : 'later';
}

/** Name of the group a result is in; a department's own name, else a word to translate. */
export function groupOf(result: ResultSummary, grouping: Grouping, now: Instant): string {
  if (grouping === 'department') return result.departmentName;
  return grouping === 'kind' ? result.kind : spanOf(result, now);
}

/** Rows of a group put together, groups in the order in which their first row came; within a group nothing moves. */
export function orderedBy(rows: readonly Row[], grouping: Grouping): readonly Row[] {
  if (grouping === 'moment') return rows;
  const groups = new Map<string, ResultSummary[]>();
  for (const row of rows) {
    if (!row) continue;
    const group = grouping === 'department' ? row.departmentName : row.kind;
    const members = groups.get(group);
    if (members) members.push(row);
    else groups.set(group, [row]);
  }
  return [...groups.values()].flat();
}

/**
 * The lines of the list: every row, with a head wherever another group begins.
 *
 * Spans of days carry no number: their rows come page by page, and a number that grows while scrolling says nothing.
 */
export function entriesOf(rows: readonly Row[], grouping: Grouping, now: Instant): Entry[] {
  const entries: Entry[] = [];
  let open: { kind: 'head'; group: string; count: number | undefined } | undefined;
  for (const [place, row] of rows.entries()) {
    const group = row ? groupOf(row, grouping, now) : open?.group;
    if (group !== undefined && group !== open?.group) {
      open = { kind: 'head', group, count: grouping === 'moment' ? undefined : 0 };
      entries.push(open);
    }
    if (open?.count !== undefined) open.count += 1;
    entries.push({ kind: 'row', place });
  }
  return entries;
}
