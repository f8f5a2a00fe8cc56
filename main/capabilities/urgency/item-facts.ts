import type { ItemState, UrgencyLevel } from '#shared/capabilities/counter/model.ts';
import type { ItemId, PatientId, PractitionerId, ThreadId } from '#shared/kernel/ids.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';

/** What a decision about urgency needs of an item. */
export interface UrgentItem {
  readonly id: ItemId;
  readonly version: number;
  readonly threadId: ThreadId;
  readonly patientId: PatientId | null;
  readonly departmentName: string;
  readonly subject: string;
  readonly state: ItemState;
  readonly urgency: UrgencyLevel;
  readonly changedBy: PractitionerId | null;
}

export function findUrgentItem(reader: Reader, id: ItemId): UrgentItem | undefined {
  return reader.first<UrgentItem>(sql`
    SELECT work_item.id, version, thread_id AS threadId, patient_id AS patientId, department.name AS departmentName, subject,
      state, urgency, changed_by AS changedBy
    FROM work_item JOIN department ON department.id = department_id WHERE work_item.id = ${id}`);
}

/** Counts the version up, so that whoever still sees the item as it was acts on nothing old. */
export function markChanged(writer: Writer, id: ItemId, by: PractitionerId): void {
  writer.runOne(sql`UPDATE work_item SET version = version + 1, changed_by = ${by} WHERE id = ${id}`);
}

/** The patient's words since the last answer, as they were written. */
export function unansweredWords(reader: Reader, threadId: ThreadId): string {
  return reader
    .all<{ body: string }>(
      sql`
      SELECT body FROM message WHERE thread_id = ${threadId} AND kind = 'patient-question'
        AND sent_at >= coalesce((SELECT max(sent_at) FROM message WHERE thread_id = ${threadId}
          AND kind = 'clinician-reply'), '')
      ORDER BY sent_at, id`,
    )
    .map((message) => message.body)
    .join('\n\n');
}
