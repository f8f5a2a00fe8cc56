import type { Lens, QuestionType, SplitCount } from '#shared/capabilities/counter/model.ts';
import { questionTypes } from '#shared/capabilities/counter/model.ts';
import type { DepartmentId, PractitionerId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import type { Reader } from '#main/store/reader.ts';
import { listOf, sql, type Statement } from '#main/store/sql.ts';
import type { ItemRow } from './item-rows.ts';
import { escalatedTo } from './escalation-store.ts';
import { itemColumns } from './item-store.ts';

/** Whose queue, seen how. */
export interface QueueView {
  readonly lens: Lens;
  readonly split: QuestionType | null;
  readonly departments: readonly DepartmentId[];
  readonly viewer: PractitionerId;
  readonly now: Instant;
}

/** The items that a colleague asked something of this person about: a consult, a look along, a hand-over. */
function askedOf(viewer: PractitionerId): Statement {
  return sql`SELECT item_id FROM colleague_request WHERE asked_of_id = ${viewer} AND settled_at IS NULL`;
}

/** The one condition that list and counts share, so that a badge can never differ from its list. */
function inView(view: QueueView): Statement {
  const departments = sql`department_id IN (${listOf(view.departments)})`;
  const isOpen = sql`closed_at IS NULL AND attention < 3`;
  const isAwake = sql`is_thanks = 0 AND (snoozed_until IS NULL OR snoozed_until <= ${view.now})`;
  switch (view.lens) {
    case 'department':
      return sql`${isOpen} AND ${departments} AND ${isAwake}`;
    case 'mine':
      return sql`${isOpen} AND owner_id = ${view.viewer} AND ${isAwake}`;
    case 'asked':
      // A red one of another department is in no lane of this person.
      return sql`closed_at IS NULL AND (attention < 3 OR NOT ${departments}) AND (id IN (${askedOf(view.viewer)}) OR (id IN (${escalatedTo(view.viewer, view.now)})
        AND ${departments} AND owner_id IS NOT ${view.viewer}))`;
    case 'urgent':
      return sql`${isOpen} AND ${departments} AND attention >= 1 AND ${isAwake}`;
    case 'snoozed':
      return sql`${isOpen} AND ${departments} AND snoozed_until > ${view.now}`;
    case 'thanks':
      return sql`${isOpen} AND ${departments} AND is_thanks = 1`;
    case 'gaps':
      return sql`${isOpen} AND ${departments} AND has_gap = 1 AND ${isAwake}`;
    case 'closed':
      return sql`closed_at IS NOT NULL AND ${departments}`;
  }
}

const byDue = sql`INDEXED BY work_item_by_due`;
const byOwner = sql`INDEXED BY work_item_by_owner`;
const byClosing = sql`INDEXED BY work_item_by_closing`;
const openByType = sql`INDEXED BY work_item_open_by_type`;
const closedByType = sql`INDEXED BY work_item_closed_by_type`;

/** The index in the order of each list. Named, because without it the planner reads a department's rows and sorts them. */
const orderedIndex: Readonly<Record<Lens, Statement>> = {
  department: byDue,
  urgent: byDue,
  gaps: byDue,
  snoozed: byDue,
  thanks: byDue,
  // A handful of ids leads the way there, so no index in order is needed.
  asked: sql``,
  mine: byOwner,
  closed: byClosing,
};

/** The index that holds all that each count asks. */
const countedIndex: Readonly<Record<Lens, Statement>> = {
  department: openByType,
  urgent: openByType,
  gaps: openByType,
  snoozed: openByType,
  thanks: openByType,
  asked: sql``,
  mine: byOwner,
  closed: closedByType,
};

/** Open items per question type, and how many of them the practice is late or nearly late with. */
export function countSplits(reader: Reader, view: QueueView): SplitCount[] {
  // Per department as well, which is the order of the index; by type alone every row would be sorted first.
  const rows = reader.all<SplitCount>(sql`
    SELECT question_type AS questionType, count(*) AS open, ${countOfLate(view)} AS atRisk
    FROM work_item ${countedIndex[view.lens]} WHERE ${inView(view)} GROUP BY department_id, question_type`);
  return questionTypes.map((questionType) => {
    const ofType = rows.filter((row) => row.questionType === questionType);
    return { questionType, open: sumOf(ofType, 'open'), atRisk: sumOf(ofType, 'atRisk') };
  });
}

function countOfLate(view: QueueView): Statement {
  if (view.lens === 'closed') return sql`0`;
  return sql`count(CASE WHEN at_risk_at <= ${view.now} AND next_action = 'practice' THEN 1 END)`;
}

function sumOf(rows: readonly SplitCount[], column: 'open' | 'atRisk'): number {
  return rows.reduce((sum, row) => sum + row[column], 0);
}

/** The most red items a lane shows at once; nobody can call more patients than this at a time. */
const longestLane = 200;

/** Every red item of the departments in reach, the longest waiting first; the same in every lens. */
export function listLane(reader: Reader, view: QueueView): ItemRow[] {
  return reader.all<ItemRow>(sql`
    ${itemColumns(view.viewer)}
    WHERE closed_at IS NULL AND attention = 3 AND work_item.department_id IN (${listOf(view.departments)})
    ORDER BY work_item.urgency_since, work_item.id LIMIT ${longestLane}`);
}

/** One page of rows: urgent first, then by due moment; closed ones newest first. */
export function listItems(
  reader: Reader,
  view: QueueView,
  page: { readonly offset: number; readonly limit: number },
): ItemRow[] {
  const split = view.split === null ? sql`` : sql`AND question_type = ${view.split}`;
  const order = view.lens === 'closed' ? sql`closed_at DESC, id` : sql`attention DESC, sort_at, id`;
  const ids = sql`
    SELECT id FROM work_item ${orderedIndex[view.lens]} WHERE ${inView(view)} ${split}
    ORDER BY ${order} LIMIT ${page.limit} OFFSET ${page.offset}`;
  const orderOfRows =
    view.lens === 'closed'
      ? sql`work_item.closed_at DESC, work_item.id`
      : sql`work_item.attention DESC, work_item.sort_at, work_item.id`;
  return reader.all<ItemRow>(sql`${itemColumns(view.viewer)} WHERE work_item.id IN (${ids}) ORDER BY ${orderOfRows}`);
}
