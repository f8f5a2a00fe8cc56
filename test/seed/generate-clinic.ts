import { type DueMoment, dueMoment } from '#shared/capabilities/counter/due.ts';
import { amsterdam, dayOf, type OpeningCalendar } from '#shared/capabilities/counter/calendar.ts';
import { type PoolRole, type QuestionType, questionTypes } from '#shared/capabilities/counter/model.ts';
import type { DepartmentId, ItemId, MessageId, PatientId, PractitionerId, ThreadId } from '#shared/kernel/ids.ts';
import { agreementFor } from '#shared/capabilities/agreements/rules.ts';
import { type Instant, epochMsOf, instantOf, later } from '#shared/kernel/time.ts';
import { listCandidates, type RoutableAgreement } from '#main/capabilities/agreements/agreement-store.ts';
import { readCalendar } from '#main/capabilities/agreements/calendar-store.ts';
import { endOfTime } from '#main/capabilities/counter/item-store.ts';
import { sql } from '#main/store/sql.ts';
import { scanThread } from '#main/capabilities/urgency/public.ts';
import type { Writer } from '#main/store/writer.ts';
import { type InventedPerson, inventPerson, recordNameOf } from './dutch-people.ts';
import { inventAnswer, inventFollowUp, inventQuestion } from './dutch-questions.ts';
import { Random } from './random.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** How many items, from which seed, seen from which moment; the oldest part of them is closed. */
export interface GeneratorOptions {
  readonly count: number;
  readonly seed: number;
  readonly now: Instant;
  /** Share of the items that is closed, from 0 to 1. */
  readonly closedShare?: number;
  /** How far back the oldest item may lie, in days. */
  readonly days?: number;
}

interface Staff {
  readonly id: PractitionerId;
  readonly name: string;
  readonly role: PoolRole;
  readonly functionTitle: string;
  readonly departmentId: DepartmentId;
}

interface KnownPatient extends InventedPerson {
  readonly id: PatientId;
}

/** What the items are made with: the clinic as it stands in the store, and chance. */
interface Workshop {
  readonly writer: Writer;
  readonly random: Random;
  readonly now: Instant;
  readonly calendar: OpeningCalendar;
  readonly agreementOf: AgreementOf;
  readonly departments: readonly DepartmentId[];
  readonly staff: readonly Staff[];
  readonly patients: readonly KnownPatient[];
}

/** How often each question type is asked; repeats and appointments lead. */
const typesByShare: readonly QuestionType[] = [
  ...questionTypes,
  'HERHAAL',
  'HERHAAL',
  'AFSPRAAK',
  'AFSPRAAK',
  'UITSLAG',
  'MEDISCH',
];

function insertPatients(writer: Writer, random: Random, count: number, now: Instant): KnownPatient[] {
  const year = Number(now.slice(0, 4));
  return Array.from({ length: count }, () => {
    const person = inventPerson(random, year);
    const id = random.id<PatientId>();
    writer.runOne(sql`
      INSERT INTO patient (id, name, birth_date, gender, preferred_channel, needs_digital_help)
      VALUES (${id}, ${recordNameOf(person)}, ${person.birthDate}, ${person.gender}, 'portal', ${random.chance(0.1) ? 1 : 0})`);
    return { ...person, id };
  });
}

/** The agreement of an item, as routing would find it. */
type AgreementOf = (item: Pick<InventedItem, 'type' | 'departmentId' | 'arrivedAt'>) => RoutableAgreement | undefined;

/** Finds agreements among candidates that are read once for each type and department. */
function agreementsIn(writer: Writer): AgreementOf {
  const known = new Map<string, readonly RoutableAgreement[]>();
  return ({ type: questionType, departmentId, arrivedAt }) => {
    const key = `${questionType} ${departmentId}`;
    const candidates = known.get(key) ?? listCandidates(writer, { questionType, departmentId });
    known.set(key, candidates);
    return agreementFor(candidates, { questionType, departmentId, day: dayOf(arrivedAt, amsterdam) });
  };
}

function workshopOf(writer: Writer, { count, seed, now }: GeneratorOptions): Workshop {
  const random = new Random(seed);
  return {
    writer,
    random,
    now,
    calendar: readCalendar(writer),
    agreementOf: agreementsIn(writer),
    departments: writer.all<{ id: DepartmentId }>(sql`SELECT id FROM department ORDER BY code`).map(({ id }) => id),
    staff: writer.all<Staff>(sql`
      SELECT practitioner.id, name, role, function_title AS functionTitle, department_id AS departmentId FROM practitioner
      JOIN practitioner_department ON practitioner_id = practitioner.id
      WHERE is_active = 1 AND role IN ('doctor', 'nurse', 'desk') ORDER BY practitioner.id, department_id`),
    patients: insertPatients(writer, random, Math.max(1, Math.ceil(count / 6)), now),
  };
}

