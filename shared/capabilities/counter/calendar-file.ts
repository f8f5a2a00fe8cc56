import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

import { calendarDate } from '#shared/kernel/time.ts';
import { amsterdam } from './calendar.ts';

const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

function isTimeZone(name: string): boolean {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId !== '';
  } catch {
    return false;
  }
}

function isRealDay(day: string): boolean {
  const epochMs = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(epochMs) && new Date(epochMs).toISOString().startsWith(day);
}

const openingBlock = z
  .strictObject({ weekday: z.number().int().min(1).max(7), opensAt: wallTime, closesAt: wallTime })
  .refine(({ opensAt, closesAt }) => opensAt < closesAt, { path: ['closesAt'] });

const calendarException = z.strictObject({
  day: calendarDate.refine(isRealDay),
  isOpen: z.boolean().default(false),
  name: z.string().max(200).default(''),
});

/**
 * A calendar in a file: opening hours per weekday (1 is Monday), days that depart from them, and a time zone.
 *
 * `dutchHolidays` closes the statutory holidays of the Netherlands beside the exceptions that the file itself names,
 * which go before them.
 */
export const calendarFile = z.strictObject({
  timeZone: z.string().max(100).refine(isTimeZone).default(amsterdam),
  blocks: z.array(openingBlock).max(200),
  exceptions: z.array(calendarException).max(20_000).default([]),
  dutchHolidays: z.boolean().default(false),
});
export type CalendarFile = z.infer<typeof calendarFile>;

/** The hours of a clinic that gives none of its own: Monday to Friday from eight to five, with the Dutch holidays. */
export const usualCalendar: CalendarFile = {
  timeZone: amsterdam,
  blocks: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opensAt: '08:00', closesAt: '17:00' })),
  exceptions: [],
  dutchHolidays: true,
};
