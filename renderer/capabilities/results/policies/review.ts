import { epochMsOf, type CalendarDate, type Instant } from '#shared/kernel/time.ts';

/** True from the day on which a policy was to be looked at again. */
export function isReviewDue(reviewOn: CalendarDate, now: Instant): boolean {
  return Date.parse(reviewOn) <= epochMsOf(now);
}
