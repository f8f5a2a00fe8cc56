import { type Instant, later } from '#shared/kernel/time.ts';
import type { Alarm, AlarmStep } from './clock-contract.ts';

/** A moment that gives notice, and the step it belongs to. */
export interface Notice {
  readonly step: AlarmStep;
  readonly at: Instant;
}

/** What was reached longer ago than this is no news any more; it stands in the list as what it is. */
export const newsForMs = 7 * 24 * 60 * 60_000;

/** The end of the term says more than a step of the ladder at the same moment, and that more than the four fifths. */
const weight = (step: AlarmStep): number => (step === 'overdue' ? 2 : step === 'at-risk' ? 0 : 1);

/**
 * The one thing to give notice of, of all that an item reached: the latest, when it is news and was not seen before.
 *
 * A step that was seen is not followed by an earlier one: who saw that a term is over needs not hear that it was short.
 */
export function noticeOf(
  reached: readonly Notice[],
  wasSeen: (notice: Notice) => boolean,
  now: Instant,
): Notice | undefined {
  const inOrder = reached
    .filter(({ at }) => at <= now)
    .toSorted((one, other) =>
      one.at === other.at ? weight(one.step) - weight(other.step) : one.at < other.at ? -1 : 1,
    );
  const last = inOrder.at(-1);
  return last && last.at > later(now, -newsForMs) && !wasSeen(last) ? last : undefined;
}

/** The most notices that one answer holds; nobody reads more at a time. */
export const mostAlarms = 50;

/** Notices in the order in which they are read: the newest first. */
export function inReadingOrder(alarms: readonly Alarm[]): Alarm[] {
  return alarms.toSorted((one, other) =>
    one.at === other.at ? (one.itemId < other.itemId ? -1 : 1) : one.at < other.at ? 1 : -1,
  );
}
