import type { counterContract } from '#shared/capabilities/counter/contract.ts';
import type { CloseOutcome } from '#shared/capabilities/counter/model.ts';
import { needsCall } from '#shared/capabilities/urgency/rules.ts';
import type { RecordEntryKind } from '#shared/capabilities/record/model.ts';
import type { RecordEntryId } from '#shared/kernel/ids.ts';
import { itemNote, mayTriageItem } from '#main/capabilities/access/public.ts';
import { insertRecordEntry } from '#main/capabilities/record/public.ts';
import { registerContact, withdrawOpenRegistrations } from '#main/capabilities/registration/public.ts';
import { newId } from '#main/platform/identifiers.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import { refuse } from '#main/rpc/refusal.ts';
import type { Writer } from '#main/store/writer.ts';
import { refreshItem } from './arrival.ts';
import { remembered } from './deed-store.ts';
import { actionsFor, changed, meantItem, moveTo } from './item-commands.ts';
import type { ItemRow } from './item-rows.ts';
import { markReplacesCall } from './item-store.ts';
import { splitOff } from './merge-store.ts';
import { departmentName, unansweredText } from './outbox-release.ts';

type CounterHandlers = Handlers<typeof counterContract>;
type CloseInput = Parameters<CounterHandlers['close']['run']>[1];

const shortestExplanation = 3;

/** What the record keeps of a closing; an answer was filed when it was sent, and a duplicate is filed with the other. */
const filedAs: Readonly<Partial<Record<CloseOutcome, RecordEntryKind>>> = {
  'handled-by-phone': 'phone',
  'no-answer-needed': 'note',
  'withdrawn-by-patient': 'note',
};

/**
 * Files the question with what was agreed on it, so that the record holds both whatever the channel was.
 *
 * @source WGBO art. 7:454 BW; NHG checklist: a summary of each e-consult belongs in the record
 */
function fileClosing(writer: Writer, item: ItemRow, input: CloseInput, call: SignedInCall): void {
  const kind = filedAs[input.outcome];
  if (kind === undefined || item.patient_id === null) return;
  insertRecordEntry(writer, {
    id: newId<RecordEntryId>(),
    patientId: item.patient_id,
    itemId: item.id,
    messageId: null,
    kind,
    title: item.subject,
    question: unansweredText(writer, item, null),
    answer: input.explanation,
    authorName: call.person.name,
    authorFunction: call.person.functionTitle,
    departmentName: departmentName(writer, item),
    filedAt: call.now,
  });
}

const close: CounterHandlers['close'] = {
  verb: 'command',
  access: mayTriageItem,
  audit: (reader, input, call) => ({
    ...itemNote('close')(reader, input, call),
    reason: input.explanation === '' ? input.outcome : `${input.outcome}: ${input.explanation}`,
  }),
  run: (writer, input, call) => {
    const item = meantItem(writer, input, call);
    if ('code' in item) return item;
    if (item.closed_at !== null) return refuse('item-closed');
    if (item.state === 'in-outbox') return refuse('answer-in-outbox');
    if (needsCall(item.urgency)) return refuse('call-required');
    if (!actionsFor(writer, item, call).close) return refuse('item-moved-on', { byName: item.owner_name });
    const isExplained = input.explanation.length >= shortestExplanation;
    if (input.outcome !== 'answered' && !isExplained) return refuse('explanation-required');
    fileClosing(writer, item, input, call);
    const answeredBy = input.outcome === 'handled-by-phone' ? call.person.role : null;
    registerContact(writer, { itemId: item.id, choice: input.registration, answeredBy }, call);
    remembered(writer, { itemId: item.id, by: call.person.id, now: call.now, kind: 'close' }, () => {
      moveTo(writer, item, call, {
        state: 'closed',
        closedAt: call.now,
        closeOutcome: input.outcome,
        closeExplanation: input.explanation === '' ? null : input.explanation,
      });
      markReplacesCall(writer, item.id, input.replacesCall);
    });
    return changed(writer, item.id, call);
  },
};

const reopen: CounterHandlers['reopen'] = {
  verb: 'command',
  access: mayTriageItem,
  audit: (reader, input, call) => ({ ...itemNote('reopen')(reader, input, call), reason: input.reason }),
  run: (writer, input, call) => {
    const item = meantItem(writer, input, call);
    if ('code' in item) return item;
    if (item.closed_at === null) return refuse('item-not-closed');
    withdrawOpenRegistrations(writer, item.id);
    remembered(writer, { itemId: item.id, by: call.person.id, now: call.now, kind: 'reopen' }, () => {
      const keptThread = splitOff(writer, item.id);
      moveTo(writer, item, call, { state: 'reopened', ownerId: call.person.id });
      if (keptThread !== undefined) refreshItem(writer, keptThread);
    });
    return changed(writer, item.id, call);
  },
};

/** Closing and opening again, with what the record and the registration keep of it. */
export const closeCommands = { close, reopen };
