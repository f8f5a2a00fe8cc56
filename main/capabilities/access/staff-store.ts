import type { Department, StaffMember } from '#shared/capabilities/access/model.ts';
import type { DepartmentId, PractitionerId } from '#shared/kernel/ids.ts';
import type { Person, Role } from '#shared/kernel/person.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';

interface PractitionerRow {
  readonly id: PractitionerId;
  readonly name: string;
  readonly role: Role;
  readonly function_title: string;
  readonly may_prescribe: number;
  readonly supervisor_id: PractitionerId | null;
  readonly is_active: number;
}

interface DepartmentRow {
  readonly practitioner_id: PractitionerId;
  readonly id: DepartmentId;
  readonly code: string;
  readonly name: string;
}

/** A practitioner as the store knows them, with their departments. */
export interface StaffRecord extends StaffMember {
  readonly mayPrescribe: boolean;
  readonly supervisorId: PractitionerId | null;
  readonly isActive: boolean;
}

function departmentsOf(reader: Reader, practitionerId?: PractitionerId): DepartmentRow[] {
  const only = practitionerId === undefined ? sql`` : sql`WHERE practitioner_id = ${practitionerId}`;
  return reader.all<DepartmentRow>(sql`
    SELECT practitioner_id, department.id, code, department.name FROM practitioner_department
    JOIN department ON department.id = department_id ${only} ORDER BY code`);
}

function recordOf(row: PractitionerRow, departments: readonly DepartmentRow[]): StaffRecord {
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    functionTitle: row.function_title,
    departments: departments
      .filter((department) => department.practitioner_id === row.id)
      .map(({ id, code, name }) => ({ id, code, name })),
    mayPrescribe: row.may_prescribe === 1,
    supervisorId: row.supervisor_id,
    isActive: row.is_active === 1,
  };
}

/** Everyone who works or worked here, by name. */
export function listStaff(reader: Reader): StaffRecord[] {
  const departments = departmentsOf(reader);
  return reader
    .all<PractitionerRow>(sql`SELECT * FROM practitioner ORDER BY name`)
    .map((row) => recordOf(row, departments));
}

export function findStaffRecord(reader: Reader, id: PractitionerId): StaffRecord | undefined {
  const row = reader.first<PractitionerRow>(sql`SELECT * FROM practitioner WHERE id = ${id}`);
  return row && recordOf(row, departmentsOf(reader, id));
}

/** The name of a member of staff, or null when there is none. */
export function findPersonName(reader: Reader, id: string | null): string | null {
  if (id === null) return null;
  return reader.first<{ name: string }>(sql`SELECT name FROM practitioner WHERE id = ${id}`)?.name ?? null;
}

/** The identity a session is about, or undefined when this person does not work here any more. */
export function findPerson(reader: Reader, id: PractitionerId): Person | undefined {
  const record = findStaffRecord(reader, id);
  if (!record?.isActive) return undefined;
  const { isActive: _isActive, ...rest } = record;
  return rest;
}

export function listDepartments(reader: Reader): Department[] {
  return reader.all<Department>(sql`SELECT id, code, name, phone FROM department ORDER BY name`);
}

/** True when there is a department for each of these ids. */
export function areDepartments(reader: Reader, ids: readonly DepartmentId[]): boolean {
  const known = new Set(listDepartments(reader).map((department) => department.id));
  return ids.every((id) => known.has(id));
}

/** Adds a department; returns false when its code is in use. */
export function insertDepartment(writer: Writer, department: Department): boolean {
  return (
    writer.run(sql`
      INSERT INTO department (id, code, name, phone)
      VALUES (${department.id}, ${department.code}, ${department.name}, ${department.phone})
      ON CONFLICT (code) DO NOTHING`) === 1
  );
}

/** What a new member of staff is known by. */
export interface NewStaffMember {
  readonly id: PractitionerId;
  readonly name: string;
  readonly role: Role;
  readonly functionTitle: string;
  readonly departments: readonly DepartmentId[];
  readonly mayPrescribe: boolean;
  readonly supervisorId?: PractitionerId | null;
}

export function insertStaffMember(writer: Writer, staff: NewStaffMember): void {
  writer.runOne(sql`
    INSERT INTO practitioner (id, name, role, function_title, may_prescribe, supervisor_id, is_active)
    VALUES (${staff.id}, ${staff.name}, ${staff.role}, ${staff.functionTitle}, ${staff.mayPrescribe ? 1 : 0},
      ${staff.supervisorId ?? null}, 1)`);
  setDepartments(writer, staff.id, staff.departments);
}

export function setDepartments(writer: Writer, id: PractitionerId, departments: readonly DepartmentId[]): void {
  writer.run(sql`DELETE FROM practitioner_department WHERE practitioner_id = ${id}`);
  for (const departmentId of new Set(departments)) {
    writer.runOne(sql`
      INSERT INTO practitioner_department (practitioner_id, department_id) VALUES (${id}, ${departmentId})`);
  }
}

/** Changes what a member of staff may do here; returns false when there is no such person. */
export function changeStaffMember(
  writer: Writer,
  staff: Omit<NewStaffMember, 'name'> & { readonly isActive: boolean },
): boolean {
  const changes = writer.run(sql`
    UPDATE practitioner SET role = ${staff.role}, function_title = ${staff.functionTitle},
      may_prescribe = ${staff.mayPrescribe ? 1 : 0}, is_active = ${staff.isActive ? 1 : 0}
    WHERE id = ${staff.id}`);
  if (changes === 1) setDepartments(writer, staff.id, staff.departments);
  return changes === 1;
}
