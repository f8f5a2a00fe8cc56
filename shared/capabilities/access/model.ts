import { z } from 'zod';

import { departmentId, practitionerId } from '#shared/kernel/ids.ts';
import { auditAction } from '#shared/kernel/audit-action.ts';
import { role } from '#shared/kernel/person.ts';
import { instant } from '#shared/kernel/time.ts';

export const auditOutcomes = ['done', 'refused', 'failed'] as const;
export const auditOutcome = z.enum(auditOutcomes);

/** One line of the log as a screen shows it. */
export const auditLine = z.object({
  sequence: z.number().int(),
  at: instant,
  personName: z.string(),
  role: z.string(),
  action: auditAction,
  outcome: auditOutcome,
  reason: z.string().nullable(),
});
export type AuditLine = z.infer<typeof auditLine>;

/** Result of checking the chain of the log: valid, or the first row that does not fit. */
export const auditVerdict = z.discriminatedUnion('valid', [
  z.object({ valid: z.literal(true), rows: z.number().int() }),
  z.object({
    valid: z.literal(false),
    rows: z.number().int(),
    sequence: z.number().int(),
    why: z.enum(['row-changed', 'row-missing', 'order-changed']),
  }),
]);
export type AuditVerdict = z.infer<typeof auditVerdict>;

/** A colleague as lists and pickers show them. */
export const staffMember = z.object({
  id: practitionerId,
  name: z.string(),
  role,
  functionTitle: z.string(),
  departments: z.array(z.object({ id: departmentId, code: z.string(), name: z.string() })),
});
export type StaffMember = z.infer<typeof staffMember>;

/** A member of staff with the state of their account, for the administrator. */
export const staffAccount = staffMember.extend({
  loginName: z.string().nullable(),
  hasAccount: z.boolean(),
  isActive: z.boolean(),
  mayPrescribe: z.boolean(),
});
export type StaffAccount = z.infer<typeof staffAccount>;

export const department = z.object({
  id: departmentId,
  code: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
});
export type Department = z.infer<typeof department>;
