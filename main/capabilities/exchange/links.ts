import type { GapCode } from '#shared/capabilities/exchange/fault-codes.ts';
import type { JsonObject } from '#shared/capabilities/exchange/canonical-json.ts';
import {
  type CareTeam,
  type Communication,
  type DiagnosticReport,
  namedTypeOf,
  type Observation,
  type Organization,
  type PractitionerRole,
  type Reference,
  type RelatedPerson,
  type Task,
} from './fhir-schemas.ts';

export const linkKinds = [
  'patient',
  'practitioner',
  'organization',
  'member',
  'subject',
  'sender',
  'recipient',
  'part-of',
  'in-response-to',
  'binary',
  'focus',
  'for',
  'owner',
  'about',
  'performer',
  'result',
] as const;
export type LinkKind = (typeof linkKinds)[number];

/** A reference that the counter works with. `gap` says what is missing when the target is; without it, nothing is. */
export interface FoundLink {
  /** Path within the resource. */
  readonly path: string;
  readonly kind: LinkKind;
  readonly reference: Reference;
  /** The type a reference without a type is taken to mean. */
  readonly defaultType: string;
  readonly gap: GapCode | null;
}

type Maybe<Value> = Value | undefined;

function link(
  path: string,
  kind: LinkKind,
  reference: Maybe<Reference>,
  terms: readonly [string, GapCode | null],
): FoundLink[] {
  return reference === undefined ? [] : [{ path, kind, reference, defaultType: terms[0], gap: terms[1] }];
}

/** A message may be part of anything; only another Communication makes a conversation. */
function isOtherType(reference: Reference): boolean {
  const type = namedTypeOf(reference);
  return type !== undefined && type !== 'Communication';
}

function communicationLinks(body: Communication): FoundLink[] {
  return [
    ...link('subject', 'subject', body.subject, ['Patient', 'subject-missing']),
    ...link('sender', 'sender', body.sender, ['Patient', 'sender-missing']),
    ...(body.recipient ?? []).flatMap((one, index) =>
      link(`recipient[${index}]`, 'recipient', one, ['CareTeam', null]),
    ),
    ...(body.partOf ?? []).flatMap((one, index) =>
      isOtherType(one) ? [] : link(`partOf[${index}]`, 'part-of', one, ['Communication', 'thread-missing']),
    ),
    ...(body.inResponseTo ?? []).flatMap((one, index) =>
      link(`inResponseTo[${index}]`, 'in-response-to', one, ['Communication', 'thread-missing']),
    ),
    ...(body.about ?? []).flatMap((one, index) =>
      namedTypeOf(one) === 'DiagnosticReport' ? link(`about[${index}]`, 'about', one, ['DiagnosticReport', null]) : [],
    ),
    ...(body.payload ?? []).flatMap((payload, index) => {
      const file = payload.contentAttachment;
      if (file?.url === undefined || file.data !== undefined) return [];
      return link(`payload[${index}].contentAttachment.url`, 'binary', { reference: file.url }, [
        'Binary',
        'attachment-missing',
      ]);
    }),
  ];
}

/** A Task without a focus may still name the thread's identifier as its group. */
function focusOf(body: Task): Maybe<Reference> {
  if (body.focus !== undefined || body.groupIdentifier?.value === undefined) return body.focus;
  return { type: 'Communication', identifier: body.groupIdentifier };
}

function taskLinks(body: Task): FoundLink[] {
  return [
    ...link('focus', 'focus', focusOf(body), ['Communication', 'focus-missing']),
    ...link('for', 'for', body.for, ['Patient', 'subject-missing']),
    ...link('owner', 'owner', body.owner, ['PractitionerRole', 'owner-missing']),
  ];
}

function careTeamLinks(body: CareTeam): FoundLink[] {
  return [
    ...link('subject', 'subject', body.subject, ['Patient', 'subject-missing']),
    ...(body.participant ?? []).flatMap((participant, index) =>
      link(`participant[${index}].member`, 'member', participant.member, ['PractitionerRole', null]),
    ),
  ];
}

function roleLinks(body: PractitionerRole): FoundLink[] {
  return [
    ...link('practitioner', 'practitioner', body.practitioner, ['Practitioner', 'practitioner-missing']),
    ...link('organization', 'organization', body.organization, ['Organization', null]),
  ];
}

function reportLinks(body: DiagnosticReport): FoundLink[] {
  return [
    ...link('subject', 'subject', body.subject, ['Patient', 'subject-missing']),
    ...(['resultsInterpreter', 'performer'] as const).flatMap((element) =>
      (body[element] ?? []).flatMap((one, index) =>
        link(`${element}[${index}]`, 'performer', one, ['Organization', null]),
      ),
    ),
    ...(body.result ?? []).flatMap((one, index) =>
      link(`result[${index}]`, 'result', one, ['Observation', 'value-missing']),
    ),
  ];
}

/** Values that a panel is made of; other members are no values. */
function observationLinks(body: Observation): FoundLink[] {
  return (body.hasMember ?? []).flatMap((one, index) =>
    (namedTypeOf(one) ?? 'Observation') === 'Observation'
      ? link(`hasMember[${index}]`, 'result', one, ['Observation', 'value-missing'])
      : [],
  );
}

/** The references of a checked resource that the counter works with. */
export function linksOf(type: string, body: JsonObject): FoundLink[] {
  switch (type) {
    case 'Communication':
      return communicationLinks(body as unknown as Communication);
    case 'Task':
      return taskLinks(body as unknown as Task);
    case 'DiagnosticReport':
      return reportLinks(body as unknown as DiagnosticReport);
    case 'Observation':
      return observationLinks(body as unknown as Observation);
    case 'CareTeam':
      return careTeamLinks(body as unknown as CareTeam);
    case 'PractitionerRole':
      return roleLinks(body as unknown as PractitionerRole);
    case 'RelatedPerson':
      return link('patient', 'patient', (body as unknown as RelatedPerson).patient, ['Patient', 'subject-missing']);
    case 'Organization':
      return link('partOf', 'organization', (body as unknown as Organization).partOf, ['Organization', null]);
    default:
      return [];
  }
}

const versionPart = /\/_history\/[^/]+$/;

/** What a reference can be known by, the surest first; the last one is waited for. `#id` is left to the container. */
export function keysOfReference(link: FoundLink, ownBase: string | null): string[] {
  const { reference, identifier, type } = link.reference;
  if (reference !== undefined && reference !== '') {
    const bare = reference.replace(versionPart, '');
    if (/^[a-z][a-z0-9+.-]*:/i.test(bare)) {
      const isOwn = ownBase !== null && bare.startsWith(ownBase);
      return isOwn ? [bare, bare.slice(ownBase.length)] : [bare];
    }
    return ownBase === null ? [bare] : [`${ownBase}${bare}`, bare];
  }
  if (identifier?.value === undefined) return [];
  return [`${type ?? link.defaultType}|${identifier.system ?? ''}|${identifier.value}`];
}

/** How a reference is shown in a report. The value of an identifier stays out: it may be a citizen number. */
export function shownReference(link: FoundLink): string {
  const { reference, identifier, type } = link.reference;
  return reference ?? `${type ?? link.defaultType}?identifier=${identifier?.system ?? ''}|…`;
}

/** The server that an entry came from, out of its full address; null when that does not tell. */
export function baseOf(fullUrl: string | null, type: string, id: string | null): string | null {
  const ending = `${type}/${id ?? ''}`;
  return fullUrl !== null && id !== null && fullUrl.startsWith('http') && fullUrl.endsWith(`/${ending}`)
    ? fullUrl.slice(0, -ending.length)
    : null;
}
