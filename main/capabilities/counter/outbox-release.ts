import { findPerson } from '#main/capabilities/access/public.ts';
import { insertRecordEntry } from '#main/capabilities/record/public.ts';
import { registerContact } from '#main/capabilities/registration/public.ts';
import { countTemplateUse } from '#main/capabilities/templates/public.ts';
import { newId } from '#main/platform/identifiers.ts';
import type { AuditTrail } from '#main/rpc/audit.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';
import type { AuditAction } from '#shared/kernel/audit-action.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import type { MessageId, PatientId, RecordEntryId } from '#shared/kernel/ids.ts';
import type { Person } from '#shared/kernel/person.ts';
import { type Instant, later } from '#shared/kernel/time.ts';
import type { RegistrationChoice } from '#shared/capabilities/registration/model.ts';
import { answerHoldMs } from '#shared/capabilities/counter/rules.ts';
import { needsCall } from '#shared/capabilities/urgency/rules.ts';
import { type ClockMessage, openExchange } from '#shared/capabilities/counter/pauses.ts';
import { standingAfter, takeBack } from './answer-commands.ts';
import { refreshItem } from './arrival.ts';
import { markSent } from './colleague-store.ts';
import { moveTo } from './item-commands.ts';
import type { ItemRow } from './item-rows.ts';
import { findItem } from './item-store.ts';
import { threadsWith } from './merge-store.ts';
import { listDue, nextRelease, type OutboxRow, settleOutboxEntry, shortenHolds, stateBefore } from './outbox-store.ts';

export { nextRelease };

/**
 * Lets out every answer whose hold is over: the message is final, the consult is filed, the item moves on.
 *
 * A person chose to send it and had the time to take it back. Only an answer is filed: a question back is filed with
 * the answer that comes of it, and an interim message stays in the conversation. When the patient wrote again meanwhile, the answer is
 * stopped and becomes the author's draft, because it may no longer fit. Every step is a line in the log, in the
 * author's name.
 */
export function releaseDue(writer: Writer, now: Instant, audit: AuditTrail): number {
  // A hold that ends later than any hold can was written before the clock was put back; it begins anew.
  shortenHolds(writer, later(now, answerHoldMs));
  const due = listDue(writer, now);
  for (const row of due) releaseOne(writer, row, now, audit);
  return due.length;
}

function releaseOne(writer: Writer, row: OutboxRow, now: Instant, audit: AuditTrail): void {
  const author = authorOf(writer, row);
  const item = findItem(writer, row.item_id, row.author_id);
  invariant(item !== undefined, 'an answer waits for an item that is not there');
  const call: SignedInCall = { callerId: 'outbox', now, person: author };
  const log = (action: AuditAction, reason?: string): void => {
    const note = { action, patientId: item.patient_id, objectType: 'item', objectId: item.id };
    audit.append(writer, {
      call,
      procedure: 'outbox',
      note: { ...note, ...(reason === undefined ? {} : { reason }) },
      outcome: 'done',
    });
  };
  if (!stillFits(row, item)) {
    takeBack(writer, row, call, 'stopped');
    log('withdraw', 'thread-moved-on');
    return;
  }
  const messageId = sendMessage(writer, row, item, call);
  log('send', sentAs(row));
  if (row.purpose === 'answer') {
    fileConsult(writer, row, { item, patientId: item.patient_id, messageId }, call);
    log('file');
  }
  markSent(writer, { itemId: item.id, authorId: row.author_id, text: row.plain_text, messageId, at: now });
  settleOutboxEntry(writer, row.id, 'sent', messageId);
  countTemplateUse(writer, row.template_id, now);
  refreshItem(writer, item.thread_id);
  if (row.then_close === 1) {
    const choice = row.registration === null ? null : (JSON.parse(row.registration) as RegistrationChoice);
    registerContact(writer, { itemId: item.id, choice, answeredBy: author.role }, call);
    moveTo(writer, item, call, { state: 'closed', closedAt: now, closeOutcome: 'answered' });
    log('close', 'answered');
  } else {
    moveTo(writer, item, call, row.purpose === 'interim' ? standingAfter(item, row) : { state: 'waiting-for-patient' });
  }
}

