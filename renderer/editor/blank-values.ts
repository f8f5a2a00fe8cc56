import type { BlankType } from '#shared/capabilities/counter/answer-document.ts';
import type { Language } from '#shared/capabilities/vault/model.ts';

/** Name of the node that holds a place a template left open. */
export const blankName = 'blank';

const locales = { nl: 'nl-NL', en: 'en-GB' } as const satisfies Record<Language, string>;

function longDate(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}

/** Months as the long date writes them, in every language a draft can have been written in. */
const monthNames = new Map(
  Object.values(locales).flatMap((locale) => {
    const month = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long' });
    return Array.from(
      { length: 12 },
      (_, index) => [month.format(Date.UTC(2026, index, 1)).toLowerCase(), index] as const,
    );
  }),
);

/**
 * The text a patient reads for what was put in a field: a date becomes `maandag 30 november 2026`.
 *
 * Answers are written in Dutch, whatever language the screens are in.
 */
export function textOfField(valueType: BlankType, fieldValue: string): string | null {
  const trimmed = fieldValue.trim();
  if (trimmed === '') return null;
  if (valueType !== 'date') return trimmed;
  const epochMs = Date.parse(`${trimmed}T00:00:00Z`);
  return Number.isNaN(epochMs) ? null : longDate(locales.nl).format(epochMs);
}

/** What the field shows for a stored text; the opposite of `textOfField`. Empty when it does not fit the field. */
export function fieldOfText(valueType: BlankType, text: string | null): string {
  if (text === null) return '';
  if (valueType !== 'date') return text;
  const [, day, monthName, year] = /(\d{1,2}) (\p{L}+) (\d{4})/u.exec(text) ?? [];
  const month = monthNames.get(monthName?.toLowerCase() ?? '');
  if (day === undefined || year === undefined || month === undefined) return '';
  return new Date(Date.UTC(Number(year), month, Number(day))).toISOString().slice(0, 10);
}

const inputTypes = {
  text: 'text',
  date: 'date',
  time: 'time',
  number: 'text',
  link: 'url',
  phone: 'tel',
  choice: 'text',
} as const satisfies Record<BlankType, string>;

/** The kind of input field for a value; numbers are text, because `1,4` is a number in Dutch. */
export function inputTypeOf(valueType: BlankType): string {
  return inputTypes[valueType];
}
