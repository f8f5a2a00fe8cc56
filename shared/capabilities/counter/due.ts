import { type CalendarDate, type Instant, epochMsOf, instantOf } from '#shared/kernel/time.ts';
import {
  type CalendarDay,
  type OpeningCalendar,
  calendarDayOf,
  dayAfter,
  dayOf,
  daysFrom,
  isOpenDay,
  searchDays,
  workingTimeBetween,
} from './calendar.ts';
import type { DueStep, TermBand } from './model.ts';

/** Shares of the working time at which an item changes band. */
const halfShare = 0.5;
const atRiskShare = 0.8;

/** What a term is counted from and with. `termDays` are working days; the day of arrival is day 0. */
export interface Term {
  readonly arrivedAt: Instant;
  readonly termDays: number;
  readonly calendar: OpeningCalendar;
}

/**
 * When an answer is due, when half and four fifths of the working time have run, and the sum that explains it.
 *
 * All three are null when the calendar never opens; then the sum holds the arrival only.
 */
export interface DueMoment {
  readonly dueAt: Instant | null;
  readonly halfAt: Instant | null;
  readonly atRiskAt: Instant | null;
  readonly steps: readonly DueStep[];
}

/** The days of a term: day 0, the days passed over on the way, and the day it is due. */
interface CountedDays {
  readonly dayZero: CalendarDay;
  readonly dueDay: CalendarDay;
  readonly closedBefore: readonly CalendarDay[];
  readonly after: readonly CalendarDay[];
}

function closingMsOf(day: CalendarDay): number {
  return day.stretches.at(-1)?.untilMs ?? day.startsAtMs;
}

function openingMsOf(day: CalendarDay): number {
  return day.stretches[0]?.fromMs ?? day.startsAtMs;
}

/** Walks the calendar; undefined when it does not open often enough to count the term. */
function countedDays({ arrivedAt, termDays, calendar }: Term): CountedDays | undefined {
  const arrivedMs = epochMsOf(arrivedAt);
  const closedBefore: CalendarDay[] = [];
  const after: CalendarDay[] = [];
  let dayZero: CalendarDay | undefined;
  let daysLeft = termDays;
  let daysWithoutOpening = 0;
  for (const day of daysFrom(calendar, dayOf(arrivedAt, calendar.timeZone))) {
    daysWithoutOpening = isOpenDay(day) ? 0 : daysWithoutOpening + 1;
    if (daysWithoutOpening > searchDays) return undefined;
    if (dayZero === undefined) {
      if (isOpenDay(day) && arrivedMs < closingMsOf(day)) dayZero = day;
      else if (!isOpenDay(day)) closedBefore.push(day);
    } else {
      after.push(day);
      if (isOpenDay(day)) daysLeft -= 1;
    }
    if (dayZero !== undefined && daysLeft <= 0) return { dayZero, dueDay: day, closedBefore, after };
  }
  return undefined;
}

/** The first moment at or after a moment of day 0 at which the clinic is open. */
function countingStartMs(dayZero: CalendarDay, arrivedMs: number): number {
  const stretch = dayZero.stretches.find((one) => arrivedMs < one.untilMs);
  return Math.max(arrivedMs, stretch?.fromMs ?? arrivedMs);
}

/** The first moment at which a number of milliseconds of working time have run. */
function momentAfterWorking(startMs: number, workingMs: number, days: readonly CalendarDay[]): Instant {
  let left = workingMs;
  let lastMs = startMs;
  for (const stretch of days.flatMap((day) => day.stretches)) {
    const fromMs = Math.max(stretch.fromMs, startMs);
    if (stretch.untilMs <= fromMs) continue;
    if (left <= stretch.untilMs - fromMs) return instantOf(fromMs + left);
    left -= stretch.untilMs - fromMs;
    lastMs = stretch.untilMs;
  }
  return instantOf(lastMs);
}

function closedStep(day: CalendarDay): DueStep {
  return { kind: 'closed-day', at: instantOf(day.startsAtMs), name: day.closedBy };
}

