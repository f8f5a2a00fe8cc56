import { answerHoldMs } from '#shared/capabilities/counter/rules.ts';
import { letterHoldMs } from '#shared/capabilities/letters/rules.ts';
import { auditTrail } from '#main/capabilities/access/public.ts';
import { nextRelease, releaseDue, returnItemsOfAbsent } from '#main/capabilities/counter/public.ts';
import { nextVisible, releaseDueLetters } from '#main/capabilities/letters/public.ts';
import { nextResultRelease, releaseDueResults, shortenResultWaits } from '#main/capabilities/results/public.ts';
import { nextAbsence } from '#main/capabilities/roster/public.ts';
import type { DueWork } from './due-timer.ts';

/** Answers whose hold is over. No hold is longer than the one wait; a later moment was written by another clock. */
export const outboxWork: DueWork = {
  name: 'outbox',
  next: (reader) => nextRelease(reader),
  act: (writer, now) => releaseDue(writer, now, auditTrail),
  longestWaitMs: answerHoldMs,
};

/** Released letters whose time to recall them is over. No such time is longer than the one wait. */
export const letterWork: DueWork = {
  name: 'letters',
  next: nextVisible,
  act: (writer, now) => releaseDueLetters(writer, now, auditTrail),
  longestWaitMs: letterHoldMs,
};

/** Absences that begin: what the absent person had taken goes back to its pools. */
export const absenceWork: DueWork = {
  name: 'absence',
  next: nextAbsence,
  act: returnItemsOfAbsent,
  longestWaitMs: 15 * 60_000,
};

/** Results whose term or hold is over. They release themselves, also those that came due while the program was off. */
export const resultWork: DueWork = {
  name: 'results',
  next: nextResultRelease,
  act: (writer, now) => {
    shortenResultWaits(writer, now);
    return releaseDueResults(writer, now, auditTrail);
  },
  longestWaitMs: 15 * 60_000,
};
