import { amsterdam, dayOf } from '#shared/capabilities/counter/calendar.ts';
import type { QuerySurroundings } from '#shared/capabilities/search/query-language.ts';
import type { Instant } from '#shared/kernel/time.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';

type Named = Pick<QuerySurroundings, 'departments' | 'staff'>;

/** The departments and people that a query can name; who left is still found as the owner of what they did. */
export function readNamed(reader: Reader): Named {
  return {
    departments: reader.all<Named['departments'][number]>(sql`SELECT id, code, name FROM department ORDER BY code`),
    staff: reader.all<Named['staff'][number]>(sql`SELECT id, name FROM practitioner ORDER BY name, id`),
  };
}

/** Everything around a query that is asked now. */
export function readSurroundings(reader: Reader, now: Instant): QuerySurroundings {
  return { ...readNamed(reader), today: dayOf(now, amsterdam) };
}
