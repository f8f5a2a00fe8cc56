import type { Letterhead } from '#shared/capabilities/letters/model.ts';
import type { DepartmentId, PractitionerId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';
import type { Sender } from './version-store.ts';

/** What an organisation chooses of its letterhead. */
export type ChosenHead = Pick<Letterhead, 'lines' | 'footer' | 'logo'>;

interface HeadRow {
  readonly number: number;
  readonly lines: string;
  readonly footer: string;
  readonly logo: string | null;
}

const bare: ChosenHead = { lines: [], footer: '', logo: null };

/** The number of the letterhead that is in use, or null when none was ever set. */
export function findLetterheadNumber(reader: Reader): number | null {
  return reader.first<{ number: number | null }>(sql`SELECT max(number) AS number FROM letterhead`)?.number ?? null;
}

/** A letterhead by its number; a bare one without. */
export function readLetterhead(reader: Reader, number: number | null): ChosenHead {
  if (number === null) return bare;
  const row = reader.first<HeadRow>(sql`SELECT * FROM letterhead WHERE number = ${number}`);
  return row ? { lines: JSON.parse(row.lines) as string[], footer: row.footer, logo: row.logo } : bare;
}

/** Puts a letterhead in use; letters that were signed keep theirs. */
export function insertLetterhead(writer: Writer, head: ChosenHead, by: PractitionerId | null, at: Instant): void {
  writer.runOne(sql`
    INSERT INTO letterhead (lines, footer, logo, set_at, set_by)
    VALUES (${JSON.stringify(head.lines)}, ${head.footer}, ${head.logo}, ${at}, ${by})`);
}

/** Who sends letters of a department, as the clinic is now; the organisation alone without a department. */
export function readSender(reader: Reader, departmentId: DepartmentId | null): Sender {
  const organization = reader.first<{ name: string; city: string }>(
    sql`SELECT name, city FROM organization ORDER BY created_at LIMIT 1`,
  );
  const department = reader.first<{ name: string; phone: string | null }>(
    sql`SELECT name, phone FROM department WHERE id = ${departmentId}`,
  );
  return {
    organizationName: organization?.name ?? '',
    organizationCity: organization?.city ?? '',
    departmentName: department?.name ?? '',
    departmentPhone: department?.phone ?? null,
  };
}
