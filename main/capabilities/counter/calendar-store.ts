import type { CalendarException, OpeningBlock, OpeningCalendar } from '#shared/capabilities/counter/calendar.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';

interface BlockRow {
  readonly weekday: number;
  readonly opensAt: string;
  readonly closesAt: string;
}

interface ExceptionRow {
  readonly day: CalendarDate;
  readonly isOpen: number;
  readonly name: string;
}

/** The clinic's opening hours and exceptions; the clock counts with these. */
export function readCalendar(reader: Reader): OpeningCalendar {
  const blocks = reader.all<BlockRow>(sql`
    SELECT weekday, opens_at AS opensAt, closes_at AS closesAt FROM opening_block ORDER BY weekday, opens_at`);
  const exceptions = reader.all<ExceptionRow>(sql`
    SELECT day, is_open AS isOpen, name FROM calendar_exception ORDER BY day`);
  return {
    timeZone: 'Europe/Amsterdam',
    blocks,
    exceptions: exceptions.map((exception) => ({ ...exception, isOpen: exception.isOpen === 1 })),
  };
}

export function insertOpeningBlock(writer: Writer, { weekday, opensAt, closesAt }: OpeningBlock): void {
  writer.runOne(sql`
    INSERT INTO opening_block (weekday, opens_at, closes_at) VALUES (${weekday}, ${opensAt}, ${closesAt})`);
}

export function insertCalendarException(writer: Writer, { day, isOpen, name }: CalendarException): void {
  writer.runOne(sql`
    INSERT INTO calendar_exception (day, is_open, name) VALUES (${day}, ${isOpen ? 1 : 0}, ${name})`);
}
