import type {
  CloseOutcome,
  ItemState,
  NextAction,
  PoolRole,
  Priority,
  QuestionType,
} from '#shared/capabilities/counter/model.ts';
import {
  type ItemStanding,
  priorityOf,
  questionTypeOf,
  roleOfCode,
  standingOf,
} from '#shared/capabilities/exchange/fhir-codes.ts';
import { instantOfFhir } from '#shared/capabilities/exchange/fhir-dates.ts';
import { systems } from '#shared/capabilities/exchange/fhir-systems.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { sql } from '#main/store/sql.ts';
import { codesOf, harmless, wordsOf } from './fhir-names.ts';
import type { Communication, Task } from './fhir-schemas.ts';
import type { KnownResource, KnownResources } from './known-resources.ts';
import { generalDepartment } from './project-departments.ts';
import { isHidden, isRoot, sentAtOf } from './project-messages.ts';
import { practitionerBehind } from './project-staff.ts';
import { listThreadResources } from './resource-store.ts';

/** What the outside world says of a question: who it is about, where it stands, and who is to act. */
export interface ItemFacts {
  readonly state: ItemState;
  readonly nextAction: NextAction;
  readonly closeOutcome: CloseOutcome | null;
  readonly closedAt: Instant | null;
  readonly ownerId: string | null;
  readonly priority: Priority;
  readonly questionType: QuestionType;
  readonly departmentId: string;
  readonly poolRole: PoolRole | null;
  readonly dueAt: Instant | null;
}

/** The resources of one conversation, apart by what they are. */
export interface ThreadParts {
  readonly root: Communication | undefined;
  readonly rootResource: KnownResource | undefined;
  readonly messages: readonly { readonly resource: KnownResource; readonly body: Communication }[];
  readonly task: { readonly resource: KnownResource; readonly body: Task } | undefined;
  readonly ids: readonly number[];
}

const closedStatuses: readonly string[] = ['completed', 'cancelled'];

function rankOfTask({ body, resource }: { body: Task; resource: KnownResource }): string {
  const isClosed = closedStatuses.includes(body.status) ? '0' : '1';
  const at = body.authoredOn ?? body.lastModified;
  return `${isClosed}${(at && instantOfFhir(at)) ?? ''}${body.id ?? resource.id}`;
}

function orderOf({ body, resource }: ThreadParts['messages'][number]): string {
  return `${sentAtOf(body, resource)} ${body.id ?? resource.id}`;
}

/** Reads the parts of a conversation. Of several Tasks, an open one leads, then the latest. */
export function partsOf(resources: KnownResources, threadId: string): ThreadParts {
  const all = listThreadResources(resources.writer, threadId).map((head) => resources.get(head.id));
  const communications = all
    .filter((resource) => resource.type === 'Communication')
    .map((resource) => ({ resource, body: resources.body<Communication>(resource.id) }))
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  const tasks = all
    .filter((resource) => resource.type === 'Task')
    .map((resource) => ({ resource, body: resources.body<Task>(resource.id) }))
    .filter(({ body }) => body.status !== 'entered-in-error')
    .sort((a, b) => (rankOfTask(a) < rankOfTask(b) ? 1 : -1));
  const visible = communications.filter(({ body }) => !isHidden(body));
  const root = visible.find(({ body }) => isRoot(body));
  return {
    root: root?.body,
    rootResource: root?.resource,
    messages: visible.filter(({ body }) => !isRoot(body)),
    task: tasks[0],
    ids: all.map((resource) => resource.id),
  };
}

interface MessageTurn {
  readonly kind: string;
  readonly sentAt: Instant;
}

/** The last message that asks or answers, of those that came from outside. */
function lastTurn(resources: KnownResources, threadId: string): MessageTurn | undefined {
  return resources.writer.first<MessageTurn>(sql`
    SELECT kind, sent_at AS sentAt FROM message
    WHERE thread_id = ${threadId} AND kind <> 'system-notice'
      AND id IN (SELECT local_id FROM imported_resource WHERE thread_id = ${threadId})
    ORDER BY sent_at DESC, kind DESC LIMIT 1`);
}

type Standing = ItemStanding & { readonly closedAt: Instant | null };

