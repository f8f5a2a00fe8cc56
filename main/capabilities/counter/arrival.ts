import { dueMoment } from '#shared/capabilities/counter/due.ts';
import { ladderOf } from '#shared/capabilities/counter/escalation.ts';
import type { NextAction, QuestionType } from '#shared/capabilities/counter/model.ts';
import { isAnswer, type RunningTerm } from '#shared/capabilities/counter/pauses.ts';
import type { DepartmentId, ItemId, PatientId, ThreadId } from '#shared/kernel/ids.ts';
import type { CalendarDate, Instant } from '#shared/kernel/time.ts';
import {
  findRoutable,
  readCalendar,
  type RoutableAgreement,
  routeQuestion,
} from '#main/capabilities/agreements/public.ts';
import { scanThread } from '#main/capabilities/urgency/public.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';
import { setEscalation, stopEscalation } from './escalation-store.ts';
import { insertItemRow, type NewItem, setSummary } from './item-store.ts';
import { markPlace } from './list-marks.ts';
import { listMergedInto, threadsWith } from './merge-store.ts';
import { runningTermOf } from './together.ts';

/** A work item for a thread; `poolRole` null asks the agreement who reads first. */
export interface ArrivingItem extends Omit<NewItem, 'poolRole' | 'closedAt' | 'hasGap' | 'agreementId'> {
  readonly poolRole: NewItem['poolRole'] | null;
  readonly closedAt?: Instant | null;
  readonly hasGap?: boolean;
}

/**
 * Inserts a work item, routed by the agreement of the day on which it came.
 *
 * Its summary columns are empty until `refreshItem` is called for its thread.
 */
export function insertItem(writer: Writer, item: ArrivingItem): void {
  const { agreement, poolRole } = routeQuestion(writer, item);
  insertItemRow(writer, {
    ...item,
    poolRole: item.poolRole ?? poolRole,
    agreementId: agreement?.id ?? null,
    closedAt: item.closedAt ?? null,
    hasGap: item.hasGap ?? false,
  });
}

interface ItemHead {
  readonly id: ItemId;
  readonly patientId: PatientId | null;
  readonly questionType: QuestionType;
  readonly departmentId: DepartmentId;
  readonly agreementId: string | null;
  readonly nextAction: NextAction;
  readonly arrivedAt: Instant;
  readonly knownMessages: number;
}

interface MessageHead {
  readonly threadId: ThreadId;
  readonly kind: string;
  readonly purpose: string | null;
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

function messagesOf(reader: Reader, threadId: ThreadId): MessageHead[] {
  return reader.all<MessageHead>(sql`
    SELECT thread_id AS threadId, kind, purpose, sender_kind AS senderKind, sender_name AS senderName, substr(body, 1, 800) AS body, sent_at AS sentAt,
      EXISTS (SELECT 1 FROM attachment WHERE message_id = message.id) AS hasAttachment
    FROM message WHERE thread_id IN (${threadsWith(threadId)}) ORDER BY sent_at, id`);
}

/**
 * Recalculates what the list shows of a thread's work item, and its due moment, from the messages as they are now.
 *
 * Call it after messages, patient or question type changed. What the patient wrote is scanned here, so that no way in
 * passes the scan. The clock counts from the oldest unanswered message of the
 * patient, stood still while they were asked something back, and stands still while the patient or nobody is to act.
 */
export function refreshItem(writer: Writer, threadId: ThreadId): void {
  const item = writer.first<ItemHead>(sql`
    SELECT id, patient_id AS patientId, question_type AS questionType, department_id AS departmentId,
      agreement_id AS agreementId, next_action AS nextAction, arrived_at AS arrivedAt,
      message_count AS knownMessages
    FROM work_item WHERE thread_id = ${threadId}`);
  if (!item) return;
  scanThread(writer, threadId);
  const messages = messagesOf(writer, threadId);
  const running = runningTermOf(messages, threadId, listMergedInto(writer, item.id));
  const arrivedAt = running.unanswered[0]?.sentAt ?? item.arrivedAt;
  const shown = shownOf(messages);
  setSummary(writer, item.id, {
    ...patientOf(writer, item.patientId, shown),
    subject: subjectOf(writer, threadId),
    firstLine: firstLineOf(shown?.body ?? ''),
    writtenByRelatedPerson: shown?.senderKind === 'related-person',
    hasAttachment: messages.some((message) => message.hasAttachment === 1),
    messageCount: messages.length,
    arrivedAt,
    ...settledTerm(writer, item, arrivedAt, running),
  });
  const keptThread = markPlace(writer, {
    itemId: item.id,
    threadId,
    messages: messages.length,
    questions: messages.filter(({ kind }) => kind === 'patient-question').length,
    hasNews: item.knownMessages > 0 && messages.length > item.knownMessages,
    isAnswered: messages.some(isAnswer),
    unanswered: running.unanswered.map((one) => ({ ...one, hasAttachment: one.hasAttachment === 1 })),
  });
  if (keptThread !== null) refreshItem(writer, keptThread);
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

/**
 * The agreement that the item goes by: the one that routed it, so that a promise stays as it was made.
 *
 * Routed anew is what was never routed or went to another type or department, and what began again: a new question
 * gets a new promise.
 */
function agreementOf(writer: Writer, item: ItemHead, arrivedAt: Instant): RoutableAgreement | undefined {
  const { agreementId } = item;
  const known = agreementId === null || item.arrivedAt !== arrivedAt ? undefined : findRoutable(writer, agreementId);
  if (known) return known;
  const { agreement } = routeQuestion(writer, { ...item, arrivedAt });
  writer.run(sql`UPDATE work_item SET agreement_id = ${agreement?.id ?? null} WHERE id = ${item.id}`);
  return agreement;
}

/** The moments of the term as it runs now; those at which others are asked to look along are kept beside the item. */
function settledTerm(writer: Writer, item: ItemHead, arrivedAt: Instant, { pauses }: RunningTerm) {
  const agreement = agreementOf(writer, item, arrivedAt);
  if (!agreement || item.nextAction !== 'practice') {
    stopEscalation(writer, item.id);
    return paused;
  }
  const term = { arrivedAt, calendar: readCalendar(writer), pauses };
  setEscalation(writer, item.id, ladderOf(term, agreement.escalation), agreement);
  const { dueAt, halfAt, atRiskAt } = dueMoment({ ...term, termDays: agreement.termDays });
  return { dueAt, halfAt, atRiskAt };
}
