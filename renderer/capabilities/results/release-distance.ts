import { epochMsOf, type Instant } from '#shared/kernel/time.ts';

const calendarDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });
const dayMs = 86_400_000;
const hourMs = 3_600_000;
const minuteMs = 60_000;

/** How far away a moment is, as people say it: in minutes within the hour, in days of the Dutch calendar after that. */
export type Distance =
  | { readonly kind: 'now' }
  | { readonly kind: 'minutes'; readonly count: number }
  | { readonly kind: 'days'; readonly count: number };

/** Days of the Dutch calendar from one moment to another; negative when the other lies before it. */
export function daysBetween(from: Instant, to: Instant): number {
  const dayOf = (moment: Instant) => Date.parse(calendarDay.format(new Date(moment)));
  return Math.round((dayOf(to) - dayOf(from)) / dayMs);
}

/** How far a moment lies ahead; a moment that has passed is now. */
export function distanceTo(moment: Instant, now: Instant): Distance {
  const aheadMs = epochMsOf(moment) - epochMsOf(now);
  if (aheadMs <= 0) return { kind: 'now' };
  if (aheadMs < hourMs) return { kind: 'minutes', count: Math.max(1, Math.round(aheadMs / minuteMs)) };
  return { kind: 'days', count: daysBetween(now, moment) };
}
