import type { JsonObject, JsonValue } from '#shared/capabilities/exchange/canonical-json.ts';
import { extensions, systems } from '#shared/capabilities/exchange/fhir-systems.ts';
import { idOfName } from '#main/platform/identifiers.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';

/** A row of ours written as a resource, without its `meta`. */
export interface LocalResource {
  readonly localId: string;
  readonly threadId: string | null;
  readonly body: JsonObject & { readonly resourceType: string; readonly id: string };
}

/** Gives the reference by which the outside world knows a row of ours, or undefined when it does not. */
export type ReferenceTo = (type: string, localId: string) => string | undefined;

/** The identifier under which everything made here goes out. */
export function ownIdentifier(value: string): JsonObject {
  return { system: systems.uri, value: `urn:uuid:${value}` };
}

type Members = Readonly<Record<string, JsonValue | undefined | null>>;

/** An object without the members that have no value; FHIR knows no null and no empty list. */
export function bodyOf<Type extends string>(resourceType: Type, id: string, members: Members) {
  const kept = Object.entries(members).filter(
    ([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return { resourceType, id, ...(Object.fromEntries(kept) as JsonObject) };
}

export function referenceMember(reference: string | undefined, display?: string | null): JsonObject | undefined {
  if (reference === undefined) return undefined;
  return { reference, ...(display ? { display } : {}) };
}

function resource(localId: string, body: LocalResource['body']): LocalResource {
  return { localId, threadId: null, body };
}

export function organizationResources(reader: Reader): LocalResource[] {
  return reader
    .all<{ id: string; name: string; city: string }>(sql`SELECT id, name, city FROM organization ORDER BY id`)
    .map(({ id, name, city }) =>
      resource(
        id,
        bodyOf('Organization', id, { identifier: [ownIdentifier(id)], name, address: city ? [{ city }] : undefined }),
      ),
    );
}

interface StaffRow {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly title: string;
  readonly mayPrescribe: number;
  readonly isActive: number;
}

/** Colleagues, each as a person and as the role they have. */
export function staffResources(reader: Reader): LocalResource[] {
  const rows = reader.all<StaffRow>(sql`
    SELECT id, name, role, function_title AS title, may_prescribe AS mayPrescribe, is_active AS isActive FROM practitioner ORDER BY id`);
  return rows.flatMap(({ id, name, role, title, mayPrescribe, isActive }) => {
    const identifier = [ownIdentifier(id)];
    const extension = mayPrescribe ? [{ url: extensions.mayPrescribe, valueBoolean: true }] : undefined;
    const code = [{ coding: [{ system: systems.role, code: role }], ...(title ? { text: title } : {}) }];
    return [
      resource(
        id,
        bodyOf('Practitioner', id, { extension, identifier, active: isActive === 1, name: [{ text: name }] }),
      ),
      resource(
        id,
        bodyOf('PractitionerRole', id, {
          identifier,
          active: isActive === 1,
          practitioner: { reference: `Practitioner/${id}` },
          code,
        }),
      ),
    ];
  });
}

interface PatientRow {
  readonly id: string;
  readonly name: string;
  readonly birthDate: string | null;
  readonly gender: string;
  readonly bsn: string | null;
  readonly channel: string | null;
  readonly help: number;
  readonly explanation: number;
  readonly offUntil: string | null;
}

function patientExtensions(row: PatientRow): JsonObject[] {
  return [
    ...(row.channel ? [{ url: extensions.preferredChannel, valueCode: row.channel }] : []),
    ...(row.help ? [{ url: extensions.needsDigitalHelp, valueBoolean: true }] : []),
    ...(row.explanation ? [{ url: extensions.wantsExplanationFirst, valueBoolean: true }] : []),
    ...(row.offUntil ? [{ url: extensions.portalOffUntil, valueDate: row.offUntil }] : []),
  ];
}

export function patientResources(reader: Reader): LocalResource[] {
  const rows = reader.all<PatientRow>(sql`
    SELECT id, name, birth_date AS birthDate, gender, bsn, preferred_channel AS channel, needs_digital_help AS help,
      wants_explanation_first AS explanation, portal_off_until AS offUntil
    FROM patient ORDER BY id`);
  return rows.map((row) => {
    const identifier = [ownIdentifier(row.id), ...(row.bsn ? [{ system: systems.bsn, value: row.bsn }] : [])];
    const { id, name, gender, birthDate } = row;
    return resource(
      id,
      bodyOf('Patient', id, {
        extension: patientExtensions(row),
        identifier,
        name: [{ text: name }],
        gender,
        birthDate,
      }),
    );
  });
}

interface RelatedRow {
  readonly id: string;
  readonly patientId: string | null;
  readonly name: string;
  readonly ground: string;
  readonly scope: string;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly isActive: number;
}

export function relatedPersonResources(reader: Reader, referenceTo: ReferenceTo): LocalResource[] {
  const rows = reader.all<RelatedRow>(sql`
    SELECT id, patient_id AS patientId, name, ground, scope, valid_from AS validFrom, valid_until AS validUntil, is_active AS isActive
    FROM related_person ORDER BY id`);
  return rows.flatMap((row) => {
    const patient = referenceMember(row.patientId === null ? undefined : referenceTo('Patient', row.patientId));
    if (!patient) return [];
    const period = {
      ...(row.validFrom ? { start: row.validFrom } : {}),
      ...(row.validUntil ? { end: row.validUntil } : {}),
    };
    const body = bodyOf('RelatedPerson', row.id, {
      extension: (JSON.parse(row.scope) as string[]).map((valueString) => ({
        url: extensions.proxyScope,
        valueString,
      })),
      identifier: [ownIdentifier(row.id)],
      active: row.isActive === 1,
      patient,
      relationship: row.ground ? [{ text: row.ground }] : undefined,
      name: [{ text: row.name }],
      period: Object.keys(period).length > 0 ? period : undefined,
    });
    return [resource(row.id, body)];
  });
}

/** The colleague as the outside world knows them: by their role, else as a person. */
export function staffReference(referenceTo: ReferenceTo, practitionerId: string): string | undefined {
  return referenceTo('PractitionerRole', practitionerId) ?? referenceTo('Practitioner', practitionerId);
}

/** Departments, as teams without a patient: the pools that questions are put to. */
export function departmentResources(reader: Reader, referenceTo: ReferenceTo): LocalResource[] {
  const rows = reader.all<{ id: string; code: string; name: string; phone: string | null }>(sql`
    SELECT id, code, name, phone FROM department ORDER BY code`);
  return rows.map(({ id, code, name, phone }) => {
    const members = reader.all<{ id: string }>(sql`
      SELECT practitioner_id AS id FROM practitioner_department WHERE department_id = ${id} ORDER BY practitioner_id`);
    const participant = members.flatMap((one) => {
      const member = referenceMember(staffReference(referenceTo, one.id));
      return member ? [{ member }] : [];
    });
    const identifier = [ownIdentifier(id), { system: systems.department, value: code }];
    const telecom = phone ? [{ system: 'phone', value: phone }] : undefined;
    return resource(id, bodyOf('CareTeam', id, { identifier, status: 'active', name, participant, telecom }));
  });
}

/** Who treats a patient, one team for each patient that has one. */
export function patientTeamResources(reader: Reader, referenceTo: ReferenceTo): LocalResource[] {
  const rows = reader.all<{ patientId: string; practitionerId: string; validUntil: string | null }>(sql`
    SELECT patient_id AS patientId, practitioner_id AS practitionerId, valid_until AS validUntil FROM care_team_member
    ORDER BY patient_id, practitioner_id`);
  return [...Map.groupBy(rows, (row) => row.patientId)].flatMap(([patientId, members]) => {
    const subject = referenceMember(referenceTo('Patient', patientId));
    if (!subject) return [];
    const id = idOfName<string>(`${patientId}/team`);
    const participant = members.flatMap(({ practitionerId, validUntil }) => {
      const member = referenceMember(staffReference(referenceTo, practitionerId));
      return member ? [{ member, ...(validUntil ? { period: { end: validUntil } } : {}) }] : [];
    });
    return [
      resource(
        patientId,
        bodyOf('CareTeam', id, { identifier: [ownIdentifier(id)], status: 'active', subject, participant }),
      ),
    ];
  });
}
