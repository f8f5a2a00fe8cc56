import { Temporal } from 'temporal-polyfill';

/** What words say: so many minutes from now, or a day with or without a time on the wall clock. */
export type ReadMoment =
  { readonly minutes: number } | { readonly day: Temporal.PlainDate; readonly time: Temporal.PlainTime | undefined };

const weekdays: readonly (readonly string[])[] = [
  ['maandag', 'ma', 'monday', 'mon'],
  ['dinsdag', 'di', 'tuesday', 'tue', 'tues'],
  ['woensdag', 'wo', 'woe', 'wednesday', 'wed'],
  ['donderdag', 'do', 'don', 'thursday', 'thu', 'thur', 'thurs'],
  ['vrijdag', 'vr', 'vrij', 'friday', 'fri'],
  ['zaterdag', 'za', 'zat', 'saturday', 'sat'],
  ['zondag', 'zo', 'zon', 'sunday', 'sun'],
];

const months: readonly (readonly string[])[] = [
  ['januari', 'jan', 'january'],
  ['februari', 'feb', 'february'],
  ['maart', 'mrt', 'march', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'jun', 'june'],
  ['juli', 'jul', 'july'],
  ['augustus', 'aug', 'august'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt', 'october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];

const numbers: Readonly<Record<string, number>> = {
  een: 1,
  één: 1,
  one: 1,
  a: 1,
  an: 1,
  twee: 2,
  two: 2,
  drie: 3,
  three: 3,
  vier: 4,
  four: 4,
  vijf: 5,
  five: 5,
  zes: 6,
  six: 6,
  tien: 10,
  ten: 10,
};

const minutesOf: Readonly<Record<string, number>> = {
  m: 1,
  min: 1,
  minuut: 1,
  minuten: 1,
  minute: 1,
  minutes: 1,
  kwartier: 15,
  u: 60,
  uur: 60,
  h: 60,
  hour: 60,
  hours: 60,
};
const daysOf: Readonly<Record<string, number>> = {
  dag: 1,
  dagen: 1,
  d: 1,
  day: 1,
  days: 1,
  week: 7,
  weken: 7,
  weeks: 7,
};

/** Words of a day counted from today. */
const dayWords: Readonly<Record<string, number>> = {
  vandaag: 0,
  today: 0,
  morgen: 1,
  tomorrow: 1,
  overmorgen: 2,
  morgenochtend: 1,
  morgenmiddag: 1,
  morgenavond: 1,
};

/** Parts of a day, at the hour at which people come back to a thing. */
const partsOfDay: Readonly<Record<string, string>> = {
  ochtend: '09:00',
  morgenochtend: '09:00',
  morgenmiddag: '13:00',
  morgenavond: '18:00',
  vanochtend: '09:00',
  morning: '09:00',
  middag: '13:00',
  vanmiddag: '13:00',
  noon: '12:00',
  afternoon: '13:00',
  avond: '18:00',
  vanavond: '18:00',
  evening: '18:00',
  tonight: '18:00',
};
const partsOfToday = ['vanochtend', 'vanmiddag', 'vanavond', 'tonight'];

/** Words that add nothing. "om" and "at" announce a time, "op" and "on" a day. */
const fillers = new Set([
  'om',
  'at',
  'op',
  'on',
  'tot',
  'until',
  'till',
  'de',
  'the',
  'van',
  'of',
  'in',
  's',
  'komende',
]);
const longestText = 60;

const indexIn = (lists: readonly (readonly string[])[], word: string) =>
  lists.findIndex((names) => names.includes(word));

function numberOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  if (/^\d{1,4}$/.test(word)) return Number(word);
  return Object.hasOwn(numbers, word) ? numbers[word] : undefined;
}

const own = <Value>(table: Readonly<Record<string, Value>>, word: string): Value | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;

