import type { CalendarDate, Instant } from '#shared/kernel/time.ts';

const calendarDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });

/** An age as people say it: in months below two years, in years after that. */
export interface Age {
  readonly unit: 'years' | 'months';
  readonly count: number;
}

/** The age of someone on the Dutch calendar day of `now`; undefined when born after it. */
export function ageOn(birthDate: CalendarDate, now: Instant): Age | undefined {
  const [year = 0, month = 0, day = 0] = birthDate.split('-').map(Number);
  const [thisYear = 0, thisMonth = 0, today = 0] = calendarDay.format(new Date(now)).split('-').map(Number);
  const months = (thisYear - year) * 12 + (thisMonth - month) - (today < day ? 1 : 0);
  if (months < 0) return undefined;
  return months < 24 ? { unit: 'months', count: months } : { unit: 'years', count: Math.floor(months / 12) };
}
