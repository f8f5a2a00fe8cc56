import type { CalendarDate } from '#shared/kernel/time.ts';
import { foldedWords } from '#shared/kernel/words.ts';
import { dayWords, weekdayWords } from './operator-words.ts';

const dayMs = 86_400_000;

/** A day counted in UTC, which knows no summer time and so no day of 23 hours. */
function utcOf(day: CalendarDate): number {
  return Date.parse(`${day}T00:00:00.000Z`);
}

function dayOfUtc(epochMs: number): CalendarDate {
  return new Date(epochMs).toISOString().slice(0, 10) as CalendarDate;
}

function shifted(day: CalendarDate, byDays: number): CalendarDate {
  return dayOfUtc(utcOf(day) + byDays * dayMs);
}

/** Monday is 1, Sunday 7. */
function weekdayOf(day: CalendarDate): number {
  return new Date(utcOf(day)).getUTCDay() || 7;
}

function firstOfMonth(day: CalendarDate, byMonths: number): CalendarDate {
  const date = new Date(utcOf(day));
  return dayOfUtc(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + byMonths, 1));
}

/** The day of these numbers; undefined when there is no such day, such as 31 November. */
function realDay(year: number, month: number, day: number): CalendarDate | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900 && year <= 2200;
  return isReal ? dayOfUtc(date.getTime()) : undefined;
}

type NamedDay = keyof typeof dayWords;

const namedDays: Readonly<Record<NamedDay, (today: CalendarDate) => CalendarDate>> = {
  today: (today) => today,
  yesterday: (today) => shifted(today, -1),
  dayBeforeYesterday: (today) => shifted(today, -2),
  lastWeek: (today) => shifted(today, -weekdayOf(today) - 6),
  thisWeek: (today) => shifted(today, 1 - weekdayOf(today)),
  lastMonth: (today) => firstOfMonth(today, -1),
  thisMonth: (today) => firstOfMonth(today, 0),
  lastYear: (today) => `${Number(today.slice(0, 4)) - 1}-01-01` as CalendarDate,
};

/** The last such weekday before today; on a Monday "monday" is a week ago, as "today" says the other. */
function lastWeekday(weekday: number, today: CalendarDate): CalendarDate {
  const back = (weekdayOf(today) - weekday + 7) % 7;
  return shifted(today, -(back === 0 ? 7 : back));
}

function namedDay(written: string, today: CalendarDate): CalendarDate | undefined {
  const words = foldedWords(written).join(' ');
  const named = Object.entries(dayWords).find(([, names]) => (names as readonly string[]).includes(words));
  if (named) return namedDays[named[0] as NamedDay](today);
  const weekday = weekdayWords.findIndex((names) => names.includes(words));
  return weekday < 0 ? undefined : lastWeekday(weekday + 1, today);
}

/** `20-11`, `20-11-2026` or `20/11/26`; without a year the last time that day was. */
function dutchDate(written: string, today: CalendarDate): CalendarDate | undefined {
  const match = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}|\d{2}))?$/.exec(written);
  if (!match) return undefined;
  const [day, month, year] = [Number(match[1]), Number(match[2]), match[3]];
  if (year !== undefined) return realDay(year.length === 2 ? 2000 + Number(year) : Number(year), month, day);
  const thisYear = Number(today.slice(0, 4));
  const inThisYear = realDay(thisYear, month, day);
  if (inThisYear !== undefined && inThisYear <= today) return inThisYear;
  return realDay(thisYear - 1, month, day);
}

/**
 * The day that is meant by a date as people write it, or undefined.
 *
 * Search looks back, so a day without a year or a weekday is the last one there was. "Last week" is its Monday, a month
 * or year its first day.
 */
export function searchDate(written: string, today: CalendarDate): CalendarDate | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(written);
  if (iso) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  return dutchDate(written, today) ?? namedDay(written, today);
}
