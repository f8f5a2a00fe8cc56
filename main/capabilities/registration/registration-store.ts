import type { QuestionType } from '#shared/capabilities/counter/question-type.ts';
import type {
  BillingCode,
  Condition,
  ContactClass,
  NotBillableReason,
  PersonalTicks,
  RegistrationProposal,
  RegistrationStatus,
} from '#shared/capabilities/registration/model.ts';
import type { DepartmentId, ItemId, PatientId, PractitionerId } from '#shared/kernel/ids.ts';
import type { Role } from '#shared/kernel/person.ts';
import type { CalendarDate, Instant } from '#shared/kernel/time.ts';
import type { Reader } from '#main/store/reader.ts';
import { listOf, sql, type Statement } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';
import type { Contact } from './contact-facts-store.ts';

/** A registration as its row holds it, with the names that a screen shows. */
export interface RegistrationRow {
  readonly id: string;
  readonly version: number;
  readonly item_id: ItemId;
  readonly patient_id: PatientId | null;
  readonly patient_name: string;
  readonly department_id: DepartmentId;
  readonly department_code: string;
  readonly question_type: QuestionType;
  readonly contact_class: ContactClass;
  readonly on_day: CalendarDate;
  readonly status: RegistrationStatus;
  readonly code: string | null;
  readonly code_label: string | null;
  readonly code_id: string | null;
  readonly conditions: string;
  readonly ticks: string;
  readonly answered_by_role: Role | null;
  readonly reason: NotBillableReason | null;
  readonly reason_words: string | null;
  readonly closed_by_name: string;
  readonly closed_at: Instant;
  readonly decided_by_name: string | null;
  readonly decided_at: Instant | null;
}

/** A registration as it begins, when its item is closed. */
export interface NewRegistration {
  readonly id: string;
  readonly contact: Contact;
  readonly proposal: RegistrationProposal;
  readonly ticks: PersonalTicks;
  readonly answeredBy: Role | null;
  readonly onDay: CalendarDate;
  readonly status: RegistrationStatus;
  readonly closedById: PractitionerId;
  readonly closedAt: Instant;
}

export function insertRegistration(writer: Writer, { contact, proposal, ...one }: NewRegistration): void {
  const decidedBy = one.status === 'confirmed' ? one.closedById : null;
  writer.runOne(sql`
    INSERT INTO registration (id, version, item_id, patient_id, department_id, question_type, contact_class, channel,
      on_day, status, code, code_label, code_id, conditions, ticks, answered_by_role, reason, closed_by_id, closed_at,
      decided_by_id, decided_at)
    VALUES (${one.id}, 1, ${contact.itemId}, ${contact.patientId}, ${contact.departmentId}, ${contact.questionType},
      ${proposal.contactClass}, ${contact.channel}, ${one.onDay}, ${one.status}, ${proposal.code?.code ?? null},
      ${proposal.code?.label ?? null}, ${proposal.code?.id ?? null}, ${JSON.stringify(proposal.conditions)},
      ${JSON.stringify(one.ticks)}, ${one.answeredBy}, ${proposal.reason}, ${one.closedById}, ${one.closedAt},
      ${decidedBy}, ${decidedBy === null ? null : one.closedAt})`);
}

const rows = sql`
  SELECT registration.*, work_item.patient_name, department.code AS department_code, closer.name AS closed_by_name,
    decider.name AS decided_by_name
  FROM registration
  JOIN work_item ON work_item.id = item_id
  JOIN department ON department.id = registration.department_id
  JOIN practitioner AS closer ON closer.id = closed_by_id
  LEFT JOIN practitioner AS decider ON decider.id = decided_by_id`;

export function findRegistration(reader: Reader, id: string): RegistrationRow | undefined {
  return reader.first<RegistrationRow>(sql`${rows} WHERE registration.id = ${id}`);
}

/** Which registrations a list holds; `departments` null is every department. */
export interface RegistrationView {
  readonly status: RegistrationStatus;
  readonly departments: readonly DepartmentId[] | null;
  readonly month: string | null;
  /** The question types that this role may see; undefined for all. */
  readonly types?: readonly QuestionType[] | undefined;
}

function inView(view: RegistrationView): Statement {
  const departments =
    view.departments === null ? sql`1` : sql`registration.department_id IN (${listOf(view.departments)})`;
  const month = view.month === null ? sql`1` : sql`on_day BETWEEN ${`${view.month}-01`} AND ${`${view.month}-31`}`;
  const types = view.types === undefined ? sql`1` : sql`registration.question_type IN (${listOf(view.types)})`;
  return sql`registration.status = ${view.status} AND ${departments} AND ${month} AND ${types}`;
}

/** The newest registrations of a view. */
export function listRegistrations(reader: Reader, view: RegistrationView, limit: number): RegistrationRow[] {
  return reader.all<RegistrationRow>(sql`
    ${rows} WHERE ${inView(view)} ORDER BY on_day DESC, closed_at DESC, registration.id LIMIT ${limit}`);
}

/** How many a view has, from the very condition of its list. */
export function countRegistrations(reader: Reader, view: RegistrationView): number {
  return (
    reader.first<{ total: number }>(sql`SELECT count(*) AS total FROM registration WHERE ${inView(view)}`)?.total ?? 0
  );
}

/** What a decision changes. */
export interface RegistrationDecision {
  readonly status: RegistrationStatus;
  readonly code: BillingCode | null;
  readonly conditions: readonly Condition[];
  readonly ticks: PersonalTicks;
  readonly reason: NotBillableReason | null;
  readonly reasonWords: string | null;
}

export function decideRegistration(
  writer: Writer,
  id: string,
  decision: RegistrationDecision,
  by: { readonly id: PractitionerId; readonly at: Instant },
): void {
  const isChecked = decision.status === 'checked';
  writer.runOne(sql`
    UPDATE registration SET version = version + 1, status = ${decision.status}, code = ${decision.code?.code ?? null},
      code_label = ${decision.code?.label ?? null}, code_id = ${decision.code?.id ?? null},
      conditions = ${JSON.stringify(decision.conditions)}, ticks = ${JSON.stringify(decision.ticks)},
      reason = ${decision.reason}, reason_words = ${decision.reasonWords},
      checked_by_id = iif(${isChecked ? 1 : 0}, ${by.id}, checked_by_id),
      checked_at = iif(${isChecked ? 1 : 0}, ${by.at}, checked_at),
      decided_by_id = iif(${isChecked ? 1 : 0}, decided_by_id, ${by.id}),
      decided_at = iif(${isChecked ? 1 : 0}, decided_at, ${by.at})
    WHERE id = ${id}`);
}

/** Takes back what nobody confirmed yet, because its item is open again. */
export function withdrawOpenRegistrations(writer: Writer, itemId: ItemId): void {
  writer.run(sql`
    UPDATE registration SET version = version + 1, status = 'withdrawn'
    WHERE item_id = ${itemId} AND (status IN ('proposed', 'checked') OR (status = 'not-billed' AND decided_at IS NULL))`);
}