/** "over 2 uur", "in three days", "over een week", "2u": a stretch from now. */
function readStretch(words: readonly string[], today: Temporal.PlainDate): ReadMoment | undefined {
  const [first] = words;
  const isAnnounced = first === 'over' || first === 'in';
  if (!isAnnounced) return undefined;
  const rest = words.slice(1);
  if (/^(een |an? )?half (uur|an hour|hour)$/.test(rest.join(' '))) return { minutes: 30 };
  const [count, unit, ...more] = rest.length === 1 ? splitUnit(rest[0] ?? '') : rest;
  const amount = numberOf(count);
  if (amount === undefined || unit === undefined || more.length > 0) return undefined;
  const minutes = own(minutesOf, unit);
  if (minutes !== undefined) return { minutes: amount * minutes };
  const days = own(daysOf, unit);
  return days === undefined ? undefined : { day: today.add({ days: amount * days }), time: undefined };
}

/** "2u" as "2" and "u". */
function splitUnit(word: string): string[] {
  const match = /^(\d{1,4})([a-z]+)$/.exec(word);
  return match ? [match[1] ?? '', match[2] ?? ''] : [word];
}

/** A time on the wall clock: `9u`, `9 uur` (as `9uur`), `9:30`, `9.30u`, `13u30`, `3pm`. */
function readTime(word: string): Temporal.PlainTime | undefined {
  const own = partOfDay(word);
  if (own) return own;
  const english = /^(\d{1,2})(?::(\d{2}))?(am|pm)$/.exec(word);
  if (english) return timeOf((Number(english[1]) % 12) + (english[3] === 'pm' ? 12 : 0), english[2]);
  const clock = /^(\d{1,2})[:.](\d{2})(?:u|uur|h)?$/.exec(word) ?? /^(\d{1,2})(?:u|uur|h)(\d{2})?$/.exec(word);
  return clock ? timeOf(Number(clock[1]), clock[2]) : undefined;
}

function partOfDay(word: string): Temporal.PlainTime | undefined {
  const written = own(partsOfDay, word);
  return written === undefined ? undefined : Temporal.PlainTime.from(written);
}

function timeOf(hour: number, minute: string | undefined): Temporal.PlainTime | undefined {
  const minutes = Number(minute ?? '0');
  return hour < 24 && minutes < 60 ? Temporal.PlainTime.from({ hour, minute: minutes }) : undefined;
}

/** A date that exists; without a year the next one to come. */
function dateOf(today: Temporal.PlainDate, day: number, month: number, year?: number): Temporal.PlainDate | undefined {
  const wanted = (inYear: number) => {
    try {
      return Temporal.PlainDate.from({ year: inYear, month, day }, { overflow: 'reject' });
    } catch {
      return undefined;
    }
  };
  if (year !== undefined) return wanted(year < 100 ? 2000 + year : year);
  const thisYear = wanted(today.year);
  const hasPassed = thisYear !== undefined && Temporal.PlainDate.compare(thisYear, today) < 0;
  return hasPassed ? wanted(today.year + 1) : thisYear;
}

/** The words that were read as days; more than one must mean the same day. */
interface Found {
  readonly days: Temporal.PlainDate[];
  /** The Mondays of weeks that were named. */
  readonly weeks: Temporal.PlainDate[];
  readonly weekdays: number[];
  readonly times: Temporal.PlainTime[];
}

function readNumericDate(word: string, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(word);
  if (iso) return dateOf(today, Number(iso[3]), Number(iso[2]), Number(iso[1]));
  const dutch = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{2}|\d{4}))?$/.exec(word);
  const year = dutch?.[3] === undefined ? undefined : Number(dutch[3]);
  return dutch ? dateOf(today, Number(dutch[1]), Number(dutch[2]), year) : undefined;
}

/** Reads "24 nov" or "nov 24", with a year or without, from a place on; gives the date and how many words it took. */
function readNamedDate(words: readonly string[], at: number, today: Temporal.PlainDate) {
  const [one = '', other = '', third = ''] = words.slice(at, at + 3);
  const dayFirst = indexIn(months, other);
  const monthFirst = indexIn(months, one);
  const month = dayFirst >= 0 ? dayFirst : monthFirst;
  const number = /^(\d{1,2})(?:e|st|nd|rd|th)?$/.exec(dayFirst >= 0 ? one : other)?.[1];
  if (month < 0 || number === undefined) return undefined;
  const year = /^20\d{2}$/.test(third) ? Number(third) : undefined;
  const day = dateOf(today, Number(number), month + 1, year);
  return day && { day, took: year === undefined ? 2 : 3 };
}

