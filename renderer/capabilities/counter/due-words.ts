import type { TFunction } from 'i18next';

import { epochMsOf, type Instant } from '#shared/kernel/time.ts';
import type { Formats } from '#renderer/i18n/formats.ts';
import { mostWorkingDays } from '#shared/capabilities/counter/ladder-model.ts';
import type { ItemSummary } from '#shared/capabilities/counter/model.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;
const calendarDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });

/** What the words about a term need to know. Band and working days come from the core, which knows the calendar. */
export type Term = Pick<ItemSummary, 'dueAt' | 'band' | 'workingDaysLeft'>;

/** Midnight in UTC of the day on the Dutch calendar, so that days can be counted without clock changes. */
function dayNumber(epochMs: number): number {
  return Date.parse(`${calendarDay.format(epochMs)}T00:00:00Z`) / dayMs;
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

/** `05` in `3 u 05` */
function twoDigits(minutes: number): string {
  return String(minutes).padStart(2, '0');
}

function leftToday(t: TFunction<'counter'>, time: string, durationMs: number): string {
  const { hours, minutes } = hoursAndMinutes(durationMs);
  if (hours === 0) return t('due.todayMinutes', { time, minutes });
  if (minutes === 0) return t('due.todayWholeHours', { time, hours });
  return t('due.todayHours', { time, hours, minutes: twoDigits(minutes) });
}

function lateToday(t: TFunction<'counter'>, durationMs: number): string {
  const { hours, minutes } = hoursAndMinutes(durationMs);
  if (hours === 0) return t('due.minutesLate', { minutes });
  if (minutes === 0) return t('due.wholeHoursLate', { hours });
  return t('due.hoursLate', { hours, minutes: twoDigits(minutes) });
}

/** Words for a term that has run out; `days` are the working days since. */
function lateWords(
  late: { readonly dueAt: Instant; readonly days: number },
  now: Instant,
  t: TFunction<'counter'>,
  formats: Formats,
): string {
  const dueMs = epochMsOf(late.dueAt);
  const nowMs = epochMsOf(now);
  if (late.days > 0) return t('due.workingDaysLate', { count: late.days });
  if (dayNumber(dueMs) === dayNumber(nowMs)) return lateToday(t, nowMs - dueMs);
  return t('due.lateSince', { day: weekdayOf(late.dueAt, formats) });
}

/** How much time is left, in words: `vandaag vóór 17:00, nog 3 u 10`, `nog 2 werkdagen`, `1 werkdag te laat`, `wacht op patiënt`. */
export function dueWords(term: Term, now: Instant, t: TFunction<'counter'>, formats: Formats): string {
  if (term.band === 'paused') return t('due.paused');
  if (term.dueAt === null) return t('due.none');
  const { dueAt, workingDaysLeft } = term;
  const [dueMs, nowMs, days] = [epochMsOf(dueAt), epochMsOf(now), workingDaysLeft ?? 0];
  if (nowMs >= dueMs) return lateWords({ dueAt, days: Math.max(0, -days) }, now, t, formats);
  if (dayNumber(dueMs) === dayNumber(nowMs)) return leftToday(t, formats.time(dueAt), dueMs - nowMs);
  if (days >= mostWorkingDays) return t('due.manyWorkingDays', { count: mostWorkingDays - 1 });
  // A moment that was set outside may lie on a day that is closed here, before any working day.
  if (days <= 0) return t('due.before', { moment: dueMoment(dueAt, now, t, formats) });
  return t('due.workingDays', { count: days });
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

/** The due moment in a few letters: `ma 17:00` within a week, `23 nov` beyond; nothing today, when the words say the time. */
export function shortMoment(dueAt: Instant, now: Instant, formats: Formats): string {
  const days = dayNumber(epochMsOf(dueAt)) - dayNumber(epochMsOf(now));
  if (days === 0) return '';
  return days > 0 && days < 7 ? `${weekdayOf(dueAt, formats)} ${formats.time(dueAt)}` : formats.day(dueAt);
}
