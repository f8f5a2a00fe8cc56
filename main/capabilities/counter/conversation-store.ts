import type {
  AttachmentSummary,
  InternalNote,
  Message,
  PatientHeader,
  RelatedPerson,
  Reroute,
} from '#shared/capabilities/counter/model.ts';
import type { AttachmentId, ItemId, MessageId, PatientId, PractitionerId, ThreadId } from '#shared/kernel/ids.ts';
import type { CalendarDate, Instant } from '#shared/kernel/time.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';
import type { ItemRow } from './item-rows.ts';
import { itemColumns } from './item-store.ts';
import { threadsOfItem, threadsWith } from './merge-store.ts';

interface AttachmentRow {
  readonly id: AttachmentId;
  readonly message_id: MessageId;
  readonly title: string;
  readonly claimed_type: string;
  readonly actual_type: string | null;
  readonly bytes: number;
}

function attachmentOf(row: AttachmentRow): AttachmentSummary {
  return {
    id: row.id,
    title: row.title,
    claimedType: row.claimed_type,
    actualType: row.actual_type,
    bytes: row.bytes,
    isAsClaimed: row.actual_type !== null && row.actual_type === row.claimed_type,
  };
}

/** The messages of a thread and of the duplicates read with it, oldest first, with what was attached to them. */
export function listMessages(reader: Reader, threadId: ThreadId): Message[] {
  const attachments = reader.all<AttachmentRow>(sql`
    SELECT attachment.id, message_id, title, claimed_type, actual_type, bytes FROM attachment
    JOIN message ON message.id = message_id WHERE thread_id IN (${threadsWith(threadId)}) ORDER BY position`);
  return reader
    .all<Omit<Message, 'attachments'>>(
      sql`
      SELECT id, kind, purpose, promised_on AS promisedOn, sender_name AS senderName, sender_kind AS senderKind, sender_role AS senderRole, body,
        sent_at AS sentAt, channel, noted_by AS notedBy
      FROM message WHERE thread_id IN (${threadsWith(threadId)}) ORDER BY sent_at, id`,
    )
    .map((message) => ({
      ...message,
      attachments: attachments.filter((row) => row.message_id === message.id).map(attachmentOf),
    }));
}

/** An attachment of this item with its bytes, or undefined. */
export function findAttachment(reader: Reader, itemId: ItemId, attachmentId: AttachmentId) {
  const row = reader.first<AttachmentRow & { content: Buffer | null }>(sql`
    SELECT attachment.id, message_id, title, claimed_type, actual_type, bytes, content FROM attachment
    JOIN message ON message.id = message_id
    WHERE attachment.id = ${attachmentId} AND message.thread_id IN (${threadsOfItem(itemId)})`);
  return row && { attachment: attachmentOf(row), content: row.content };
}

interface PatientRow {
  readonly id: PatientId;
  readonly name: string;
  readonly birth_date: CalendarDate | null;
  readonly gender: PatientHeader['gender'];
  readonly bsn: string | null;
  readonly preferred_channel: PatientHeader['preferredChannel'];
  readonly needs_digital_help: number;
  readonly wants_explanation_first: number;
  readonly portal_off_until: CalendarDate | null;
}

interface RelatedPersonRow {
  readonly id: RelatedPerson['id'];
  readonly name: string;
  readonly ground: string;
  readonly scope: string;
  readonly valid_until: CalendarDate | null;
}

/** Representatives of a patient who are active on a day. */
export function listRelatedPersons(reader: Reader, patientId: PatientId, onDay: CalendarDate): RelatedPerson[] {
  return reader
    .all<RelatedPersonRow>(
      sql`
      SELECT id, name, ground, scope, valid_until FROM related_person
      WHERE patient_id = ${patientId} AND is_active = 1
        AND (valid_until IS NULL OR valid_until >= ${onDay}) AND (valid_from IS NULL OR valid_from <= ${onDay})
      ORDER BY name`,
    )
    .map((row) => ({
      id: row.id,
      name: row.name,
      ground: row.ground,
      scope: JSON.parse(row.scope) as string[],
      validUntil: row.valid_until,
    }));
}

export function findPatientHeader(reader: Reader, id: PatientId, onDay: CalendarDate): PatientHeader | undefined {
  const row = reader.first<PatientRow>(sql`SELECT * FROM patient WHERE id = ${id}`);
  if (!row) return undefined;
  return {
    id: row.id,
    name: row.name,
    birthDate: row.birth_date,
    gender: row.gender,
    bsn: row.bsn,
    preferredChannel: row.preferred_channel,
    needsDigitalHelp: row.needs_digital_help === 1,
    wantsExplanationFirst: row.wants_explanation_first === 1,
    portalOffUntil: row.portal_off_until,
    relatedPersons: listRelatedPersons(reader, id, onDay),
  };
}

export function listNotes(reader: Reader, itemId: ItemId): InternalNote[] {
  return reader.all<InternalNote>(sql`
    SELECT internal_note.id, name AS authorName, body, written_at AS writtenAt FROM internal_note
    JOIN practitioner ON practitioner.id = author_id WHERE item_id = ${itemId} ORDER BY written_at`);
}

export function insertNote(
  writer: Writer,
  note: { id: string; itemId: ItemId; authorId: PractitionerId; body: string; writtenAt: Instant },
): void {
  writer.runOne(sql`
    INSERT INTO internal_note (id, item_id, author_id, body, written_at)
    VALUES (${note.id}, ${note.itemId}, ${note.authorId}, ${note.body}, ${note.writtenAt})`);
}

export function listReroutes(reader: Reader, itemId: ItemId): Reroute[] {
  return reader.all<Reroute>(sql`
    SELECT at, author.name AS byName, from_role AS fromRole, to_role AS toRole, receiver.name AS toName, reason, explanation
    FROM reroute JOIN practitioner AS author ON author.id = by_id
    LEFT JOIN practitioner AS receiver ON receiver.id = to_practitioner_id
    WHERE item_id = ${itemId} ORDER BY at`);
}

/** Other open items of the same patient; the caller keeps those this person may read. */
export function listSiblings(reader: Reader, item: ItemRow, viewer: PractitionerId): ItemRow[] {
  if (item.patient_id === null) return [];
  return reader.all<ItemRow>(sql`
    ${itemColumns(viewer)}
    WHERE work_item.patient_id = ${item.patient_id} AND work_item.is_open = 1 AND work_item.id <> ${item.id}
    ORDER BY work_item.sort_at LIMIT 50`);
}

/** Why part of this conversation is missing. */
export function listItemGaps(reader: Reader, itemId: ItemId): string[] {
  return reader
    .all<{ why: string }>(sql`SELECT why FROM gap WHERE item_id = ${itemId} ORDER BY since`)
    .map((row) => row.why);
}

/** When the patient last wrote in this thread, and who wrote it. */
export function findLatestQuestion(reader: Reader, threadId: ThreadId) {
  return reader.first<{ senderKind: string; senderName: string; senderId: string | null; sentAt: Instant }>(sql`
    SELECT sender_kind AS senderKind, sender_name AS senderName, sender_id AS senderId, sent_at AS sentAt FROM message
    WHERE thread_id IN (${threadsWith(threadId)}) AND kind = 'patient-question' ORDER BY sent_at DESC, id DESC LIMIT 1`);
}
