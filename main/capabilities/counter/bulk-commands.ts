import { isCounterRole, maySeeInQueue, mayTriage } from '#shared/capabilities/access/rules.ts';
import { bulkVerdictOf } from '#shared/capabilities/counter/list-rules.ts';
import {
  type BulkDeed,
  type BulkLine,
  type BulkVerdict,
  bulkVerdicts,
  type DeedKind,
  mostInBulk,
} from '#shared/capabilities/counter/list-model.ts';
import type { listContract } from '#shared/capabilities/counter/list-contract.ts';
import { needsCall } from '#shared/capabilities/urgency/rules.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import type { Person } from '#shared/kernel/person.ts';
import {
  appendAudit,
  departmentsInReach,
  findReach,
  itemNote,
  worksAtCounter,
} from '#main/capabilities/access/public.ts';
import type { AuditNote } from '#main/rpc/audit.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import type { Guard, Handlers, SlicedCommandDefinition } from '#main/rpc/definition.ts';
import { Refusal } from '#main/rpc/refusal.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';
import { actionsFor, itemCommands } from './item-commands.ts';
import type { ItemRow } from './item-rows.ts';
import { findItem } from './item-store.ts';
import { countSplits, listItems } from './queue-store.ts';
import { snoozeCommands } from './snooze-commands.ts';
import { didSomething, undoDeed } from './undo-commands.ts';

type ListHandlers = Handlers<typeof listContract>;
type InputOf<Name extends 'bulk' | 'undoBulk'> = Parameters<ListHandlers[Name]['run']>[0];

interface Versioned {
  readonly itemId: ItemId;
  readonly version: number;
}

/** Items done in one slice, before others get their turn. */
const slice = 25;

function lineOf(reader: Reader, itemId: ItemId, call: SignedInCall, verdict: BulkVerdict): BulkLine {
  const item = findItem(reader, itemId, call.person.id);
  const reach = item && findReach(reader, itemId, call.person);
  if (!item || !reach || !maySeeInQueue(call.person, reach)) {
    return { itemId, version: 0, patientName: '', questionType: null, verdict: item ? verdict : 'item-not-found' };
  }
  const { version, patient_name: patientName, question_type: questionType } = item;
  return { itemId, version, patientName, questionType, verdict };
}

/** What a deed would do to an item as it is now. */
export function verdictFor(reader: Reader, deed: BulkDeed, item: ItemRow, call: SignedInCall): BulkVerdict {
  const reach = findReach(reader, item.id, call.person);
  return bulkVerdictOf(deed, {
    now: call.now,
    viewer: call.person.id,
    state: item.state,
    ownerId: item.owner_id,
    needsCall: needsCall(item.urgency),
    isThanks: item.is_thanks === 1,
    dueAt: item.due_at,
    mayTriage: reach !== undefined && mayTriage(call.person, reach),
    may: actionsFor(reader, item, call),
  });
}

type Choice = Parameters<ListHandlers['planBulk']['run']>[1]['choice'];

/** The items of a choice, at most as many as one deed takes, and how many there are in all. */
function chosenOf(reader: Reader, choice: Choice, call: SignedInCall): { ids: readonly ItemId[]; total: number } {
  if (choice.kind === 'marked') return { ids: [...new Set(choice.itemIds)], total: new Set(choice.itemIds).size };
  const { lens, split } = choice;
  const departments = departmentsInReach(reader, call.person);
  const view = { lens, split, departments, viewer: call.person.id, now: call.now };
  const rows = listItems(reader, view, { offset: 0, limit: mostInBulk });
  const counts = countSplits(reader, view).filter((count) => split === null || count.questionType === split);
  return { ids: rows.map(({ id }) => id), total: counts.reduce((sum, { open }) => sum + open, 0) };
}

const planBulk: ListHandlers['planBulk'] = {
  verb: 'query',
  access: worksAtCounter,
  audit: (_reader, input) => ({ action: 'list', objectType: 'queue', reason: `bulk ${input.deed.kind}` }),
  run: (reader, input, call) => {
    const { ids, total } = chosenOf(reader, input.choice, call);
    const lines = ids.map((itemId) => {
      const item = findItem(reader, itemId, call.person.id);
      return lineOf(reader, itemId, call, item ? verdictFor(reader, input.deed, item, call) : 'item-not-found');
    });
    return { lines, total };
  },
};

interface OneDeed {
  readonly name: string;
  readonly access: (reader: Reader, call: SignedInCall) => boolean;
  readonly note: (reader: Reader, call: SignedInCall) => AuditNote;
  readonly run: (writer: Writer, call: SignedInCall) => object;
}

/** A deed on one item: the very command that a person would give, with its access and its line in the log. */
function oneDeed(deed: BulkDeed, item: Versioned): OneDeed {
  switch (deed.kind) {
    case 'take':
      return bound('counter.take', itemCommands.take, item);
    case 'put-back':
      return bound('counter.putBack', itemCommands.putBack, item);
    case 'pass-on':
      return bound('counter.passOn', itemCommands.passOn, {
        ...deed,
        ...item,
        toPractitionerId: null,
        reason: 'other' as const,
      });
    case 'snooze':
      return bound('counter.snooze', snoozeCommands.snooze, { ...deed, ...item });
  }
}

