import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

import { epochMsOf, type Instant, instant, instantOf } from '#shared/kernel/time.ts';
import {
  calendarDayOf,
  type CalendarDay,
  dayAfter,
  dayOf,
  isOpenDay,
  type OpeningCalendar,
  searchDays,
} from './calendar.ts';
import { readMoment } from './snooze-words.ts';

/** The longest snooze, in days. What can wait longer is better closed, with an appointment of its own. */
export const longestSnoozeDays = 90;

/** What a message of the patient does to a snooze: it always wakes; with `wake-and-remind` the date stays as a reminder. */
export const snoozeOnReply = z.enum(['wake', 'wake-and-remind']);
export type SnoozeOnReply = z.infer<typeof snoozeOnReply>;

/** How long, why, and what a message of the patient does. */
export const snoozeChoice = z.object({
  until: instant,
  reason: z.string().trim().min(3).max(500),
  onReply: snoozeOnReply,
});
export type SnoozeChoice = z.infer<typeof snoozeChoice>;

/** Why a question cannot be snoozed until a moment. */
export const snoozeObjections = ['snooze-past', 'snooze-too-far', 'snooze-after-due', 'call-required'] as const;
export type SnoozeObjection = (typeof snoozeObjections)[number];

/** What a decision about a snooze goes by. */
export interface SnoozeSituation {
  readonly now: Instant;
  readonly dueAt: Instant | null;
  /** The patient must be called at once. */
  readonly needsCall: boolean;
}

const dayMs = 86_400_000;

/**
 * Why a question may not be snoozed until a moment; undefined when it may.
 *
 * Never past its due moment: the clock runs on, and a question that is out of sight when its term ends is a broken
 * promise that nobody sees. Who needs more time tells the patient so; then the question waits by a new date.
 */
export function objectionToSnooze(until: Instant, situation: SnoozeSituation): SnoozeObjection | undefined {
  if (situation.needsCall) return 'call-required';
  if (until <= situation.now) return 'snooze-past';
  if (epochMsOf(until) - epochMsOf(situation.now) > longestSnoozeDays * dayMs) return 'snooze-too-far';
  return situation.dueAt !== null && until > situation.dueAt ? 'snooze-after-due' : undefined;
}

/** When and by which calendar words such as "morgen" are read. */
export interface SnoozeMoment {
  readonly now: Instant;
  readonly calendar: OpeningCalendar;
}

/** What was read from typed words: a moment, or why there is none. */
export type ReadSnooze =
  | { readonly until: Instant }
  | { readonly fault: 'not-understood' | Extract<SnoozeObjection, 'snooze-past' | 'snooze-too-far'> };

function openingOf(day: CalendarDay, afterMs: number): number | undefined {
  return day.stretches.find((stretch) => stretch.fromMs > afterMs)?.fromMs;
}

/** When a day begins for who works on it: its opening, or eight o'clock on a day that is closed. */
function startOf(day: Temporal.PlainDate, calendar: OpeningCalendar): number {
  const known = calendarDayOf(calendar, day.toString() as Parameters<typeof calendarDayOf>[1]);
  const atEight = day.toZonedDateTime({ timeZone: calendar.timeZone, plainTime: '08:00' }).epochMilliseconds;
  return known.stretches[0]?.fromMs ?? atEight;
}

/**
 * Reads a moment from typed words, Dutch or English: "dinsdag 9u", "over 2 uur", "morgen", "di 24 nov", "24-11 13:30".
 *
 * A day without a time is its opening hour. A weekday is the next one to come; a date without a year likewise. Refuses
 * what has passed or is more than 90 days away.
 */
export function readSnooze(text: string, { now, calendar }: SnoozeMoment): ReadSnooze {
  const zoned = Temporal.Instant.from(now).toZonedDateTimeISO(calendar.timeZone);
  const read = readMoment(text, zoned.toPlainDateTime());
  if (read === undefined) return { fault: 'not-understood' };
  const untilMs =
    'minutes' in read
      ? epochMsOf(now) + read.minutes * 60_000
      : read.time === undefined
        ? startOf(read.day, calendar)
        : read.day.toZonedDateTime({ timeZone: calendar.timeZone, plainTime: read.time }).epochMilliseconds;
  if (untilMs <= epochMsOf(now)) return { fault: 'snooze-past' };
  if (untilMs - epochMsOf(now) > longestSnoozeDays * dayMs) return { fault: 'snooze-too-far' };
  return { until: instantOf(untilMs) };
}

export const snoozePresets = ['later-today', 'next-working-day', 'in-two-working-days', 'next-week'] as const;

/** A moment that is offered with one key. */
export interface SnoozePreset {
  readonly id: (typeof snoozePresets)[number];
  readonly until: Instant;
}

const laterTodayMs = 3 * 3_600_000;

/** Three hours from now, when the clinic is open then; else its next opening today. */
function laterToday(now: Instant, today: CalendarDay): number | undefined {
  const wanted = epochMsOf(now) + laterTodayMs;
  const isOpen = today.stretches.some((stretch) => wanted >= stretch.fromMs && wanted < stretch.untilMs);
  return isOpen ? wanted : openingOf(today, epochMsOf(now));
}

/**
 * The moments that people mostly choose, in working days only, soonest first and each once.
 *
 * A calendar that does not open offers none.
 */
export function presetsOf({ now, calendar }: SnoozeMoment): SnoozePreset[] {
  const first = dayOf(now, calendar.timeZone);
  const today = calendarDayOf(calendar, first);
  const coming: CalendarDay[] = [];
  for (let ahead = 1; ahead <= searchDays && coming.length < 12; ahead += 1) {
    const day = calendarDayOf(calendar, dayAfter(first, ahead));
    if (isOpenDay(day)) coming.push(day);
  }
  const thisWeek = Temporal.PlainDate.from(first);
  const monday = thisWeek.add({ days: 8 - thisWeek.dayOfWeek }).toString();
  const moments = {
    'later-today': laterToday(now, today),
    'next-working-day': coming[0]?.stretches[0]?.fromMs,
    'in-two-working-days': coming[1]?.stretches[0]?.fromMs,
    'next-week': coming.find(({ day }) => day >= monday)?.stretches[0]?.fromMs,
  };
  const seen = new Set<number>();
  return snoozePresets.flatMap((id) => {
    const at = moments[id];
    if (at === undefined || seen.has(at)) return [];
    seen.add(at);
    return [{ id, until: instantOf(at) }];
  });
}
