import type { BlankType } from '#shared/capabilities/counter/answer-document.ts';

/** Name of the node that holds a place a template left open. */
export const blankName = 'blank';

/** The day from which a date without a year is counted, in UTC milliseconds at midnight. */
type Today = number;

const dayMs = 86_400_000;
const amsterdamDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });

// Answers are written in Dutch, whatever language the screens are in.
const longDate = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

const months = ['jan', 'feb', 'maa', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const otherSpellings: Readonly<Record<string, number>> = { mrt: 2, mar: 2, may: 4, oct: 9 };

/** Today on the Dutch calendar, as UTC midnight. */
export function dutchToday(): Today {
  return Date.parse(`${amsterdamDay.format(new Date())}T00:00:00Z`);
}

function monthOf(written: string): number | undefined {
  if (/^\d+$/.test(written)) return Number(written) - 1;
  const start = written.slice(0, 3).toLowerCase();
  const place = months.indexOf(start);
  return place >= 0 ? place : otherSpellings[start];
}

function dayOf(year: number, month: number, day: number): number | undefined {
  const made = new Date(Date.UTC(year, month, day));
  return made.getUTCMonth() === month && made.getUTCDate() === day ? made.getTime() : undefined;
}

/**
 * Reads a date as Dutch people type it: `30-11`, `30/11/2026`, `30 nov`, `maandag 30 november 2026`.
 *
 * Without a year it is the coming one. Undefined when it is no such date.
 */
function readDate(written: string, today: Today): number | undefined {
  const found = /^(?:\p{L}+\s+)?(\d{1,2})[-/. ]+(\d{1,2}|\p{L}{3,})(?:[-/. ]+(\d{4}))?$/u.exec(written);
  const month = found?.[2] === undefined ? undefined : monthOf(found[2]);
  if (!found || month === undefined) return undefined;
  const day = Number(found[1]);
  if (found[3] !== undefined) return dayOf(Number(found[3]), month, day);
  const year = new Date(today).getUTCFullYear();
  const thisYear = dayOf(year, month, day);
  return thisYear !== undefined && thisYear >= today - dayMs ? thisYear : dayOf(year + 1, month, day);
}

/** Reads a time as Dutch people type it: `9.30`, `9:30`, `930`, `14 uur`. Undefined when it is no time. */
function readTime(written: string): string | undefined {
  const found = /^(\d{1,2})(?:[.:u ]?(\d{2}))?\s*(?:uur|u)?$/i.exec(written);
  if (!found) return undefined;
  const hours = Number(found[1]);
  const minutes = found[2] ?? '00';
  return hours > 23 || Number(minutes) > 59 ? undefined : `${hours}.${minutes} uur`;
}

/**
 * The text a patient reads for what was typed in a field; null while it is empty or cannot be what was asked.
 *
 * A date becomes `maandag 30 november 2026` and a time `9.30 uur`. The browser's own date field is not used: it takes
 * its order of day and month from the language of the browser, and 3-4 must never be read as the fourth of March.
 */
export function textOfField(valueType: BlankType, typed: string, today: Today): string | null {
  const trimmed = typed.trim();
  if (trimmed === '') return null;
  if (valueType === 'time') return readTime(trimmed) ?? null;
  if (valueType === 'link') return /^https?:\/\/\S+\.\S+$/i.test(trimmed) ? trimmed : null;
  if (valueType === 'number') return /^-?\d+(?:[.,]\d+)?$/.test(trimmed) ? trimmed : null;
  if (valueType === 'phone') return /^\+?[\d\s().-]{2,20}$/.test(trimmed) ? trimmed : null;
  if (valueType !== 'date') return trimmed;
  const day = readDate(trimmed, today);
  return day === undefined ? null : longDate.format(day);
}

/** Kinds of value whose field says how to type them. */
export function hintOf(valueType: BlankType): 'blank.dateHint' | 'blank.timeHint' | undefined {
  if (valueType === 'date') return 'blank.dateHint';
  return valueType === 'time' ? 'blank.timeHint' : undefined;
}
