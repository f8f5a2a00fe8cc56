import type { LetterReader } from '#shared/capabilities/letters/model.ts';
import { amsterdam, dayOf } from '#shared/capabilities/counter/calendar.ts';
import type { PatientId, RelatedPersonId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';

/** Words of the register of representatives that let somebody read results. */
const scopesForResults: readonly string[] = ['alles', 'uitslagen'];

/** Who can read a result of a patient once it is released: the patient, and representatives within their scope and dates. */
export function listReaders(
  reader: Reader,
  patient: { readonly id: PatientId; readonly name: string },
  now: Instant,
): LetterReader[] {
  const today = dayOf(now, amsterdam);
  const proxies = reader.all<{ id: RelatedPersonId; name: string; ground: string; scope: string }>(sql`
    SELECT id, name, ground, scope FROM related_person
    WHERE patient_id = ${patient.id} AND is_active = 1
      AND (valid_until IS NULL OR valid_until >= ${today}) AND (valid_from IS NULL OR valid_from <= ${today})
    ORDER BY name`);
  const readAlong = proxies.filter(({ scope }) =>
    (JSON.parse(scope) as string[]).some((word) => scopesForResults.includes(word)),
  );
  return [
    { kind: 'patient', id: patient.id, name: patient.name, detail: null },
    ...readAlong.map(({ id, name, ground }) => ({ kind: 'proxy' as const, id, name, detail: ground })),
  ];
}
