import { z } from 'zod';

import { dayOfFhir, instantOfFhir } from '#shared/capabilities/exchange/fhir-dates.ts';

/** Longest text of one payload, in characters; a message of 5 MB is odd but real. */
const longestText = 10 * 1024 * 1024;
/** Largest attachment inside a file, in bytes. */
export const largestAttachmentBytes = 25 * 1024 * 1024;

/**
 * What we rely on in each resource, and nothing more: unknown elements and extensions pass untouched.
 *
 * The message of a refinement is its fault code.
 */
const dateTime = z.string().refine((value) => instantOfFhir(value) !== undefined, 'bad-date');
const date = z.string().refine((value) => dayOfFhir(value) !== undefined, 'bad-date');
const id = z.string().min(1).max(256);

const coding = z.looseObject({
  system: z.string().optional(),
  code: z.string().optional(),
  display: z.string().optional(),
});
const concept = z.looseObject({ coding: z.array(coding).optional(), text: z.string().optional() });
const concepts = z.array(concept).optional();
const identifiers = z.array(z.looseObject({ system: z.string().optional(), value: z.string().optional() })).optional();
const period = z.looseObject({ start: dateTime.optional(), end: dateTime.optional() }).optional();
const extension = z.looseObject({
  url: z.string().optional(),
  valueString: z.string().optional(),
  valueCode: z.string().optional(),
  valueBoolean: z.boolean().optional(),
  valueDate: date.optional(),
});
const names = z
  .array(
    z.looseObject({
      text: z.string().optional(),
      family: z.string().optional(),
      given: z.array(z.string().nullable()).optional(),
      prefix: z.array(z.string().nullable()).optional(),
      suffix: z.array(z.string().nullable()).optional(),
    }),
  )
  .optional();

/** The type a reference names, as far as its text tells: `Patient/p1`, an address that ends so, or `type`. */
export function namedTypeOf(value: {
  readonly reference?: string | undefined;
  readonly type?: string | undefined;
}): string | undefined {
  const found = /(?:^|\/)([A-Z][A-Za-z]+)\/[^/]+(?:\/_history\/[^/]+)?$/.exec(value.reference ?? '');
  return found?.[1] ?? value.type;
}

/** A reference to one of some types, or, without types, to anything. */
function reference(...types: readonly string[]) {
  return z
    .looseObject({
      reference: z.string().max(2048).optional(),
      type: z.string().optional(),
      identifier: z.looseObject({ system: z.string().optional(), value: z.string().optional() }).optional(),
      display: z.string().optional(),
    })
    .refine((value) => {
      const type = namedTypeOf(value);
      return types.length === 0 || type === undefined || types.includes(type);
    }, 'wrong-reference');
}

const meta = z.looseObject({ versionId: z.string().optional(), lastUpdated: dateTime.optional() }).optional();
const resource = {
  id: id.optional(),
  meta,
  identifier: identifiers,
  contained: z.array(z.looseObject({ resourceType: z.string(), id: id.optional() })).optional(),
  extension: z.array(extension).optional(),
};

const base64Pattern = /^[A-Za-z0-9+/\s]*={0,2}\s*$/;
const base64 = z
  .string()
  .refine((value) => value.length <= (largestAttachmentBytes / 3) * 4 + 1024, 'attachment-too-large')
  .refine((value) => base64Pattern.test(value) && value.replace(/\s/g, '').length % 4 === 0, 'bad-base64');

const attachment = z.looseObject({
  contentType: z.string().optional(),
  title: z.string().optional(),
  url: z.string().max(2048).optional(),
  size: z.number().optional(),
  data: base64.optional(),
});

const payloadKeys = ['contentString', 'contentAttachment', 'contentReference'] as const;
const payload = z
  .looseObject({
    contentString: z.string().max(longestText, 'text-too-long').optional(),
    contentAttachment: attachment.optional(),
    contentReference: reference().optional(),
  })
  .refine((value) => payloadKeys.some((key) => value[key] !== undefined), 'payload-empty')
  .refine((value) => payloadKeys.filter((key) => value[key] !== undefined).length < 2, 'payload-double');

