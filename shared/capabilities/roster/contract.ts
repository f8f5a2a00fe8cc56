import { z } from 'zod';

import { poolRole } from '#shared/capabilities/counter/question-type.ts';
import { departmentId, practitionerId } from '#shared/kernel/ids.ts';
import { calendarDate, instant } from '#shared/kernel/time.ts';
import { noDetail } from '#shared/rpc/failures.ts';
import { command, query } from '#shared/rpc/verbs.ts';
import { absenceKind, rosterWeek, wallTime } from './model.ts';

const nothing = z.object({});
const ref = z.object({ id: z.uuid() });

/** Who mans the counter when, who is away, and who stands in. Times are those on the clinic's own wall. */
export const rosterContract = {
  /** The week that holds a day, with who mans each pool now. */
  week: query({ input: z.object({ day: calendarDate.nullable() }), output: rosterWeek }),

  addShift: command({
    input: z.object({
      departmentId,
      poolRole,
      practitionerId,
      day: calendarDate,
      from: wallTime,
      until: wallTime,
    }),
    output: ref,
    fails: { 'roster-times-wrong': noDetail, 'shift-overlaps': noDetail, 'receiver-not-found': noDetail },
  }),

  removeShift: command({ input: ref, output: nothing, fails: { 'shift-not-found': noDetail } }),

  /** Says that somebody will be away. From its start their open items are in the pool again. */
  addAbsence: command({
    input: z.object({
      practitionerId,
      kind: absenceKind,
      fromDay: calendarDate,
      fromTime: wallTime,
      untilDay: calendarDate,
      untilTime: wallTime,
      deputyId: practitionerId.nullable(),
    }),
    output: ref.extend({ startsAt: instant }),
    fails: {
      'roster-times-wrong': noDetail,
      'absence-overlaps': noDetail,
      'deputy-not-fit': noDetail,
      'receiver-not-found': noDetail,
    },
  }),

  /** Ends an absence now, or takes it back when it has not begun. What went to the pool stays there. */
  endAbsence: command({ input: ref, output: nothing, fails: { 'absence-not-found': noDetail } }),
};
