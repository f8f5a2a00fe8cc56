import { amsterdam, dayOf } from '#shared/capabilities/counter/calendar.ts';
import { instantOf } from '#shared/kernel/time.ts';

/** Long enough for a text to stay right, in milliseconds; then it is read again. */
const reviewAfterMs = 365 * 86_400_000;

/** The day on the Dutch calendar, a year from now, on which a text is usually read again. */
export function inAYear(): string {
  return dayOf(instantOf(Date.now() + reviewAfterMs), amsterdam);
}