/** Reads one word, or a few that belong together, into what was found. Gives how many; undefined when it means nothing. */
function readWord(words: readonly string[], at: number, today: Temporal.PlainDate, found: Found): number | undefined {
  const word = words[at] ?? '';
  if (fillers.has(word)) return 1;
  const named = readNamedDate(words, at, today);
  if (named) {
    found.days.push(named.day);
    return named.took;
  }
  if (words[at + 1] === 'week' && (word === 'volgende' || word === 'next')) {
    found.weeks.push(today.add({ days: 8 - today.dayOfWeek }));
    return 2;
  }
  const ahead = own(dayWords, word);
  const numeric = readNumericDate(word, today);
  if (ahead !== undefined || numeric) {
    found.days.push(numeric ?? today.add({ days: ahead ?? 0 }));
    const time = partOfDay(word);
    if (time) found.times.push(time);
    return 1;
  }
  const weekday = indexIn(weekdays, word);
  if (weekday >= 0) {
    found.weekdays.push(weekday + 1);
    return 1;
  }
  return readHour(words, at, today, found);
}

function readHour(words: readonly string[], at: number, today: Temporal.PlainDate, found: Found): number | undefined {
  const word = words[at] ?? '';
  const next = words[at + 1] ?? '';
  const isInTwo = /^\d{1,2}([:.]\d{2})?$/.test(word) && ['u', 'uur', 'h', 'am', 'pm'].includes(next);
  const isBare = /^\d{1,2}$/.test(word) && ['om', 'at'].includes(words[at - 1] ?? '');
  const time = readTime(isInTwo ? `${word}${next}` : isBare ? `${word}u` : word);
  if (!time) return undefined;
  found.times.push(time);
  if (partsOfToday.includes(word)) found.days.push(today);
  return isInTwo ? 2 : 1;
}

/** The one day that was meant; undefined when the words contradict each other or say none. */
function dayMeant(
  { days, weeks, weekdays: named, times }: Found,
  now: Temporal.PlainDateTime,
): Temporal.PlainDate | undefined {
  const [day] = days;
  if (days.some((other) => !other.equals(day ?? other)) || named.length > 1) return undefined;
  const [weekday] = named;
  const [monday] = weeks;
  const today = now.toPlainDate();
  if (monday !== undefined) return day === undefined ? monday.add({ days: (weekday ?? 1) - 1 }) : undefined;
  if (day !== undefined) return weekday === undefined || day.dayOfWeek === weekday ? day : undefined;
  if (weekday !== undefined) return today.add({ days: ((weekday - today.dayOfWeek + 6) % 7) + 1 });
  const [time] = times;
  if (time === undefined) return undefined;
  const hasPassed = Temporal.PlainTime.compare(time, now.toPlainTime()) <= 0;
  return hasPassed ? today.add({ days: 1 }) : today;
}

/**
 * Reads a day and a time, or a stretch from now, from Dutch or English words. Undefined when any word is not understood
 * or two of them contradict each other: a guess would bring a question back at a moment nobody chose.
 *
 * A weekday is the next one after today. A time alone is the next time the clock says so.
 */
export function readMoment(text: string, now: Temporal.PlainDateTime): ReadMoment | undefined {
  const words = text
    .trim()
    .toLowerCase()
    .slice(0, longestText + 1)
    .split(/[\s,']+/)
    .filter((word) => word !== '')
    .map((word) => (word.length > 1 ? word.replace(/\.$/, '') : word));
  if (words.length === 0 || text.trim().length > longestText) return undefined;
  const today = now.toPlainDate();
  const stretch = readStretch(words, today);
  if (stretch) return stretch;
  const found: Found = { days: [], weeks: [], weekdays: [], times: [] };
  for (let at = 0; at < words.length;) {
    const took = readWord(words, at, today, found);
    if (took === undefined) return undefined;
    at += took;
  }
  const day = dayMeant(found, now);
  const [time, ...moreTimes] = found.times;
  return day === undefined || moreTimes.length > 0 ? undefined : { day, time };
}
