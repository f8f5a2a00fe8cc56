import { amsterdam, dayOf } from '#shared/capabilities/counter/calendar.ts';
import type { LetterReader } from '#shared/capabilities/letters/model.ts';
import type { PatientId, RelatedPersonId } from '#shared/kernel/ids.ts';
import type { CalendarDate, Instant } from '#shared/kernel/time.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';

/** What of a patient decides who reads a letter about them. */
export interface LetterPatient {
  readonly id: PatientId;
  readonly name: string;
  readonly birthDate: CalendarDate | null;
  readonly portalOffUntil: CalendarDate | null;
  readonly gpName: string | null;
  readonly gpPractice: string | null;
}

export function findLetterPatient(reader: Reader, id: PatientId): LetterPatient | undefined {
  return reader.first<LetterPatient>(sql`
    SELECT id, name, birth_date AS birthDate, portal_off_until AS portalOffUntil, general_practitioner_name AS gpName,
      general_practitioner_practice AS gpPractice
    FROM patient WHERE id = ${id}`);
}

/** Words of the proxy register that let a representative read letters. */
const letterScopes = ['alles', 'brieven'];

interface ProxyRow {
  readonly id: RelatedPersonId;
  readonly name: string;
  readonly ground: string;
  readonly scope: string;
}

/** Representatives who may read letters on a day, by name. */
function listLetterProxies(reader: Reader, patientId: PatientId, onDay: CalendarDate): ProxyRow[] {
  return reader
    .all<ProxyRow>(
      sql`
      SELECT id, name, ground, scope FROM related_person
      WHERE patient_id = ${patientId} AND is_active = 1 AND (valid_from IS NULL OR valid_from <= ${onDay})
        AND (valid_until IS NULL OR valid_until >= ${onDay}) ORDER BY name, id`,
    )
    .filter((row) => (JSON.parse(row.scope) as string[]).some((word) => letterScopes.includes(word)));
}

/** All who could read a letter about a patient now: the patient, representatives by their scope, the general practitioner. */
export function listLetterReaders(reader: Reader, patient: LetterPatient, now: Instant): LetterReader[] {
  const proxies = listLetterProxies(reader, patient.id, dayOf(now, amsterdam));
  return [
    { kind: 'patient', id: patient.id, name: patient.name, detail: null },
    ...proxies.map(({ id, name, ground }) => ({ kind: 'proxy' as const, id, name, detail: ground })),
    ...(patient.gpName === null
      ? []
      : [{ kind: 'gp' as const, id: null, name: patient.gpName, detail: patient.gpPractice }]),
  ];
}

/** True while the patient's portal is switched off, so that nothing can be read there. */
export function isPortalOff(patient: LetterPatient, now: Instant): boolean {
  return patient.portalOffUntil !== null && dayOf(now, amsterdam) <= patient.portalOffUntil;
}
