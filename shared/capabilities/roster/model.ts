import { z } from 'zod';

import { poolRole } from '#shared/capabilities/counter/question-type.ts';
import { departmentId, practitionerId } from '#shared/kernel/ids.ts';
import { calendarDate, instant } from '#shared/kernel/time.ts';

/** A time on the wall clock of the clinic, such as `08:30`. */
export const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const named = z.object({ id: practitionerId, name: z.string() });

/** Somebody who mans the counter of a department in a role for a while. */
export const shift = z.object({
  id: z.uuid(),
  departmentId,
  poolRole,
  practitioner: named,
  startsAt: instant,
  endsAt: instant,
  mayRemove: z.boolean(),
});
export type Shift = z.infer<typeof shift>;

export const absenceKinds = ['leave', 'illness', 'training', 'other'] as const;
export const absenceKind = z.enum(absenceKinds);
export type AbsenceKind = z.infer<typeof absenceKind>;

/** Somebody who is away for a while. What they had taken goes back to the pool when it begins. */
export const absence = z.object({
  id: z.uuid(),
  practitioner: named,
  kind: absenceKind,
  startsAt: instant,
  endsAt: instant,
  deputy: named.nullable(),
  setByName: z.string(),
  mayEnd: z.boolean(),
});

/** Who mans a pool now, and who is next. `isUnmanned` is only ever true while the clinic is open. */
export const poolStaffing = z.object({
  departmentId,
  poolRole,
  now: z.array(named.extend({ until: instant })),
  next: named.extend({ from: instant }).nullable(),
  isUnmanned: z.boolean(),
});
export type PoolStaffing = z.infer<typeof poolStaffing>;

/** Somebody who can be put on the roster, with the pools they fit. */
export const rosterPerson = named.extend({ poolRole, departmentIds: z.array(departmentId) });
export type RosterPerson = z.infer<typeof rosterPerson>;

export const rosterWeek = z.object({
  /** Monday of the week. */
  monday: calendarDate,
  isOpenNow: z.boolean(),
  departments: z.array(z.object({ id: departmentId, code: z.string(), name: z.string(), mayEdit: z.boolean() })),
  staffing: z.array(poolStaffing),
  shifts: z.array(shift),
  absences: z.array(absence),
  people: z.array(rosterPerson),
  /** For whom this person may set an absence; null for everyone. */
  absenceOnlyFor: practitionerId.nullable(),
});
export type RosterWeek = z.infer<typeof rosterWeek>;