const priority = z.enum(['routine', 'urgent', 'asap', 'stat']).optional();
const senders = [
  'Device',
  'Organization',
  'Patient',
  'Practitioner',
  'PractitionerRole',
  'RelatedPerson',
  'HealthcareService',
];

export const patientSchema = z.looseObject({
  ...resource,
  name: names,
  birthDate: date.optional(),
  gender: z.enum(['male', 'female', 'other', 'unknown']).optional(),
});

export const relatedPersonSchema = z.looseObject({
  ...resource,
  patient: reference('Patient'),
  relationship: concepts,
  name: names,
  active: z.boolean().optional(),
  period,
});

export const practitionerSchema = z.looseObject({ ...resource, name: names, active: z.boolean().optional() });

export const practitionerRoleSchema = z.looseObject({
  ...resource,
  active: z.boolean().optional(),
  practitioner: reference('Practitioner').optional(),
  organization: reference('Organization').optional(),
  code: concepts,
  specialty: concepts,
});

const telecom = z.array(z.looseObject({ system: z.string().optional(), value: z.string().optional() })).optional();

export const organizationSchema = z.looseObject({
  ...resource,
  name: z.string().optional(),
  type: concepts,
  telecom,
  partOf: reference('Organization').optional(),
});

export const careTeamSchema = z.looseObject({
  ...resource,
  name: z.string().optional(),
  status: z.enum(['proposed', 'active', 'suspended', 'inactive', 'entered-in-error']).optional(),
  subject: reference('Patient', 'Group').optional(),
  telecom,
  participant: z.array(z.looseObject({ member: reference().optional(), period })).optional(),
});

export const communicationSchema = z.looseObject({
  ...resource,
  status: z.enum([
    'preparation',
    'in-progress',
    'not-done',
    'on-hold',
    'stopped',
    'completed',
    'entered-in-error',
    'unknown',
  ]),
  category: concepts,
  medium: concepts,
  priority,
  topic: concept.optional(),
  subject: reference('Patient', 'Group').optional(),
  sender: reference(...senders, 'CareTeam').optional(),
  recipient: z.array(reference(...senders, 'CareTeam', 'Group')).optional(),
  partOf: z.array(reference()).optional(),
  inResponseTo: z.array(reference('Communication')).optional(),
  about: z.array(reference()).optional(),
  sent: dateTime.optional(),
  received: dateTime.optional(),
  payload: z.array(payload).optional(),
});

export const taskSchema = z.looseObject({
  ...resource,
  status: z.enum([
    'draft',
    'requested',
    'received',
    'accepted',
    'rejected',
    'ready',
    'cancelled',
    'in-progress',
    'on-hold',
    'failed',
    'completed',
    'entered-in-error',
  ]),
  businessStatus: concept.optional(),
  priority,
  code: concept.optional(),
  groupIdentifier: z.looseObject({ system: z.string().optional(), value: z.string().optional() }).optional(),
  focus: reference().optional(),
  for: reference().optional(),
  authoredOn: dateTime.optional(),
  lastModified: dateTime.optional(),
  performerType: concepts,
  owner: reference(
    'CareTeam',
    'Device',
    'HealthcareService',
    'Organization',
    'Patient',
    'Practitioner',
    'PractitionerRole',
    'RelatedPerson',
  ).optional(),
  restriction: z.looseObject({ period }).optional(),
});

export const binarySchema = z.looseObject({
  id: id.optional(),
  meta,
  contentType: z.string(),
  data: base64.optional(),
});

const labelled = z
  .looseObject({
    versionId: z.string().optional(),
    lastUpdated: dateTime.optional(),
    security: z.array(coding).optional(),
  })
  .optional();

const performers = z.array(
  reference('Practitioner', 'PractitionerRole', 'Organization', 'CareTeam', 'Patient', 'RelatedPerson'),
);

