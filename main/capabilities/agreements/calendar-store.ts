import type {
  CalendarChange,
  CalendarSettings,
  Closure,
  Holiday,
} from '#shared/capabilities/agreements/calendar-model.ts';
import { closedDays } from '#shared/capabilities/agreements/calendar-rules.ts';
import type { CalendarException, OpeningBlock, OpeningCalendar } from '#shared/capabilities/counter/calendar.ts';
import { amsterdam } from '#shared/capabilities/counter/calendar.ts';
import type { PractitionerId } from '#shared/kernel/ids.ts';
import type { CalendarDate, Instant } from '#shared/kernel/time.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';

interface ExceptionRow {
  readonly day: CalendarDate;
  readonly isOpen: number;
  readonly name: string;
}

/** What the clinic decided about its opening hours. */
export function readSettings(reader: Reader): CalendarSettings {
  const blocks = reader.all<OpeningBlock>(sql`
    SELECT weekday, opens_at AS opensAt, closes_at AS closesAt FROM opening_block ORDER BY weekday, opens_at`);
  const holidays = reader
    .all<ExceptionRow>(sql`SELECT day, is_open AS isOpen, name FROM calendar_exception ORDER BY day`)
    .map((row): Holiday => ({ ...row, isOpen: row.isOpen === 1 }));
  const closures = reader.all<Closure>(sql`
    SELECT first_day AS "from", last_day AS until, name FROM calendar_closure ORDER BY first_day, last_day, name`);
  return { blocks, holidays, closures };
}

/** The calendar that settings make: a local closure goes before a holiday that is worked. */
export function calendarOf({ blocks, holidays, closures }: CalendarSettings): OpeningCalendar {
  const exceptions = new Map<string, CalendarException>(holidays.map((holiday) => [holiday.day, holiday]));
  for (const closed of closedDays(closures)) {
    if (exceptions.get(closed.day)?.isOpen !== false) exceptions.set(closed.day, closed);
  }
  const inOrder = [...exceptions.values()].sort((one, other) => (one.day < other.day ? -1 : 1));
  return { timeZone: amsterdam, blocks, exceptions: inOrder };
}

/** The clinic's opening hours and exceptions; the clock counts with these. */
export function readCalendar(reader: Reader): OpeningCalendar {
  return calendarOf(readSettings(reader));
}

export function insertOpeningBlock(writer: Writer, { weekday, opensAt, closesAt }: OpeningBlock): void {
  writer.runOne(sql`
    INSERT INTO opening_block (weekday, opens_at, closes_at) VALUES (${weekday}, ${opensAt}, ${closesAt})`);
}

export function insertCalendarException(writer: Writer, { day, isOpen, name }: CalendarException): void {
  writer.runOne(sql`
    INSERT INTO calendar_exception (day, is_open, name) VALUES (${day}, ${isOpen ? 1 : 0}, ${name})`);
}

export function insertClosure(writer: Writer, { from, until, name }: Closure): void {
  writer.run(sql`
    INSERT INTO calendar_closure (first_day, last_day, name) VALUES (${from}, ${until}, ${name}) ON CONFLICT DO NOTHING`);
}

/** Who changed the calendar, when and why, and who approved. */
export interface NewCalendarChange extends Pick<CalendarChange, 'approvedBy' | 'approvedOn' | 'reason'> {
  readonly changedById: PractitionerId;
  readonly changedAt: Instant;
}

/** Replaces the whole calendar and keeps what it was changed to. */
export function replaceSettings(writer: Writer, settings: CalendarSettings, change: NewCalendarChange): void {
  writer.run(sql`DELETE FROM opening_block`);
  writer.run(sql`DELETE FROM calendar_exception`);
  writer.run(sql`DELETE FROM calendar_closure`);
  for (const block of settings.blocks) insertOpeningBlock(writer, block);
  for (const holiday of settings.holidays) insertCalendarException(writer, holiday);
  for (const closure of settings.closures) insertClosure(writer, closure);
  writer.runOne(sql`
    INSERT INTO calendar_change (revision, changed_by_id, changed_at, approved_by, approved_on, reason, settings)
    VALUES ((SELECT coalesce(max(revision), 0) + 1 FROM calendar_change), ${change.changedById}, ${change.changedAt},
      ${change.approvedBy}, ${change.approvedOn}, ${change.reason}, ${JSON.stringify(settings)})`);
}

/** The latest changes of the calendar, newest first. */
export function listChanges(reader: Reader, limit = 20): CalendarChange[] {
  return reader.all<CalendarChange>(sql`
    SELECT revision, name AS changedBy, changed_at AS changedAt, approved_by AS approvedBy, approved_on AS approvedOn, reason
    FROM calendar_change JOIN practitioner ON practitioner.id = changed_by_id ORDER BY revision DESC LIMIT ${limit}`);
}
