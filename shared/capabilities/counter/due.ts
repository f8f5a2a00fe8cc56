import { type CalendarDate, type Instant, epochMsOf, instantOf } from '#shared/kernel/time.ts';
import {
  type CalendarDay,
  type OpenStretch,
  type OpeningCalendar,
  calendarDayOf,
  dayAfter,
  dayOf,
  daysFrom,
  isOpenDay,
  searchDays,
} from './calendar.ts';
import { mostWorkingDays } from './ladder-model.ts';
import type { DueStep, TermBand } from './model.ts';
import type { Pause } from './pauses.ts';

/** Shares of the working time at which an item changes band. */
const halfShare = 0.5;
const atRiskShare = 0.8;

/** No term is looked for further ahead than this, in days, however far apart the moments of a hostile message lie. */
const longestTermDays = 10_000;

/**
 * What a term is counted from and with. `termDays` are working days; the day of arrival is day 0. `pauses` are the
 * stretches in which the patient is to answer; they may overlap and come in any order.
 */
export interface Term {
  readonly arrivedAt: Instant;
  readonly termDays: number;
  readonly calendar: OpeningCalendar;
  readonly pauses?: readonly Pause[];
}

/**
 * When an answer is due, when half and four fifths of the working time have run, and the sum that explains it.
 *
 * All three are null when the calendar never opens, and while the clock stands still without an end; then the sum
 * tells how far it came.
 */
export interface DueMoment {
  readonly dueAt: Instant | null;
  readonly halfAt: Instant | null;
  readonly atRiskAt: Instant | null;
  readonly steps: readonly DueStep[];
}

/** One day of a term on the calendar, with its hours in which the clock runs. */
interface TermDay {
  readonly day: CalendarDay;
  readonly running: readonly OpenStretch[];
  /** The clock stood still when this day closed, so that it is no day of the term. */
  readonly isPaused: boolean;
}

/** The days of a term: day 0, the closed days before it, and those after it up to the day it is due, if it is. */
interface CountedDays {
  readonly dayZero: TermDay | undefined;
  readonly closedBefore: readonly CalendarDay[];
  readonly after: readonly TermDay[];
  readonly dueDay: TermDay | undefined;
}

interface PausedStretch {
  readonly fromMs: number;
  readonly untilMs: number;
}

function closingMsOf(day: CalendarDay): number {
  return day.stretches.at(-1)?.untilMs ?? day.startsAtMs;
}

function openingMsOf(day: CalendarDay): number {
  return day.stretches[0]?.fromMs ?? day.startsAtMs;
}

function stretchesOf(pauses: readonly Pause[]): PausedStretch[] {
  return pauses.map(({ from, until }) => ({
    fromMs: epochMsOf(from),
    untilMs: until === null ? Infinity : epochMsOf(until),
  }));
}

/** What is left of an opening stretch without a pause in it. */
function without(stretch: OpenStretch, pause: PausedStretch): OpenStretch[] {
  if (pause.untilMs <= stretch.fromMs || pause.fromMs >= stretch.untilMs) return [stretch];
  const parts = [
    { fromMs: stretch.fromMs, untilMs: pause.fromMs },
    { fromMs: pause.untilMs, untilMs: stretch.untilMs },
  ];
  return parts.filter((part) => part.untilMs > part.fromMs);
}

function termDayOf(day: CalendarDay, pauses: readonly PausedStretch[]): TermDay {
  const closingMs = closingMsOf(day);
  return {
    day,
    running: pauses.reduce<readonly OpenStretch[]>(
      (stretches, pause) => stretches.flatMap((stretch) => without(stretch, pause)),
      day.stretches,
    ),
    isPaused: pauses.some((pause) => pause.fromMs <= closingMs && closingMs < pause.untilMs),
  };
}

/** The days from the arrival on, for as long as the calendar opens at all. */
function* daysOf({ arrivedAt, calendar }: Term): Generator<CalendarDay, void> {
  let [walked, daysWithoutOpening] = [0, 0];
  for (const day of daysFrom(calendar, dayOf(arrivedAt, calendar.timeZone))) {
    walked += 1;
    daysWithoutOpening = isOpenDay(day) ? 0 : daysWithoutOpening + 1;
    if (daysWithoutOpening > searchDays || walked > longestTermDays) return;
    yield day;
  }
}

/** Walks the calendar from the arrival until the term is over, the calendar opens no more, or a pause has no end. */
function countedDays(term: Term): CountedDays {
  const arrivedMs = epochMsOf(term.arrivedAt);
  const paused = stretchesOf(term.pauses ?? []);
  const pausedForGoodMs = Math.min(...paused.filter(({ untilMs }) => untilMs === Infinity).map(({ fromMs }) => fromMs));
  const closedBefore: CalendarDay[] = [];
  const after: TermDay[] = [];
  let dayZero: TermDay | undefined;
  let daysLeft = term.termDays;
  for (const day of daysOf(term)) {
    const counted = termDayOf(day, paused);
    const isWorked = isOpenDay(day) && !counted.isPaused;
    if (dayZero !== undefined) {
      if (day.startsAtMs > pausedForGoodMs) break;
      after.push(counted);
      if (isWorked) daysLeft -= 1;
    } else if (!isOpenDay(day)) closedBefore.push(day);
    else if (arrivedMs < closingMsOf(day)) dayZero = counted;
    if (dayZero !== undefined && isWorked && daysLeft <= 0) return { dayZero, closedBefore, after, dueDay: counted };
  }
  return { dayZero, closedBefore, after, dueDay: undefined };
}

