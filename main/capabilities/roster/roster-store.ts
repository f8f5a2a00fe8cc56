import type { PoolRole } from '#shared/capabilities/counter/question-type.ts';
import type { AbsenceKind } from '#shared/capabilities/roster/model.ts';
import type { DepartmentId, PractitionerId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql, type Statement } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';

interface Named {
  readonly id: PractitionerId;
  readonly name: string;
}

export interface ShiftRow {
  readonly id: string;
  readonly departmentId: DepartmentId;
  readonly poolRole: PoolRole;
  readonly practitioner: Named;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

interface StoredShift extends Omit<ShiftRow, 'practitioner'> {
  readonly practitionerId: PractitionerId;
  readonly practitionerName: string;
}

function shiftsWhere(reader: Reader, where: Statement): ShiftRow[] {
  return reader
    .all<StoredShift>(
      sql`
      SELECT roster_shift.id, department_id AS departmentId, pool_role AS poolRole, practitioner_id AS practitionerId,
        name AS practitionerName, starts_at AS startsAt, ends_at AS endsAt
      FROM roster_shift JOIN practitioner ON practitioner.id = practitioner_id
      WHERE ${where} ORDER BY starts_at, department_id, pool_role, roster_shift.id LIMIT 5000`,
    )
    .map(({ practitionerId, practitionerName, ...shift }) => ({
      ...shift,
      practitioner: { id: practitionerId, name: practitionerName },
    }));
}

/** Shifts that have a moment in common with a stretch of time. */
export function listShifts(reader: Reader, from: Instant, until: Instant): ShiftRow[] {
  return shiftsWhere(reader, sql`starts_at < ${until} AND ends_at > ${from}`);
}

export function findShift(reader: Reader, id: string): ShiftRow | undefined {
  return shiftsWhere(reader, sql`roster_shift.id = ${id}`)[0];
}

/** Shifts of one person that have a moment in common with a stretch of time. */
export function listShiftsOf(reader: Reader, person: PractitionerId, from: Instant, until: Instant): ShiftRow[] {
  return shiftsWhere(reader, sql`practitioner_id = ${person} AND starts_at < ${until} AND ends_at > ${from}`);
}

export interface NewShift {
  readonly id: string;
  readonly departmentId: DepartmentId;
  readonly poolRole: PoolRole;
  readonly practitionerId: PractitionerId;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

export function insertShift(writer: Writer, shift: NewShift): void {
  writer.runOne(sql`
    INSERT INTO roster_shift (id, department_id, pool_role, practitioner_id, starts_at, ends_at)
    VALUES (${shift.id}, ${shift.departmentId}, ${shift.poolRole}, ${shift.practitionerId}, ${shift.startsAt},
      ${shift.endsAt})`);
}

export function removeShift(writer: Writer, id: string): void {
  writer.runOne(sql`DELETE FROM roster_shift WHERE id = ${id}`);
}

export interface AbsenceRow {
  readonly id: string;
  readonly practitioner: Named;
  readonly kind: AbsenceKind;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly deputy: Named | null;
  readonly setById: PractitionerId;
  readonly setByName: string;
}

interface StoredAbsence extends Omit<AbsenceRow, 'practitioner' | 'deputy'> {
  readonly practitionerId: PractitionerId;
  readonly practitionerName: string;
  readonly deputyId: PractitionerId | null;
  readonly deputyName: string | null;
}

function absencesWhere(reader: Reader, where: Statement): AbsenceRow[] {
  return reader
    .all<StoredAbsence>(
      sql`
      SELECT absence.id, practitioner_id AS practitionerId, absent.name AS practitionerName, kind, starts_at AS startsAt,
        ends_at AS endsAt, deputy_id AS deputyId, deputy.name AS deputyName, set_by_id AS setById,
        setter.name AS setByName
      FROM absence
      JOIN practitioner AS absent ON absent.id = practitioner_id
      JOIN practitioner AS setter ON setter.id = set_by_id
      LEFT JOIN practitioner AS deputy ON deputy.id = deputy_id
      WHERE ${where} ORDER BY starts_at, absence.id LIMIT 1000`,
    )
    .map(({ practitionerId, practitionerName, deputyId, deputyName, ...absence }) => ({
      ...absence,
      practitioner: { id: practitionerId, name: practitionerName },
      deputy: deputyId === null ? null : { id: deputyId, name: deputyName ?? '' },
    }));
}

/** Absences that have a moment in common with a stretch of time. */
export function listAbsences(reader: Reader, from: Instant, until: Instant): AbsenceRow[] {
  return absencesWhere(reader, sql`starts_at < ${until} AND ends_at > ${from}`);
}

export function findAbsence(reader: Reader, id: string): AbsenceRow | undefined {
  return absencesWhere(reader, sql`absence.id = ${id}`)[0];
}

/** The absence of a person at a moment, or undefined when they are there. */
export function findAbsenceAt(reader: Reader, person: PractitionerId, moment: Instant): AbsenceRow | undefined {
  return absencesWhere(reader, sql`practitioner_id = ${person} AND starts_at <= ${moment} AND ends_at > ${moment}`)[0];
}

export interface NewAbsence {
  readonly id: string;
  readonly practitionerId: PractitionerId;
  readonly kind: AbsenceKind;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly deputyId: PractitionerId | null;
  readonly setById: PractitionerId;
  readonly setAt: Instant;
}

export function insertAbsence(writer: Writer, absence: NewAbsence): void {
  writer.runOne(sql`
    INSERT INTO absence (id, practitioner_id, kind, starts_at, ends_at, deputy_id, set_by_id, set_at)
    VALUES (${absence.id}, ${absence.practitionerId}, ${absence.kind}, ${absence.startsAt}, ${absence.endsAt},
      ${absence.deputyId}, ${absence.setById}, ${absence.setAt})`);
}

/** Ends an absence at a moment; one that has not begun by then is taken back. */
export function endAbsence(writer: Writer, { id, startsAt }: AbsenceRow, at: Instant): void {
  if (startsAt >= at) writer.runOne(sql`DELETE FROM absence WHERE id = ${id}`);
  else writer.runOne(sql`UPDATE absence SET ends_at = ${at} WHERE id = ${id}`);
}

/** Absences that have begun and whose items have not gone back to their pools yet. */
export function listBegunAbsences(reader: Reader, now: Instant): AbsenceRow[] {
  return absencesWhere(reader, sql`returned_at IS NULL AND starts_at <= ${now} AND ends_at > ${now}`);
}

export function markReturned(writer: Writer, id: string, at: Instant): void {
  writer.runOne(sql`UPDATE absence SET returned_at = ${at} WHERE id = ${id}`);
}

/** When the next absence begins whose items are still to go back, or undefined when there is none. */
export function nextAbsence(reader: Reader, now: Instant): Instant | undefined {
  return (
    reader.first<{ at: Instant | null }>(sql`
      SELECT min(starts_at) AS at FROM absence WHERE returned_at IS NULL AND ends_at > ${now}`)?.at ?? undefined
  );
}