/** How an item stands. Only an item with an owner can have been answered. */
interface Standing {
  readonly state: 'new' | 'taken' | 'waiting-for-patient' | 'closed';
  readonly owner: Staff | undefined;
  readonly answeredAt: Instant | null;
}

interface InventedMessage {
  readonly id: MessageId;
  readonly kind: 'patient-question' | 'clinician-reply';
  readonly senderKind: 'patient' | 'practitioner';
  readonly senderId: string;
  readonly senderName: string;
  readonly senderRole: string | null;
  readonly body: string;
  readonly sentAt: Instant;
}

interface InventedItem {
  readonly id: ItemId;
  readonly threadId: ThreadId;
  readonly patient: KnownPatient;
  readonly departmentId: DepartmentId;
  readonly type: QuestionType;
  readonly isUrgent: boolean;
  readonly arrivedAt: Instant;
  readonly standing: Standing;
  readonly subject: string;
  readonly messages: readonly InventedMessage[];
}

function standingOf(workshop: Workshop, departmentId: DepartmentId, arrivedAt: Instant, isClosed: boolean): Standing {
  const { random, staff, now } = workshop;
  const colleagues = staff.filter((one) => one.departmentId === departmentId);
  const answeredAt = instantOf(Math.min(epochMsOf(arrivedAt) + random.whole(2, 60) * hourMs, epochMsOf(now)));
  if (colleagues.length === 0) return { state: isClosed ? 'closed' : 'new', owner: undefined, answeredAt: null };
  const owner = random.pick(colleagues);
  if (isClosed) return { state: 'closed', owner, answeredAt };
  const lot = random.next();
  if (lot < 0.7) return { state: 'new', owner: undefined, answeredAt: null };
  return lot < 0.95 ? { state: 'taken', owner, answeredAt: null } : { state: 'waiting-for-patient', owner, answeredAt };
}

function fromPatient(random: Random, patient: KnownPatient, body: string, sentAt: Instant): InventedMessage {
  const sender = {
    senderKind: 'patient',
    senderId: patient.id,
    senderName: recordNameOf(patient),
    senderRole: null,
  } as const;
  return { id: random.id(), kind: 'patient-question', ...sender, body, sentAt };
}

/** The answer of an item that has one. */
function answersOf(random: Random, { owner, answeredAt }: Standing): InventedMessage[] {
  if (owner === undefined || answeredAt === null) return [];
  const { id, name, functionTitle } = owner;
  const sender = { senderKind: 'practitioner', senderId: id, senderName: name, senderRole: functionTitle } as const;
  return [
    { id: random.id(), kind: 'clinician-reply', ...sender, body: inventAnswer(random, name), sentAt: answeredAt },
  ];
}

function inventItem(workshop: Workshop, arrivedAt: Instant, isClosed: boolean): InventedItem {
  const { random, now } = workshop;
  const [type, departmentId, patient] = [
    random.pick(typesByShare),
    random.pick(workshop.departments),
    random.pick(workshop.patients),
  ];
  const standing = standingOf(workshop, departmentId, arrivedAt, isClosed);
  const { subject, body } = inventQuestion(random, type, patient);
  const questions = [fromPatient(random, patient, body, arrivedAt)];
  const asksAgain = random.chance(0.12) && later(arrivedAt, hourMs) < now;
  if (asksAgain) questions.push(fromPatient(random, patient, inventFollowUp(random), later(arrivedAt, hourMs)));
  return {
    id: random.id(),
    threadId: random.id(),
    patient,
    departmentId,
    type,
    isUrgent: !isClosed && random.chance(0.01),
    arrivedAt,
    standing,
    subject,
    messages: [...questions, ...answersOf(random, standing)],
  };
}

