import { type CalendarDate, type Instant, instantOf } from '#shared/kernel/time.ts';

const dayMs = 86_400_000;

/** A moment in the middle of a day, with which a day can be written out; noon in UTC is that same day in Amsterdam. */
export function noonOf(day: CalendarDate): Instant {
  return instantOf(Date.parse(`${day}T12:00:00.000Z`));
}

/** The day a number of days later. */
export function dayLater(day: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(`${day}T12:00:00.000Z`) + days * dayMs).toISOString().slice(0, 10) as CalendarDate;
}

/** The seven days of the week of a Monday. */
export function daysOfWeek(monday: CalendarDate): CalendarDate[] {
  return [0, 1, 2, 3, 4, 5, 6].map((days) => dayLater(monday, days));
}

const wallDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** The day on the clinic's wall calendar of a moment. */
export function wallDayOf(moment: Instant): CalendarDate {
  return wallDay.format(Date.parse(moment)) as CalendarDate;
}
