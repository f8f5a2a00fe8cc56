import { type CalendarDate, epochMsOf, type Instant } from '#shared/kernel/time.ts';
import { calendarDayOf, dayAfter, dayOf, isOpenDay, type OpeningCalendar, searchDays } from './calendar.ts';

/** The sentences of an interim message. `{{name}}` is filled in. */
export interface InterimTexts {
  readonly greeting: string;
  readonly greetingUnknown: string;
  readonly later: string;
  readonly cannotWait: string;
  readonly callUs: string;
  readonly callOutOfHours: string;
  readonly callNow: string;
  readonly closing: string;
}

/** What an interim message is made from: nothing of the question itself. */
export interface InterimFacts {
  readonly day: CalendarDate;
  /** `Beste mevrouw De Ridder`; undefined when it is not certain who is addressed. */
  readonly salutation: string | undefined;
  readonly phone: string | undefined;
  /** Name, function and department of who sends it, as far as they are known. */
  readonly signature: readonly string[];
}

function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (blank, name: string) => values[name] ?? blank);
}

/** `woensdag 25 november` */
function dayInWords(day: CalendarDate): string {
  const format = new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/**
 * The message that an answer comes later: by which day, and what to do when it cannot wait.
 *
 * It answers nothing and says nothing of the question, so that it can be sent without a medical judgement.
 *
 * @source R10 of the requirements: waiting long for an answer drives patients away
 */
export function composeInterim({ day, salutation, phone, signature }: InterimFacts, texts: InterimTexts): string {
  const urgent = [
    texts.cannotWait,
    ...(phone === undefined ? [] : [filled(texts.callUs, { phone })]),
    texts.callOutOfHours,
    texts.callNow,
  ];
  return [
    salutation === undefined ? texts.greetingUnknown : filled(texts.greeting, { salutation }),
    filled(texts.later, { day: dayInWords(day) }),
    urgent.join(' '),
    [texts.closing, ...signature].join('\n'),
  ].join('\n\n');
}

/** How many working days ahead an interim message may promise. */
const choices = 10;

/** The working days whose closing time is still to come, soonest first. */
export function daysToPromise(now: Instant, calendar: OpeningCalendar): CalendarDate[] {
  const days: CalendarDate[] = [];
  const first = dayOf(now, calendar.timeZone);
  for (let ahead = 0; ahead < searchDays && days.length < choices; ahead += 1) {
    const day = calendarDayOf(calendar, dayAfter(first, ahead));
    const closingMs = day.stretches.at(-1)?.untilMs ?? 0;
    if (isOpenDay(day) && closingMs > epochMsOf(now)) days.push(day.day);
  }
  return days;
}

/** The day to propose: the second after today and after the day it is due, so that the promise is new and can be kept. */
export function proposedDay(
  days: readonly CalendarDate[],
  latest: { readonly today: CalendarDate; readonly dueDay: CalendarDate | null },
): CalendarDate | null {
  const { today, dueDay } = latest;
  const after = dueDay !== null && dueDay > today ? dueDay : today;
  const later = days.filter((day) => day > after);
  return later[1] ?? later[0] ?? days.at(-1) ?? null;
}
