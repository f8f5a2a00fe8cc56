import { answerHoldMs } from '#shared/capabilities/counter/rules.ts';
import { auditTrail } from '#main/capabilities/access/public.ts';
import { nextRelease, releaseDue, returnItemsOfAbsent } from '#main/capabilities/counter/public.ts';
import { nextAbsence } from '#main/capabilities/roster/public.ts';
import type { DueWork } from './due-timer.ts';

/** Answers whose hold is over. No hold is longer than the one wait; a later moment was written by another clock. */
export const outboxWork: DueWork = {
  name: 'outbox',
  next: (reader) => nextRelease(reader),
  act: (writer, now) => releaseDue(writer, now, auditTrail),
  longestWaitMs: answerHoldMs,
};

/** Absences that begin: what the absent person had taken goes back to its pools. */
export const absenceWork: DueWork = {
  name: 'absence',
  next: nextAbsence,
  act: returnItemsOfAbsent,
  longestWaitMs: 15 * 60_000,
};