interface Definition<Input> {
  readonly access: Guard<Input>;
  readonly audit: unknown;
  readonly run: (writer: Writer, input: Input, call: SignedInCall) => object;
}

function bound<Input extends Versioned>(name: string, definition: Definition<Input>, input: Input): OneDeed {
  const { audit } = definition;
  return {
    name,
    access: (reader, { person, now }) => definition.access(reader, input, person, now),
    note: (reader, call) =>
      typeof audit === 'function'
        ? (audit as (reader: Reader, input: Input, call: SignedInCall) => AuditNote)(reader, input, call)
        : itemNote('change')(reader, input, call),
    run: (writer, call) => definition.run(writer, input, call),
  };
}

const knownVerdicts: ReadonlySet<string> = new Set(bulkVerdicts);

/** The codes that a single command refuses with, in the words of a bulk deed. */
function verdictOfRefusal({ code }: Refusal): BulkVerdict {
  if (code === 'already-taken') return 'owned-by-other';
  return knownVerdicts.has(code) ? (code as BulkVerdict) : 'item-moved-on';
}

/** Does one piece of work wholly or not at all, within the transaction of the others. */
function asOne(writer: Writer, work: () => object): BulkVerdict {
  writer.run(sql`SAVEPOINT one_of_many`);
  const result = work();
  if (result instanceof Refusal) writer.run(sql`ROLLBACK TO one_of_many`);
  writer.run(sql`RELEASE one_of_many`);
  return result instanceof Refusal ? verdictOfRefusal(result) : 'done';
}

function doOne(writer: Writer, deed: BulkDeed, wanted: Versioned, call: SignedInCall): BulkLine {
  const item = findItem(writer, wanted.itemId, call.person.id);
  if (!item) return lineOf(writer, wanted.itemId, call, 'item-not-found');
  const one = oneDeed(deed, wanted);
  const verdict = one.access(writer, call) ? verdictFor(writer, deed, item, call) : 'no-right';
  if (verdict !== 'done') {
    const isAttempt = verdict === 'no-right';
    if (isAttempt) logOne(writer, one, call, 'refused');
    return lineOf(writer, wanted.itemId, call, verdict);
  }
  const note = one.note(writer, call);
  const outcome = asOne(writer, () => one.run(writer, call));
  if (outcome === 'done') appendAudit(writer, { call, procedure: one.name, note, outcome: 'done' });
  return lineOf(writer, wanted.itemId, call, outcome);
}

function logOne(writer: Writer, one: OneDeed, call: SignedInCall, outcome: 'done' | 'refused'): void {
  appendAudit(writer, { call, procedure: one.name, note: one.note(writer, call), outcome });
}

function* inSlices<Wanted>(wanted: readonly Wanted[], work: (one: Wanted) => BulkLine): Generator<void, BulkLine[]> {
  const lines: BulkLine[] = [];
  for (const [place, one] of wanted.entries()) {
    lines.push(work(one));
    if (place % slice === slice - 1) yield;
  }
  return lines;
}

const doBulk: SlicedCommandDefinition<InputOf<'bulk'>, { lines: BulkLine[] }> = {
  verb: 'sliced-command',
  access: worksAtCounter,
  audit: (_reader, input) => ({
    action: 'change',
    objectType: 'queue',
    reason: `bulk ${input.deed.kind}: ${input.items.length}`,
  }),
  *run(writer, input, call) {
    return { lines: yield* inSlices(input.items, (item) => doOne(writer, input.deed, item, call)) };
  },
};

interface UndoOne {
  readonly itemId: ItemId;
  readonly kind: DeedKind;
  readonly explanation: string;
}

function undoOne(writer: Writer, input: UndoOne, call: SignedInCall): BulkLine {
  if (!didSomething(writer, input.itemId, call.person.id)) return lineOf(writer, input.itemId, call, 'not-yours');
  const outcome = asOne(writer, () => undoDeed(writer, input, call));
  if (outcome === 'done') {
    const note = { ...itemNote('undo')(writer, input, call), reason: input.kind };
    appendAudit(writer, { call, procedure: 'counter.undo', note, outcome });
  }
  return lineOf(writer, input.itemId, call, outcome);
}

const undoBulkSlices: SlicedCommandDefinition<InputOf<'undoBulk'>, { lines: BulkLine[] }> = {
  verb: 'sliced-command',
  access: worksAtCounter,
  audit: (_reader, input) => ({
    action: 'undo',
    objectType: 'queue',
    reason: `bulk ${input.kind}: ${input.itemIds.length}`,
  }),
  *run(writer, { itemIds, kind, explanation }, call) {
    return { lines: yield* inSlices(itemIds, (itemId) => undoOne(writer, { itemId, kind, explanation }, call)) };
  },
};

const counterOnly = (person: Person | undefined) => person !== undefined && isCounterRole(person.role);

const bulk: ListHandlers['bulk'] = {
  verb: 'task',
  access: counterOnly,
  action: 'change',
  run: (input, call) => call.perform(doBulk, input),
};

const undoBulk: ListHandlers['undoBulk'] = {
  verb: 'task',
  access: counterOnly,
  action: 'undo',
  run: (input, call) => call.perform(undoBulkSlices, input),
};

/** One deed for many items: what it would do, doing it, and the way back as a whole. */
export const bulkCommands = { planBulk, bulk, undoBulk };
