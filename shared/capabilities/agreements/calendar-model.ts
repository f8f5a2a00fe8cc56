import { z } from 'zod';

import { calendarDate, instant } from '#shared/kernel/time.ts';

/** A time on the wall clock, `HH:MM`. */
export const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A stretch of a weekday in which the clinic is open; 1 is Monday. */
export const openingBlock = z
  .object({ weekday: z.number().int().min(1).max(7), opensAt: wallTime, closesAt: wallTime })
  .refine((block) => block.opensAt < block.closesAt);

/** A holiday by algorithm, open or closed as this clinic chose. */
export const holiday = z.object({ day: calendarDate, name: z.string().trim().min(1).max(100), isOpen: z.boolean() });
export type Holiday = z.infer<typeof holiday>;

/** Days on which this clinic alone is closed; both ends are closed as well. */
export const closure = z
  .object({ from: calendarDate, until: calendarDate, name: z.string().trim().min(1).max(100) })
  .refine((range) => range.from <= range.until);
export type Closure = z.infer<typeof closure>;

function haveNoOverlap(blocks: readonly z.infer<typeof openingBlock>[]): boolean {
  return blocks.every((one, place) =>
    blocks.every(
      (other, otherPlace) =>
        place === otherPlace ||
        one.weekday !== other.weekday ||
        one.closesAt <= other.opensAt ||
        other.closesAt <= one.opensAt,
    ),
  );
}

/** Everything about opening hours that a clinic decides itself. */
export const calendarSettings = z.object({
  blocks: z.array(openingBlock).max(70).refine(haveNoOverlap),
  holidays: z.array(holiday).max(400),
  closures: z.array(closure).max(200),
});
export type CalendarSettings = z.infer<typeof calendarSettings>;

/** One of the next days, as the clock will count it. */
export const dayAhead = z.object({
  day: calendarDate,
  hours: z.array(z.object({ from: wallTime, until: wallTime })),
  closedBy: z.string().nullable(),
});
export type DayAhead = z.infer<typeof dayAhead>;

/** When the calendar was last changed, by whom, why, and who approved. */
export const calendarChange = z.object({
  revision: z.number().int(),
  changedBy: z.string(),
  changedAt: instant,
  approvedBy: z.string(),
  approvedOn: calendarDate,
  reason: z.string(),
});
export type CalendarChange = z.infer<typeof calendarChange>;
