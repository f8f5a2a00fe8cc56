import { mayAnswer } from '#shared/capabilities/access/rules.ts';
import type { listContract } from '#shared/capabilities/counter/list-contract.ts';
import type { Contact } from '#shared/capabilities/counter/list-model.ts';
import { questionTypes } from '#shared/capabilities/counter/question-type.ts';
import { needsCall } from '#shared/capabilities/urgency/rules.ts';
import type { ItemId, MessageId, RecordEntryId, ThreadId } from '#shared/kernel/ids.ts';
import {
  appendAudit,
  departmentsInReach,
  findReach,
  itemNote,
  worksAtCounter,
} from '#main/capabilities/access/public.ts';
import { routeQuestion } from '#main/capabilities/agreements/public.ts';
import { insertRecordEntry } from '#main/capabilities/record/public.ts';
import { registerContact } from '#main/capabilities/registration/public.ts';
import { newId } from '#main/platform/identifiers.ts';
import { notAudited } from '#main/rpc/audit.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import { refuse } from '#main/rpc/refusal.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';
import { insertItem, refreshItem } from './arrival.ts';
import { changed, moveTo } from './item-commands.ts';
import type { ItemRow } from './item-rows.ts';
import { findItem } from './item-store.ts';
import { findPatientName, listPatientsByKey } from './patient-search-store.ts';

type ListHandlers = Handlers<typeof listContract>;

const findPatients: ListHandlers['findPatients'] = {
  verb: 'query',
  access: worksAtCounter,
  // Which kind of key, never the key itself: a BSN in the log would be a copy of it.
  audit: (_reader, input) => ({ action: 'search', objectType: 'patient', reason: input.key.kind }),
  run: (reader, input) => listPatientsByKey(reader, input.key),
};

const contactTypes: ListHandlers['contactTypes'] = {
  verb: 'query',
  access: worksAtCounter,
  audit: notAudited('what a role may answer, by the agreements; nothing about patients'),
  run: (reader, { departmentId }, call) => {
    const isInReach = departmentsInReach(reader, call.person).includes(departmentId);
    const types = questionTypes.map((questionType) => {
      const { agreement } = routeQuestion(reader, { questionType, departmentId, arrivedAt: call.now });
      const reach = { questionType, isInReach, isOwn: false, answering: agreement ?? null };
      return { questionType, mayAnswer: mayAnswer(call.person, reach) };
    });
    return { types };
  },
};

/** Characters of the subject, which is how the question begins. */
const subjectLength = 44;

function subjectOf(asked: string): string {
  const line = asked.split('\n')[0]?.trim() ?? '';
  if (line.length <= subjectLength) return line;
  const cut = line.slice(0, subjectLength);
  return `${cut.slice(0, Math.max(20, cut.lastIndexOf(' ')))}…`;
}

interface Told {
  readonly threadId: ThreadId;
  readonly name: string;
}

/** The patient's words as staff wrote them down. They are the patient's, so they are scanned and routed as any other. */
function insertQuestion(writer: Writer, contact: Contact, { threadId, name }: Told, call: SignedInCall): void {
  writer.runOne(sql`
    INSERT INTO thread (id, patient_id, subject, started_at)
    VALUES (${threadId}, ${contact.patientId}, ${subjectOf(contact.asked)}, ${call.now})`);
  writer.runOne(sql`
    INSERT INTO message (id, thread_id, kind, sender_kind, sender_id, sender_name, body, sent_at, channel, noted_by)
    VALUES (${newId<MessageId>()}, ${threadId}, 'patient-question', 'patient', ${contact.patientId}, ${name},
      ${contact.asked}, ${call.now}, ${contact.channel}, ${call.person.name})`);
}

