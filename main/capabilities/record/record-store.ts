import type { QuestionType } from '#shared/capabilities/counter/model.ts';
import type { RecordEntry, RecordEntryKind } from '#shared/capabilities/record/model.ts';
import type { ItemId, MessageId, PatientId, RecordEntryId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import type { Reader } from '#main/store/reader.ts';
import { listOf, sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';

/** What is to be filed: question and answer word for word, signed with name, function and department. */
export interface NewRecordEntry {
  readonly id: RecordEntryId;
  readonly patientId: PatientId;
  readonly itemId: ItemId;
  /** The answer that was sent; null for what was said by phone or at the desk. */
  readonly messageId: MessageId | null;
  readonly kind: RecordEntryKind;
  readonly title: string;
  readonly question: string;
  readonly answer: string;
  readonly authorName: string;
  readonly authorFunction: string;
  readonly departmentName: string;
  readonly filedAt: Instant;
}

/**
 * Files an entry. It is written once; a correction is a new entry beside it.
 *
 * @source WGBO art. 7:454 BW (duty to keep a record); NHG checklist: a summary of each e-consult belongs in it
 */
export function insertRecordEntry(writer: Writer, entry: NewRecordEntry): void {
  writer.runOne(sql`
    INSERT INTO record_entry (id, patient_id, item_id, message_id, kind, title, question, answer, author_name, author_function,
      department_name, filed_at)
    VALUES (${entry.id}, ${entry.patientId}, ${entry.itemId}, ${entry.messageId}, ${entry.kind}, ${entry.title},
      ${entry.question}, ${entry.answer}, ${entry.authorName}, ${entry.authorFunction}, ${entry.departmentName}, ${entry.filedAt})`);
}

/**
 * The entries of the patient of an item, newest first. With question types given, only those about such a question.
 */
export function listEntriesOfItemsPatient(
  reader: Reader,
  itemId: ItemId,
  about?: readonly QuestionType[],
): RecordEntry[] {
  const readable = about === undefined ? sql`` : sql`AND work_item.question_type IN (${listOf(about)})`;
  return reader.all<RecordEntry>(sql`
    SELECT record_entry.id, item_id AS itemId, kind, title, question, answer, author_name AS authorName,
      author_function AS authorFunction, department_name AS departmentName, filed_at AS filedAt
    FROM record_entry JOIN work_item ON work_item.id = record_entry.item_id
    WHERE record_entry.patient_id = (SELECT patient_id FROM work_item WHERE id = ${itemId}) ${readable}
    ORDER BY filed_at DESC LIMIT 200`);
}
