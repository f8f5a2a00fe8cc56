import type { listContract } from '#shared/capabilities/counter/list-contract.ts';
import type { QuestionType } from '#shared/capabilities/counter/question-type.ts';
import type { ItemId, PractitionerId, ThreadId } from '#shared/kernel/ids.ts';
import { needsCall } from '#shared/capabilities/urgency/rules.ts';
import { findPersonName, itemNote, mayTriageItem } from '#main/capabilities/access/public.ts';
import { withdrawOpenRegistrations } from '#main/capabilities/registration/public.ts';
import { newId } from '#main/platform/identifiers.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import { refuse } from '#main/rpc/refusal.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';
import { refreshItem } from './arrival.ts';
import { type Deed, findLatestDeed, putBackAsBefore, reconnectDeeds } from './deed-store.ts';
import { changed } from './item-commands.ts';
import type { ItemRow } from './item-rows.ts';
import { findItem } from './item-store.ts';
import { changeItemType } from './type-store.ts';

type ListHandlers = Handlers<typeof listContract>;
type UndoInput = Parameters<ListHandlers['undo']['run']>[1];

function threadOf(reader: Reader, itemId: ItemId | null): ThreadId | undefined {
  return reader.first<{ threadId: ThreadId }>(sql`SELECT thread_id AS threadId FROM work_item WHERE id = ${itemId}`)
    ?.threadId;
}

/** A way back is a way too: it stands among the reroutes, so that nobody wonders how the item came here. */
function noteReroute(writer: Writer, item: ItemRow, deed: Deed, { input, call }: Undoing): void {
  writer.runOne(sql`
    INSERT INTO reroute (id, item_id, at, by_id, from_department_id, to_department_id, from_role, to_role,
      to_practitioner_id, reason, explanation)
    VALUES (${newId<string>()}, ${item.id}, ${call.now}, ${call.person.id}, ${item.department_id},
      ${deed.before.department_id}, ${item.pool_role}, ${deed.before.pool_role}, ${deed.before.owner_id}, 'other',
      ${input.explanation})`);
}

/** The change back stands among the changes of type. */
function noteTypeBack(writer: Writer, item: ItemRow, deed: Deed, { input, call }: Undoing): void {
  const toType = deed.before.question_type as QuestionType;
  changeItemType(writer, {
    itemId: item.id,
    at: call.now,
    byId: call.person.id,
    toType,
    reason: input.explanation,
  });
}

interface Undoing {
  readonly input: UndoInput;
  readonly call: SignedInCall;
}

/** A kept item that was answered since would lose half of what it answered. */
function isBuiltUpon(reader: Reader, item: ItemRow): boolean {
  if (item.merged_into === null) return false;
  const kept = reader.first<{ isAnswered: number }>(sql`
    SELECT kept.closed_at IS NOT NULL OR kept.state = 'in-outbox' OR EXISTS (SELECT 1 FROM message
      WHERE message.thread_id = kept.thread_id AND kind = 'clinician-reply' AND sent_at > ${item.merged_at}) AS isAnswered
    FROM work_item AS kept WHERE kept.id = ${item.merged_into}`);
  return kept?.isAnswered === 1;
}

/** Puts back what this person did to an item. */
export function undoDeed(writer: Writer, input: UndoInput, call: SignedInCall) {
  const item = findItem(writer, input.itemId, call.person.id);
  if (!item) return refuse('item-not-found');
  const deed = findLatestDeed(writer, item.id, call.person.id);
  if (!deed) return refuse('nothing-to-undo');
  const byName = findPersonName(writer, item.changed_by);
  if (deed.kind !== input.kind || deed.versionAfter !== item.version || isBuiltUpon(writer, item))
    return refuse('item-moved-on', { byName: byName === call.person.name ? null : byName });
  // What became red since is neither closed nor put out of sight by going back.
  const isHidden = deed.before.closed_at !== null || deed.before.snoozed_until !== null;
  if (isHidden && needsCall(item.urgency)) return refuse('call-required');
  if (deed.kind === 'close') withdrawOpenRegistrations(writer, item.id);
  if (deed.kind === 'change-type') noteTypeBack(writer, item, deed, { input, call });
  putBackAsBefore(writer, item.id, deed, { by: call.person.id, now: call.now });
  if (deed.kind === 'pass-on') noteReroute(writer, item, deed, { input, call });
  refreshItem(writer, item.thread_id);
  const keptThread = threadOf(writer, item.merged_into);
  if (keptThread !== undefined) refreshItem(writer, keptThread);
  reconnectDeeds(writer, item.id, deed, call.person.id);
  return changed(writer, item.id, call);
}

/** Who did something may undo it, also when it took the item out of their reach. */
export function didSomething(reader: Reader, itemId: ItemId, by: PractitionerId): boolean {
  return findLatestDeed(reader, itemId, by) !== undefined;
}

const undo: ListHandlers['undo'] = {
  verb: 'command',
  access: (reader, input, person) =>
    didSomething(reader, input.itemId, person.id) || mayTriageItem(reader, input, person),
  audit: (reader, input, call) => ({ ...itemNote('undo')(reader, input, call), reason: input.kind }),
  run: (writer, input, call) => undoDeed(writer, input, call),
};

/** The way back from one's own deeds. */
export const undoCommands = { undo };
