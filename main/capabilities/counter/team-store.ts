import type { TeamMember } from '#shared/capabilities/counter/colleague-model.ts';
import type { PatientId } from '#shared/kernel/ids.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';

interface MemberRow extends Omit<TeamMember, 'departmentNames'> {
  readonly departmentName: string | null;
}

/** Who treats a patient on a day: doctors first, then by name, each with their departments and the phone of the first. */
export function listTeam(reader: Reader, patientId: PatientId | null, onDay: CalendarDate): TeamMember[] {
  if (patientId === null) return [];
  const rows = reader.all<MemberRow>(sql`
    SELECT practitioner.id, practitioner.name, role, function_title AS functionTitle, valid_until AS validUntil,
      department.name AS departmentName, department.phone
    FROM care_team_member JOIN practitioner ON practitioner.id = care_team_member.practitioner_id
    LEFT JOIN practitioner_department ON practitioner_department.practitioner_id = practitioner.id
    LEFT JOIN department ON department.id = practitioner_department.department_id
    WHERE patient_id = ${patientId} AND is_active = 1 AND (valid_until IS NULL OR valid_until >= ${onDay})
    ORDER BY role <> 'doctor', practitioner.name, practitioner.id, department.name`);
  const members = new Map<string, TeamMember>();
  for (const { departmentName, ...row } of rows) {
    const known = members.get(row.id) ?? { ...row, departmentNames: [] };
    const departmentNames = departmentName === null ? [] : [...known.departmentNames, departmentName];
    members.set(row.id, { ...known, departmentNames });
  }
  return [...members.values()];
}
