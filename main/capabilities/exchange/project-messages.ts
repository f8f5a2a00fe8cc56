import type { MessageId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { actualTypeOf } from '#shared/capabilities/exchange/content-type.ts';
import { messageKindOf } from '#shared/capabilities/exchange/fhir-codes.ts';
import { instantOfFhir } from '#shared/capabilities/exchange/fhir-dates.ts';
import { systems } from '#shared/capabilities/exchange/fhir-systems.ts';
import { idOfName, newId } from '#main/platform/identifiers.ts';
import { sql } from '#main/store/sql.ts';
import { codesOf, harmless, nameOf, wordsOf } from './fhir-names.ts';
import {
  type Binary,
  type CareTeam,
  type Communication,
  namedTypeOf,
  type Practitioner,
  type PractitionerRole,
} from './fhir-schemas.ts';
import type { KnownResource, KnownResources } from './known-resources.ts';
import { practitionerBehind } from './project-staff.ts';
import type { Threads } from './threads.ts';

const hiddenStatuses: readonly string[] = ['preparation', 'not-done', 'entered-in-error'];

/** A root of a conversation says what it is about; the words are in its messages. */
export function isRoot(body: Communication): boolean {
  return (body.payload ?? []).length === 0;
}

/** Concepts, mistakes and notes among colleagues are kept as they came, and shown to nobody. */
export function isHidden(body: Communication): boolean {
  return hiddenStatuses.includes(body.status) || isInternalNote(body);
}

/** SECURITY: notes among colleagues never leave by an export, wherever they came from. */
export function isInternalNote(body: Communication): boolean {
  return codesOf(body.category).some(
    ({ system, code }) => code === 'internal-note' && system === systems.messageCategory,
  );
}

/** When a message was sent, as well as we know. */
export function sentAtOf(body: Communication, known: KnownResource): Instant {
  const given = [body.sent, body.received, body.meta?.lastUpdated].find((value) => value !== undefined);
  return (given === undefined ? undefined : instantOfFhir(given)) ?? known.knownAt;
}

interface Sender {
  readonly kind: 'patient' | 'related-person' | 'practitioner' | 'system' | 'unknown';
  readonly id: string | null;
  readonly name: string;
  readonly role: string | null;
}

const senderKinds: Readonly<Record<string, Sender['kind']>> = {
  Patient: 'patient',
  RelatedPerson: 'related-person',
  Practitioner: 'practitioner',
  PractitionerRole: 'practitioner',
  Organization: 'practitioner',
  CareTeam: 'practitioner',
  HealthcareService: 'practitioner',
  Device: 'system',
};

function staffSender(resources: KnownResources, known: KnownResource, display: string): Sender {
  const practitioner = practitionerBehind(resources, known);
  const role = known.type === 'PractitionerRole' ? resources.body<PractitionerRole>(known.id) : undefined;
  const name = practitioner ? nameOf(resources.body<Practitioner>(practitioner.id).name) : '';
  return {
    kind: 'practitioner',
    id: practitioner?.localId ?? null,
    name: name || harmless(role?.practitioner?.display ?? display),
    role: wordsOf(role?.code?.[0]) ?? wordsOf(role?.specialty?.[0]) ?? null,
  };
}

function senderOf(resources: KnownResources, known: KnownResource, body: Communication): Sender {
  const display = harmless(body.sender?.display ?? '');
  const target = resources.target(known.id, 'sender');
  if (!target) {
    const type = display === '' || body.sender === undefined ? undefined : namedTypeOf(body.sender);
    return { kind: senderKinds[type ?? ''] ?? 'unknown', id: null, name: display, role: null };
  }
  const kind = senderKinds[target.type] ?? 'unknown';
  if (target.type === 'Practitioner' || target.type === 'PractitionerRole')
    return staffSender(resources, target, display);
  if (kind === 'practitioner') {
    return { kind, id: null, name: harmless(resources.body<CareTeam>(target.id).name ?? display), role: null };
  }
  return {
    kind,
    id: target.localId,
    name: nameOf(resources.body<Practitioner>(target.id).name) || display,
    role: null,
  };
}

function textOf(body: Communication): string {
  return harmless((body.payload ?? []).flatMap((payload) => payload.contentString ?? []).join('\n\n'));
}

const channels = ['portal', 'phone', 'desk'];

function channelOf(body: Communication): string {
  const code = codesOf(body.medium).find(({ system }) => system === systems.channel)?.code;
  return channels.find((channel) => channel === code) ?? 'import';
}

function replaceAttachments(
  resources: KnownResources,
  known: KnownResource,
  body: Communication,
  messageId: string,
): void {
  const { writer } = resources;
  if (known.localId !== null) writer.run(sql`DELETE FROM attachment WHERE message_id = ${messageId}`);
  const binaries = resources.targets(known.id, 'binary');
  (body.payload ?? []).forEach(({ contentAttachment: file }, position) => {
    if (file === undefined) return;
    const found = binaries.find(({ path }) => path === `payload[${position}].contentAttachment.url`)?.target;
    const binary = found?.type === 'Binary' ? resources.body<Binary>(found.id) : undefined;
    const data = file.data ?? binary?.data;
    const content = data === undefined ? null : Buffer.from(data, 'base64');
    writer.run(sql`
      INSERT INTO attachment (id, message_id, position, title, claimed_type, actual_type, bytes, content)
      VALUES (${idOfName(`${messageId}/attachment/${position}`)}, ${messageId}, ${position}, ${harmless(file.title ?? '')},
        ${harmless(file.contentType ?? binary?.contentType ?? '')}, ${content === null ? null : actualTypeOf(content)},
        ${content === null ? Math.max(0, Math.trunc(file.size ?? 0)) : content.length}, ${content})`);
  });
}

/** Takes a message away again, unless the record or the outbox leans on it. */
function removeMessage({ writer }: KnownResources, messageId: string): boolean {
  const isUsed = writer.first(sql`
    SELECT 1 FROM record_entry WHERE message_id = ${messageId} UNION ALL SELECT 1 FROM outbox WHERE message_id = ${messageId} LIMIT 1`);
  if (isUsed !== undefined) return false;
  writer.run(sql`DELETE FROM attachment WHERE message_id = ${messageId}`);
  writer.run(sql`DELETE FROM message WHERE id = ${messageId}`);
  return true;
}

function hide(resources: KnownResources, threads: Threads, known: KnownResource): void {
  const { threadId, localId } = known;
  if (threadId === null || localId === null) return;
  threads.touched.add(threadId as never);
  if (removeMessage(resources, localId)) resources.project(known.id, { localId: null });
}

/** Makes or updates the message, or the conversation, that a Communication is. Returns true for a new message. */
export function projectCommunication(resources: KnownResources, threads: Threads, known: KnownResource): boolean {
  const body = resources.body<Communication>(known.id);
  if (isHidden(body)) {
    hide(resources, threads, known);
    return false;
  }
  const threadId = threads.threadOf(known.id);
  if (isRoot(body)) {
    if (known.localId !== null && known.localId !== known.threadId) removeMessage(resources, known.localId);
    resources.project(known.id, { localId: threadId, threadId });
    return false;
  }
  const isKnown = known.localId !== null && known.localId !== known.threadId;
  const messageId = isKnown ? (known.localId ?? '') : newId<MessageId>();
  const sender = senderOf(resources, known, body);
  const senderType = resources.target(known.id, 'sender')?.type ?? (body.sender && namedTypeOf(body.sender));
  resources.writer.run(sql`
    INSERT INTO message (id, thread_id, kind, sender_kind, sender_id, sender_name, sender_role, body, sent_at, channel, in_response_to)
    VALUES (${messageId}, ${threadId}, ${messageKindOf(codesOf(body.category), senderType)}, ${sender.kind}, ${sender.id}, ${sender.name},
      ${sender.role}, ${textOf(body)}, ${sentAtOf(body, known)}, ${channelOf(body)},
      ${resources.target(known.id, 'in-response-to')?.localId ?? null})
    ON CONFLICT (id) DO UPDATE SET thread_id = excluded.thread_id, kind = excluded.kind, sender_kind = excluded.sender_kind,
      sender_id = excluded.sender_id, sender_name = excluded.sender_name, sender_role = excluded.sender_role,
      body = excluded.body, sent_at = excluded.sent_at, in_response_to = excluded.in_response_to`);
  resources.project(known.id, { localId: messageId, threadId });
  replaceAttachments(resources, { ...known, localId: isKnown ? messageId : null }, body, messageId);
  return !isKnown;
}
