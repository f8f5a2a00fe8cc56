import { Temporal } from 'temporal-polyfill';

import { amsterdam } from '#shared/capabilities/counter/calendar.ts';
import { type CalendarDate, type Instant, epochMsOf, instantOf } from '#shared/kernel/time.ts';

/** How close to now a moment is put that would otherwise lie in the future. */
const justBeforeMs = 10 * 60_000;

/** Puts the days of the material on the days around now. */
export interface DemoDates {
  /** A day of the material, as many days later as the newest question is moved. */
  day(day: string): CalendarDate;
  /** A wall-clock moment of the material; never after now. */
  moment(wall: string): Instant;
  /** A birthday, or a day that goes with one: the same day in the year that leaves everyone's age as it was. */
  birthday(day: string, born?: string): CalendarDate;
}

function today(now: Instant): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(epochMsOf(now)).toZonedDateTimeISO(amsterdam).toPlainDate();
}

function shifted(wall: string, days: number): number {
  return Temporal.PlainDateTime.from(wall).add({ days }).toZonedDateTime(amsterdam).epochMilliseconds;
}

/**
 * Spreads the moments that lie after now over the last minutes before it, in their order.
 *
 * They stay after every earlier moment and on today's date, so that the newest question is always today's.
 */
function withoutFuture(moments: ReadonlyMap<string, number>, now: Instant): Map<string, Instant> {
  const nowMs = epochMsOf(now);
  const inOrder = [...moments].sort(([, one], [, other]) => one - other);
  const future = inOrder.filter(([, momentMs]) => momentMs > nowMs);
  const lastPastMs = inOrder.findLast(([, momentMs]) => momentMs <= nowMs)?.[1] ?? 0;
  const startOfTodayMs = today(now).toZonedDateTime(amsterdam).epochMilliseconds;
  const fromMs = Math.max(lastPastMs, startOfTodayMs, nowMs - justBeforeMs);
  const step = (nowMs - fromMs) / (future.length + 1);
  const moved = future.map(([wall], index) => [wall, fromMs + Math.floor(step * (index + 1))] as const);
  return new Map([...moments, ...moved].map(([wall, momentMs]) => [wall, instantOf(momentMs)]));
}

function yearsBetween(newest: Temporal.PlainDate, day: Temporal.PlainDate, born: Temporal.PlainDate): number {
  return born.until(day, { largestUnit: 'year' }).years - born.until(newest, { largestUnit: 'year' }).years;
}

/** Dates for a demo clinic made now. `walls` are all wall-clock moments of the material, the newest of which is today. */
export function demoDates(walls: readonly string[], now: Instant): DemoDates {
  const newest = Temporal.PlainDate.from([...walls].sort().at(-1) ?? '');
  const days = newest.until(today(now), { largestUnit: 'day' }).days;
  const moments = withoutFuture(new Map(walls.map((wall) => [wall, shifted(wall, days)])), now);
  return {
    day: (day) => Temporal.PlainDate.from(day).add({ days }).toString() as CalendarDate,
    moment: (wall) => moments.get(wall) ?? instantOf(Math.min(shifted(wall, days), epochMsOf(now))),
    birthday: (day, born = day) => {
      const years = yearsBetween(newest, today(now), Temporal.PlainDate.from(born));
      return Temporal.PlainDate.from(day).add({ years }).toString() as CalendarDate;
    },
  };
}
