import { z } from 'zod';

import { departmentId, itemId } from '#shared/kernel/ids.ts';
import { noDetail } from '#shared/rpc/failures.ts';
import { command, query } from '#shared/rpc/verbs.ts';
import {
  billingCode,
  careSetting,
  contactClass,
  notBillableReason,
  personalTicks,
  registration,
  registrationProposal,
  registrationStatus,
} from './model.ts';

/** A month of the calendar, such as `2026-11`. */
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const ref = z.object({ id: z.uuid(), version: z.number().int() });
const settled = z.object({ id: z.uuid(), outcome: z.enum(['done', 'moved-on', 'incomplete', 'not-found']) });

/** What is registered of a contact: proposed by the program, checked and confirmed by people. */
export const registrationContract = {
  /** What closing this item now would propose, with what the person says so far. */
  propose: query({
    input: z.object({ itemId, contactClass: contactClass.nullable(), ticks: personalTicks }),
    output: z.object({ proposal: registrationProposal }),
    fails: { 'item-not-found': noDetail },
  }),

  /** The worklist of the departments in reach; for the administrator every department, without names. */
  list: query({
    input: z.object({ status: registrationStatus, departmentId: departmentId.nullable(), month: month.nullable() }),
    output: z.object({ registrations: z.array(registration), total: z.number().int() }),
  }),

  /** The desk looked at it: the patient is right, agreed, and knows the cost. */
  check: command({
    input: ref.extend({ ticks: personalTicks }),
    output: z.object({ registration }),
    fails: { 'registration-moved-on': noDetail, 'registration-not-found': noDetail },
  }),

  /** A doctor confirms: billed with its code when every condition holds, or not billed with a reason. */
  confirm: command({
    input: ref.extend({
      ticks: personalTicks,
      notBilled: z.object({ reason: notBillableReason, words: z.string().trim().max(500) }).nullable(),
    }),
    output: z.object({ registration }),
    fails: {
      'registration-moved-on': noDetail,
      'registration-not-found': noDetail,
      'registration-incomplete': noDetail,
      'explanation-required': noDetail,
    },
  }),

  /** Confirms what is complete, one by one; each says how it went. */
  confirmMany: command({
    input: z.object({ refs: z.array(ref).min(1).max(200) }),
    output: z.object({ outcomes: z.array(settled) }),
  }),

  codes: query({
    input: z.object({}),
    output: z.object({ codes: z.array(billingCode), setting: careSetting, mayEdit: z.boolean() }),
  }),

  /** Says by which rules this clinic registers. */
  saveSetting: command({ input: z.object({ setting: careSetting }), output: z.object({ setting: careSetting }) }),

  /** Adds a code, or changes one that no confirmed registration has used; a used one can only be ended. */
  saveCode: command({
    input: billingCode,
    output: z.object({ code: billingCode }),
    fails: { 'code-in-use': noDetail, 'code-dates-wrong': noDetail },
  }),

  /** Confirmed registrations of a month as a table of text (CSV), without names and without anything clinical. */
  exportMonth: query({ input: z.object({ month }), output: z.object({ csv: z.string(), rows: z.number().int() }) }),
};
