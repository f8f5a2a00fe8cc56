import type { ThreadId } from '#shared/kernel/ids.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';
import { scanThread } from './scan-messages.ts';

/** Threads between two moments at which the thread of the program is given back. */
const slice = 50;

/**
 * Scans again what the patients of open items wrote since the last answer, because the list of words changed.
 *
 * It only raises: a flag that the new list would not raise stays until a person deals with it. Gives how many items.
 */
export function* rescanOpenItems(writer: Writer): Generator<void, number> {
  const open = writer.all<{ threadId: ThreadId }>(sql`
    SELECT thread_id AS threadId FROM work_item WHERE closed_at IS NULL ORDER BY id`);
  for (const [index, { threadId }] of open.entries()) {
    writer.run(sql`
      UPDATE message SET scanned_with = NULL
      WHERE thread_id = ${threadId} AND kind = 'patient-question' AND sent_at > coalesce((
        SELECT max(sent_at) FROM message AS answer
        WHERE answer.thread_id = ${threadId} AND answer.kind = 'clinician-reply' AND answer.purpose = 'answer'), '')`);
    scanThread(writer, threadId);
    if (index % slice === slice - 1) yield;
  }
  return open.length;
}
