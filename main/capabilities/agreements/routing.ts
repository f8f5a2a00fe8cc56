import { amsterdam, dayOf } from '#shared/capabilities/counter/calendar.ts';
import type { PoolRole, QuestionType } from '#shared/capabilities/counter/question-type.ts';
import type { NamedPerson } from '#shared/capabilities/agreements/model.ts';
import { likelyOwner, type QuestionRoute, routeOf, type TeamMember } from '#shared/capabilities/agreements/rules.ts';
import type { DepartmentId, PatientId } from '#shared/kernel/ids.ts';
import type { CalendarDate, Instant } from '#shared/kernel/time.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import { listCandidates, type RoutableAgreement } from './agreement-store.ts';

/** A question as it is routed, by the agreements of the day on which it came. */
export interface ArrivedQuestion {
  readonly questionType: QuestionType;
  readonly departmentId: DepartmentId;
  readonly arrivedAt: Instant;
}

/** Those who treat a patient on a day and work here, with their departments. */
export function listTeam(reader: Reader, patientId: PatientId | null, day: CalendarDate): TeamMember[] {
  const rows = reader.all<Omit<TeamMember, 'departmentIds'> & { departmentIds: string }>(sql`
    SELECT practitioner.id, name, role, group_concat(department_id) AS departmentIds FROM care_team_member
    JOIN practitioner ON practitioner.id = care_team_member.practitioner_id
    JOIN practitioner_department ON practitioner_department.practitioner_id = practitioner.id
    WHERE patient_id = ${patientId} AND is_active = 1 AND (valid_until IS NULL OR valid_until >= ${day})
    GROUP BY practitioner.id ORDER BY name`);
  return rows.map((row) => ({ ...row, departmentIds: row.departmentIds.split(',') as DepartmentId[] }));
}

/** Agreement and pool of a question. Its likely owner takes the treatment team and is looked up when it is shown. */
export function routeQuestion(reader: Reader, question: ArrivedQuestion): QuestionRoute<RoutableAgreement> {
  const { questionType, departmentId, arrivedAt } = question;
  const day = dayOf(arrivedAt, amsterdam);
  return routeOf({ questionType, departmentId, day }, listCandidates(reader, { questionType, departmentId }), []);
}

/** Whose patient it is, where, and since when. */
export interface TreatedPatient {
  readonly patientId: PatientId | null;
  readonly departmentId: DepartmentId;
  readonly arrivedAt: Instant;
}

/** The one who treats this patient in this department in the role that answers, when it is beyond doubt who. */
export function suggestedOwner(reader: Reader, item: TreatedPatient, answerer: PoolRole): NamedPerson | null {
  const team = listTeam(reader, item.patientId, dayOf(item.arrivedAt, amsterdam));
  return likelyOwner(answerer, item.departmentId, team);
}
