import { amsterdam, dayOf } from '#shared/capabilities/counter/calendar.ts';
import type { QuestionType } from '#shared/capabilities/counter/question-type.ts';
import type { ContactClass, PersonalTicks } from '#shared/capabilities/registration/model.ts';
import { type ContactFacts, usualClassOf } from '#shared/capabilities/registration/rules.ts';
import type { DepartmentId, ItemId, PatientId, ThreadId } from '#shared/kernel/ids.ts';
import type { Role } from '#shared/kernel/person.ts';
import type { CalendarDate, Instant } from '#shared/kernel/time.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import { readCareSetting } from './code-store.ts';

/** The contact that is to be registered, as its item stands. */
export interface Contact {
  readonly itemId: ItemId;
  readonly threadId: ThreadId;
  readonly patientId: PatientId | null;
  readonly departmentId: DepartmentId;
  readonly questionType: QuestionType;
  readonly isBillable: number | null;
  readonly channel: 'portal' | 'phone' | 'desk' | 'import';
}

export function findContact(reader: Reader, itemId: ItemId): Contact | undefined {
  return reader.first<Contact>(sql`
    SELECT work_item.id AS itemId, thread_id AS threadId, patient_id AS patientId,
      work_item.department_id AS departmentId, work_item.question_type AS questionType, is_billable AS isBillable,
      coalesce((SELECT channel FROM message WHERE message.thread_id = work_item.thread_id ORDER BY sent_at, id LIMIT 1),
        'portal') AS channel
    FROM work_item LEFT JOIN agreement ON agreement.id = agreement_id
    WHERE work_item.id = ${itemId}`);
}

/** Role of who wrote the newest answer in a thread; null when nobody of the staff did. */
export function findAnswererRole(reader: Reader, threadId: ThreadId): Role | null {
  return (
    reader.first<{ role: Role | null }>(sql`
    SELECT role FROM message LEFT JOIN practitioner ON practitioner.id = sender_id
    WHERE thread_id = ${threadId} AND kind = 'clinician-reply' AND purpose = 'answer'
    ORDER BY sent_at DESC, message.id DESC LIMIT 1`)?.role ?? null
  );
}

/** Does somebody of the department treat this patient? null when no treatment team of the patient is known at all. */
function hasRelation(reader: Reader, contact: Contact, onDay: CalendarDate): boolean | null {
  if (contact.patientId === null) return false;
  const team = reader.all<{ isOfDepartment: number }>(sql`
    SELECT EXISTS (SELECT 1 FROM practitioner_department
      WHERE practitioner_department.practitioner_id = care_team_member.practitioner_id
        AND department_id = ${contact.departmentId}) AS isOfDepartment
    FROM care_team_member
    WHERE patient_id = ${contact.patientId} AND (valid_until IS NULL OR valid_until >= ${onDay})`);
  return team.length === 0 ? null : team.some((member) => member.isOfDepartment === 1);
}

/** Another contact of this patient on that day that is, or may still be, billed. */
function hasOtherThatDay(reader: Reader, contact: Contact, onDay: CalendarDate): boolean {
  return (
    reader.first(sql`
    SELECT 1 FROM registration WHERE patient_id = ${contact.patientId} AND on_day = ${onDay}
      AND item_id <> ${contact.itemId} AND code IS NOT NULL AND status IN ('proposed', 'checked', 'confirmed')
    LIMIT 1`) !== undefined
  );
}

/** What is asked of a contact beside what the store knows. */
export interface ContactQuestion {
  readonly contactClass: ContactClass | null;
  readonly ticks: PersonalTicks;
  /** Who answers now, for a contact that is answered by closing it; null asks the thread. */
  readonly answeredBy: Role | null;
  readonly now: Instant;
}

/** Everything the proposal is made from. */
export function contactFacts(reader: Reader, contact: Contact, question: ContactQuestion): ContactFacts {
  const onDay = dayOf(question.now, amsterdam);
  return {
    contactClass: question.contactClass ?? usualClassOf(contact.questionType),
    setting: readCareSetting(reader),
    isBillingAgreed: contact.isBillable === 1,
    answeredBy: question.answeredBy ?? findAnswererRole(reader, contact.threadId),
    hasRelation: hasRelation(reader, contact, onDay),
    hasOtherThatDay: hasOtherThatDay(reader, contact, onDay),
    onDay,
    ticks: question.ticks,
  };
}
