import { dueMoment } from '#shared/capabilities/counter/due.ts';
import type { NextAction, QuestionType } from '#shared/capabilities/counter/model.ts';
import type { ItemId, PatientId, ThreadId } from '#shared/kernel/ids.ts';
import type { CalendarDate, Instant } from '#shared/kernel/time.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';
import { findAgreement } from './agreement-store.ts';
import { readCalendar } from './calendar-store.ts';
import { insertItemRow, type NewItem, setSummary } from './item-store.ts';

/** A work item for a thread; `poolRole` null asks the agreement who reads first. */
export interface ArrivingItem extends Omit<NewItem, 'poolRole' | 'closedAt' | 'hasGap'> {
  readonly poolRole: NewItem['poolRole'] | null;
  readonly closedAt?: Instant | null;
  readonly hasGap?: boolean;
}

/** Inserts a work item. Its summary columns are empty until `refreshItem` is called for its thread. */
export function insertItem(writer: Writer, item: ArrivingItem): void {
  insertItemRow(writer, {
    ...item,
    poolRole: item.poolRole ?? findAgreement(writer, item.questionType)?.firstReader ?? 'desk',
    closedAt: item.closedAt ?? null,
    hasGap: item.hasGap ?? false,
  });
}

interface ItemHead {
  readonly id: ItemId;
  readonly patientId: PatientId | null;
  readonly questionType: QuestionType;
  readonly nextAction: NextAction;
  readonly arrivedAt: Instant;
}

interface MessageHead {
  readonly kind: string;
  readonly senderKind: string;
  readonly senderName: string;
  readonly body: string;
  readonly sentAt: Instant;
  readonly hasAttachment: number;
}

/** Characters of a message that a list row shows. */
const firstLineLength = 160;

function firstLineOf(body: string): string {
  const line = body
    .slice(0, firstLineLength * 4)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, firstLineLength);
  // A character of two code units that was cut in two is left out.
  return line.isWellFormed() ? line : line.slice(0, -1);
}

/** The patient's messages since the last answer; the clock counts from the oldest of them. */
function unansweredOf(messages: readonly MessageHead[]): readonly MessageHead[] {
  const lastAnswer = messages.findLastIndex((message) => message.kind === 'clinician-reply');
  return messages.slice(lastAnswer + 1).filter((message) => message.kind === 'patient-question');
}

function messagesOf(reader: Reader, threadId: ThreadId): MessageHead[] {
  return reader.all<MessageHead>(sql`
    SELECT kind, sender_kind AS senderKind, sender_name AS senderName, substr(body, 1, 800) AS body, sent_at AS sentAt,
      EXISTS (SELECT 1 FROM attachment WHERE message_id = message.id) AS hasAttachment
    FROM message WHERE thread_id = ${threadId} ORDER BY sent_at, id`);
}

/**
 * Recalculates what the list shows of a thread's work item, and its due moment, from the messages as they are now.
 *
 * Call it after messages, patient or question type changed. The clock counts from the oldest unanswered message of the
 * patient and is paused while the patient or nobody is to act.
 */
export function refreshItem(writer: Writer, threadId: ThreadId): void {
  const item = writer.first<ItemHead>(sql`
    SELECT id, patient_id AS patientId, question_type AS questionType, next_action AS nextAction, arrived_at AS arrivedAt
    FROM work_item WHERE thread_id = ${threadId}`);
  if (!item) return;
  const messages = messagesOf(writer, threadId);
  const arrivedAt = unansweredOf(messages)[0]?.sentAt ?? item.arrivedAt;
  const shown = shownOf(messages);
  setSummary(writer, item.id, {
    ...patientOf(writer, item.patientId, shown),
    subject: subjectOf(writer, threadId),
    firstLine: firstLineOf(shown?.body ?? ''),
    writtenByRelatedPerson: shown?.senderKind === 'related-person',
    hasAttachment: messages.some((message) => message.hasAttachment === 1),
    messageCount: messages.length,
    arrivedAt,
    ...termOf(writer, item, arrivedAt),
  });
}

/** The message that the list row shows: the patient's newest, else whatever was written last. */
function shownOf(messages: readonly MessageHead[]): MessageHead | undefined {
  return messages.findLast((message) => message.kind === 'patient-question') ?? messages.at(-1);
}

function subjectOf(reader: Reader, threadId: ThreadId): string {
  return reader.first<{ subject: string }>(sql`SELECT subject FROM thread WHERE id = ${threadId}`)?.subject ?? '';
}

/** The patient as the row names them; one who is not known goes by the name under their own words, never by that of staff. */
function patientOf(reader: Reader, id: PatientId | null, shown: MessageHead | undefined) {
  const patient = reader.first<{ patientName: string; patientBirthDate: CalendarDate | null }>(sql`
    SELECT name AS patientName, birth_date AS patientBirthDate FROM patient WHERE id = ${id}`);
  const writer = shown?.kind === 'patient-question' ? shown.senderName : '';
  return patient ?? { patientName: writer, patientBirthDate: null };
}

const paused = { dueAt: null, halfAt: null, atRiskAt: null };

function termOf(reader: Reader, item: ItemHead, arrivedAt: Instant) {
  const agreement = findAgreement(reader, item.questionType);
  if (!agreement || item.nextAction !== 'practice') return paused;
  const due = dueMoment({ arrivedAt, termDays: agreement.termDays, calendar: readCalendar(reader) });
  return due ? { dueAt: due.dueAt, halfAt: due.halfAt, atRiskAt: due.atRiskAt } : paused;
}
