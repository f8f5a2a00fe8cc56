import { mostHits, type PatientHit } from '#shared/capabilities/counter/list-model.ts';
import { surnameStartsWith } from '#shared/capabilities/counter/surname.ts';
import type { PatientId } from '#shared/kernel/ids.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';

/** By what a patient is looked for: exactly, so that nobody leafs through the patients. */
export type PatientKey =
  | { readonly kind: 'bsn'; readonly bsn: string }
  | { readonly kind: 'birth-date'; readonly birthDate: CalendarDate; readonly surname: string };

function rowsFor(reader: Reader, key: PatientKey): PatientHit[] {
  if (key.kind === 'bsn') {
    return reader.all<PatientHit>(sql`
      SELECT id, name, birth_date AS birthDate FROM patient WHERE bsn = ${key.bsn} ORDER BY name, id`);
  }
  return reader
    .all<PatientHit>(
      sql`SELECT id, name, birth_date AS birthDate FROM patient WHERE birth_date = ${key.birthDate} ORDER BY name, id`,
    )
    .filter(({ name }) => surnameStartsWith(name, key.surname));
}

/** At most ten patients of this key, and whether there are more. */
export function listPatientsByKey(reader: Reader, key: PatientKey): { patients: PatientHit[]; isMore: boolean } {
  const rows = rowsFor(reader, key);
  return { patients: rows.slice(0, mostHits), isMore: rows.length > mostHits };
}

export function findPatientName(reader: Reader, id: PatientId): string | undefined {
  return reader.first<{ name: string }>(sql`SELECT name FROM patient WHERE id = ${id}`)?.name;
}