export const diagnosticReportSchema = z.looseObject({
  ...resource,
  meta: labelled,
  extension: z.array(extension.extend({ valueDateTime: dateTime.optional() })).optional(),
  status: z.enum([
    'registered',
    'partial',
    'preliminary',
    'final',
    'amended',
    'corrected',
    'appended',
    'cancelled',
    'entered-in-error',
    'unknown',
  ]),
  category: concepts,
  code: concept,
  subject: reference('Patient', 'Group', 'Device', 'Location').optional(),
  effectiveDateTime: dateTime.optional(),
  effectivePeriod: period,
  issued: dateTime.optional(),
  performer: performers.optional(),
  resultsInterpreter: performers.optional(),
  result: z.array(reference('Observation')).max(2_000).optional(),
  conclusion: z.string().max(longestText, 'text-too-long').optional(),
});

const quantity = z.looseObject({
  value: z.number().optional(),
  comparator: z.string().optional(),
  unit: z.string().optional(),
  system: z.string().optional(),
  code: z.string().optional(),
});
const measured = {
  code: concept,
  valueQuantity: quantity.optional(),
  valueString: z.string().max(longestText, 'text-too-long').optional(),
  valueCodeableConcept: concept.optional(),
  valueBoolean: z.boolean().optional(),
  valueInteger: z.number().int().optional(),
  interpretation: concepts,
  referenceRange: z
    .array(
      z.looseObject({
        low: quantity.optional(),
        high: quantity.optional(),
        type: concept.optional(),
        text: z.string().optional(),
      }),
    )
    .optional(),
};

export const observationSchema = z.looseObject({
  ...resource,
  ...measured,
  meta: labelled,
  status: z.enum([
    'registered',
    'preliminary',
    'final',
    'amended',
    'corrected',
    'cancelled',
    'entered-in-error',
    'unknown',
  ]),
  category: concepts,
  subject: reference().optional(),
  effectiveDateTime: dateTime.optional(),
  effectivePeriod: period,
  issued: dateTime.optional(),
  performer: performers.optional(),
  hasMember: z
    .array(reference('Observation', 'QuestionnaireResponse', 'MolecularSequence'))
    .max(2_000)
    .optional(),
  component: z.array(z.looseObject(measured)).max(2_000).optional(),
});

/** Any other resource is kept as it came; only what identifies it must make sense. */
export const otherSchema = z.looseObject({ id: id.optional(), meta });

export type Patient = z.infer<typeof patientSchema>;
export type RelatedPerson = z.infer<typeof relatedPersonSchema>;
export type Practitioner = z.infer<typeof practitionerSchema>;
export type PractitionerRole = z.infer<typeof practitionerRoleSchema>;
export type Organization = z.infer<typeof organizationSchema>;
export type CareTeam = z.infer<typeof careTeamSchema>;
export type Communication = z.infer<typeof communicationSchema>;
export type Task = z.infer<typeof taskSchema>;
export type Binary = z.infer<typeof binarySchema>;
export type DiagnosticReport = z.infer<typeof diagnosticReportSchema>;
export type Observation = z.infer<typeof observationSchema>;
export type Concept = z.infer<typeof concept>;
export type Identifier = NonNullable<z.infer<typeof identifiers>>[number];
export type Reference = z.infer<ReturnType<typeof reference>>;
export type HumanName = NonNullable<z.infer<typeof names>>[number];

const schemas: Readonly<Record<string, z.ZodType>> = {
  Patient: patientSchema,
  RelatedPerson: relatedPersonSchema,
  Practitioner: practitionerSchema,
  PractitionerRole: practitionerRoleSchema,
  Organization: organizationSchema,
  CareTeam: careTeamSchema,
  Communication: communicationSchema,
  Task: taskSchema,
  Binary: binarySchema,
  DiagnosticReport: diagnosticReportSchema,
  Observation: observationSchema,
};

/** The schema of a resource type; types without local meaning share one. */
export function schemaOf(type: string): z.ZodType {
  return Object.hasOwn(schemas, type) ? (schemas[type] ?? otherSchema) : otherSchema;
}
