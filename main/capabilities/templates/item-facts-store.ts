import type { QuestionType } from '#shared/capabilities/counter/model.ts';
import type { Addressee } from '#shared/capabilities/templates/salutation.ts';
import type { DepartmentId, ItemId, PatientId, ThreadId } from '#shared/kernel/ids.ts';
import type { CalendarDate, Instant } from '#shared/kernel/time.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';

/** What a template may be filled with from the item it answers. */
export interface ItemFacts {
  /** The type whose templates fit: the item's own, unless its agreement names the set of another. */
  readonly questionType: QuestionType;
  readonly departmentId: DepartmentId;
  readonly departmentName: string;
  readonly departmentPhone: string | null;
  readonly patientId: PatientId | null;
  readonly threadId: ThreadId;
}

/** The facts of an item, or undefined when there is no such item. */
export function findItemFacts(reader: Reader, itemId: ItemId): ItemFacts | undefined {
  return reader.first<ItemFacts>(sql`
    SELECT coalesce(template_set, work_item.question_type) AS questionType, work_item.department_id AS departmentId,
      department.name AS departmentName, phone AS departmentPhone, patient_id AS patientId, thread_id AS threadId
    FROM work_item JOIN department ON department.id = work_item.department_id
    LEFT JOIN agreement ON agreement.id = agreement_id
    WHERE work_item.id = ${itemId}`);
}

/** Who wrote the newest question of a thread, and when. */
export interface NewestQuestion {
  readonly senderKind: string;
  readonly senderName: string;
  readonly sentAt: Instant;
}

export function findNewestQuestion(reader: Reader, threadId: ThreadId): NewestQuestion | undefined {
  return reader.first<NewestQuestion>(sql`
    SELECT sender_kind AS senderKind, sender_name AS senderName, sent_at AS sentAt FROM message
    WHERE thread_id = ${threadId} AND kind = 'patient-question' ORDER BY sent_at DESC, id DESC LIMIT 1`);
}

/** Name, gender and birth date of a patient, as far as an answer is addressed with them. */
export function findPatientName(reader: Reader, id: PatientId) {
  return reader.first<{ name: string; gender: Addressee['gender']; birthDate: CalendarDate | null }>(sql`
    SELECT name, gender, birth_date AS birthDate FROM patient WHERE id = ${id}`);
}

/** The doctors of a department who are in the treatment team of a patient on a day. */
export function listTreatingDoctors(
  reader: Reader,
  team: { readonly patientId: PatientId; readonly departmentId: DepartmentId; readonly onDay: CalendarDate },
): string[] {
  return reader
    .all<{ name: string }>(
      sql`
      SELECT name FROM care_team_member
      JOIN practitioner ON practitioner.id = care_team_member.practitioner_id
      JOIN practitioner_department ON practitioner_department.practitioner_id = practitioner.id
      WHERE patient_id = ${team.patientId} AND department_id = ${team.departmentId}
        AND role = 'doctor' AND is_active = 1 AND (valid_until IS NULL OR valid_until >= ${team.onDay})
      ORDER BY name`,
    )
    .map((row) => row.name);
}
