import type { UrgencyLevel } from '#shared/capabilities/counter/model.ts';
import { needsCall } from '#shared/capabilities/urgency/rules.ts';
import type { DepartmentId, ItemId, PatientId, PractitionerId, ThreadId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { insertItem, refreshItem, sendReceipt } from '#main/capabilities/counter/public.ts';
import { newId } from '#main/platform/identifiers.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql, type Statement } from '#main/store/sql.ts';
import { markItemGaps } from './gap-store.ts';
import { factsOf, type ItemFacts, partsOf, subjectOf, type ThreadParts } from './item-facts.ts';
import type { KnownResources } from './known-resources.ts';

/** A work item as far as the outside world has a say in it. */
export interface ItemNow extends Omit<ItemFacts, 'poolRole'> {
  readonly id: ItemId;
  readonly urgency: UrgencyLevel;
  readonly poolRole: NonNullable<ItemFacts['poolRole']>;
}

export function findItemOfThread(reader: Reader, threadId: string): ItemNow | undefined {
  return reader.first<ItemNow>(sql`
    SELECT id, state, next_action AS nextAction, close_outcome AS closeOutcome, closed_at AS closedAt, owner_id AS ownerId, priority,
      urgency, question_type AS questionType, department_id AS departmentId, pool_role AS poolRole, due_at AS dueAt
    FROM work_item WHERE thread_id = ${threadId}`);
}

function patientOf(resources: KnownResources, parts: ThreadParts): string | null {
  const subjects = [parts.rootResource, ...parts.messages.map(({ resource }) => resource)].flatMap((resource) =>
    resource ? [resources.target(resource.id, 'subject')] : [],
  );
  const named = [...subjects, parts.task && resources.target(parts.task.resource.id, 'for')];
  return named.find((known) => known?.type === 'Patient' && known.localId !== null)?.localId ?? null;
}

function updateThread(resources: KnownResources, threadId: string, parts: ThreadParts): string | null {
  const patientId = patientOf(resources, parts);
  resources.writer.run(sql`
    UPDATE thread SET subject = ${subjectOf(parts)}, patient_id = coalesce(${patientId}, patient_id),
      started_at = coalesce((SELECT min(sent_at) FROM message WHERE thread_id = ${threadId}), started_at)
    WHERE id = ${threadId}`);
  return patientId;
}

/** When the question came: its first message, or what the Task says. */
function arrivedAtOf(reader: Reader, threadId: string, parts: ThreadParts): Instant {
  const first = reader.first<{ at: Instant | null }>(sql`
    SELECT coalesce(min(CASE WHEN kind = 'patient-question' THEN sent_at END), min(sent_at)) AS at FROM message
    WHERE thread_id = ${threadId}`);
  return (
    first?.at ?? parts.task?.resource.knownAt ?? parts.rootResource?.knownAt ?? ('1970-01-01T00:00:00.000Z' as Instant)
  );
}

function makeItem(resources: KnownResources, threadId: string, facts: ItemFacts, parts: ThreadParts): ItemId {
  const id = newId<ItemId>();
  const { writer } = resources;
  insertItem(writer, {
    id,
    threadId: threadId as ThreadId,
    patientId: patientOf(resources, parts) as PatientId | null,
    departmentId: facts.departmentId as DepartmentId,
    questionType: facts.questionType,
    priority: facts.priority,
    state: facts.state,
    nextAction: facts.nextAction,
    poolRole: facts.poolRole,
    ownerId: facts.ownerId as PractitionerId | null,
    arrivedAt: arrivedAtOf(writer, threadId, parts),
    closedAt: facts.closedAt,
  });
  if (facts.closeOutcome) writer.run(sql`UPDATE work_item SET close_outcome = ${facts.closeOutcome} WHERE id = ${id}`);
  return id;
}

const standingKeys = ['state', 'nextAction', 'closeOutcome', 'closedAt', 'ownerId'] as const;
const fieldKeys = ['priority', 'questionType', 'departmentId', 'poolRole'] as const;
type Key = (typeof standingKeys)[number] | (typeof fieldKeys)[number];

/**
 * What of the new facts is taken over: what changed outside, and was not changed here since the last import.
 *
 * Where both changed, what was decided here stays. State and owner go together. No file makes a question less urgent, and
 * none closes what is to be called about: only people do.
 */
export function takenOver(now: ItemNow, before: ItemFacts | null, facts: ItemFacts): Partial<Pick<ItemFacts, Key>> {
  const changedOutside = (key: Key) => before === null || facts[key] !== before[key];
  const changedHere = (key: Key) => before !== null && now[key] !== before[key];
  const isDecidedHere = ['state', 'ownerId'].some((key) => changedHere(key as Key));
  const wouldSilence = facts.state === 'closed' && needsCall(now.urgency);
  const standing = standingKeys.some(changedOutside) && !isDecidedHere && !wouldSilence ? standingKeys : [];
  const wouldLower = (key: Key) => key === 'priority' && now.priority === 'urgent';
  const fields = fieldKeys.filter(
    (key) =>
      facts[key] !== null && changedOutside(key) && !(before?.[key] !== null && changedHere(key)) && !wouldLower(key),
  );
  return Object.fromEntries(
    [...standing, ...fields].filter((key) => facts[key] !== now[key]).map((key) => [key, facts[key]]),
  );
}

const columns: Readonly<Record<Key, (value: string | null) => Statement>> = {
  state: (value) => sql`state = ${value}`,
  nextAction: (value) => sql`next_action = ${value}`,
  closeOutcome: (value) => sql`close_outcome = ${value}`,
  closedAt: (value) => sql`closed_at = ${value}`,
  ownerId: (value) => sql`owner_id = ${value}`,
  priority: (value) => sql`priority = ${value}`,
  questionType: (value) => sql`question_type = ${value}`,
  departmentId: (value) => sql`department_id = ${value}`,
  poolRole: (value) => sql`pool_role = ${value}`,
};

function changeItem(resources: KnownResources, id: ItemId, changes: Partial<Pick<ItemFacts, Key>>): void {
  const entries = Object.entries(changes) as [Key, string | null][];
  if (entries.length === 0) return;
  for (const [key, value] of entries)
    resources.writer.run(sql`UPDATE work_item SET ${columns[key](value)} WHERE id = ${id}`);
  resources.writer.run(sql`UPDATE work_item SET version = version + 1, changed_by = NULL WHERE id = ${id}`);
}

/** A new word of the patient opens again what was closed here, and ends the waiting for the patient. */
function answerToNewWords(now: ItemNow): Partial<Pick<ItemFacts, Key>> {
  if (now.state === 'closed') return { state: 'reopened', nextAction: 'practice', closedAt: null, closeOutcome: null };
  if (now.state === 'waiting-for-patient')
    return { state: now.ownerId === null ? 'new' : 'taken', nextAction: 'practice' };
  return {};
}

function bringUpToDate(
  resources: KnownResources,
  now: ItemNow,
  facts: ItemFacts,
  terms: { before: ItemFacts | null; hasNewWords: boolean },
): void {
  const { before, hasNewWords } = terms;
  const changes = takenOver(now, before, facts);
  changeItem(resources, now.id, changes);
  const isDecidedHere = before !== null && now.state !== before.state && changes.state === undefined;
  if (hasNewWords && isDecidedHere) changeItem(resources, now.id, answerToNewWords(now));
}

interface OutsideView {
  readonly threadId: ThreadId;
  readonly now: ItemNow | undefined;
  readonly facts: ItemFacts;
  readonly hasNewWords: boolean;
}

/** What was last derived for a conversation from its resources. */
export function findProjectedFacts(reader: Reader, threadId: string): ItemFacts | null {
  const row = reader.first<{ projected: string | null }>(sql`
    SELECT projected FROM imported_thread WHERE thread_id = ${threadId} ORDER BY key LIMIT 1`);
  return row?.projected ? (JSON.parse(row.projected) as ItemFacts) : null;
}

function takeOutsideView(resources: KnownResources, { threadId, now, facts, hasNewWords }: OutsideView): void {
  const before = findProjectedFacts(resources.writer, threadId);
  if (now) bringUpToDate(resources, now, facts, { before, hasNewWords });
  resources.writer.run(
    sql`UPDATE imported_thread SET projected = ${JSON.stringify(facts)} WHERE thread_id = ${threadId}`,
  );
}

/** A moment that the Task itself sets goes before the one counted from the agreement. */
function setDue(resources: KnownResources, id: ItemId, dueAt: Instant): void {
  resources.writer.run(sql`
    UPDATE work_item SET due_at = ${dueAt}, sort_at = ${dueAt}, half_at = min(coalesce(half_at, ${dueAt}), ${dueAt}),
      at_risk_at = min(coalesce(at_risk_at, ${dueAt}), ${dueAt})
    WHERE id = ${id} AND next_action = 'practice'`);
}

/** A conversation whose words were all taken back asks for nothing any more, unless it is to be called about. */
function closeEmpty({ writer }: KnownResources, threadId: ThreadId): void {
  const now = findItemOfThread(writer, threadId);
  const hasWords =
    writer.first(sql`SELECT 1 FROM message WHERE thread_id = ${threadId} AND purpose IS NOT 'receipt' LIMIT 1`) !==
    undefined;
  if (!now || hasWords || now.state === 'closed' || now.state === 'in-outbox' || needsCall(now.urgency)) return;
  writer.run(sql`
    UPDATE work_item SET state = 'closed', next_action = 'nobody', close_outcome = 'no-answer-needed', closed_at = arrived_at,
      version = version + 1 WHERE id = ${now.id}`);
  refreshItem(writer, threadId);
}

/** What an import brought to a conversation, and when. */
export interface ThreadNews {
  readonly hasNewWords: boolean;
  readonly now: Instant;
}

/**
 * Brings a conversation and its work item up to date with its resources.
 *
 * `hasNewWords` says that this import brought a message of the patient. A conversation without messages and without a
 * Task has no work item: there is nothing to do yet.
 */
export function projectThread(resources: KnownResources, threadId: ThreadId, news: ThreadNews): void {
  const { hasNewWords, now: sentAt } = news;
  const { writer } = resources;
  const parts = partsOf(resources, threadId);
  if (parts.ids.length === 0) return closeEmpty(resources, threadId);
  const patientId = updateThread(resources, threadId, parts);
  const now = findItemOfThread(writer, threadId);
  if (!now && parts.messages.length === 0 && !parts.task) return;
  const facts = factsOf(resources, threadId, parts);
  const isOurs = now !== undefined && parts.task?.resource.origin === 'local';
  if (isOurs) changeItem(resources, now.id, hasNewWords ? answerToNewWords(now) : {});
  else takeOutsideView(resources, { threadId, now, facts, hasNewWords });
  const itemId = now?.id ?? makeItem(resources, threadId, facts, parts);
  if (patientId !== null)
    writer.run(
      sql`UPDATE work_item SET patient_id = ${patientId} WHERE id = ${itemId} AND patient_id IS NOT ${patientId}`,
    );
  if (parts.task) resources.project(parts.task.resource.id, { localId: itemId, threadId });
  const dueOutside = isOurs ? null : facts.dueAt;
  if (hasNewWords) sendReceipt(writer, threadId, { now: sentAt, sentAt, dueAt: dueOutside });
  refreshItem(writer, threadId);
  if (dueOutside !== null) setDue(resources, itemId, dueOutside);
  markItemGaps(writer, itemId, parts.ids);
}
