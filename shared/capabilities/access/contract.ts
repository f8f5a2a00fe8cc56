import { z } from 'zod';

import { departmentId, itemId, patientId, practitionerId } from '#shared/kernel/ids.ts';
import { role } from '#shared/kernel/person.ts';
import { noDetail } from '#shared/rpc/failures.ts';
import { command, query, task } from '#shared/rpc/verbs.ts';
import { auditLine, auditVerdict, department, staffAccount, staffMember } from './model.ts';

const nothing = z.object({});

export const accessContract = {
  /** The log of one item or one patient, newest first, for those who may see that item or hold the log. */
  trail: query({
    input: z.union([z.object({ itemId }), z.object({ patientId })]),
    output: z.object({ lines: z.array(auditLine) }),
    fails: { 'item-not-found': noDetail },
  }),

  /** The log as a whole, newest first, for the privacy officer. */
  log: query({
    input: z.object({ before: z.number().int().min(1).nullable() }),
    output: z.object({ lines: z.array(auditLine) }),
  }),

  verifyLog: command({ input: nothing, output: auditVerdict }),

  /** Colleagues and departments, for passing on. */
  colleagues: query({
    input: nothing,
    output: z.object({ staff: z.array(staffMember), departments: z.array(department) }),
  }),

  accounts: query({
    input: nothing,
    output: z.object({ accounts: z.array(staffAccount), departments: z.array(department) }),
  }),

  addDepartment: command({
    input: z.object({
      code: z
        .string()
        .trim()
        .toUpperCase()
        .regex(/^[A-Z0-9]{2,8}$/),
      name: z.string().trim().min(1).max(200),
      phone: z.string().trim().max(40).nullable(),
    }),
    output: department,
    fails: { 'department-exists': noDetail },
  }),

  addStaffMember: command({
    input: z.object({
      name: z.string().trim().min(1).max(200),
      role,
      functionTitle: z.string().trim().max(200),
      departments: z.array(departmentId).max(50),
      mayPrescribe: z.boolean(),
    }),
    output: staffMember,
    fails: { 'department-not-found': noDetail },
  }),

  changeStaffMember: command({
    input: z.object({
      id: practitionerId,
      role,
      functionTitle: z.string().trim().max(200),
      departments: z.array(departmentId).max(50),
      mayPrescribe: z.boolean(),
      isActive: z.boolean(),
    }),
    output: staffMember,
    fails: { 'staff-member-not-found': noDetail, 'last-administrator': noDetail, 'department-not-found': noDetail },
  }),

  /** Gives a member of staff an account with a first password, which they must change at their first sign-in. */
  giveAccount: task({
    input: z.object({
      practitionerId,
      loginName: z
        .string()
        .trim()
        .toLowerCase()
        .regex(/^[a-z0-9][a-z0-9._-]{0,59}$/),
      firstPassword: z.string().min(1).max(1024),
    }),
    output: nothing,
    fails: {
      'staff-member-not-found': noDetail,
      'login-name-taken': noDetail,
      'weak-password': z.object({ why: z.enum(['too-short', 'too-easy', 'holds-name']) }),
    },
  }),
};
