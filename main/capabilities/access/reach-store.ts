import type { AlsoAllowed } from '#shared/capabilities/agreements/model.ts';
import type { ItemInReach } from '#shared/capabilities/access/rules.ts';
import { isCounterRole } from '#shared/capabilities/access/rules.ts';
import type { PoolRole, QuestionType } from '#shared/capabilities/counter/model.ts';
import type { DepartmentId, ItemId, PatientId } from '#shared/kernel/ids.ts';
import type { Person, Role } from '#shared/kernel/person.ts';
import type { Reader } from '#main/store/reader.ts';
import { listOf, sql } from '#main/store/sql.ts';

const treaters: readonly Role[] = ['doctor', 'nurse'];

/**
 * The departments whose queue this person works from: their own, and those where nobody works.
 *
 * An item for a department without staff would otherwise be seen by no one. For doctors and nurses a department with
 * desk staff alone is such a one, since a medical question can be read by nobody there.
 */
export function departmentsInReach(reader: Reader, person: Person): DepartmentId[] {
  if (person.role === 'privacy-officer') {
    return reader.all<{ id: DepartmentId }>(sql`SELECT id FROM department`).map((row) => row.id);
  }
  if (!isCounterRole(person.role)) return [];
  const own = person.departments.map((department) => department.id);
  const unmanned = reader.all<{ id: DepartmentId }>(sql`
    SELECT id FROM department WHERE id NOT IN (
      SELECT department_id FROM practitioner_department
      JOIN practitioner ON practitioner.id = practitioner_id
      WHERE is_active = 1 AND role IN (${listOf(person.role === 'desk' ? [...treaters, 'desk'] : treaters)})
    )`);
  return [...new Set([...own, ...unmanned.map((row) => row.id)])];
}

interface ItemRow {
  readonly department_id: DepartmentId;
  readonly question_type: QuestionType;
  readonly owner_id: string | null;
  readonly patient_id: PatientId | null;
  readonly is_asked: number;
  readonly answerer: PoolRole | null;
  readonly prescriber_signs: number | null;
  readonly also_allowed: string | null;
}

/** What the agreement that routed the item says of who answers. */
function answeringOf(row: ItemRow): NonNullable<ItemInReach['answering']> | null {
  if (row.answerer === null) return null;
  return {
    answerer: row.answerer,
    prescriberSigns: row.prescriber_signs === 1,
    alsoAllowed: JSON.parse(row.also_allowed ?? '[]') as AlsoAllowed[],
  };
}

/** What an access decision needs to know of one item, or undefined when there is no such item. */
export function findItemInReach(
  reader: Reader,
  itemId: ItemId,
  person: Person,
): (ItemInReach & { readonly patientId: PatientId | null }) | undefined {
  const row = reader.first<ItemRow>(sql`
    SELECT work_item.department_id, work_item.question_type, owner_id, patient_id, answerer, prescriber_signs, also_allowed,
      EXISTS (SELECT 1 FROM colleague_request WHERE item_id = work_item.id AND asked_of_id = ${person.id}
        AND settled_at IS NULL) AS is_asked
    FROM work_item LEFT JOIN agreement ON agreement.id = agreement_id WHERE work_item.id = ${itemId}`);
  if (!row) return undefined;
  return {
    questionType: row.question_type,
    isInReach: departmentsInReach(reader, person).includes(row.department_id),
    isOwn: row.owner_id === person.id,
    isAsked: row.is_asked === 1,
    patientId: row.patient_id,
    answering: answeringOf(row),
  };
}
