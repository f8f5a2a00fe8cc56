import type { JsonObject, JsonValue } from '#shared/capabilities/exchange/canonical-json.ts';
import type { Priority } from '#shared/capabilities/counter/model.ts';
import { taskPriorities, type TaskPriority, taskPriorityOf } from '#shared/capabilities/exchange/fhir-codes.ts';
import { systems } from '#shared/capabilities/exchange/fhir-systems.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';
import type { ReferenceTo } from './export-local.ts';
import { type ItemRow, replyOutput, standingMembers } from './export-messages.ts';
import { contentHashOf } from './incoming.ts';
import { findProjectedFacts } from './project-items.ts';
import { readBody, type ResourceHead } from './resource-store.ts';

function withMembers(body: JsonObject, members: Readonly<Record<string, JsonValue | undefined>>): JsonObject {
  const merged = { ...body, ...members };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined)) as JsonObject;
}

function outputsOf(body: JsonObject, replies: readonly string[]): JsonValue[] | undefined {
  const before = (Array.isArray(body.output) ? body.output : []) as readonly JsonValue[];
  const told = before.map(
    (output) => (output as { valueReference?: { reference?: unknown } }).valueReference?.reference,
  );
  const fresh = replies.filter((reply) => !told.includes(reply)).map(replyOutput);
  return fresh.length === 0 ? undefined : [...before, ...fresh];
}

/** The codes of a Task with our question type in place of an earlier one. */
function codeWith(body: JsonObject, questionType: string): JsonValue {
  const code = (body.code ?? {}) as { readonly coding?: readonly JsonObject[] };
  const others = (code.coding ?? []).filter((coding) => coding.system !== systems.questionType);
  return { ...code, coding: [...others, { system: systems.questionType, code: questionType }] };
}

/** The priority where it rose here, by an alarm or otherwise; a Task that is as pressing already keeps its own word. */
function priorityChange(item: ItemRow, body: JsonObject, before: Priority): { readonly priority?: TaskPriority } {
  const priority = taskPriorityOf(item.priority, item.urgency);
  const isRaised = taskPriorities.indexOf(priority) > taskPriorities.findIndex((known) => known === body.priority);
  if (item.urgency !== 'none') return isRaised ? { priority } : {};
  return item.priority === before ? {} : { priority };
}

/** What changed here since the Task came in; empty when nothing did. */
function changesOf(
  writer: Writer,
  item: ItemRow,
  body: JsonObject,
  referenceTo: ReferenceTo,
): Record<string, JsonValue | undefined> {
  const before = findProjectedFacts(writer, item.threadId);
  if (before === null) return {};
  const hasMoved =
    item.state !== before.state || item.ownerId !== before.ownerId || item.departmentId !== before.departmentId;
  return {
    ...(hasMoved ? standingMembers(item, referenceTo) : {}),
    ...priorityChange(item, body, before.priority),
    ...(item.questionType === before.questionType ? {} : { code: codeWith(body, item.questionType) }),
  };
}

interface MergeTerms {
  readonly item: ItemRow;
  readonly replies: readonly string[];
  readonly referenceTo: ReferenceTo;
  readonly now: Instant;
}

/**
 * A Task that came from outside, with what was done here: status, owner, urgency, type, and the answers given.
 *
 * Undefined when nothing was done. The number of its version belongs to the server it came from, so it is left out and
 * the moment of change stands alone; the copy is remembered, so that its return changes nothing.
 */
export function mergedTask(writer: Writer, head: ResourceHead, terms: MergeTerms): JsonObject | undefined {
  const { item, replies, referenceTo } = terms;
  const body = readBody(writer, head.id);
  const output = outputsOf(body, replies);
  const changes = { ...changesOf(writer, item, body, referenceTo), ...(output ? { output } : {}) };
  if (Object.keys(changes).length === 0) return undefined;
  const { meta: _meta, ...merged } = withMembers(body, changes);
  const plainHash = contentHashOf(merged as JsonObject);
  const exportedAt = head.exportedHash === plainHash && head.exportedAt !== null ? head.exportedAt : terms.now;
  const { versionId: _versionId, ...meta } = (body.meta ?? {}) as Record<string, JsonValue>;
  const whole = { ...merged, meta: { ...meta, lastUpdated: exportedAt } } as JsonObject;
  writer.run(sql`
    UPDATE imported_resource SET exported_hash = ${plainHash}, exported_at = ${exportedAt} WHERE id = ${head.id}`);
  writer.run(sql`
    INSERT INTO exported_copy (resource_id, content_hash) VALUES (${head.id}, ${contentHashOf(whole)}) ON CONFLICT DO NOTHING`);
  return whole;
}
