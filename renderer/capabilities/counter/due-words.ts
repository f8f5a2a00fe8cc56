import type { TFunction } from 'i18next';

import { epochMsOf, type Instant } from '#shared/kernel/time.ts';
import type { Formats } from '#renderer/i18n/formats.ts';
import type { TermBand } from '#shared/capabilities/counter/model.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;
const calendarDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });

/** What the words about a term need to know. `band` comes from the core, which knows the clinic's calendar. */
export interface Term {
  readonly dueAt: Instant | null;
  readonly band: TermBand;
}

/** Midnight in UTC of the day on the Dutch calendar, so that days can be counted without clock changes. */
function dayNumber(epochMs: number): number {
  return Date.parse(`${calendarDay.format(epochMs)}T00:00:00Z`) / dayMs;
}

/**
 * Mondays to Fridays after one day up to and including another.
 *
 * Holidays are left out of account: the moment itself stands beside these words, and the sum names each closed day.
 */
export function weekdaysBetween(fromMs: number, untilMs: number): number {
  const from = dayNumber(fromMs);
  const until = dayNumber(untilMs);
  let weekdays = 0;
  for (let day = from + 1; day <= until; day += 1) {
    const weekday = new Date(day * dayMs).getUTCDay();
    if (weekday !== 0 && weekday !== 6) weekdays += 1;
  }
  return weekdays;
}

/** The weekday in two or three letters, which the short form of a day begins with. */
function weekdayOf(moment: Instant, formats: Formats): string {
  const [weekday = ''] = formats.day(moment).split(/[ ,]/);
  return weekday;
}

function hoursAndMinutes(durationMs: number): { hours: number; minutes: number } {
  const minutes = Math.floor(durationMs / minuteMs);
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}

function leftToday(t: TFunction<'counter'>, durationMs: number): string {
  const { hours, minutes } = hoursAndMinutes(durationMs);
  if (hours === 0) return t('due.minutesLeft', { minutes });
  return minutes === 0 ? t('due.wholeHoursLeft', { hours }) : t('due.hoursLeft', { hours, minutes });
}

function lateToday(t: TFunction<'counter'>, durationMs: number): string {
  const { hours, minutes } = hoursAndMinutes(durationMs);
  if (hours === 0) return t('due.minutesLate', { minutes });
  return minutes === 0 ? t('due.wholeHoursLate', { hours }) : t('due.hoursLate', { hours, minutes });
}

function lateWords(
  { dueAt }: { readonly dueAt: Instant },
  now: Instant,
  t: TFunction<'counter'>,
  formats: Formats,
): string {
  const dueMs = epochMsOf(dueAt);
  const nowMs = epochMsOf(now);
  const days = weekdaysBetween(dueMs, nowMs);
  if (days > 0) return t('due.workingDaysLate', { count: days });
  if (dayNumber(dueMs) === dayNumber(nowMs)) return lateToday(t, nowMs - dueMs);
  return t('due.lateSince', { day: weekdayOf(dueAt, formats) });
}

/** How much time is left, in words: `nog 2 uur 10`, `morgen 17:00`, `2 werkdagen`, `1 werkdag te laat`. */
export function dueWords(term: Term, now: Instant, t: TFunction<'counter'>, formats: Formats): string {
  if (term.band === 'paused') return t('due.paused');
  if (term.dueAt === null) return t('due.none');
  const dueMs = epochMsOf(term.dueAt);
  const nowMs = epochMsOf(now);
  if (nowMs >= dueMs) return lateWords({ dueAt: term.dueAt }, now, t, formats);
  const days = dayNumber(dueMs) - dayNumber(nowMs);
  if (days === 0) return leftToday(t, dueMs - nowMs);
  if (days === 1) return t('due.tomorrow', { time: formats.time(term.dueAt) });
  return t('due.workingDays', { count: Math.max(1, weekdaysBetween(nowMs, dueMs)) });
}

/** The due moment itself: `vandaag 17:00`, `ma 23 nov 17:00`. */
export function dueMoment(dueAt: Instant, now: Instant, t: TFunction<'counter'>, formats: Formats): string {
  const time = formats.time(dueAt);
  if (dayNumber(epochMsOf(dueAt)) === dayNumber(epochMsOf(now))) return t('due.today', { time });
  return `${formats.day(dueAt)} ${time}`;
}

/** Seconds until a moment, rounded up and never below zero. */
export function secondsUntil(moment: Instant, nowMs: number): number {
  return Math.max(0, Math.ceil((epochMsOf(moment) - nowMs) / 1_000));
}

/** The due moment in a few letters: `vandaag 17:00`, `ma 17:00` within a week, `23 nov` beyond. */
export function shortMoment(dueAt: Instant, now: Instant, t: TFunction<'counter'>, formats: Formats): string {
  const days = dayNumber(epochMsOf(dueAt)) - dayNumber(epochMsOf(now));
  if (days === 0) return t('due.today', { time: formats.time(dueAt) });
  return days > 0 && days < 7 ? `${weekdayOf(dueAt, formats)} ${formats.time(dueAt)}` : formats.day(dueAt);
}
