import type {
  CloseOutcome,
  ItemState,
  Priority,
  QuestionType,
  UrgencyLevel,
} from '#shared/capabilities/counter/model.ts';
import type { JsonObject } from '#shared/capabilities/exchange/canonical-json.ts';
import { taskPriorityOf, taskStatusOf } from '#shared/capabilities/exchange/fhir-codes.ts';
import { systems } from '#shared/capabilities/exchange/fhir-systems.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import {
  bodyOf,
  type LocalResource,
  ownIdentifier,
  type ReferenceTo,
  referenceMember,
  staffReference,
} from './export-local.ts';

/** Attachments up to this size travel inside their message, larger ones as a resource of their own. */
const inlineBytes = 100_000;

function concept(system: string, code: string): JsonObject {
  return { coding: [{ system, code }] };
}

/** A conversation as its rows tell it. */
export interface ThreadRow {
  readonly id: string;
  readonly patientId: string | null;
  readonly subject: string;
  readonly startedAt: string;
  readonly state: ItemState | null;
  readonly departmentId: string | null;
}

export function listThreads(reader: Reader): ThreadRow[] {
  return reader.all<ThreadRow>(sql`
    SELECT thread.id, thread.patient_id AS patientId, thread.subject, started_at AS startedAt, state, department_id AS departmentId
    FROM thread LEFT JOIN work_item ON work_item.thread_id = thread.id ORDER BY thread.id`);
}

/** The root of a conversation that began here. */
export function rootResource(row: ThreadRow, referenceTo: ReferenceTo): LocalResource {
  const { id, patientId, subject, startedAt, state, departmentId } = row;
  const recipient = referenceMember(departmentId === null ? undefined : departmentReference(referenceTo, departmentId));
  const body = bodyOf('Communication', id, {
    identifier: [ownIdentifier(id)],
    status: state === 'closed' ? 'completed' : 'in-progress',
    category: [concept(systems.messageCategory, 'patient-question')],
    subject: referenceMember(patientId === null ? undefined : referenceTo('Patient', patientId)),
    topic: subject === '' ? undefined : { text: subject },
    recipient: recipient ? [recipient] : undefined,
    sent: startedAt,
  });
  return { localId: id, threadId: id, body };
}

/** The pool of a department, as a team or as a part of the organisation. */
export function departmentReference(referenceTo: ReferenceTo, departmentId: string): string | undefined {
  return referenceTo('CareTeam', departmentId) ?? referenceTo('Organization', departmentId);
}

/** A message as its row tells it. */
export interface MessageRow {
  readonly id: string;
  readonly threadId: string;
  readonly patientId: string | null;
  readonly kind: string;
  readonly senderKind: string;
  readonly senderId: string | null;
  readonly senderName: string;
  readonly body: string;
  readonly sentAt: string;
  readonly channel: string;
  readonly inResponseTo: string | null;
  readonly isForPatientOnly: number;
}

export function listMessages(reader: Reader): MessageRow[] {
  return reader.all<MessageRow>(sql`
    SELECT message.id, message.thread_id AS threadId, patient_id AS patientId, kind, sender_kind AS senderKind,
      sender_id AS senderId, sender_name AS senderName, message.body, sent_at AS sentAt, channel, in_response_to AS inResponseTo,
      EXISTS (SELECT 1 FROM outbox WHERE outbox.message_id = message.id AND patient_only = 1) AS isForPatientOnly
    FROM message JOIN thread ON thread.id = message.thread_id ORDER BY message.thread_id, sent_at, message.id`);
}

interface AttachmentRow {
  readonly id: string;
  readonly title: string;
  readonly contentType: string;
  readonly bytes: number;
  readonly content: Buffer | null;
}

function listAttachments(reader: Reader, messageId: string): AttachmentRow[] {
  return reader.all<AttachmentRow>(sql`
    SELECT id, title, claimed_type AS contentType, bytes, content FROM attachment WHERE message_id = ${messageId} ORDER BY position`);
}

function contentMember(id: string, content: Buffer | null): JsonObject {
  if (content === null) return {};
  return content.length > inlineBytes ? { url: `Binary/${id}` } : { data: content.toString('base64') };
}

function payloadOf({ id, title, contentType, bytes, content }: AttachmentRow): JsonObject {
  const named: JsonObject = { ...(contentType ? { contentType } : {}), ...(title ? { title } : {}) };
  return { contentAttachment: { ...named, size: bytes, ...contentMember(id, content) } };
}

/** The attachments of a message that are too large to travel inside it. */
export function binaryResources(reader: Reader, messageId: string): LocalResource[] {
  return listAttachments(reader, messageId).flatMap(({ id, contentType, content }) =>
    content !== null && content.length > inlineBytes
      ? [
          {
            localId: id,
            threadId: null,
            body: bodyOf('Binary', id, {
              contentType: contentType || 'application/octet-stream',
              data: content.toString('base64'),
            }),
          },
        ]
      : [],
  );
}

const senderTypes: Readonly<Record<string, string>> = { patient: 'Patient', 'related-person': 'RelatedPerson' };

function senderReference(row: MessageRow, referenceTo: ReferenceTo): JsonObject | undefined {
  if (row.senderKind === 'system') return { type: 'Device', ...(row.senderName ? { display: row.senderName } : {}) };
  if (row.senderId === null) return row.senderName ? { display: row.senderName } : undefined;
  if (row.senderKind === 'practitioner')
    return referenceMember(staffReference(referenceTo, row.senderId), row.senderName);
  const type = senderTypes[row.senderKind];
  return type === undefined ? { display: row.senderName } : referenceMember(referenceTo(type, row.senderId));
}

