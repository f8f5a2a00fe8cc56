import { type QuestionType, questionTypes } from '#shared/capabilities/counter/model.ts';
import { systems } from '#shared/capabilities/exchange/fhir-systems.ts';
import { type Instant, epochMsOf, instantOf } from '#shared/kernel/time.ts';
import { type InventedPerson, inventPerson, recordNameOf } from './dutch-people.ts';
import { inventAnswer, inventFollowUp, inventQuestion } from './dutch-questions.ts';
import { Random } from './random.ts';

/** A FHIR resource as it is written here; each builder below knows its own elements. */
export interface PortalResource {
  readonly resourceType: string;
  readonly id: string;
  readonly [element: string]: unknown;
}

/** The file a portal hands over. */
export interface PortalExport {
  readonly resourceType: 'Bundle';
  readonly type: 'collection';
  readonly timestamp: Instant;
  readonly entry: readonly { readonly fullUrl: string; readonly resource: PortalResource }[];
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** How many messages, from which seed, up to which moment. */
export interface ExportOptions {
  readonly messages: number;
  readonly seed: number;
  readonly now?: Instant;
}

const defaultNow = '2026-11-24T09:30:00.000Z' as Instant;
const server = 'https://portaal.example/fhir';

const departments = [
  ['poli-oog', 'OOG', 'Oogheelkunde'],
  ['poli-der', 'DER', 'Dermatologie'],
  ['poli-car', 'CAR', 'Cardiologie'],
  ['poli-int', 'INT', 'Interne geneeskunde'],
] as const;

/** What HL7 calls a subject, for the types that have such a word; portals write either. */
const topics: Partial<Record<QuestionType, string>> = {
  HERHAAL: 'prescription-refill-request',
  UITSLAG: 'report-labs',
  AFSPRAAK: 'appointment-reminder',
  MEDISCH: 'progress-update',
};

interface Subject extends InventedPerson {
  readonly reference: string;
}

function uuidIdentifier(value: string) {
  return { system: systems.uri, value: `urn:uuid:${value}` };
}

function meta(at: string) {
  return { versionId: '1', lastUpdated: at };
}

/** The Dutch way to say which part of a family name is its prefix. */
function ownPrefix(prefix: string) {
  return { extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/humanname-own-prefix', valueString: prefix }] };
}

function patientOf(id: string, identity: string, person: InventedPerson): PortalResource {
  return {
    resourceType: 'Patient',
    id,
    meta: meta('2026-01-05T08:00:00.000Z'),
    identifier: [uuidIdentifier(identity)],
    name: [
      {
        use: 'official',
        text: recordNameOf(person),
        family: `${person.prefix} ${person.surname}`.trim(),
        given: [person.firstName],
        ...(person.prefix === '' ? {} : { _family: ownPrefix(person.prefix) }),
      },
    ],
    gender: person.gender,
    birthDate: person.birthDate,
  };
}

/** The organisation, its pools and one nurse each who answers. */
function standing(): PortalResource[] {
  const at = meta('2026-01-05T08:00:00.000Z');
  const hospital: PortalResource = {
    resourceType: 'Organization',
    id: 'ziekenhuis',
    meta: at,
    name: 'Ziekenhuis De Brink',
  };
  return [
    hospital,
    ...departments.flatMap(([id, code, name]): PortalResource[] => [
      {
        resourceType: 'CareTeam',
        id,
        meta: at,
        identifier: [{ system: systems.department, value: code }],
        status: 'active',
        name: `Poli ${name}`,
        managingOrganization: [{ reference: 'Organization/ziekenhuis' }],
      },
      {
        resourceType: 'Practitioner',
        id: `vpk-${code}`,
        meta: at,
        name: [{ text: `V. ${name.slice(0, 4)}berg`, family: `${name.slice(0, 4)}berg` }],
      },
      {
        resourceType: 'PractitionerRole',
        id: `rol-${code}`,
        meta: at,
        practitioner: { reference: `Practitioner/vpk-${code}` },
        code: [{ coding: [{ system: systems.uziRole, code: '30.000' }], text: 'verpleegkundige' }],
      },
    ]),
  ];
}

interface ThreadPlan {
  readonly id: string;
  readonly identity: string;
  readonly subject: Subject;
  readonly type: QuestionType;
  readonly department: (typeof departments)[number];
  readonly startedAt: Instant;
  readonly isAnswered: boolean;
}

function category(code: string) {
  return [{ coding: [{ system: systems.messageCategory, code }] }];
}

function topicOf(type: QuestionType, text: string) {
  const hl7 = topics[type];
  const coding =
    hl7 === undefined
      ? { system: systems.questionType, code: type }
      : { system: systems.communicationTopic, code: hl7 };
  return { coding: [coding], text };
}

function rootOf(plan: ThreadPlan, text: string): PortalResource {
  return {
    resourceType: 'Communication',
    id: plan.id,
    meta: meta(plan.startedAt),
    identifier: [uuidIdentifier(plan.identity)],
    status: plan.isAnswered ? 'completed' : 'in-progress',
    category: category('patient-question'),
    priority: 'routine',
    subject: { reference: plan.subject.reference },
    topic: topicOf(plan.type, text),
    recipient: [{ reference: `CareTeam/${plan.department[0]}` }],
    sender: { reference: plan.subject.reference },
    sent: plan.startedAt,
  };
}

interface MessagePlan {
  readonly body: string;
  readonly sent: Instant;
  readonly isAnswer: boolean;
}

function messageOf(plan: ThreadPlan, message: MessagePlan, index: number, identity: string): PortalResource {
  const patient = { reference: plan.subject.reference };
  const staff = { reference: `PractitionerRole/rol-${plan.department[1]}` };
  return {
    resourceType: 'Communication',
    id: `${plan.id}-${index + 1}`,
    meta: meta(message.sent),
    identifier: [uuidIdentifier(identity)],
    partOf: [{ reference: `Communication/${plan.id}` }],
    ...(index === 0 ? {} : { inResponseTo: [{ reference: `Communication/${plan.id}-${index}` }] }),
    status: 'completed',
    category: category(message.isAnswer ? 'clinician-reply' : 'patient-question'),
    subject: patient,
    sent: message.sent,
    recipient: [message.isAnswer ? patient : { reference: `CareTeam/${plan.department[0]}` }],
    sender: message.isAnswer ? staff : patient,
    payload: [{ contentString: message.body }],
  };
}

function taskOf(plan: ThreadPlan, identity: string, lastAt: Instant): PortalResource {
  return {
    resourceType: 'Task',
    id: `taak-${plan.id}`,
    meta: meta(lastAt),
    identifier: [uuidIdentifier(identity)],
    groupIdentifier: uuidIdentifier(plan.identity),
    status: plan.isAnswered ? 'completed' : 'requested',
    intent: 'order',
    priority: 'routine',
    code: {
      coding: [
        { system: systems.worklistType, code: 'answer-question' },
        { system: systems.questionType, code: plan.type },
      ],
    },
    focus: { reference: `Communication/${plan.id}` },
    for: { reference: plan.subject.reference },
    authoredOn: plan.startedAt,
    lastModified: lastAt,
    requester: { reference: plan.subject.reference },
    performerType: [{ coding: [{ system: systems.uziRole, code: '30.000' }] }],
    owner: { reference: `CareTeam/${plan.department[0]}` },
  };
}

function messagesOf(random: Random, plan: ThreadPlan, first: string, count: number): MessagePlan[] {
  const startMs = epochMsOf(plan.startedAt);
  const messages: MessagePlan[] = [{ body: first, sent: plan.startedAt, isAnswer: false }];
  for (let index = 1; index < count; index += 1) {
    const isAnswer = plan.isAnswered && index === count - 1;
    const body = isAnswer ? inventAnswer(random, `V. ${plan.department[2].slice(0, 4)}berg`) : inventFollowUp(random);
    messages.push({ body, sent: instantOf(startMs + index * 3 * hourMs), isAnswer });
  }
  return messages;
}

interface ThreadLimits {
  /** Most messages it may have. */
  readonly room: number;
  readonly nowMs: number;
}

/** One thread with at most so many messages: its root, its messages and its task. */
function threadOf(
  random: Random,
  index: number,
  subject: Subject,
  { room, nowMs }: ThreadLimits,
): { resources: PortalResource[]; messages: number } {
  const count = Math.min(room, random.pick([1, 1, 2, 2, 3]));
  const plan: ThreadPlan = {
    id: `draad-${index + 1}`,
    identity: random.id(),
    subject,
    type: random.pick(questionTypes),
    department: random.pick(departments),
    startedAt: instantOf(nowMs - random.whole(9 * hourMs, 400 * dayMs)),
    isAnswered: count > 1 && random.chance(0.7),
  };
  const { subject: topic, body } = inventQuestion(random, plan.type, subject);
  const messages = messagesOf(random, plan, body, count);
  const lastAt = messages.at(-1)?.sent ?? plan.startedAt;
  return {
    resources: [
      rootOf(plan, topic),
      ...messages.map((message, place) => messageOf(plan, message, place, random.id())),
      taskOf(plan, random.id(), lastAt),
    ],
    messages: count,
  };
}

/**
 * What a portal hands over: a collection Bundle with exactly so many messages, their threads, patients and tasks.
 *
 * The same options give the same file. Every resource has an identifier and a version, as an idempotent import needs.
 */
export function generateFhirExport({ messages, seed, now = defaultNow }: ExportOptions): PortalExport {
  const random = new Random(seed);
  const year = Number(now.slice(0, 4));
  const patients: PortalResource[] = [];
  const subjects = Array.from({ length: Math.max(1, Math.ceil(messages / 8)) }, (_, index): Subject => {
    const person = inventPerson(random, year);
    patients.push(patientOf(`pat-${index + 1}`, random.id(), person));
    return { ...person, reference: `Patient/pat-${index + 1}` };
  });
  const threads: PortalResource[] = [];
  for (let made = 0, index = 0; made < messages; index += 1) {
    const thread = threadOf(random, index, random.pick(subjects), { room: messages - made, nowMs: epochMsOf(now) });
    threads.push(...thread.resources);
    made += thread.messages;
  }
  const resources = [...standing(), ...patients, ...threads];
  return {
    resourceType: 'Bundle',
    type: 'collection',
    timestamp: now,
    entry: resources.map((resource) => ({ fullUrl: `${server}/${resource.resourceType}/${resource.id}`, resource })),
  };
}
