import { mayTriage } from '#shared/capabilities/access/rules.ts';
import type { counterContract } from '#shared/capabilities/counter/contract.ts';
import type { ItemActions, ItemState, ItemSummary } from '#shared/capabilities/counter/model.ts';
import { actionsOf, nextActionOf } from '#shared/capabilities/counter/rules.ts';
import type { ItemId, PractitionerId } from '#shared/kernel/ids.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import { findPerson, findPersonName, findReach, itemNote, mayTriageItem } from '#main/capabilities/access/public.ts';
import { findAbsenceAt } from '#main/capabilities/roster/public.ts';
import { newId } from '#main/platform/identifiers.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import { refuse } from '#main/rpc/refusal.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';
import { refreshItem } from './arrival.ts';
import { endRequestsAfter } from './colleague-store.ts';
import { remembered } from './deed-store.ts';
import type { ItemRow } from './item-rows.ts';
import { seenBy, sightOf } from './item-sight.ts';
import { findItem, type ItemMove, moveItem } from './item-store.ts';

type CounterHandlers = Handlers<typeof counterContract>;

interface Versioned {
  readonly itemId: ItemId;
  readonly version: number;
}

/** The item as the person meant it, or the refusal that says why not. */
export function meantItem(reader: Reader, input: Versioned, call: SignedInCall) {
  const item = findItem(reader, input.itemId, call.person.id);
  if (!item) return refuse('item-not-found');
  if (item.version !== input.version)
    return refuse('item-moved-on', { byName: findPersonName(reader, item.changed_by) });
  return item;
}

/** What this person may do with an item now. */
export function actionsFor(reader: Reader, item: ItemRow, call: SignedInCall): ItemActions {
  const reach = findReach(reader, item.id, call.person);
  invariant(reach !== undefined, 'an item that was read has a reach');
  return actionsOf(call.person, reach, {
    state: item.state,
    ownerId: item.owner_id,
    hasPatient: item.patient_id !== null,
  });
}

/**
 * Moves an item to a state.
 *
 * Its term is counted anew when another is to act now or another department's agreement holds; else it stays, as it may
 * have come with the question itself.
 */
export function moveTo(
  writer: Writer,
  item: ItemRow,
  call: SignedInCall,
  move: Partial<ItemMove> & { state: ItemState },
): void {
  const nextAction = move.nextAction ?? nextActionOf(move.state);
  moveItem(writer, item.id, call.person.id, {
    ownerId: item.owner_id,
    poolRole: item.pool_role,
    departmentId: item.department_id,
    priority: item.priority,
    closedAt: null,
    closeOutcome: null,
    closeExplanation: null,
    ...move,
    nextAction,
  });
  endRequestsAfter(writer, item, move, call.now);
  const isElsewhere = move.departmentId !== undefined && move.departmentId !== item.department_id;
  if (nextAction !== item.next_action || isElsewhere) refreshItem(writer, item.thread_id);
}

/** The answer of a command: the item as this person sees it now. */
export function changed(writer: Writer, itemId: ItemId, call: SignedInCall): { item: ItemSummary } {
  const item = findItem(writer, itemId, call.person.id);
  invariant(item !== undefined, 'an item that was changed is still there');
  return { item: seenBy(item, sightOf(writer, call)) };
}

/** Taking an item or giving it back does not make it the practice's turn: what waits for the patient goes on waiting. */
function stillWaiting({ state }: ItemRow): 'waiting-for-patient' | undefined {
  return state === 'waiting-for-patient' ? state : undefined;
}

const take: CounterHandlers['take'] = {
  verb: 'command',
  access: mayTriageItem,
  audit: itemNote('take'),
  run: (writer, input, call) => {
    const item = findItem(writer, input.itemId, call.person.id);
    if (!item) return refuse('item-not-found');
    if (item.closed_at === null && item.owner_id !== null && item.owner_id !== call.person.id) {
      return refuse('already-taken', { byName: item.owner_name ?? '' });
    }
    // Before anything else about its state: whoever was too late hears who was first.
    const meant = meantItem(writer, input, call);
    if ('code' in meant) return meant;
    if (meant.closed_at !== null) return refuse('item-closed');
    if (!actionsFor(writer, meant, call).take) return refuse('item-moved-on', { byName: null });
    remembered(writer, { itemId: meant.id, by: call.person.id, now: call.now, kind: 'take' }, () =>
      moveTo(writer, meant, call, { state: stillWaiting(meant) ?? 'taken', ownerId: call.person.id }),
    );
    return changed(writer, meant.id, call);
  },
};

