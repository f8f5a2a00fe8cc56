import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';

import { Temporal } from 'temporal-polyfill';

import type { CalendarException, OpeningCalendar } from '#shared/capabilities/counter/calendar.ts';
import { calendarFile, type CalendarFile, usualCalendar } from '#shared/capabilities/counter/calendar-file.ts';
import { type DueMoment, dueMoment } from '#shared/capabilities/counter/due.ts';
import type { DueStep } from '#shared/capabilities/counter/model.ts';
import type { Pause } from '#shared/capabilities/counter/pauses.ts';
import type { Language } from '#shared/capabilities/vault/model.ts';
import { epochMsOf, type Instant, instantOf } from '#shared/kernel/time.ts';
import { visibleText } from '#shared/kernel/visible-text.ts';
import type { Command, CommandCall } from './command.ts';
import { Stop } from './stop.ts';
import { type CommandTexts, filled } from './texts.ts';

/** Largest calendar file, in bytes; years of exceptions are far smaller. */
const largestCalendarBytes = 2_000_000;
/** Longest term, in working days: about a year. */
const longestTerm = 250;
/** Years in which the clock counts. */
const years = { first: 1990, last: 2199 };
/** Years of holidays after the last moment that is named, so that the longest term ends within them. */
const yearsAhead = 3;

/** `2026-11-21T21:00+01:00` or `…Z`; without an offset it is the wall clock of the calendar. */
const writtenMoment = /^(\d{4})-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?$/;

function momentOf(text: string, timeZone: string): Instant | undefined {
  const [, year, , , offset] = writtenMoment.exec(text) ?? [];
  if (year === undefined || Number(year) < years.first || Number(year) > years.last) return undefined;
  try {
    const moment =
      offset === undefined
        ? Temporal.PlainDateTime.from(text, { overflow: 'reject' }).toZonedDateTime(timeZone).toInstant()
        : Temporal.Instant.from(text);
    return instantOf(moment.epochMilliseconds);
  } catch {
    return undefined;
  }
}

function arrivalOf(text: string | undefined, timeZone: string): Instant {
  const moment = text === undefined ? undefined : momentOf(text, timeZone);
  if (moment === undefined) throw new Stop('wrong-arrival', { value: visibleText(text ?? '') });
  return moment;
}

function termOf(text: string | undefined): number {
  const days = text !== undefined && /^\d{1,3}$/.test(text) ? Number(text) : undefined;
  if (days === undefined || days > longestTerm)
    throw new Stop('wrong-days', { value: visibleText(text ?? ''), most: longestTerm });
  return days;
}

/** `FROM/UNTIL`; with nothing behind the stroke the clock still stands. */
function pauseOf(text: string, timeZone: string): Pause {
  const [first = '', last, ...more] = text.split('/');
  const from = momentOf(first, timeZone);
  const until = last === '' ? null : last === undefined ? undefined : momentOf(last, timeZone);
  const isWhole = from !== undefined && until !== undefined && more.length === 0;
  if (!isWhole || (until !== null && until <= from)) throw new Stop('wrong-pause', { value: visibleText(text) });
  return { from, until };
}

async function readCalendarFile(path: string): Promise<CalendarFile> {
  const { size } = await stat(path);
  if (size > largestCalendarBytes) throw new Stop('file-too-large');
  const text = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Stop('wrong-calendar', { place: '-' });
  }
  const read = calendarFile.safeParse(json);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const place = [...(issue?.path ?? []), ...(issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])];
  throw new Stop('wrong-calendar', { place: visibleText(place.join('.').slice(0, 200)) || '-' });
}

function yearOf(moment: Instant): number {
  return new Date(epochMsOf(moment)).getUTCFullYear();
}

async function holidaysFor(moments: readonly Instant[], language: Language): Promise<CalendarException[]> {
  const { dutchHolidays } = await import('#main/capabilities/agreements/holidays.ts');
  const first = Math.min(...moments.map(yearOf)) - 1;
  const last = Math.max(...moments.map(yearOf)) + yearsAhead;
  const inYears = Array.from({ length: last - first + 1 }, (_, index) => dutchHolidays(first + index, language));
  return inYears.flat().map(({ day, name, isOpenByDefault }) => ({ day, name, isOpen: isOpenByDefault }));
}

interface Asking {
  readonly arrivedAt: Instant;
  readonly pauses: readonly Pause[];
  readonly language: Language;
}

async function calendarOf(file: CalendarFile, { arrivedAt, pauses, language }: Asking): Promise<OpeningCalendar> {
  const { timeZone, blocks, exceptions } = file;
  if (!file.dutchHolidays) return { timeZone, blocks, exceptions };
  const moments = [arrivedAt, ...pauses.flatMap(({ from, until }) => (until === null ? [from] : [from, until]))];
  const own = new Set(exceptions.map(({ day }) => day));
  const holidays = (await holidaysFor(moments, language)).filter(({ day }) => !own.has(day));
  return { timeZone, blocks, exceptions: [...holidays, ...exceptions] };
}

/** Moments in words, on the wall clock of the calendar. */
function wordsFor(language: Language, timeZone: string) {
  const locale = language === 'en' ? 'en-GB' : 'nl-NL';
  const date = { timeZone, weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;
  const day = new Intl.DateTimeFormat(locale, date);
  const time = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return {
    day: (at: Instant) => day.format(epochMsOf(at)),
    moment: (at: Instant) => `${day.format(epochMsOf(at))} ${time.format(epochMsOf(at))}`,
  };
}

function linesOf({ steps, dueAt }: DueMoment, words: ReturnType<typeof wordsFor>, { due }: CommandTexts): string[] {
  let count = 0;
  const lineOf = ({ kind, at, name }: DueStep): string => {
    const when =
      kind === 'closed-day' || kind === 'working-day' || kind === 'paused' ? words.day(at) : words.moment(at);
    if (kind === 'working-day') return filled(due.step[kind], { when, count: (count += 1) });
    const named = kind === 'closed-day' && name !== null && name !== '';
    return filled(named ? due.step.closedNamed : due.step[kind], { when, name: visibleText(name ?? '') });
  };
  const isWaiting = steps.at(-1)?.kind === 'paused';
  return [...steps.map(lineOf), ...(dueAt === null ? [isWaiting ? due.waiting : due.neverOpen] : [])];
}

function localOf(moment: Instant, timeZone: string): string {
  const local = Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone);
  return local.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/**
 * When an answer is due and why, by the clock of the counter: for those who want to check it without a clinic.
 *
 * Needs no sign-in and reads nothing but the calendar file. A term that never ends is an answer too: its due moment is
 * null.
 */
export const due: Command = async ({ asked, around, texts }: CommandCall) => {
  const { arrival, days, calendar: path, paused } = asked.due;
  const file = path === undefined ? usualCalendar : await readCalendarFile(resolve(around.folder, path));
  const { timeZone } = file;
  const arrivedAt = arrivalOf(arrival, timeZone);
  const termDays = termOf(days);
  const pauses = paused.map((one) => pauseOf(one, timeZone));
  const calendar = await calendarOf(file, { arrivedAt, pauses, language: around.language });
  const moment = dueMoment({ arrivedAt, termDays, calendar, pauses });
  const value = {
    arrival: arrivedAt,
    days: termDays,
    timeZone,
    due: moment.dueAt,
    dueLocal: moment.dueAt === null ? null : localOf(moment.dueAt, timeZone),
    half: moment.halfAt,
    atRisk: moment.atRiskAt,
    steps: moment.steps,
  };
  return { value, lines: linesOf(moment, wordsFor(around.language, timeZone), texts), isDone: true };
};
