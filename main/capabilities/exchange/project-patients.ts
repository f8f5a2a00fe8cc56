import type { PatientId, RelatedPersonId } from '#shared/kernel/ids.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';
import { dayOfFhir } from '#shared/capabilities/exchange/fhir-dates.ts';
import { extensions } from '#shared/capabilities/exchange/fhir-systems.ts';
import { newId } from '#main/platform/identifiers.ts';
import { sql } from '#main/store/sql.ts';
import { bsnOf, nameOf, wordsOf } from './fhir-names.ts';
import type { CareTeam, Patient, RelatedPerson } from './fhir-schemas.ts';
import type { KnownResource, KnownResources } from './known-resources.ts';
import { practitionerBehind } from './project-staff.ts';

function dayOf(value: string | undefined): CalendarDate | null {
  return value === undefined ? null : (dayOfFhir(value) ?? null);
}

type Extensions = Patient['extension'];

function extensionOf(list: Extensions, url: string) {
  return list?.find((extension) => extension.url === url);
}

function flagOf(list: Extensions, url: string): number {
  return extensionOf(list, url)?.valueBoolean === true ? 1 : 0;
}

const channels = ['portal', 'phone', 'post'];

function channelOf(list: Extensions): string | null {
  return channels.find((channel) => channel === extensionOf(list, extensions.preferredChannel)?.valueCode) ?? null;
}

/** The patient of ours with the same citizen service number, for a clinic that knows them already. */
function patientWithBsn({ writer }: KnownResources, bsn: string | null): string | undefined {
  if (bsn === null) return undefined;
  return writer.first<{ id: string }>(sql`SELECT id FROM patient WHERE bsn = ${bsn} ORDER BY id LIMIT 1`)?.id;
}

/** Makes or updates the patient that a Patient is. */
export function projectPatient(resources: KnownResources, known: KnownResource): void {
  const body = resources.body<Patient>(known.id);
  const bsn = bsnOf(body.identifier);
  const id = known.localId ?? patientWithBsn(resources, bsn) ?? newId<PatientId>();
  resources.writer.run(sql`
    INSERT INTO patient (id, name, birth_date, gender, bsn, preferred_channel, needs_digital_help, wants_explanation_first, portal_off_until)
    VALUES (${id}, ${nameOf(body.name)}, ${dayOf(body.birthDate)}, ${body.gender ?? 'unknown'}, ${bsn}, ${channelOf(body.extension)},
      ${flagOf(body.extension, extensions.needsDigitalHelp)}, ${flagOf(body.extension, extensions.wantsExplanationFirst)},
      ${extensionOf(body.extension, extensions.portalOffUntil)?.valueDate ?? null})
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, birth_date = excluded.birth_date, gender = excluded.gender,
      bsn = coalesce(excluded.bsn, bsn), preferred_channel = coalesce(excluded.preferred_channel, preferred_channel),
      needs_digital_help = max(excluded.needs_digital_help, needs_digital_help),
      wants_explanation_first = max(excluded.wants_explanation_first, wants_explanation_first),
      portal_off_until = coalesce(excluded.portal_off_until, portal_off_until)`);
  resources.project(known.id, { localId: id });
}

function scopeOf(list: Extensions): string[] {
  return (list ?? []).flatMap((one) =>
    one.url === extensions.proxyScope && one.valueString !== undefined ? [one.valueString] : [],
  );
}

/** Makes or updates the person who may act for a patient. Without a right registered, the scope is empty. */
export function projectRelatedPerson(resources: KnownResources, known: KnownResource): void {
  const body = resources.body<RelatedPerson>(known.id);
  const id = known.localId ?? newId<RelatedPersonId>();
  const patientId = resources.target(known.id, 'patient')?.localId ?? null;
  const ground = (body.relationship ?? []).map((one) => wordsOf(one)).find((words) => words !== undefined) ?? '';
  resources.writer.run(sql`
    INSERT INTO related_person (id, patient_id, name, ground, scope, valid_from, valid_until, is_active)
    VALUES (${id}, ${patientId}, ${nameOf(body.name)}, ${ground}, ${JSON.stringify(scopeOf(body.extension))},
      ${dayOf(body.period?.start)}, ${dayOf(body.period?.end)}, ${body.active === false ? 0 : 1})
    ON CONFLICT (id) DO UPDATE SET patient_id = coalesce(excluded.patient_id, patient_id), name = excluded.name,
      ground = excluded.ground, scope = excluded.scope, valid_from = excluded.valid_from,
      valid_until = excluded.valid_until, is_active = excluded.is_active`);
  resources.project(known.id, { localId: id });
}

function membersOf(resources: KnownResources, known: KnownResource): [string, CalendarDate | null][] {
  const body = resources.body<CareTeam>(known.id);
  if (body.status !== undefined && body.status !== 'active') return [];
  return resources.targets(known.id, 'member').flatMap(({ path, target }): [string, CalendarDate | null][] => {
    const practitionerId = practitionerBehind(resources, target)?.localId;
    const position = Number(/\d+/.exec(path)?.[0] ?? 0);
    return practitionerId ? [[practitionerId, dayOf(body.participant?.[position]?.period?.end)]] : [];
  });
}

/** Registers who treats a patient, from a CareTeam about that patient. */
export function projectPatientTeam(resources: KnownResources, known: KnownResource): void {
  const { writer } = resources;
  const patientId = resources.target(known.id, 'subject')?.localId;
  if (!patientId) return;
  const members = membersOf(resources, known);
  const before = known.projected === null ? [] : (JSON.parse(known.projected) as string[]);
  for (const gone of before.filter((id) => !members.some(([member]) => member === id))) {
    writer.run(sql`DELETE FROM care_team_member WHERE patient_id = ${patientId} AND practitioner_id = ${gone}`);
  }
  for (const [practitionerId, validUntil] of members) {
    writer.run(sql`
      INSERT INTO care_team_member (patient_id, practitioner_id, valid_until) VALUES (${patientId}, ${practitionerId}, ${validUntil})
      ON CONFLICT (patient_id, practitioner_id) DO UPDATE SET valid_until = excluded.valid_until`);
  }
  resources.project(known.id, { localId: known.localId, projected: JSON.stringify(members.map(([member]) => member)) });
}
