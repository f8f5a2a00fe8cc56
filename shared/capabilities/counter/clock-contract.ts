import { z } from 'zod';

import { escalationTarget } from '#shared/capabilities/agreements/model.ts';
import { itemId } from '#shared/kernel/ids.ts';
import { calendarDate, instant } from '#shared/kernel/time.ts';
import { noDetail } from '#shared/rpc/failures.ts';
import { command, query } from '#shared/rpc/verbs.ts';
import { questionType } from './question-type.ts';

/** What the clock gives notice of: four fifths of the term, its end, or a step of the ladder by whom it asks. */
export const alarmStep = z.enum(['at-risk', 'overdue', ...escalationTarget.options]);
export type AlarmStep = z.infer<typeof alarmStep>;

/** One notice of the clock. It names no patient: it may stand on any screen. */
export const alarm = z.object({
  itemId,
  questionType,
  step: alarmStep,
  /** When the step was reached; a term that starts anew gives notice anew. */
  at: instant,
  dueAt: instant.nullable(),
  /** Who has it: the one who is told, nobody yet, or a colleague with whom they look along. */
  heldBy: z.enum(['me', 'nobody', 'colleague']),
});
export type Alarm = z.infer<typeof alarm>;

export const alarmRef = alarm.pick({ itemId: true, step: true, at: true });
export type AlarmRef = z.infer<typeof alarmRef>;

/** A working day by which an interim message may promise an answer, with the message as the patient gets it. */
export const interimChoice = z.object({ day: calendarDate, text: z.string() });
export type InterimChoice = z.infer<typeof interimChoice>;

/** What the clock asks and tells. */
export const clockContract = {
  /** The days that an interim message may name, soonest first, and the one that is proposed. */
  interim: query({
    input: z.object({ itemId }),
    output: z.object({ choices: z.array(interimChoice), proposedDay: calendarDate.nullable() }),
    fails: { 'item-not-found': noDetail },
  }),

  /** Notices about what this person owns, their pools hold or a ladder asks of them; none outside opening hours. */
  alarms: query({
    input: z.object({}),
    output: z.object({ alarms: z.array(alarm), hasMore: z.boolean(), asOf: instant }),
  }),

  /** Notices that this person has seen; each stays away until its item reaches another step. */
  dismissAlarms: command({
    input: z.object({ alarms: z.array(alarmRef).min(1).max(100) }),
    output: z.object({}),
  }),
};
