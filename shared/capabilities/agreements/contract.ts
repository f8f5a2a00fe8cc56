import { z } from 'zod';

import { department, staffMember } from '#shared/capabilities/access/model.ts';
import { questionType } from '#shared/capabilities/counter/question-type.ts';
import { language } from '#shared/capabilities/vault/model.ts';
import { departmentId } from '#shared/kernel/ids.ts';
import { calendarDate } from '#shared/kernel/time.ts';
import { noDetail } from '#shared/rpc/failures.ts';
import { command, query, task } from '#shared/rpc/verbs.ts';
import { calendarChange, calendarSettings, dayAhead, holiday } from './calendar-model.ts';
import { agreementRights, agreementTerms, agreementVersion } from './model.ts';

const reason = z.string().trim().min(3).max(1_000);
/** The head of department whose approval is recorded, as the administrator writes it down. */
const approval = { approvedBy: z.string().trim().min(3).max(200), approvedOn: calendarDate };
const versionRef = z.object({ id: z.uuid() });
const settling = { 'agreement-not-found': noDetail, 'proposal-settled': noDetail };

/** What is agreed per question type and department, and when the clinic is open. */
export const agreementsContract = {
  /** Every agreement of today or later and every open proposal, with what is needed to edit them. */
  overview: query({
    input: z.object({}),
    output: z.object({
      versions: z.array(agreementVersion),
      departments: z.array(department),
      staff: z.array(staffMember.pick({ id: true, name: true, role: true })),
      today: calendarDate,
      may: agreementRights,
    }),
  }),

  /** All versions of one agreement, newest first. */
  history: query({
    input: z.object({ questionType, departmentId: departmentId.nullable() }),
    output: z.object({ versions: z.array(agreementVersion) }),
  }),

  /** Writes down a proposal; it changes nothing until it is put in force. */
  propose: command({
    input: z.object({
      questionType,
      departmentId: departmentId.nullable(),
      terms: agreementTerms,
      owner: z.string().trim().min(2).max(200),
      reason,
      validFrom: calendarDate,
    }),
    output: versionRef,
    fails: {
      'department-not-found': noDetail,
      'staff-member-not-found': noDetail,
      'fallback-required': noDetail,
      'not-own-department': noDetail,
    },
  }),

  /** Adds advice to an open proposal. */
  advise: command({
    input: versionRef.extend({ body: z.string().trim().min(3).max(2_000) }),
    output: z.object({}),
    fails: settling,
  }),

  /** Makes a proposal hold from a day on, today at the earliest, with the approval of the head of department. */
  putInForce: command({
    input: versionRef.extend({ ...approval, validFrom: calendarDate }),
    output: versionRef,
    fails: { ...settling, 'approval-in-future': noDetail },
  }),

  decline: command({ input: versionRef.extend({ reason }), output: z.object({}), fails: settling }),

  /** Ends a department's own agreement from today on: the hospital's default holds there again. */
  endOverride: command({
    input: versionRef.extend({ ...approval, reason }),
    output: z.object({}),
    fails: { 'agreement-not-found': noDetail, 'override-not-in-force': noDetail, 'approval-in-future': noDetail },
  }),

  /** The receipt that a patient would get who asks now. */
  previewReceipt: query({
    input: z.object({ questionType, departmentId: departmentId.nullable(), terms: agreementTerms }),
    output: z.object({ text: z.string(), promisedOn: calendarDate.nullable() }),
  }),

  /** Opening hours, holidays of each year and local closures, with what the next seven days are. */
  calendar: query({
    input: z.object({}),
    output: z.object({
      settings: calendarSettings,
      changes: z.array(calendarChange),
      ahead: z.array(dayAhead),
      today: calendarDate,
      may: agreementRights,
    }),
  }),

  /** What the next seven days would be. */
  previewCalendar: query({
    input: z.object({ settings: calendarSettings }),
    output: z.object({ ahead: z.array(dayAhead) }),
  }),

  /** The Dutch holidays of a year, each as most clinics have it: open or closed. */
  holidays: task({
    input: z.object({ year: z.number().int().min(2000).max(2100), language }),
    output: z.object({ holidays: z.array(holiday) }),
  }),

  /** Changes the calendar and recalculates when open questions are due. `revision` is the one the screen showed. */
  saveCalendar: task({
    input: z.object({ settings: calendarSettings, revision: z.number().int().min(0), reason, ...approval }),
    output: z.object({ recalculated: z.number().int() }),
    fails: { 'calendar-moved-on': z.object({ byName: z.string().nullable() }), 'approval-in-future': noDetail },
  }),
};
