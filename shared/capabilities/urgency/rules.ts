import { mayLowerUrgency, mayRaise, mayRecordCall, type ItemInReach } from '#shared/capabilities/access/rules.ts';
import type { ItemState, UrgencyLevel } from '#shared/capabilities/counter/model.ts';
import type { Person } from '#shared/kernel/person.ts';
import { type Instant, later } from '#shared/kernel/time.ts';
import { type FlagLevel, flagLevels, type Reached, type UrgencyActions } from './model.ts';

/**
 * How long to wait before a second try when nobody answered, in milliseconds.
 *
 * @source handling of alarms in the demo material: call at once, second try after 10 minutes
 */
export const nextTryMs = 10 * 60_000;

const heights: Readonly<Record<UrgencyLevel, number>> = { none: 0, amber: 1, red: 2 };

/** True when the first level asks for more than the second. */
export function isHigher(one: UrgencyLevel, other: UrgencyLevel): boolean {
  return heights[one] > heights[other];
}

/** The highest of the levels; `none` when there are none. */
export function highestOf(levels: readonly UrgencyLevel[]): UrgencyLevel {
  return levels.reduce<UrgencyLevel>((highest, level) => (isHigher(level, highest) ? level : highest), 'none');
}

/**
 * May this only leave after a call? A red item is never snoozed, merged, closed or answered by text alone.
 *
 * @source NTS: what may threaten life or organs is handled by phone at once; the program never decides that it is over
 */
export function needsCall(urgency: UrgencyLevel): boolean {
  return urgency === 'red';
}

/** True when somebody was spoken to, so that the alarm is handled. */
export function hasReachedSomebody(reached: Reached): boolean {
  return reached !== 'nobody';
}

/**
 * When to call again after nobody answered, or null when the next step is not to wait.
 *
 * The first time that is after ten minutes; after the second the contact person is called at once. What is amber is
 * tried again in the course of the day.
 */
export function nextTryAfter(urgency: UrgencyLevel, attempt: number, calledAt: Instant): Instant | null {
  return urgency === 'red' && attempt === 1 ? later(calledAt, nextTryMs) : null;
}

/** What to do next about a red item: call, wait for the second try, call again, or go to somebody else. */
export type CallStep = 'call' | 'wait' | 'again' | 'escalate';

/** The next step after so many calls in which nobody answered. */
export function callStep(failedAttempts: number, nextTryAt: Instant | null, now: Instant): CallStep {
  if (failedAttempts === 0) return 'call';
  if (failedAttempts >= 2) return 'escalate';
  return nextTryAt !== null && nextTryAt > now ? 'wait' : 'again';
}

const shortestReason = 15;
const fewestWords = 3;
const fewestLetters = 6;

/**
 * Says this reason enough for somebody who looks back? At least three words, fifteen signs and six different letters:
 * "ok" and "xxx xxx xxx" are not reasons to call something no alarm.
 */
export function isGoodReason(reason: string): boolean {
  const words = reason
    .trim()
    .split(/\s+/u)
    .filter((word) => /\p{L}{2}/u.test(word));
  const letters = new Set(reason.toLowerCase().match(/\p{L}/gu) ?? []);
  return reason.trim().length >= shortestReason && words.length >= fewestWords && letters.size >= fewestLetters;
}

/** The levels to which an item can still be raised. */
export function raisableTo(urgency: UrgencyLevel): FlagLevel[] {
  return flagLevels.filter((level) => isHigher(level, urgency));
}

/** How urgent an item is and how it stands, as far as decisions about its urgency go. */
export interface UrgencySituation {
  readonly urgency: UrgencyLevel;
  readonly state: ItemState;
}

/**
 * What this person may do about the urgency of an item now.
 *
 * Everyone at the counter raises, also what they may not read; nurses and doctors lower and record calls. Who took the
 * question or who has an answer in the outbox makes no difference: an alarm is everybody's.
 *
 * @source role matrix of the demo clinic, rows "Raise red/amber" and "Lower red/amber"
 */
export function urgencyActionsOf(person: Person, reach: ItemInReach, item: UrgencySituation): UrgencyActions {
  const isOpen = item.state !== 'closed';
  const isRaised = item.urgency !== 'none';
  return {
    raiseTo: isOpen && mayRaise(person, reach) ? raisableTo(item.urgency) : [],
    lower: isOpen && isRaised && mayLowerUrgency(person, reach),
    recordCall: isOpen && isRaised && mayRecordCall(person, reach),
  };
}
