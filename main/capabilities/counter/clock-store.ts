import type { Pause } from '#shared/capabilities/counter/pauses.ts';
import type { ItemId, ThreadId } from '#shared/kernel/ids.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import { listMergedInto, threadsWith } from './merge-store.ts';
import { type Placed, runningTermOf } from './together.ts';

/** When the clock of a conversation stood still, in the term that runs now. */
export function listPauses(
  reader: Reader,
  item: { readonly id: ItemId; readonly thread_id: ThreadId },
): readonly Pause[] {
  const messages = reader.all<Placed>(sql`
    SELECT thread_id AS threadId, kind, purpose, sent_at AS sentAt FROM message
    WHERE thread_id IN (${threadsWith(item.thread_id)}) ORDER BY sent_at, id`);
  return runningTermOf(messages, item.thread_id, listMergedInto(reader, item.id)).pauses;
}
