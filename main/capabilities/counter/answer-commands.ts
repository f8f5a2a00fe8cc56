import {
  answerDocument,
  openBlanksOf,
  plainTextOf,
  showsSomething,
} from '#shared/capabilities/counter/answer-document.ts';
import type { AnswerDocument } from '#shared/capabilities/counter/answer-document.ts';
import { sendsAlone } from '#shared/capabilities/access/rules.ts';
import type { counterContract } from '#shared/capabilities/counter/contract.ts';
import type { DraftKind } from '#shared/capabilities/counter/model.ts';
import { answerHoldMs } from '#shared/capabilities/counter/rules.ts';
import { needsCall } from '#shared/capabilities/urgency/rules.ts';
import type { ItemId, OutboxId } from '#shared/kernel/ids.ts';
import type { Person } from '#shared/kernel/person.ts';
import { later } from '#shared/kernel/time.ts';
import { findPersonName, itemNote, mayAnswerItem, mayOpenItem } from '#main/capabilities/access/public.ts';
import { newId } from '#main/platform/identifiers.ts';
import { notAudited } from '#main/rpc/audit.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import type { CommandDefinition, Handlers, InputOf } from '#main/rpc/definition.ts';
import { type Refusal, refuse } from '#main/rpc/refusal.ts';
import type { Reader } from '#main/store/reader.ts';
import type { Writer } from '#main/store/writer.ts';
import { isApprovedBySupervisor } from './colleague-store.ts';
import { findDraft, removeDraft, saveDraft as keepDraft } from './draft-store.ts';
import { actionsFor, meantItem, moveTo } from './item-commands.ts';
import type { ItemRow } from './item-rows.ts';
import { findItem, type ItemMove } from './item-store.ts';
import { findOutboxRow, insertOutboxEntry, type OutboxRow, settleOutboxEntry, stateBefore } from './outbox-store.ts';
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
    removeDraft(writer, input.itemId, call.person.id, 'note');
    return {};
  },
};

const ownTyping = notAudited('the typing of one person, shown to nobody else; sending it is logged');

/** Who may read the item, and who was writing when it went out of their reach: what they typed stays theirs. */
function mayKeepDraft(
  reader: Reader,
  input: { readonly itemId: ItemId; readonly kind: DraftKind },
  person: Person,
): boolean {
  return mayOpenItem(reader, input, person) || findDraft(reader, input.itemId, person.id, input.kind) !== undefined;
}

const saveDraft: CounterHandlers['saveDraft'] = {
  verb: 'command',
  access: mayKeepDraft,
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
  access: mayKeepDraft,
  audit: ownTyping,
  run: (writer, input, call) => {
    if (!findItem(writer, input.itemId, call.person.id)) return refuse('item-not-found');
    removeDraft(writer, input.itemId, call.person.id, input.kind);
    return {};
  },
};

export type SendInput = InputOf<typeof counterContract.send>;
export type SendResult = Awaited<ReturnType<CounterHandlers['send']['run']>>;
/** Says why the language of an answer keeps it here, or nothing. */
export type LanguageObjection = (input: SendInput) => Extract<SendResult, Refusal> | undefined;

/** A doctor in training sends only what their supervisor approved word for word; whatever the kind of message. */
function lackOfApproval(reader: Reader, item: ItemRow, input: SendInput, call: SignedInCall) {
  const { person } = call;
  if (sendsAlone(person) || isApprovedBySupervisor(reader, item.id, person, plainTextOf(input.body))) return undefined;
  return refuse('approval-required', { byName: findPersonName(reader, person.supervisorId) ?? '' });
}

/** Why this answer may not leave, or undefined when it may. */
function objectionTo(reader: Reader, item: ItemRow, input: SendInput, call: SignedInCall) {
  if (item.state === 'in-outbox') return refuse('answer-in-outbox');
  if (needsCall(item.urgency)) return refuse('call-required');
  if (item.owner_id !== null && item.owner_id !== call.person.id) {
    return refuse('taken-by-other', { byName: item.owner_name ?? '' });
  }
  if (item.patient_id === null) return refuse('sender-unknown');
  if (item.message_count !== input.knownMessages) return refuse('item-moved-on', { byName: null });
  if (!actionsFor(reader, item, call).answer) return refuse('item-moved-on', { byName: null });
  if (input.purpose === 'interim' && item.next_action !== 'practice') return refuse('item-moved-on', { byName: null });
  const blanks = openBlanksOf(input.body);
  if (blanks.length > 0) return refuse('blanks-open', { labels: blanks.map((blank) => blank.attrs.label) });
  if (!showsSomething(plainTextOf(input.body))) return refuse('answer-empty');
  return lackOfApproval(reader, item, input, call);
}