function insertAnswer(writer: Writer, item: ItemRow, contact: Contact, call: SignedInCall): void {
  const { person, now } = call;
  const id = newId<MessageId>();
  writer.runOne(sql`
    INSERT INTO message (id, thread_id, kind, purpose, sender_kind, sender_id, sender_name, sender_role, body, sent_at, channel)
    VALUES (${id}, ${item.thread_id}, 'clinician-reply', 'answer', 'practitioner', ${person.id}, ${person.name},
      ${person.functionTitle}, ${contact.answer ?? ''}, ${now}, ${contact.channel})`);
  insertRecordEntry(writer, {
    id: newId<RecordEntryId>(),
    patientId: contact.patientId,
    itemId: item.id,
    messageId: id,
    kind: contact.channel,
    title: item.subject,
    question: contact.asked,
    answer: contact.answer ?? '',
    authorName: person.name,
    authorFunction: person.functionTitle,
    departmentName: nameOfDepartment(writer, contact.departmentId) ?? '',
    filedAt: now,
  });
}

function nameOfDepartment(reader: Reader, id: string): string | undefined {
  return reader.first<{ name: string }>(sql`SELECT name FROM department WHERE id = ${id}`)?.name;
}

function insertContactItem(writer: Writer, contact: Contact, threadId: ThreadId, call: SignedInCall): ItemId {
  const id = newId<ItemId>();
  insertItem(writer, {
    id,
    threadId,
    patientId: contact.patientId,
    departmentId: contact.departmentId,
    questionType: contact.questionType,
    priority: 'routine',
    state: 'new',
    nextAction: 'practice',
    poolRole: null,
    ownerId: null,
    arrivedAt: call.now,
  });
  refreshItem(writer, threadId);
  return id;
}

/** Files what was answered at once and closes the item, unless its words ask for a call first. */
function answerAtOnce(writer: Writer, id: ItemId, contact: Contact, call: SignedInCall) {
  const item = findItem(writer, id, call.person.id);
  const reach = findReach(writer, id, call.person);
  if (!item || !reach || !mayAnswer(call.person, reach)) return refuse('may-not-answer');
  insertAnswer(writer, item, contact, call);
  refreshItem(writer, item.thread_id);
  logAs(writer, id, call, 'file');
  if (needsCall(item.urgency)) {
    moveTo(writer, item, call, { state: 'taken', ownerId: call.person.id });
    return undefined;
  }
  registerContact(writer, { itemId: id, choice: null, answeredBy: call.person.role }, call);
  const closing = { state: 'closed', ownerId: call.person.id, closedAt: call.now } as const;
  moveTo(writer, item, call, { ...closing, closeOutcome: 'handled-by-phone' });
  logAs(writer, id, call, 'close');
  return undefined;
}

function logAs(writer: Writer, itemId: ItemId, call: SignedInCall, action: 'create' | 'file' | 'close'): void {
  const note = itemNote(action)(writer, { itemId }, call);
  appendAudit(writer, { call, procedure: 'counter.recordContact', note, outcome: 'done' });
}

const recordContact: ListHandlers['recordContact'] = {
  verb: 'command',
  access: worksAtCounter,
  audit: (_reader, input) => ({
    action: 'create',
    patientId: input.patientId,
    objectType: 'contact',
    reason: input.channel,
  }),
  run: (writer, input, call) => {
    const name = findPatientName(writer, input.patientId);
    if (name === undefined) return refuse('patient-not-found');
    if (nameOfDepartment(writer, input.departmentId) === undefined) return refuse('department-not-found');
    const threadId = newId<ThreadId>();
    insertQuestion(writer, input, { threadId, name }, call);
    const itemId = insertContactItem(writer, input, threadId, call);
    logAs(writer, itemId, call, 'create');
    const refusal = input.answer === null ? undefined : answerAtOnce(writer, itemId, input, call);
    return refusal ?? changed(writer, itemId, call);
  },
};

/** What patients ask by phone and at the desk, in the same queue as the portal. */
export const contactCommands = { findPatients, contactTypes, recordContact };
