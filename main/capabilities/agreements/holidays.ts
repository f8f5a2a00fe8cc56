import Holidays from 'date-holidays';

import type { Language } from '#shared/capabilities/vault/model.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';

/** A Dutch holiday, with what most clinics do on it. */
export interface DutchHoliday {
  readonly day: CalendarDate;
  readonly name: string;
  readonly isOpenByDefault: boolean;
}

/** The rules, as the library writes them, of days that are no statutory holiday but that an organisation may close. */
const optionalRules = ['easter -2', '05-05'];

/**
 * The holidays of the General Extension of Terms Act in a year, in order, with the two days that an organisation
 * decides on itself: Good Friday and 5 May are preset open, all others closed.
 *
 * @source Algemene termijnenwet article 3
 */
export function dutchHolidays(year: number, language: Language = 'nl'): DutchHoliday[] {
  const holidays = new Holidays('NL', { languages: [language] })
    .getHolidays(year)
    .filter((holiday) => holiday.type === 'public' || optionalRules.includes(holiday.rule))
    .map((holiday) => ({
      day: holiday.date.slice(0, 10) as CalendarDate,
      name: holiday.name,
      isOpenByDefault: optionalRules.includes(holiday.rule),
    }));
  // Ascension can fall on 5 May: one line a day, and the closed one counts.
  return holidays.filter(
    (one) => !one.isOpenByDefault || !holidays.some((other) => other !== one && other.day === one.day),
  );
}