function stepsOf(arrivedAt: Instant, startMs: number, counted: CountedDays): DueStep[] {
  const counting = counted.after.map((day) =>
    isOpenDay(day) ? ({ kind: 'working-day', at: instantOf(openingMsOf(day)), name: null } as const) : closedStep(day),
  );
  return [
    { kind: 'arrived', at: arrivedAt, name: null },
    ...counted.closedBefore.map(closedStep),
    { kind: 'counts-from', at: instantOf(startMs), name: null },
    ...counting,
    { kind: 'due', at: instantOf(closingMsOf(counted.dueDay)), name: null },
  ];
}

/**
 * When an answer is due, and why.
 *
 * An arrival before closing time on a working day counts from that day, any other from the next one; that day is day
 * 0, and the answer is due at closing time of the n-th working day after it. `steps` holds one `working-day` for each day of the term and one `closed-day` for each day passed over, with the
 * name of the holiday or closure, or without a name for the weekly rest.
 *
 * @source the counting rule of Dutch practices and portals: day of arrival is day 0, due at closing time of the n-th working day
 */
export function dueMoment(term: Term): DueMoment {
  const counted = countedDays(term);
  if (counted === undefined) {
    const steps = [{ kind: 'arrived', at: term.arrivedAt, name: null } as const];
    return { dueAt: null, halfAt: null, atRiskAt: null, steps };
  }
  const startMs = countingStartMs(counted.dayZero, epochMsOf(term.arrivedAt));
  const dueAt = instantOf(closingMsOf(counted.dueDay));
  const workingMs = workingTimeBetween(instantOf(startMs), dueAt, term.calendar);
  const days = [counted.dayZero, ...counted.after];
  return {
    dueAt,
    halfAt: momentAfterWorking(startMs, Math.round(workingMs * halfShare), days),
    atRiskAt: momentAfterWorking(startMs, Math.round(workingMs * atRiskShare), days),
    steps: stepsOf(term.arrivedAt, startMs, counted),
  };
}

/** The moments of an item that decide its band. An item that waits for the patient is paused. */
export interface TermMoments {
  readonly dueAt: Instant | null;
  readonly halfAt: Instant | null;
  readonly atRiskAt: Instant | null;
  readonly isPaused: boolean;
}

/** How far the term has run at a moment; an item without a due moment is early for ever. */
export function bandOf({ dueAt, halfAt, atRiskAt, isPaused }: TermMoments, now: Instant): TermBand {
  if (isPaused) return 'paused';
  if (dueAt !== null && now >= dueAt) return 'overdue';
  if (atRiskAt !== null && now >= atRiskAt) return 'at-risk';
  if (halfAt !== null && now >= halfAt) return 'half';
  return 'early';
}

/**
 * The time between now and a due moment, in the measure people speak of.
 *
 * `today`: hours and minutes on the wall clock until the closing time that is due. `days`: working days after today
 * up to and with the due day. `overdue`: the same two measures since the due moment.
 */
export interface TimeLeft {
  readonly kind: 'overdue' | 'today' | 'days';
  readonly workingDays: number;
  readonly hours: number;
  readonly minutes: number;
}

const minuteMs = 60_000;

function workingDaysAfter(first: CalendarDate, last: CalendarDate, calendar: OpeningCalendar): number {
  let count = 0;
  for (let day = dayAfter(first); day <= last; day = dayAfter(day)) {
    if (isOpenDay(calendarDayOf(calendar, day))) count += 1;
  }
  return count;
}

/** Working days after today up to and with the due day; when it has passed, minus those since. */
export function workingDaysLeft(now: Instant, dueAt: Instant, calendar: OpeningCalendar): number {
  const left = timeLeft(now, dueAt, calendar);
  return left.kind === 'overdue' ? -left.workingDays : left.workingDays;
}

/** How long there is until a due moment, or how long it has passed. */
export function timeLeft(now: Instant, dueAt: Instant, calendar: OpeningCalendar): TimeLeft {
  const isOverdue = now >= dueAt;
  const [earlier, laterMoment] = isOverdue ? [dueAt, now] : [now, dueAt];
  const [first, last] = [dayOf(earlier, calendar.timeZone), dayOf(laterMoment, calendar.timeZone)];
  const minutes = Math.floor((epochMsOf(laterMoment) - epochMsOf(earlier)) / minuteMs);
  const kind = isOverdue ? 'overdue' : first === last ? 'today' : 'days';
  return {
    kind,
    workingDays: workingDaysAfter(first, last, calendar),
    hours: Math.floor(minutes / 60),
    minutes: minutes % 60,
  };
}