/** Puts an answer in the outbox, when nothing speaks against it and the language gate lets it pass. */
export const sendChecked = (objects: LanguageObjection): CommandDefinition<SendInput, SendResult> => ({
  verb: 'command',
  access: mayAnswerItem,
  audit: (reader, input, call) => ({
    ...itemNote('answer')(reader, input, call),
    ...reasonOf(input),
  }),
  run: (writer, input, call) => {
    const item = meantItem(writer, input, call);
    if ('code' in item) return item;
    const objection = objectionTo(writer, item, input, call) ?? objects(input);
    if (objection) return objection;
    const id = newId<OutboxId>();
    const heldUntil = later(call.now, answerHoldMs);
    insertOutboxEntry(writer, {
      ...input,
      id,
      thenClose: input.thenClose && input.purpose === 'answer',
      authorId: call.person.id,
      plainText: plainTextOf(input.body),
      stateBefore: {
        state: item.state,
        nextAction: item.next_action,
        ownerId: item.owner_id,
        patientId: item.patient_id,
      },
      queuedAt: call.now,
      heldUntil,
    });
    // An interim message is not what somebody was writing, and takes nothing over.
    if (input.purpose !== 'interim') removeDraft(writer, item.id, call.person.id);
    const ownerId = input.purpose === 'interim' ? item.owner_id : call.person.id;
    moveTo(writer, item, call, { state: 'in-outbox', ownerId });
    return { outboxId: id, heldUntil };
  },
});

/** What the log says of a sending: what it is when it is no answer, and why a hard text had to be so. */
function reasonOf({ purpose, override }: SendInput): { reason?: string } {
  const words = [...(purpose === 'answer' ? [] : [purpose]), ...(override === null ? [] : [override.reason])];
  return words.length === 0 ? {} : { reason: words.join(', ') };
}

/** Newer typing with the answer below it; when that is the same text, or too long for one document, the newer typing. */
function together(newer: AnswerDocument | undefined, answer: AnswerDocument): AnswerDocument {
  if (!newer || !showsSomething(plainTextOf(newer))) return answer;
  if (plainTextOf(newer).includes(plainTextOf(answer))) return newer;
  const joined = answerDocument.safeParse({ type: 'doc', content: [...newer.content, ...answer.content] });
  return joined.data ?? newer;
}

/**
 * How an item stands once its answer is out of the outbox: as it stood before.
 *
 * But what waited for the patient is the practice's turn when the patient wrote meanwhile, and what its owner had to
 * give back is free.
 */
export function standingAfter(item: ItemRow, row: OutboxRow): Pick<ItemMove, 'state' | 'nextAction' | 'ownerId'> {
  const { state, nextAction, ownerId: ownerBefore } = stateBefore(row);
  const ownerId = item.owner_id === null ? null : ownerBefore;
  const isOvertaken =
    state === 'waiting-for-patient' ? item.message_count !== row.known_messages : ownerId !== ownerBefore;
  if (!isOvertaken) return { state, nextAction, ownerId };
  return { state: ownerId === null ? 'new' : 'taken', nextAction: 'practice', ownerId };
}

function giveBackText(writer: Writer, row: OutboxRow, call: SignedInCall): void {
  const newer = findDraft(writer, row.item_id, row.author_id);
  keepDraft(writer, {
    itemId: row.item_id,
    authorId: row.author_id,
    body: together(newer?.body, JSON.parse(row.body) as AnswerDocument),
    templateId: newer?.templateId ?? row.template_id,
    savedAt: call.now,
  });
}

/**
 * Takes an answer out of the outbox: its text becomes the author's draft again, the item stands as it stood.
 *
 * A draft begun meanwhile is newer typing: it is not overwritten, and the answer comes back below it. An interim
 * message is nobody's typing and is gone.
 */
export function takeBack(writer: Writer, row: OutboxRow, call: SignedInCall, status: 'withdrawn' | 'stopped'): void {
  settleOutboxEntry(writer, row.id, status, null);
  if (row.purpose !== 'interim') giveBackText(writer, row, call);
  const item = findItem(writer, row.item_id, row.author_id);
  if (item?.state !== 'in-outbox') return;
  moveTo(writer, item, call, standingAfter(item, row));
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
    if (!row || row.status === 'withdrawn' || row.status === 'stopped') return refuse('outbox-entry-not-found');
    if (row.status === 'sent' || row.held_until <= call.now) return refuse('already-sent');
    takeBack(writer, row, call, 'withdrawn');
    return { itemId: row.item_id };
  },
};

/** Commands that write: notes, drafts, answers. */
export const answerCommands = { addNote, saveDraft, discardDraft, withdraw };