function insertThread(writer: Writer, { threadId, patient, subject, arrivedAt, messages }: InventedItem): void {
  writer.runOne(sql`
    INSERT INTO thread (id, patient_id, subject, started_at) VALUES (${threadId}, ${patient.id}, ${subject}, ${arrivedAt})`);
  for (const message of messages) {
    writer.runOne(sql`
      INSERT INTO message (id, thread_id, kind, sender_kind, sender_id, sender_name, sender_role, body, sent_at, channel)
      VALUES (${message.id}, ${threadId}, ${message.kind}, ${message.senderKind}, ${message.senderId}, ${message.senderName},
        ${message.senderRole}, ${message.body}, ${message.sentAt}, 'portal')`);
  }
}

const paused = { dueAt: null, halfAt: null, atRiskAt: null } as const;

function termOf(
  { calendar }: Workshop,
  { standing, arrivedAt }: InventedItem,
  agreement: RoutableAgreement | undefined,
): Omit<DueMoment, 'steps'> {
  const termDays = agreement?.termDays;
  const isPaused = standing.state === 'closed' || standing.state === 'waiting-for-patient';
  return termDays === undefined || isPaused ? paused : dueMoment({ arrivedAt, termDays, calendar });
}

const nextActions = { new: 'practice', taken: 'practice', 'waiting-for-patient': 'patient', closed: 'nobody' } as const;

/** Writes the row of the list in one statement, where the program takes two; a test holds that they give the same. */
function insertItem(workshop: Workshop, item: InventedItem): void {
  const { id, threadId, patient, standing, type, messages } = item;
  const agreement = workshop.agreementOf(item);
  const { dueAt, halfAt, atRiskAt } = termOf(workshop, item, agreement);
  const asked = messages.findLast((message) => message.kind === 'patient-question');
  const isClosed = standing.state === 'closed';
  workshop.writer.runOne(sql`
    INSERT INTO work_item (id, version, thread_id, patient_id, department_id, question_type, priority, state, next_action,
      pool_role, owner_id, arrived_at, due_at, half_at, at_risk_at, sort_at, closed_at, close_outcome, patient_name,
      patient_birth_date, subject, first_line, written_by_related_person, has_attachment, has_gap, message_count, agreement_id)
    VALUES (${id}, 1, ${threadId}, ${patient.id}, ${item.departmentId}, ${type}, ${item.isUrgent ? 'urgent' : 'routine'},
      ${standing.state}, ${nextActions[standing.state]}, ${agreement?.firstReader ?? 'desk'},
      ${standing.owner?.id ?? null}, ${item.arrivedAt}, ${dueAt}, ${halfAt}, ${atRiskAt}, ${dueAt ?? endOfTime},
      ${isClosed ? (standing.answeredAt ?? item.arrivedAt) : null}, ${isClosed ? 'answered' : null},
      ${recordNameOf(patient)}, ${patient.birthDate}, ${item.subject},
      ${(asked?.body ?? '').replace(/\s+/g, ' ').trim().slice(0, 160)}, 0, 0, 0, ${messages.length}, ${agreement?.id ?? null})`);
}

/** Arrivals, oldest first, more of them the nearer they are to now; in the hours in which people write. */
function arrivals(random: Random, { count, now, days = 3 * 365 }: GeneratorOptions): Instant[] {
  const nowMs = epochMsOf(now);
  return Array.from({ length: count }, () => {
    const ageMs = random.next() ** 3 * days * dayMs;
    const onDayMs = Math.floor((nowMs - ageMs) / dayMs) * dayMs + random.whole(5 * 60, 22 * 60) * 60_000;
    return instantOf(onDayMs <= nowMs ? onDayMs : nowMs - random.whole(1, 12 * 60) * 60_000);
  }).sort();
}

/** What was made. */
export interface Generated {
  readonly patients: number;
  readonly items: number;
  readonly open: number;
  readonly messages: number;
}

/**
 * Adds invented patients and questions to a clinic that has departments, staff and agreements.
 *
 * The same options on the same clinic give the same rows. Runs in the caller's transaction.
 */
export function generateItems(writer: Writer, options: GeneratorOptions): Generated {
  const workshop = workshopOf(writer, options);
  const closed = Math.round(options.count * (options.closedShare ?? 0.6));
  let messages = 0;
  arrivals(workshop.random, options).forEach((arrivedAt, index) => {
    const item = inventItem(workshop, arrivedAt, index < closed);
    insertThread(writer, item);
    insertItem(workshop, item);
    // What was answered and closed is history, which the scan leaves alone.
    if (item.standing.state !== 'closed') scanThread(writer, item.threadId);
    messages += item.messages.length;
  });
  return { patients: workshop.patients.length, items: options.count, open: options.count - closed, messages };
}