/** The representative who wrote in a conversation, so that the answer reaches them as well. */
function writingRepresentative(reader: Reader, threadId: string): string | undefined {
  return reader.first<{ id: string }>(sql`
    SELECT sender_id AS id FROM message WHERE thread_id = ${threadId} AND sender_kind = 'related-person' AND sender_id IS NOT NULL
    ORDER BY sent_at DESC LIMIT 1`)?.id;
}

function recipientsOf(reader: Reader, row: MessageRow, referenceTo: ReferenceTo): JsonObject[] {
  if (row.kind !== 'clinician-reply' || row.patientId === null) return [];
  const representative = row.isForPatientOnly ? undefined : writingRepresentative(reader, row.threadId);
  const references = [
    referenceTo('Patient', row.patientId),
    representative && referenceTo('RelatedPerson', representative),
  ];
  return references.flatMap((reference) => {
    const member = referenceMember(reference || undefined);
    return member ? [member] : [];
  });
}

/** A message written or received here. `root` is what the conversation began with outside, when it has such a root. */
export function messageResource(
  reader: Reader,
  row: MessageRow,
  terms: { root: string | undefined; referenceTo: ReferenceTo },
): LocalResource {
  const { referenceTo, root } = terms;
  const answered = referenceMember(
    row.inResponseTo === null ? undefined : referenceTo('Communication', row.inResponseTo),
  );
  const body = bodyOf('Communication', row.id, {
    identifier: [ownIdentifier(row.id)],
    partOf: root === undefined ? undefined : [{ reference: root }],
    inResponseTo: answered && answered.reference !== root ? [answered] : undefined,
    status: 'completed',
    category: [concept(systems.messageCategory, row.kind)],
    medium: row.channel === 'import' ? undefined : [concept(systems.channel, row.channel)],
    subject: referenceMember(row.patientId === null ? undefined : referenceTo('Patient', row.patientId)),
    recipient: recipientsOf(reader, row, referenceTo),
    sent: row.sentAt,
    sender: senderReference(row, referenceTo),
    payload: [{ contentString: row.body }, ...listAttachments(reader, row.id).map(payloadOf)],
  });
  return { localId: row.id, threadId: row.threadId, body };
}

/** A work item as its row tells it. */
export interface ItemRow {
  readonly id: string;
  readonly threadId: string;
  readonly patientId: string | null;
  readonly departmentId: string;
  readonly questionType: QuestionType;
  readonly priority: Priority;
  readonly urgency: UrgencyLevel;
  readonly state: ItemState;
  readonly poolRole: string;
  readonly ownerId: string | null;
  readonly arrivedAt: string;
  readonly dueAt: string | null;
  readonly closedAt: string | null;
  readonly closeOutcome: CloseOutcome | null;
}

export function listItems(reader: Reader): ItemRow[] {
  return reader.all<ItemRow>(sql`
    SELECT id, thread_id AS threadId, patient_id AS patientId, department_id AS departmentId, question_type AS questionType, priority,
      iif(closed_at IS NULL, urgency, 'none') AS urgency, state, pool_role AS poolRole, owner_id AS ownerId,
      arrived_at AS arrivedAt, due_at AS dueAt, closed_at AS closedAt, close_outcome AS closeOutcome
    FROM work_item ORDER BY id`);
}

/** Status, nuance and owner of a Task, as the item stands now. */
export function standingMembers(
  item: Pick<ItemRow, 'state' | 'closeOutcome' | 'ownerId' | 'departmentId'>,
  referenceTo: ReferenceTo,
) {
  const { status, businessStatus } = taskStatusOf(item.state, item.closeOutcome);
  const owner =
    item.ownerId === null
      ? departmentReference(referenceTo, item.departmentId)
      : staffReference(referenceTo, item.ownerId);
  return {
    status,
    businessStatus: businessStatus === null ? undefined : concept(systems.worklistState, businessStatus),
    owner: referenceMember(owner),
  };
}

/** One output of a Task: an answer that was given. */
export function replyOutput(reference: string): JsonObject {
  return { type: concept(systems.taskOutput, 'reply'), valueReference: { reference } };
}

/** The work item of a conversation for which no Task came from outside. */
export function taskResource(
  item: ItemRow,
  terms: { identity: string; focus: string | undefined; replies: readonly string[]; referenceTo: ReferenceTo },
): LocalResource {
  const { identity, focus, replies, referenceTo } = terms;
  const body = bodyOf('Task', item.id, {
    identifier: [ownIdentifier(`${identity}#task`)],
    groupIdentifier: ownIdentifier(identity),
    ...standingMembers(item, referenceTo),
    intent: 'order',
    priority: taskPriorityOf(item.priority, item.urgency),
    code: {
      coding: [
        { system: systems.worklistType, code: 'answer-question' },
        { system: systems.taskCode, code: 'fulfill' },
        { system: systems.questionType, code: item.questionType },
      ],
    },
    focus: referenceMember(focus),
    for: referenceMember(item.patientId === null ? undefined : referenceTo('Patient', item.patientId)),
    authoredOn: item.arrivedAt,
    lastModified: item.closedAt,
    performerType: [concept(systems.role, item.poolRole)],
    restriction: item.dueAt === null ? undefined : { period: { end: item.dueAt } },
    output: replies.map(replyOutput),
  });
  return { localId: item.id, threadId: item.threadId, body };
}
