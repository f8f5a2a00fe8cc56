import { questionWithoutReceipt, type ReceivedMessage } from '#shared/capabilities/agreements/receipt.ts';
import type { QuestionType } from '#shared/capabilities/counter/question-type.ts';
import type { DepartmentId, ThreadId } from '#shared/kernel/ids.ts';
import { type Instant, later } from '#shared/kernel/time.ts';
import { receiptFor, routeQuestion } from '#main/capabilities/agreements/public.ts';
import { idOfName } from '#main/platform/identifiers.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';

interface MessageHead extends ReceivedMessage {
  readonly id: string;
}

/** When it is now, and when the receipt goes out; never before the question it answers. */
export interface ReceiptMoment {
  readonly now: Instant;
  readonly sentAt: Instant;
  /** When an answer is due by what came with the question itself; without it the agreement says. */
  readonly dueAt?: Instant | null;
}

/**
 * Writes the receipt to the patient in a conversation whose question has none yet.
 *
 * Call it before `refreshItem`. It writes nothing for what is closed, answered, old or noticed already, nor to a
 * patient who is not known, nor where the clinic agreed to send none; its id follows from the question's, so that no question ever gets two.
 */
export function sendReceipt(writer: Writer, threadId: ThreadId, { now, sentAt, dueAt = null }: ReceiptMoment): void {
  const item = writer.first<{ questionType: QuestionType; departmentId: DepartmentId }>(sql`
    SELECT question_type AS questionType, department_id AS departmentId FROM work_item
    WHERE thread_id = ${threadId} AND closed_at IS NULL AND next_action = 'practice' AND patient_id IS NOT NULL`);
  if (!item) return;
  const messages = writer.all<MessageHead>(sql`
    SELECT id, kind, channel, sent_at AS sentAt FROM message WHERE thread_id = ${threadId} ORDER BY sent_at, id`);
  const question = questionWithoutReceipt(messages, now);
  if (!question) return;
  const { agreement } = routeQuestion(writer, { ...item, arrivedAt: question.sentAt });
  if (!agreement?.sendsReceipt) return;
  const { departmentId } = item;
  const receipt = receiptFor(writer, { arrivedAt: question.sentAt, departmentId, terms: agreement, dueAt });
  const clinic = writer.first<{ name: string }>(sql`SELECT name FROM organization LIMIT 1`)?.name ?? '';
  const soonest = later(question.sentAt, 1);
  writer.run(sql`
    INSERT INTO message (id, thread_id, kind, sender_kind, sender_name, body, sent_at, channel, in_response_to, purpose,
      promised_on)
    VALUES (${idOfName<string>(`${question.id}/receipt`)}, ${threadId}, 'system-notice', 'system', ${clinic},
      ${receipt.text}, ${sentAt < soonest ? soonest : sentAt}, 'portal', ${question.id}, 'receipt', ${receipt.promisedOn})
    ON CONFLICT (id) DO NOTHING`);
}