/** How a message was sent, for the log: what it is when it is no answer, and that representatives were left out. */
function sentAs(row: OutboxRow): string | undefined {
  const words = [
    ...(row.purpose === 'answer' ? [] : [row.purpose]),
    ...(row.patient_only === 1 ? ['patient-only'] : []),
  ];
  return words.length === 0 ? undefined : words.join(', ');
}

/**
 * False when since the sending the patient wrote, the question came to belong to another patient, it moved, or it
 * turned red: what is to be called about is not answered by text alone.
 */
function stillFits(row: OutboxRow, item: ItemRow): item is ItemRow & { readonly patient_id: PatientId } {
  if (item.state !== 'in-outbox' || item.message_count !== row.known_messages) return false;
  if (needsCall(item.urgency)) return false;
  return item.patient_id !== null && item.patient_id === stateBefore(row).patientId;
}

/** The author as they are now, or, when they left, as the name and function under the answer. */
function authorOf(reader: Reader, row: OutboxRow): Person {
  const person = findPerson(reader, row.author_id);
  if (person) return person;
  const left = reader.first<Pick<Person, 'name' | 'role' | 'functionTitle'>>(sql`
    SELECT name, role, function_title AS functionTitle FROM practitioner WHERE id = ${row.author_id}`);
  invariant(left !== undefined, 'an answer has an author');
  return { ...left, id: row.author_id, departments: [], mayPrescribe: false, supervisorId: null };
}

function sendMessage(writer: Writer, row: OutboxRow, item: ItemRow, call: SignedInCall): MessageId {
  const id = newId<MessageId>();
  const answered = writer.first<{ id: string }>(sql`
    SELECT id FROM message WHERE thread_id = ${item.thread_id} AND kind = 'patient-question' ORDER BY sent_at DESC LIMIT 1`);
  writer.runOne(sql`
    INSERT INTO message (id, thread_id, kind, purpose, sender_kind, sender_id, sender_name, sender_role, body, sent_at, channel,
      in_response_to)
    VALUES (${id}, ${item.thread_id}, 'clinician-reply', ${row.purpose}, 'practitioner', ${call.person.id}, ${call.person.name},
      ${call.person.functionTitle}, ${row.plain_text}, ${call.now}, 'portal', ${answered?.id ?? null})`);
  return id;
}

function fileConsult(
  writer: Writer,
  row: OutboxRow,
  consult: { readonly item: ItemRow; readonly patientId: PatientId; readonly messageId: MessageId },
  call: SignedInCall,
): void {
  const { item } = consult;
  insertRecordEntry(writer, {
    id: newId<RecordEntryId>(),
    patientId: consult.patientId,
    itemId: item.id,
    messageId: consult.messageId,
    kind: 'e-consult',
    title: item.subject,
    question: unansweredText(writer, item, consult.messageId),
    answer: row.plain_text,
    authorName: call.person.name,
    authorFunction: call.person.functionTitle,
    departmentName: departmentName(writer, item),
    filedAt: call.now,
  });
}

/** The patient's words since the answer before this one, as they were written, with what was asked back under its name. */
export function unansweredText(reader: Reader, item: ItemRow, answer: MessageId | null): string {
  const messages = reader.all<ClockMessage & { readonly senderName: string; readonly body: string }>(sql`
    SELECT kind, purpose, sent_at AS sentAt, sender_name AS senderName, body FROM message
    WHERE thread_id IN (${threadsWith(item.thread_id)}) AND id IS NOT ${answer} ORDER BY sent_at, id`);
  return openExchange(messages)
    .map(({ kind, senderName, body }) => (kind === 'patient-question' ? body : `${senderName}: ${body}`))
    .join('\n\n');
}

/** The name of an item's department. */
export function departmentName(reader: Reader, item: ItemRow): string {
  return reader.first<{ name: string }>(sql`SELECT name FROM department WHERE id = ${item.department_id}`)?.name ?? '';
}
