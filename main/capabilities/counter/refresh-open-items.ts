import type { ThreadId } from '#shared/kernel/ids.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';
import { refreshItem } from './arrival.ts';

/** Items between two moments at which the thread is given back. */
const slice = 100;

/**
 * Recalculates when open questions are due, after the calendar changed; gives how many.
 *
 * A moment that came with the question from outside was not counted here and stays as it is.
 */
export function* refreshOpenItems(writer: Writer): Generator<void, number> {
  const open = writer.all<{ threadId: ThreadId }>(sql`
    SELECT thread_id AS threadId FROM work_item
    WHERE closed_at IS NULL AND next_action = 'practice' AND NOT EXISTS (
      SELECT 1 FROM imported_thread WHERE imported_thread.thread_id = work_item.thread_id
        AND json_extract(projected, '$.dueAt') = due_at)`);
  for (const [index, { threadId }] of open.entries()) {
    refreshItem(writer, threadId);
    if (index % slice === slice - 1) yield;
  }
  return open.length;
}