/** The first moment at or after a moment of day 0 at which the clinic is open. */
function countingStartMs(dayZero: CalendarDay, arrivedMs: number): number {
  const stretch = dayZero.stretches.find((one) => arrivedMs < one.untilMs);
  return Math.max(arrivedMs, stretch?.fromMs ?? arrivedMs);
}

/** The stretches in which a term runs, from its start on. */
function runningFrom(startMs: number, days: readonly TermDay[]): OpenStretch[] {
  return days
    .flatMap(({ running }) => running)
    .map((stretch) => ({ fromMs: Math.max(stretch.fromMs, startMs), untilMs: stretch.untilMs }))
    .filter((stretch) => stretch.untilMs > stretch.fromMs);
}

/** The first moment at which a number of milliseconds have run. */
function momentAfter(runMs: number, stretches: readonly OpenStretch[], startMs: number): Instant {
  let left = runMs;
  let lastMs = startMs;
  for (const { fromMs, untilMs } of stretches) {
    if (left <= untilMs - fromMs) return instantOf(fromMs + left);
    left -= untilMs - fromMs;
    lastMs = untilMs;
  }
  return instantOf(lastMs);
}

function stepOf(kind: DueStep['kind'], atMs: number, name: string | null = null): DueStep {
  return { kind, at: instantOf(atMs), name };
}

function closedStep(day: CalendarDay): DueStep {
  return stepOf('closed-day', day.startsAtMs, day.closedBy);
}

function dayStep({ day, isPaused }: TermDay): DueStep {
  if (!isOpenDay(day)) return closedStep(day);
  return stepOf(isPaused ? 'paused' : 'working-day', openingMsOf(day));
}

function stepsOf(term: Term, counted: CountedDays): DueStep[] {
  const { dayZero, closedBefore, after, dueDay } = counted;
  const arrived: DueStep = { kind: 'arrived', at: term.arrivedAt, name: null };
  const isWaiting = term.pauses?.some((pause) => pause.until === null) ?? false;
  // A calendar that opens no more has no day to name.
  if (!dayZero || (!dueDay && !isWaiting)) return [arrived];
  const startMs = countingStartMs(dayZero.day, epochMsOf(term.arrivedAt));
  // Day 0 is no day of the term; it is named only where it would have been the day it is due.
  const isHeldUp = dayZero.isPaused && (term.termDays === 0 || dueDay === undefined);
  return [
    arrived,
    ...closedBefore.map(closedStep),
    stepOf('counts-from', startMs),
    ...(isHeldUp ? [dayStep(dayZero)] : []),
    ...after.map(dayStep),
    ...(dueDay ? [stepOf('due', closingMsOf(dueDay.day))] : []),
  ];
}

/**
 * When an answer is due, and why.
 *
 * An arrival before closing time on a working day counts from that day, any other from the next one; that day is day
 * 0, and the answer is due at closing time of the n-th working day after it. A working day at whose closing the clock
 * stood still, because the patient was to answer, is passed over; a term of no days that stood still when its day
 * closed is due on the first day that closed with the clock running. `steps` holds one `working-day` for each day of
 * the term, one `paused` for each working day passed over, and one `closed-day` for each other day, with the name of
 * the holiday or closure, or without a name for the weekly rest. Half and four fifths are of the working time in which
 * the clock ran.
 *
 * @source the counting rule of Dutch practices and portals: day of arrival is day 0, due at closing time of the n-th working day
 */
export function dueMoment(term: Term): DueMoment {
  const counted = countedDays(term);
  const { dayZero, after, dueDay } = counted;
  const steps = stepsOf(term, counted);
  if (!dayZero || !dueDay) return { dueAt: null, halfAt: null, atRiskAt: null, steps };
  const startMs = countingStartMs(dayZero.day, epochMsOf(term.arrivedAt));
  const running = runningFrom(startMs, [dayZero, ...after]);
  const workingMs = running.reduce((total, { fromMs, untilMs }) => total + untilMs - fromMs, 0);
  return {
    dueAt: instantOf(closingMsOf(dueDay.day)),
    halfAt: momentAfter(Math.round(workingMs * halfShare), running, startMs),
    atRiskAt: momentAfter(Math.round(workingMs * atRiskShare), running, startMs),
    steps,
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
  let walked = 0;
  for (let day = dayAfter(first); day <= last && walked < searchDays; day = dayAfter(day)) {
    walked += 1;
    if (isOpenDay(calendarDayOf(calendar, day))) count += 1;
    if (count === mostWorkingDays) break;
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
