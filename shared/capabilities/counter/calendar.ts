import { Temporal } from 'temporal-polyfill';

import { type CalendarDate, type Instant, epochMsOf } from '#shared/kernel/time.ts';

/** A stretch of a weekday in which the clinic is open; 1 is Monday, hours are `HH:MM` on the wall clock. */
export interface OpeningBlock {
  readonly weekday: number;
  readonly opensAt: string;
  readonly closesAt: string;
}

/**
 * A day that departs from the week: a holiday or a local closure, or, with `isOpen`, a holiday that is worked.
 *
 * An open exception has the hours of its weekday; on a weekday without hours it changes nothing.
 */
export interface CalendarException {
  readonly day: CalendarDate;
  readonly isOpen: boolean;
  readonly name: string;
}

/** When an organisation is at work. */
export interface OpeningCalendar {
  readonly timeZone: string;
  readonly blocks: readonly OpeningBlock[];
  readonly exceptions: readonly CalendarException[];
}

/** A stretch of opening time in milliseconds since 1970; the end itself is no longer open. */
export interface OpenStretch {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** One day of the calendar as the clock counts it; without stretches it is a closed day. */
export interface CalendarDay {
  readonly day: CalendarDate;
  readonly startsAtMs: number;
  readonly stretches: readonly OpenStretch[];
  /** Name of the holiday or closure that closed it; null for the weekly rest. */
  readonly closedBy: string | null;
}

/** The time zone of Dutch clinics. */
export const amsterdam = 'Europe/Amsterdam';

/** How far ahead an opening is looked for, in days; a calendar without one in this time is taken as never open. */
export const searchDays = 400;

interface KnownDays {
  readonly exceptions: ReadonlyMap<string, CalendarException>;
  readonly days: Map<string, CalendarDay>;
}

/**
 * Days once worked out: a time zone is slow to ask, and an import asks it for the same days twenty thousand times.
 *
 * Kept by the calendar object, which is never changed in place, and by what it says, for callers that read the same
 * calendar from the store again and again.
 */
const knownByCalendar = new WeakMap<OpeningCalendar, KnownDays>();
const knownByContent = new Map<string, KnownDays>();
const keptCalendars = 8;

function knownDaysOf(calendar: OpeningCalendar): KnownDays {
  const known = knownByCalendar.get(calendar);
  if (known) return known;
  const content = JSON.stringify([calendar.timeZone, calendar.blocks, calendar.exceptions]);
  const fresh = knownByContent.get(content) ?? {
    exceptions: new Map(calendar.exceptions.map((one) => [one.day, one])),
    days: new Map(),
  };
  if (knownByContent.size >= keptCalendars) knownByContent.clear();
  knownByContent.set(content, fresh);
  knownByCalendar.set(calendar, fresh);
  return fresh;
}

/** The moment of a wall-clock time; a time skipped in spring is moved on, one that comes twice in autumn is the first. */
function epochMsAt(day: Temporal.PlainDate, time: string, timeZone: string): number {
  return day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
}

/** Stretches in order, those that touch or overlap taken together, so that no minute counts twice. */
function merged(stretches: readonly OpenStretch[]): OpenStretch[] {
  const inOrder = stretches.filter((one) => one.untilMs > one.fromMs).sort((one, other) => one.fromMs - other.fromMs);
  const result: OpenStretch[] = [];
  for (const stretch of inOrder) {
    const last = result.at(-1);
    if (last === undefined || stretch.fromMs > last.untilMs) result.push(stretch);
    else result[result.length - 1] = { fromMs: last.fromMs, untilMs: Math.max(last.untilMs, stretch.untilMs) };
  }
  return result;
}

function workedOut(
  calendar: OpeningCalendar,
  day: CalendarDate,
  exception: CalendarException | undefined,
): CalendarDay {
  const date = Temporal.PlainDate.from(day);
  const isClosed = exception !== undefined && !exception.isOpen;
  const blocks = isClosed ? [] : calendar.blocks.filter((block) => block.weekday === date.dayOfWeek);
  const stretches = blocks.map((block) => ({
    fromMs: epochMsAt(date, block.opensAt, calendar.timeZone),
    untilMs: epochMsAt(date, block.closesAt, calendar.timeZone),
  }));
  return {
    day,
    startsAtMs: date.toZonedDateTime(calendar.timeZone).epochMilliseconds,
    stretches: merged(stretches),
    closedBy: isClosed ? exception.name : null,
  };
}

/** A day with its opening stretches in order. */
export function calendarDayOf(calendar: OpeningCalendar, day: CalendarDate): CalendarDay {
  const known = knownDaysOf(calendar);
  const before = known.days.get(day);
  if (before) return before;
  const fresh = workedOut(calendar, day, known.exceptions.get(day));
  known.days.set(day, fresh);
  return fresh;
}

/** A list asks for the same few days for each of its rows, and working one out costs more than the row itself. */
const daysByMoment = new Map<string, CalendarDate>();
const daysAfter = new Map<string, CalendarDate>();
const keptDays = 20_000;

function kept(days: Map<string, CalendarDate>, key: string, workOut: () => string): CalendarDate {
  const known = days.get(key);
  if (known !== undefined) return known;
  if (days.size >= keptDays) days.clear();
  const fresh = workOut() as CalendarDate;
  days.set(key, fresh);
  return fresh;
}

/** The day on the wall calendar of a moment. */
export function dayOf(moment: Instant, timeZone: string): CalendarDate {
  return kept(daysByMoment, `${moment} ${timeZone}`, () =>
    Temporal.Instant.fromEpochMilliseconds(epochMsOf(moment)).toZonedDateTimeISO(timeZone).toPlainDate().toString(),
  );
}

/** The day a number of days after another (before it, when negative). */
export function dayAfter(day: CalendarDate, days = 1): CalendarDate {
  return kept(daysAfter, `${day} ${days}`, () => Temporal.PlainDate.from(day).add({ days }).toString());
}

/** True when there is opening time on this day. */
export function isOpenDay(day: CalendarDay): boolean {
  return day.stretches.length > 0;
}

/** The days from one on, in order, without end; the caller stops. */
export function* daysFrom(calendar: OpeningCalendar, first: CalendarDate): Generator<CalendarDay, never> {
  for (let day = first; ; day = dayAfter(day)) yield calendarDayOf(calendar, day);
}

/** Working time between two moments, in milliseconds; zero when the second is not after the first. */
export function workingTimeBetween(from: Instant, until: Instant, calendar: OpeningCalendar): number {
  const fromMs = epochMsOf(from);
  const untilMs = epochMsOf(until);
  let total = 0;
  if (untilMs <= fromMs) return total;
  for (const day of daysFrom(calendar, dayOf(from, calendar.timeZone))) {
    if (day.startsAtMs >= untilMs) break;
    for (const stretch of day.stretches) {
      total += Math.max(0, Math.min(stretch.untilMs, untilMs) - Math.max(stretch.fromMs, fromMs));
    }
  }
  return total;
}
