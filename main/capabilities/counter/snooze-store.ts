import type { SnoozeCard } from '#shared/capabilities/counter/list-model.ts';
import type { SnoozeChoice, SnoozeOnReply } from '#shared/capabilities/counter/snooze.ts';
import type { ItemId, PractitionerId, ThreadId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';
import { threadsWith } from './merge-store.ts';

/** Puts an item out of the list until a moment; a reminder that was left makes way. */
export function markSnoozed(
  writer: Writer,
  item: { readonly id: ItemId; readonly threadId: ThreadId; readonly by: PractitionerId },
  choice: SnoozeChoice,
): void {
  writer.runOne(sql`
    UPDATE work_item SET version = version + 1, changed_by = ${item.by}, snoozed_until = ${choice.until},
      snooze_reason = ${choice.reason}, snooze_on_reply = ${choice.onReply}, snoozed_by_id = ${item.by}, remind_at = NULL,
      snoozed_questions = (SELECT count(*) FROM message WHERE kind = 'patient-question'
        AND thread_id IN (${threadsWith(item.threadId)}))
    WHERE id = ${item.id}`);
}

/** Ends a snooze and takes a reminder away. */
export function markAwake(writer: Writer, id: ItemId, by: PractitionerId): void {
  writer.runOne(sql`
    UPDATE work_item SET version = version + 1, changed_by = ${by}, snoozed_until = NULL, snooze_reason = NULL,
      snooze_on_reply = NULL, snoozed_by_id = NULL, snoozed_questions = NULL, remind_at = NULL
    WHERE id = ${id}`);
}

/** Wakes an item of which the patient wrote more than when it was snoozed; the date stays when that was asked. */
export function wakeOnReply(writer: Writer, id: ItemId, questions: number): void {
  writer.run(sql`
    UPDATE work_item SET version = version + 1, changed_by = NULL,
      remind_at = iif(snooze_on_reply = 'wake-and-remind', snoozed_until, NULL),
      snooze_reason = iif(snooze_on_reply = 'wake-and-remind', snooze_reason, NULL), snoozed_until = NULL,
      snoozed_questions = NULL
    WHERE id = ${id} AND snoozed_questions < ${questions} AND snoozed_until IS NOT NULL`);
}

interface SnoozeRow {
  readonly until: Instant | null;
  readonly remindAt: Instant | null;
  readonly reason: string | null;
  readonly onReply: SnoozeOnReply | null;
  readonly byName: string | null;
}

/** The snooze of an item, or the reminder that was left of one; null when there is neither. */
export function findSnooze(reader: Reader, id: ItemId, now: Instant): SnoozeCard | null {
  const row = reader.first<SnoozeRow>(sql`
    SELECT snoozed_until AS until, remind_at AS remindAt, snooze_reason AS reason, snooze_on_reply AS onReply, name AS byName
    FROM work_item LEFT JOIN practitioner ON practitioner.id = snoozed_by_id WHERE work_item.id = ${id}`);
  if (!row || row.onReply === null) return null;
  const isSnoozed = row.until !== null && row.until > now;
  const until = isSnoozed ? row.until : (row.remindAt ?? row.until);
  if (until === null) return null;
  return { until, reason: row.reason ?? '', onReply: row.onReply, byName: row.byName, isReminder: !isSnoozed };
}
