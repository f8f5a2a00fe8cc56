import type { Language } from '#shared/capabilities/vault/model.ts';
import { type CalendarDate, epochMsOf, type Instant } from '#shared/kernel/time.ts';

/** Every clinic of the program keeps Dutch time, wherever the workstation stands. */
const timeZone = 'Europe/Amsterdam';
const locales = { nl: 'nl-NL', en: 'en-GB' } as const satisfies Record<Language, string>;

/** Dates, times and numbers as people write them in one language. */
export interface Formats {
  /** `14:49` */
  time(moment: Instant): string;
  /** `14:49:07` */
  timeWithSeconds(moment: Instant): string;
  /** `do 19 nov` */
  day(moment: Instant): string;
  /** `do 19 nov, 10:14` */
  dayAndTime(moment: Instant): string;
  /** `19 november 2026`, for a day on the calendar such as a birth date. */
  date(day: CalendarDate): string;
  number(value: number): string;
  /** `1,4 MB`, from a number of bytes. */
  size(bytes: number): string;
  /** `3 minuten geleden`, `over 2 uur`; the largest unit that fits. */
  relative(moment: Instant, now: Instant): string;
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

function relativeText(format: Intl.RelativeTimeFormat, differenceMs: number): string {
  const unit = units.find(([, ms]) => Math.abs(differenceMs) >= ms);
  return unit ? format.format(Math.round(differenceMs / unit[1]), unit[0]) : format.format(0, 'minute');
}

function sizeText(locale: string, bytes: number): string {
  const step = Math.min(3, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const unit = (['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const)[step] ?? 'gigabyte';
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 });
  return format.format(bytes / 1000 ** step);
}

/** Makes the formats of a language. Building them is slow and using them is quick, so keep the result. */
export function createFormats(language: Language): Formats {
  const locale = locales[language];
  const dateTime = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone, ...options });
  const time = dateTime({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const seconds = dateTime({ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
  const day = dateTime({ weekday: 'short', day: 'numeric', month: 'short' });
  const date = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
  const number = new Intl.NumberFormat(locale);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const at = (moment: Instant) => new Date(epochMsOf(moment));
  return {
    time: (moment) => time.format(at(moment)),
    timeWithSeconds: (moment) => seconds.format(at(moment)),
    day: (moment) => day.format(at(moment)),
    dayAndTime: (moment) => `${day.format(at(moment))}, ${time.format(at(moment))}`,
    date: (value) => date.format(new Date(`${value}T00:00:00Z`)),
    number: (value) => number.format(value),
    size: (bytes) => sizeText(locale, bytes),
    relative: (moment, now) => relativeText(relative, epochMsOf(moment) - epochMsOf(now)),
  };
}
