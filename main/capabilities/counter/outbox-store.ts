import type { AnswerDocument } from '#shared/capabilities/counter/answer-document.ts';
import type { ItemState, NextAction, OutboxEntry, SendPurpose } from '#shared/capabilities/counter/model.ts';
import type { RegistrationChoice } from '#shared/capabilities/registration/model.ts';
import type { ItemId, MessageId, OutboxId, PatientId, PractitionerId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql, type Statement } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';

/** An answer that waits, as its row holds it. */
export interface OutboxRow {
  readonly id: OutboxId;
  readonly item_id: ItemId;
  readonly author_id: PractitionerId;
  readonly body: string;
  readonly plain_text: string;
  readonly template_id: string | null;
  readonly then_close: number;
  readonly registration: string | null;
  readonly patient_only: number;
  readonly known_messages: number;
  readonly state_before: string;
  readonly queued_at: Instant;
  readonly held_until: Instant;
  readonly purpose: SendPurpose;
  readonly status: 'waiting' | 'sent' | 'withdrawn' | 'stopped';
}

/** How an item stood before its answer was queued, to be put back when the answer is withdrawn. */
export interface StateBefore {
  readonly state: ItemState;
  readonly nextAction: NextAction;
  readonly ownerId: PractitionerId | null;
  /** Whom the answer is for; an import may find out that the question is another patient's. */
  readonly patientId: PatientId | null;
}

export function stateBefore(row: OutboxRow): StateBefore {
  return JSON.parse(row.state_before) as StateBefore;
}

export interface NewOutboxEntry {
  readonly id: OutboxId;
  readonly itemId: ItemId;
  readonly authorId: PractitionerId;
  readonly body: AnswerDocument;
  readonly plainText: string;
  readonly templateId: string | null;
  readonly thenClose: boolean;
  readonly registration: RegistrationChoice | null;
  readonly patientOnly: boolean;
  readonly knownMessages: number;
  readonly purpose: SendPurpose;
  readonly stateBefore: StateBefore;
  readonly queuedAt: Instant;
  readonly heldUntil: Instant;
}

export function insertOutboxEntry(writer: Writer, entry: NewOutboxEntry): void {
  writer.runOne(sql`
    INSERT INTO outbox (id, item_id, author_id, body, plain_text, template_id, then_close, registration, patient_only, known_messages,
      purpose, state_before, queued_at, held_until, status)
    VALUES (${entry.id}, ${entry.itemId}, ${entry.authorId}, ${JSON.stringify(entry.body)}, ${entry.plainText},
      ${entry.templateId}, ${entry.thenClose ? 1 : 0},
      ${entry.registration === null ? null : JSON.stringify(entry.registration)}, ${entry.patientOnly ? 1 : 0}, ${entry.knownMessages},
      ${entry.purpose}, ${JSON.stringify(entry.stateBefore)}, ${entry.queuedAt}, ${entry.heldUntil}, 'waiting')`);
}

export function findOutboxRow(reader: Reader, id: OutboxId): OutboxRow | undefined {
  return reader.first<OutboxRow>(sql`SELECT * FROM outbox WHERE id = ${id}`);
}

/** Answers whose hold is over at a moment, oldest first. */
export function listDue(reader: Reader, now: Instant): OutboxRow[] {
  return reader.all<OutboxRow>(sql`
    SELECT * FROM outbox WHERE status = 'waiting' AND held_until <= ${now} ORDER BY queued_at`);
}

/** When the next hold ends, or undefined when nothing waits. */
export function nextRelease(reader: Reader): Instant | undefined {
  return (
    reader.first<{ at: Instant | null }>(sql`
    SELECT min(held_until) AS at FROM outbox WHERE status = 'waiting'`)?.at ?? undefined
  );
}

/** Lets no answer wait beyond a moment. */
export function shortenHolds(writer: Writer, latest: Instant): void {
  writer.run(sql`UPDATE outbox SET held_until = ${latest} WHERE status = 'waiting' AND held_until > ${latest}`);
}

export function settleOutboxEntry(
  writer: Writer,
  id: OutboxId,
  status: 'sent' | 'withdrawn' | 'stopped',
  messageId: MessageId | null,
): void {
  writer.runOne(sql`
    UPDATE outbox SET status = ${status}, message_id = ${messageId} WHERE id = ${id} AND status = 'waiting'`);
}

interface WaitingRow {
  readonly id: OutboxId;
  readonly itemId: ItemId;
  readonly patientName: string;
  readonly authorName: string;
  readonly authorId: PractitionerId;
  readonly heldUntil: Instant;
  readonly purpose: SendPurpose;
}

function listWaiting(reader: Reader, viewer: PractitionerId, where: Statement): OutboxEntry[] {
  return reader
    .all<WaitingRow>(
      sql`
      SELECT outbox.id, item_id AS itemId, patient_name AS patientName, practitioner.name AS authorName,
        author_id AS authorId, held_until AS heldUntil, outbox.purpose AS purpose
      FROM outbox JOIN work_item ON work_item.id = item_id JOIN practitioner ON practitioner.id = author_id
      WHERE outbox.status = 'waiting' AND ${where} ORDER BY held_until LIMIT 200`,
    )
    .map(({ authorId, ...entry }) => ({ ...entry, isOwn: authorId === viewer }));
}

/** What this person has in the outbox. */
export function listOwnWaiting(reader: Reader, viewer: PractitionerId): OutboxEntry[] {
  return listWaiting(reader, viewer, sql`author_id = ${viewer}`);
}

/** The answer that waits for one item, whoever wrote it. */
export function findWaiting(reader: Reader, itemId: ItemId, viewer: PractitionerId): OutboxEntry | undefined {
  return listWaiting(reader, viewer, sql`item_id = ${itemId}`)[0];
}
