import {
  type AnswerDocument,
  openBlanksOf,
  plainTextOf,
  showsSomething,
} from '#shared/capabilities/counter/answer-document.ts';
import type { RequestKind } from '#shared/capabilities/counter/colleague-model.ts';
import { askingOf, mayBeAsked } from '#shared/capabilities/counter/colleague-rules.ts';
import type { counterContract } from '#shared/capabilities/counter/contract.ts';
import type { ItemId, PractitionerId } from '#shared/kernel/ids.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import { findPerson, findReach, itemNote, mayTriageItem } from '#main/capabilities/access/public.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import { refuse } from '#main/rpc/refusal.ts';
import type { Reader } from '#main/store/reader.ts';
import type { Writer } from '#main/store/writer.ts';
import { hasOpenRequest, insertRequest } from './colleague-store.ts';
import { absenceOf, meantItem, moveTo } from './item-commands.ts';
import type { ItemRow } from './item-rows.ts';
import { findItem } from './item-store.ts';

type CounterHandlers = Handlers<typeof counterContract>;

/** What this person may ask of colleagues about an item now. */
export function askingFor(reader: Reader, item: ItemRow, call: SignedInCall) {
  const reach = findReach(reader, item.id, call.person);
  invariant(reach !== undefined, 'an item that was read has a reach');
  const hasOpenHandOver = hasOpenRequest(reader, item.id, 'hand-over');
  return askingOf(call.person, reach, { state: item.state, ownerId: item.owner_id, hasOpenHandOver });
}

interface Asking {
  readonly kind: RequestKind;
  readonly ofId: PractitionerId;
  readonly question: string;
  readonly draft?: AnswerDocument;
}

/** Why this may not be asked of this colleague now, or undefined when it may. */
function objectionTo(reader: Reader, item: ItemRow, { kind, ofId }: Asking, call: SignedInCall) {
  if (item.closed_at !== null) return refuse('item-closed');
  if (item.state === 'in-outbox') return refuse('answer-in-outbox');
  const may = askingFor(reader, item, call);
  if (!may.ask) return refuse('item-moved-on', { byName: item.owner_name });
  const receiver = findPerson(reader, ofId);
  const question = { type: item.question_type, askerId: call.person.id };
  if (!receiver || !mayBeAsked(kind, receiver, question)) return refuse('receiver-not-found');
  return absenceOf(reader, ofId, call);
}

/** Keeps the request. Asking takes an item that is free, so that the reply has somebody to come back to. */
function ask(writer: Writer, item: ItemRow, asking: Asking, call: SignedInCall): { requestId: string } {
  // First the taking: a change of hands ends what the owner before asked.
  const ownerId = call.person.id;
  // What waits for the patient goes on waiting: its clock stands still for another reason.
  const waitsForPatient = item.state === 'waiting-for-patient';
  if (asking.kind === 'consult' && !waitsForPatient) {
    moveTo(writer, item, call, { state: 'waiting-for-colleague', ownerId });
  } else if (item.owner_id === null) {
    moveTo(writer, item, call, { state: waitsForPatient ? item.state : 'taken', ownerId });
  }
  const requestId = insertRequest(writer, {
    itemId: item.id,
    kind: asking.kind,
    askedById: call.person.id,
    askedOfId: asking.ofId,
    question: asking.question,
    askedAt: call.now,
    ...(asking.draft === undefined ? {} : { draft: asking.draft }),
  });
  return { requestId };
}

/** The line in the log names the colleague; what is asked stays with the request. */
function askingNote(action: 'ask-colleague' | 'ask-look-along' | 'offer-hand-over') {
  return (
    reader: Reader,
    input: { itemId: ItemId; ofId?: PractitionerId; toId?: PractitionerId },
    call: SignedInCall,
  ) => {
    const of = input.ofId ?? input.toId;
    const name = of === undefined ? undefined : findPerson(reader, of)?.name;
    return { ...itemNote(action)(reader, input, call), ...(name === undefined ? {} : { reason: name }) };
  };
}

const askColleague: CounterHandlers['askColleague'] = {
  verb: 'command',
  access: mayTriageItem,
  audit: askingNote('ask-colleague'),
  run: (writer, input, call) => {
    const item = meantItem(writer, input, call);
    if ('code' in item) return item;
    const asking = { kind: 'consult', ofId: input.ofId, question: input.question } as const;
    return objectionTo(writer, item, asking, call) ?? ask(writer, item, asking, call);
  },
};

const askLookAlong: CounterHandlers['askLookAlong'] = {
  verb: 'command',
  access: mayTriageItem,
  audit: askingNote('ask-look-along'),
  run: (writer, input, call) => {
    const item = findItem(writer, input.itemId, call.person.id);
    if (!item) return refuse('item-not-found');
    const asking = { kind: 'look-along', ofId: input.ofId, question: input.question, draft: input.body } as const;
    const objection = objectionTo(writer, item, asking, call);
    if (objection) return objection;
    const blanks = openBlanksOf(input.body);
    if (blanks.length > 0) return refuse('blanks-open', { labels: blanks.map((blank) => blank.attrs.label) });
    if (!showsSomething(plainTextOf(input.body))) return refuse('answer-empty');
    return ask(writer, item, asking, call);
  },
};

const offerHandOver: CounterHandlers['offerHandOver'] = {
  verb: 'command',
  access: mayTriageItem,
  audit: askingNote('offer-hand-over'),
  run: (writer, input, call) => {
    const item = meantItem(writer, input, call);
    if ('code' in item) return item;
    const asking = { kind: 'hand-over', ofId: input.toId, question: input.reason } as const;
    const objection = objectionTo(writer, item, asking, call);
    if (objection) return objection;
    if (hasOpenRequest(writer, item.id, 'hand-over')) return refuse('hand-over-open', { byName: call.person.name });
    if (item.owner_id !== call.person.id) return refuse('item-moved-on', { byName: item.owner_name });
    return ask(writer, item, asking, call);
  },
};

/** Commands that ask something of a colleague. */
export const colleagueCommands = { askColleague, askLookAlong, offerHandOver };
