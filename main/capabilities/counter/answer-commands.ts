import { answerDocument, openBlanksOf, plainTextOf } from '#shared/capabilities/counter/answer-document.ts';
import type { AnswerDocument } from '#shared/capabilities/counter/answer-document.ts';
import type { counterContract } from '#shared/capabilities/counter/contract.ts';
import type { ItemState, NextAction } from '#shared/capabilities/counter/model.ts';
import { answerHoldMs } from '#shared/capabilities/counter/rules.ts';
import type { OutboxId } from '#shared/kernel/ids.ts';
import type { Person } from '#shared/kernel/person.ts';
import { later } from '#shared/kernel/time.ts';
import { itemNote, mayAnswerItem, mayOpenItem } from '#main/capabilities/access/public.ts';
import { newId } from '#main/platform/identifiers.ts';
import { notAudited } from '#main/rpc/audit.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import { refuse } from '#main/rpc/refusal.ts';
import type { Reader } from '#main/store/reader.ts';
import type { Writer } from '#main/store/writer.ts';
import { findDraft, removeDraft, saveDraft as keepDraft } from './draft-store.ts';
import { actionsFor, meantItem, moveTo } from './item-commands.ts';
import type { ItemRow } from './item-rows.ts';
import { findItem } from './item-store.ts';
import { findOutboxRow, insertOutboxEntry, type OutboxRow, settleOutboxEntry, type StateBefore } from './outbox-store.ts';
import { insertNote } from './conversation-store.ts';

type CounterHandlers = Handlers<typeof counterContract>;

const addNote: CounterHandlers['addNote'] = {
  verb: 'command',
  access: mayOpenItem,
  audit: itemNote('note'),
  run: (writer, input, call) => {
    if (!findItem(writer, input.itemId, call.person.id)) return refuse('item-not-found');
    insertNote(writer, {
      id: newId<string>(),
      itemId: input.itemId,
      authorId: call.person.id,
      body: input.body,
      writtenAt: call.now,
    });
    return {};
  },
};

const ownTyping = notAudited('the typing of one person, shown to nobody else; sending it is logged');

const saveDraft: CounterHandlers['saveDraft'] = {
  verb: 'command',
  access: mayOpenItem,
  audit: ownTyping,
  isQuiet: true,
  run: (writer, input, call) => {
    if (!findItem(writer, input.itemId, call.person.id)) return refuse('item-not-found');
    const revision = keepDraft(writer, { ...input, authorId: call.person.id, savedAt: call.now });
    return { savedAt: call.now, revision };
  },
};

const discardDraft: CounterHandlers['discardDraft'] = {
  verb: 'command',
  access: mayOpenItem,
  audit: ownTyping,
  run: (writer, input, call) => {
    if (!findItem(writer, input.itemId, call.person.id)) return refuse('item-not-found');
    removeDraft(writer, input.itemId, call.person.id);
    return {};
  },
};

type SendInput = Parameters<CounterHandlers['send']['run']>[1];

/** Any sign that leaves ink; an answer of spaces and unseen characters would reach the patient empty. */
const seen = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Why this answer may not leave, or undefined when it may. */
function objectionTo(reader: Reader, item: ItemRow, input: SendInput, call: SignedInCall) {
  if (item.state === 'in-outbox') return refuse('answer-in-outbox');
  if (item.owner_id !== null && item.owner_id !== call.person.id) {
    return refuse('taken-by-other', { byName: item.owner_name ?? '' });
  }
  if (item.patient_id === null) return refuse('sender-unknown');
  if (item.message_count !== input.knownMessages) return refuse('item-moved-on', { byName: null });
  if (!actionsFor(reader, item, call).answer) return refuse('item-moved-on', { byName: null });
  const blanks = openBlanksOf(input.body);
  if (blanks.length > 0) return refuse('blanks-open', { labels: blanks.map((blank) => blank.attrs.label) });
  return seen.test(plainTextOf(input.body)) ? undefined : refuse('answer-empty');
}

const send: CounterHandlers['send'] = {
  verb: 'command',
  access: mayAnswerItem,
  audit: itemNote('answer'),
  run: (writer, input, call) => {
    const item = meantItem(writer, input, call);
    if ('code' in item) return item;
    const objection = objectionTo(writer, item, input, call);
    if (objection) return objection;
    const id = newId<OutboxId>();
    const heldUntil = later(call.now, answerHoldMs);
    insertOutboxEntry(writer, {
      ...input,
      id,
      authorId: call.person.id,
      plainText: plainTextOf(input.body),
      stateBefore: { state: item.state, nextAction: item.next_action, ownerId: item.owner_id },
      queuedAt: call.now,
      heldUntil,
    });
    removeDraft(writer, item.id, call.person.id);
    moveTo(writer, item, call, { state: 'in-outbox', ownerId: call.person.id });
    return { outboxId: id, heldUntil };
  },
};

/** Newer typing with the answer below it; when that is the same text, or too long for one document, the newer typing. */
function together(newer: AnswerDocument | undefined, answer: AnswerDocument): AnswerDocument {
  if (!newer || !seen.test(plainTextOf(newer))) return answer;
  if (plainTextOf(newer).includes(plainTextOf(answer))) return newer;
  const joined = answerDocument.safeParse({ type: 'doc', content: [...newer.content, ...answer.content] });
  return joined.data ?? newer;
}

/**
 * Takes an answer out of the outbox: its text becomes the author's draft again, the item stands as it stood.
 *
 * A draft begun meanwhile is newer typing: it is not overwritten, and the answer comes back below it.
 */
export function takeBack(writer: Writer, row: OutboxRow, call: SignedInCall, status: 'withdrawn' | 'stopped'): void {
  settleOutboxEntry(writer, row.id, status, null);
  const newer = findDraft(writer, row.item_id, row.author_id);
  keepDraft(writer, {
    itemId: row.item_id,
    authorId: row.author_id,
    body: together(newer?.body, JSON.parse(row.body) as AnswerDocument),
    templateId: newer?.templateId ?? row.template_id,
    savedAt: call.now,
  });
  const item = findItem(writer, row.item_id, row.author_id);
  if (item?.state !== 'in-outbox') return;
  const before = JSON.parse(row.state_before) as StateBefore;
  moveTo(writer, item, call, {
    state: before.state as ItemState,
    nextAction: before.nextAction as NextAction,
    ownerId: before.ownerId,
  });
}

function isAuthor(reader: Reader, input: { readonly outboxId: OutboxId }, person: Person): boolean {
  const row = findOutboxRow(reader, input.outboxId);
  return row === undefined || row.author_id === person.id;
}

const withdraw: CounterHandlers['withdraw'] = {
  verb: 'command',
  access: isAuthor,
  audit: (reader, input, call) => {
    const row = findOutboxRow(reader, input.outboxId);
    return row ? itemNote('withdraw')(reader, { itemId: row.item_id }, call) : { action: 'withdraw' };
  },
  run: (writer, input, call) => {
    const row = findOutboxRow(writer, input.outboxId);
    if (!row) return refuse('outbox-entry-not-found');
    if (row.status !== 'waiting' || row.held_until <= call.now) return refuse('already-sent');
    takeBack(writer, row, call, 'withdrawn');
    return { itemId: row.item_id };
  },
};

/** Commands that write: notes, drafts, answers. */
export const answerCommands = { addNote, saveDraft, discardDraft, send, withdraw };
