import { Temporal } from 'temporal-polyfill';

import { amsterdam, dayOf } from '#shared/capabilities/counter/calendar.ts';
import { type CalendarDate, type Instant, instantOf } from '#shared/kernel/time.ts';

/** The moment at which the clinic's clock shows a time on a day. */
export function momentOn(day: CalendarDate, time: string): Instant {
  return instantOf(Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(amsterdam).epochMilliseconds);
}

/** The Monday of the week that holds a day; of this week when no day is given. */
export function mondayOf(day: CalendarDate | null, now: Instant): CalendarDate {
  const date = Temporal.PlainDate.from(day ?? dayOf(now, amsterdam));
  return date.subtract({ days: date.dayOfWeek - 1 }).toString() as CalendarDate;
}
