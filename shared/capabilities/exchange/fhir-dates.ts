import { type CalendarDate, type Instant, instantOf } from '#shared/kernel/time.ts';

const dateTimePattern =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(?:\.\d+)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d))?)?)?$/;

function isRealDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/**
 * The moment of a FHIR dateTime or instant, or undefined when it is none.
 *
 * A year, month or day alone stands for its first moment in UTC. Days that do not exist and times without a zone are
 * refused; a leap second counts as the second before it.
 */
export function instantOfFhir(value: string): Instant | undefined {
  const parts = dateTimePattern.exec(value);
  if (!parts) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? '1'), Number(parts[3] ?? '1')];
  if (year < 1 || !isRealDay(year, month, day)) return undefined;
  const text = parts[5] === '60' ? value.replace(/:60/, ':59') : value;
  const epochMs = parts[4] === undefined ? Date.UTC(year, month - 1, day) : Date.parse(text);
  return Number.isFinite(epochMs) && epochMs >= 0 - 62_135_596_800_000 ? instantOf(epochMs) : undefined;
}

/** The calendar day of a FHIR date; null for a year or a month alone, undefined when it is no date. */
export function dayOfFhir(value: string): CalendarDate | null | undefined {
  if (instantOfFhir(value) === undefined) return undefined;
  return value.length >= 10 ? (value.slice(0, 10) as CalendarDate) : null;
}
