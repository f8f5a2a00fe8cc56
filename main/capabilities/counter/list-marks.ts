import { isOnlyThanks, type SinceAnswer } from '#shared/capabilities/counter/thanks.ts';
import type { UrgencyLevel } from '#shared/capabilities/counter/model.ts';
import type { ItemId, ThreadId } from '#shared/kernel/ids.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';
import { stopEscalation } from './escalation-store.ts';
import { endOfTime } from './item-store.ts';
import { askAttention, closeAgain, takeApart } from './merge-store.ts';
import { wakeOnReply } from './snooze-store.ts';

interface MarkedRow {
  readonly isThanks: number;
  readonly noThanksUntil: number;
  readonly isSnoozed: number;
  readonly urgency: UrgencyLevel;
  readonly mergedInto: ItemId | null;
  readonly keptThread: ThreadId | null;
}

/** What a refresh of an item knows of its conversation. */
export interface FreshConversation extends SinceAnswer {
  readonly itemId: ItemId;
  readonly threadId: ThreadId;
  readonly messages: number;
  readonly questions: number;
  /** There are more messages than the item knew of. */
  readonly hasNews: boolean;
}

/**
 * Whether the scan ever found anything in the words of these threads, settled or not. It is asked only about words that
 * look like thanks.
 */
function wasFlagged(writer: Writer, threadId: ThreadId): boolean {
  return (
    writer.first(sql`
      SELECT 1 FROM urgency_flag JOIN message ON message.id = message_id
      WHERE thread_id = ${threadId} AND kind = 'patient-question' AND sent_at > coalesce((SELECT max(sent_at) FROM message
        AS answer WHERE answer.thread_id = ${threadId} AND answer.kind = 'clinician-reply'), '') LIMIT 1`) !== undefined
  );
}

/** A thanks has no clock and no place in the list but the strip of thanks. */
function markThanks(writer: Writer, fresh: FreshConversation, row: MarkedRow): void {
  const isTakenUp = fresh.messages <= row.noThanksUntil;
  const isThanks =
    !isTakenUp && row.urgency === 'none' && isOnlyThanks(fresh, () => wasFlagged(writer, fresh.threadId));
  if (isThanks) {
    writer.runOne(sql`
      UPDATE work_item SET is_thanks = 1, due_at = NULL, half_at = NULL, at_risk_at = NULL, sort_at = ${endOfTime}
      WHERE id = ${fresh.itemId}`);
    stopEscalation(writer, fresh.itemId);
  } else if (row.isThanks === 1) {
    writer.runOne(sql`UPDATE work_item SET is_thanks = 0 WHERE id = ${fresh.itemId}`);
  }
}

/** Takes a conversation apart again when its duplicate alarms; else what is new in it is for the kept item. */
function followMerge(writer: Writer, fresh: FreshConversation, row: MarkedRow): ThreadId | null {
  if (row.mergedInto === null) return null;
  if (row.urgency !== 'none') takeApart(writer, fresh.itemId);
  else {
    closeAgain(writer, fresh.itemId);
    if (fresh.hasNews && fresh.unanswered.length > 0) askAttention(writer, row.mergedInto);
  }
  return row.keptThread;
}

/**
 * Marks what a change in a conversation means for the place of its item: a new word wakes it, mere thanks go to their
 * strip, and a duplicate passes its news on. Returns the thread of the kept item, which is to be refreshed too.
 */
export function markPlace(writer: Writer, fresh: FreshConversation): ThreadId | null {
  const row = writer.first<MarkedRow>(sql`
    SELECT item.is_thanks AS isThanks, item.no_thanks_until AS noThanksUntil, item.snoozed_until IS NOT NULL AS isSnoozed,
      item.urgency, item.merged_into AS mergedInto, kept.thread_id AS keptThread
    FROM work_item AS item LEFT JOIN work_item AS kept ON kept.id = item.merged_into WHERE item.id = ${fresh.itemId}`);
  if (!row) return null;
  if (row.isSnoozed === 1) wakeOnReply(writer, fresh.itemId, fresh.questions);
  markThanks(writer, fresh, row);
  return followMerge(writer, fresh, row);
}
