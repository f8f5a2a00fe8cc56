import type { QuestionType } from '#shared/capabilities/counter/model.ts';
import type { RecordEntry, RecordEntryKind } from '#shared/capabilities/record/model.ts';
import type { ItemId, MessageId, PatientId, RecordEntryId } from '#shared/kernel/ids.ts';
import type { CalendarDate, Instant } from '#shared/kernel/time.ts';
import type { Reader } from '#main/store/reader.ts';
import { listOf, sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';

/** What is to be filed: question and answer word for word, signed with name, function and department. */
export interface NewRecordEntry {
  readonly id: RecordEntryId;
  readonly patientId: PatientId;
  /** The question it comes from; null for a letter or a result. */
  readonly itemId: ItemId | null;
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

/** An entry as it was filed, without what the patient said of it. */
export type FiledEntry = Omit<RecordEntry, 'viewpoints' | 'corrections'>;

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
 * The entries of the patient of an item, newest first. With question types given, only those about such a question, and no
 * letters or results: they hold passages about others, whatever question they were written from.
 */
export function listEntriesOfItemsPatient(
  reader: Reader,
  itemId: ItemId,
  about?: readonly QuestionType[],
): FiledEntry[] {
  const readable =
    about === undefined
      ? sql``
      : sql`AND kind NOT IN ('letter', 'result') AND work_item.question_type IN (${listOf(about)})`;
  return reader.all<FiledEntry>(sql`
    SELECT record_entry.id, item_id AS itemId, kind, title, question, answer, author_name AS authorName,
      author_function AS authorFunction, department_name AS departmentName, filed_at AS filedAt
    FROM record_entry LEFT JOIN work_item ON work_item.id = record_entry.item_id
    WHERE record_entry.patient_id = (SELECT patient_id FROM work_item WHERE id = ${itemId}) ${readable}
    ORDER BY filed_at DESC LIMIT 200`);
}

/** Who the patient of an item is, and who may speak for them on a day. */
export function listSpeakers(
  reader: Reader,
  itemId: ItemId,
  onDay: CalendarDate,
): { speaker: 'patient' | 'proxy'; name: string }[] {
  return reader.all(sql`
    SELECT 'patient' AS speaker, patient.name FROM patient JOIN work_item ON patient_id = patient.id WHERE work_item.id = ${itemId}
    UNION ALL
    SELECT 'proxy', related_person.name FROM related_person JOIN work_item USING (patient_id)
    WHERE work_item.id = ${itemId} AND is_active = 1
      AND (valid_until IS NULL OR valid_until >= ${onDay}) AND (valid_from IS NULL OR valid_from <= ${onDay})`);
}