const putBack: CounterHandlers['putBack'] = {
  verb: 'command',
  access: mayTriageItem,
  audit: itemNote('put-back'),
  run: (writer, input, call) => {
    const item = meantItem(writer, input, call);
    if ('code' in item) return item;
    if (!actionsFor(writer, item, call).putBack) return refuse('item-moved-on', { byName: item.owner_name });
    remembered(writer, { itemId: item.id, by: call.person.id, now: call.now, kind: 'put-back' }, () =>
      moveTo(writer, item, call, { state: stillWaiting(item) ?? 'new', ownerId: null }),
    );
    return changed(writer, item.id, call);
  },
};

type PassOnInput = Parameters<CounterHandlers['passOn']['run']>[1];

/** A pool of a department, or someone who works there in that role and may handle such a question. */
function isReceiver(reader: Reader, item: ItemRow, input: PassOnInput): boolean {
  if (!reader.first(sql`SELECT 1 FROM department WHERE id = ${input.departmentId}`)) return false;
  if (input.toPractitionerId === null) return true;
  const receiver = findPerson(reader, input.toPractitionerId);
  if (receiver?.role !== input.toRole) return false;
  const isThere = receiver.departments.some((department) => department.id === input.departmentId);
  return isThere && mayTriage(receiver, { questionType: item.question_type, isInReach: true, isOwn: true });
}

/** The refusal for somebody who is away, with who stands in; undefined when they are there. */
export function absenceOf(reader: Reader, receiver: PractitionerId | null, call: SignedInCall) {
  const absence = receiver === null ? undefined : findAbsenceAt(reader, receiver, call.now);
  if (!absence) return undefined;
  return refuse('receiver-absent', {
    byName: absence.practitioner.name,
    deputyName: absence.deputy?.name ?? null,
  });
}

function insertReroute(writer: Writer, item: ItemRow, input: PassOnInput, call: SignedInCall): void {
  writer.runOne(sql`
    INSERT INTO reroute (id, item_id, at, by_id, from_department_id, to_department_id, from_role, to_role,
      to_practitioner_id, reason, explanation)
    VALUES (${newId<string>()}, ${item.id}, ${call.now}, ${call.person.id}, ${item.department_id}, ${input.departmentId},
      ${item.pool_role}, ${input.toRole}, ${input.toPractitionerId}, ${input.reason}, ${input.explanation})`);
}

const passOn: CounterHandlers['passOn'] = {
  verb: 'command',
  access: mayTriageItem,
  audit: (reader, input, call) => ({
    ...itemNote('pass-on')(reader, input, call),
    reason: `${input.reason}: ${input.explanation}`,
  }),
  run: (writer, input, call) => {
    const item = meantItem(writer, input, call);
    if ('code' in item) return item;
    if (item.closed_at !== null) return refuse('item-closed');
    if (!actionsFor(writer, item, call).passOn) return refuse('item-moved-on', { byName: item.owner_name });
    if (!isReceiver(writer, item, input)) return refuse('receiver-not-found');
    const absent = absenceOf(writer, input.toPractitionerId, call);
    if (absent) return absent;
    insertReroute(writer, item, input, call);
    remembered(writer, { itemId: item.id, by: call.person.id, now: call.now, kind: 'pass-on' }, () =>
      moveTo(writer, item, call, {
        state: input.toPractitionerId === null ? 'new' : 'taken',
        ownerId: input.toPractitionerId,
        poolRole: input.toRole,
        departmentId: input.departmentId,
      }),
    );
    return changed(writer, item.id, call);
  },
};

/** Commands that move an item without writing to the patient. */
export const itemCommands = { take, putBack, passOn };
