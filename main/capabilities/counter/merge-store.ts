import type { ItemId, ThreadId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql, type Statement } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';

/** The threads that are read as one conversation: one, and those of the duplicates that were merged into its item. */
export function threadsWith(threadId: ThreadId): Statement {
  return sql`
    WITH RECURSIVE together (thread_id, item_id) AS (
      SELECT ${threadId}, (SELECT id FROM work_item WHERE thread_id = ${threadId})
      UNION SELECT work_item.thread_id, work_item.id FROM work_item JOIN together ON merged_into = together.item_id)
    SELECT thread_id FROM together`;
}

/** The same, for an item. */
export function threadsOfItem(itemId: ItemId): Statement {
  return sql`
    WITH RECURSIVE together (item_id) AS (
      SELECT ${itemId} UNION SELECT work_item.id FROM work_item JOIN together ON merged_into = together.item_id)
    SELECT thread_id FROM work_item WHERE id IN (SELECT item_id FROM together)`;
}

/** A duplicate that was merged into an item, directly or through another. */
export interface MergedItem {
  readonly id: ItemId;
  readonly threadId: ThreadId;
  readonly subject: string;
  readonly mergedAt: Instant;
}

/** The duplicates whose messages are read with an item, oldest merge first. */
export function listMergedInto(reader: Reader, itemId: ItemId): MergedItem[] {
  return reader.all<MergedItem>(sql`
    WITH RECURSIVE together (id) AS (
      SELECT id FROM work_item WHERE merged_into = ${itemId}
      UNION SELECT work_item.id FROM work_item JOIN together ON merged_into = together.id)
    SELECT id, thread_id AS threadId, subject, merged_at AS mergedAt FROM work_item WHERE id IN (SELECT id FROM together)
    ORDER BY merged_at, id`);
}

/** Marks an item as a duplicate of another. */
export function markMerged(writer: Writer, id: ItemId, into: ItemId, at: Instant): void {
  writer.runOne(sql`UPDATE work_item SET merged_into = ${into}, merged_at = ${at} WHERE id = ${id}`);
}

/** Makes a duplicate an item of its own again; it is open then, and the practice's turn. */
export function takeApart(writer: Writer, id: ItemId): void {
  writer.runOne(sql`
    UPDATE work_item SET merged_into = NULL, merged_at = NULL, state = 'reopened', next_action = 'practice',
      closed_at = NULL, close_outcome = NULL, close_explanation = NULL, version = version + 1, changed_by = NULL
    WHERE id = ${id}`);
}

/** Ends a merge without opening the item; gives the thread that was read with it, or undefined when it was no duplicate. */
export function splitOff(writer: Writer, id: ItemId): ThreadId | undefined {
  const kept = writer.first<{ threadId: ThreadId }>(sql`
    SELECT kept.thread_id AS threadId FROM work_item JOIN work_item AS kept ON kept.id = work_item.merged_into
    WHERE work_item.id = ${id}`);
  if (kept) writer.runOne(sql`UPDATE work_item SET merged_into = NULL, merged_at = NULL WHERE id = ${id}`);
  return kept?.threadId;
}

/** A new word in the thread of a duplicate is answered with the item that was kept: the duplicate stays closed. */
export function closeAgain(writer: Writer, id: ItemId): void {
  writer.run(sql`
    UPDATE work_item SET state = 'closed', next_action = 'nobody', closed_at = merged_at, close_outcome = 'duplicate'
    WHERE id = ${id} AND closed_at IS NULL`);
}

/** Makes it the practice's turn with an item; one that is closed is opened again. */
export function askAttention(writer: Writer, id: ItemId): void {
  writer.run(sql`
    UPDATE work_item SET next_action = 'practice', closed_at = NULL, close_outcome = NULL, close_explanation = NULL,
      state = CASE WHEN closed_at IS NOT NULL THEN 'reopened' WHEN owner_id IS NULL THEN 'new' ELSE 'taken' END,
      version = version + 1, changed_by = NULL
    WHERE id = ${id} AND (closed_at IS NOT NULL OR state = 'waiting-for-patient')`);
}