function standingOfTask(
  { body, resource }: NonNullable<ThreadParts['task']>,
  ownerId: string | null,
  last: MessageTurn | undefined,
): Standing {
  const business = body.businessStatus?.coding?.find((coding) => coding.system === systems.worklistState)?.code;
  const standing = standingOf(body.status, business, ownerId !== null);
  if (standing.state !== 'closed') return { ...standing, closedAt: null };
  const changed = body.lastModified ?? body.meta?.lastUpdated;
  const closedAt = (changed && instantOfFhir(changed)) || last?.sentAt || resource.knownAt;
  const isAskedAgain = last?.kind === 'patient-question' && changed !== undefined && last.sentAt > closedAt;
  return isAskedAgain
    ? { state: 'reopened', nextAction: 'practice', closeOutcome: null, closedAt: null }
    : { ...standing, closedAt };
}

/** Without a Task, the last word decides: an answered question is closed, anything else is new. */
function standingOfWords(last: MessageTurn | undefined): Standing {
  return last?.kind === 'clinician-reply'
    ? { state: 'closed', nextAction: 'nobody', closeOutcome: 'answered', closedAt: last.sentAt }
    : { state: 'new', nextAction: 'practice', closeOutcome: null, closedAt: null };
}

/** The departments that a resource names: itself, or where a colleague works. */
export function departmentsNamed(resources: KnownResources, known: KnownResource | undefined): string[] {
  if (!known) return [];
  if (known.type === 'Organization' || known.type === 'CareTeam') return known.localId === null ? [] : [known.localId];
  const practitionerId = practitionerBehind(resources, known)?.localId;
  if (!practitionerId) return [];
  return resources.writer
    .all<{ id: string }>(
      sql`
      SELECT department_id AS id FROM practitioner_department JOIN department ON department.id = department_id
      WHERE practitioner_id = ${practitionerId} ORDER BY code`,
    )
    .map((row) => row.id);
}

function departmentOf(resources: KnownResources, parts: ThreadParts): string {
  const owner = parts.task && resources.target(parts.task.resource.id, 'owner');
  const addressed = [parts.rootResource, ...parts.messages.map(({ resource }) => resource)].flatMap((resource) =>
    resource ? resources.targets(resource.id, 'recipient').map(({ target }) => target) : [],
  );
  const isPool = owner?.type === 'Organization' || owner?.type === 'CareTeam';
  const named = (isPool ? [owner, ...addressed] : [...addressed, owner]).flatMap((known) =>
    departmentsNamed(resources, known),
  );
  return named[0] ?? generalDepartment(resources.writer);
}

function poolRoleOf(task: Task | undefined): PoolRole | null {
  const role = codesOf(task?.performerType)
    .map((code) => roleOfCode(code))
    .find((one) => one !== undefined);
  return role === 'doctor' || role === 'nurse' || role === 'desk' ? role : null;
}

/** The urgency that the Task states, else the highest of the messages. */
function urgencyOf(task: Task | undefined, bodies: readonly Communication[]): Priority {
  if (task?.priority !== undefined) return priorityOf(task.priority);
  return bodies.some((body) => priorityOf(body.priority) === 'urgent') ? 'urgent' : 'routine';
}

/** What the resources of a conversation say of its question, whatever was done here. */
export function factsOf(resources: KnownResources, threadId: string, parts: ThreadParts): ItemFacts {
  const { root, task } = parts;
  const bodies = [...(root ? [root] : []), ...parts.messages.map(({ body }) => body)];
  const owner = task && resources.target(task.resource.id, 'owner');
  const ownerId = (owner && practitionerBehind(resources, owner)?.localId) ?? null;
  const last = lastTurn(resources, threadId);
  const end = task?.body.restriction?.period?.end;
  const codes = codesOf([task?.body.code, ...bodies.flatMap((body) => [...(body.category ?? []), body.topic])]);
  return {
    ...(task ? standingOfTask(task, ownerId, last) : standingOfWords(last)),
    ownerId,
    priority: urgencyOf(task?.body, bodies),
    questionType: questionTypeOf(codes),
    departmentId: departmentOf(resources, parts),
    poolRole: poolRoleOf(task?.body),
    dueAt: (end === undefined ? undefined : instantOfFhir(end)) ?? null,
  };
}

/** The subject line: the topic of the root, else of the first message that has one. */
export function subjectOf(parts: ThreadParts): string {
  const topics = [parts.root, ...parts.messages.map(({ body }) => body)].flatMap((body) => wordsOf(body?.topic) ?? []);
  return harmless((topics[0] ?? '').slice(0, 500));
}
