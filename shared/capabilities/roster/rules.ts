import type { PoolRole } from '#shared/capabilities/counter/question-type.ts';
import { isCounterRole } from '#shared/capabilities/access/rules.ts';
import type { DepartmentId, PractitionerId } from '#shared/kernel/ids.ts';
import type { Person } from '#shared/kernel/person.ts';
import type { Instant } from '#shared/kernel/time.ts';
import type { PoolStaffing } from './model.ts';

/** May this person look at the roster? Everyone who works at a counter, and who keeps the program. */
export function maySeeRoster(person: Person): boolean {
  return isCounterRole(person.role) || person.role === 'functional-administrator';
}

/** May this person change the roster of a department? Its doctors and nurses, and the functional administrator. */
export function mayEditShifts(person: Person, departmentId: DepartmentId): boolean {
  if (person.role === 'functional-administrator') return true;
  if (person.role !== 'doctor' && person.role !== 'nurse') return false;
  return person.departments.some(({ id }) => id === departmentId);
}

/** May this person say that somebody is away? Everyone at the counter for themselves, the administrator for all. */
export function maySetAbsence(person: Person, practitionerId: PractitionerId): boolean {
  if (person.role === 'functional-administrator') return true;
  return isCounterRole(person.role) && person.id === practitionerId;
}

/** May one stand in for the other? Someone else of the same role in a department they share. */
export function mayStandIn(absent: Person, deputy: Person): boolean {
  if (absent.id === deputy.id || absent.role !== deputy.role) return false;
  const departments = new Set(absent.departments.map(({ id }) => id));
  return deputy.departments.some(({ id }) => departments.has(id));
}

/** A stretch of time; the end itself no longer belongs to it. */
export interface Stretch {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** True when two stretches have a moment in common. */
export function overlaps(one: Stretch, other: Stretch): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}

/** True when a moment lies in a stretch. */
export function isWithin(moment: Instant, { startsAt, endsAt }: Stretch): boolean {
  return startsAt <= moment && moment < endsAt;
}

/** A shift as far as staffing goes. */
export interface StaffedShift extends Stretch {
  readonly departmentId: DepartmentId;
  readonly poolRole: PoolRole;
  readonly practitioner: { readonly id: PractitionerId; readonly name: string };
}

/** An absence as far as staffing goes. */
export interface PersonalAbsence extends Stretch {
  readonly practitioner: { readonly id: PractitionerId };
}

function isAway(absences: readonly PersonalAbsence[], id: PractitionerId, moment: Instant): boolean {
  return absences.some((absence) => absence.practitioner.id === id && isWithin(moment, absence));
}

/**
 * Who mans a pool now and who is next, from the shifts around now. Somebody who is away mans nothing.
 *
 * A pool without anybody is unmanned only while the clinic is open: a red word at night would be for nobody.
 */
export function staffingOf(
  pool: { readonly departmentId: DepartmentId; readonly poolRole: PoolRole },
  roster: {
    readonly shifts: readonly StaffedShift[];
    readonly absences: readonly PersonalAbsence[];
    readonly now: Instant;
    readonly isOpenNow: boolean;
  },
): PoolStaffing {
  const { now, absences } = roster;
  const own = roster.shifts
    .filter((shift) => shift.departmentId === pool.departmentId && shift.poolRole === pool.poolRole)
    .toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
  const present = own.filter((shift) => isWithin(now, shift) && !isAway(absences, shift.practitioner.id, now));
  const next = own.find((shift) => shift.startsAt > now && !isAway(absences, shift.practitioner.id, shift.startsAt));
  return {
    ...pool,
    now: present.map(({ practitioner, endsAt }) => ({ ...practitioner, until: endsAt })),
    next: next ? { ...next.practitioner, from: next.startsAt } : null,
    isUnmanned: roster.isOpenNow && present.length === 0,
  };
}
