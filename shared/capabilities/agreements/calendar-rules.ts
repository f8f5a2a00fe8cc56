import {
  calendarDayOf,
  type CalendarException,
  dayAfter,
  dayOf,
  type OpeningCalendar,
} from '#shared/capabilities/counter/calendar.ts';
import { type CalendarDate, instantOf } from '#shared/kernel/time.ts';
import type { Closure, DayAhead } from './calendar-model.ts';

/** Longest closure that is counted, in days; a longer one is cut off rather than eating the calendar. */
const longestClosure = 400;

/** Every day of some closures, each with the name it is closed by. A day in two of them goes by the first. */
export function closedDays(closures: readonly Closure[]): CalendarException[] {
  const days = new Map<CalendarDate, CalendarException>();
  for (const { from, until, name } of closures) {
    for (let day = from, count = 0; day <= until && count < longestClosure; day = dayAfter(day), count += 1) {
      if (!days.has(day)) days.set(day, { day, isOpen: false, name });
    }
  }
  return [...days.values()];
}

/** A moment on the wall clock of the calendar, `HH:MM`. */
function wallTimeOf(momentMs: number, timeZone: string): string {
  const format = new Intl.DateTimeFormat('nl-NL', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return format.format(momentMs);
}

/** What a number of days are from one on: opening hours on the wall clock, or what closed them. */
export function daysAhead(calendar: OpeningCalendar, first: CalendarDate, count: number): DayAhead[] {
  return Array.from({ length: count }, (_, index) => {
    const { day, stretches, closedBy } = calendarDayOf(calendar, dayAfter(first, index));
    const hours = stretches.map(({ fromMs, untilMs }) => ({
      from: wallTimeOf(fromMs, calendar.timeZone),
      until: wallTimeOf(untilMs, calendar.timeZone),
    }));
    return { day, hours, closedBy };
  });
}

/** Is the clinic open at a moment? */
export function isOpenAt(calendar: OpeningCalendar, momentMs: number): boolean {
  const day = dayOf(instantOf(momentMs), calendar.timeZone);
  return calendarDayOf(calendar, day).stretches.some(({ fromMs, untilMs }) => fromMs <= momentMs && momentMs < untilMs);
}
