import { mayTriage } from '#shared/capabilities/access/rules.ts';
import type { listContract } from '#shared/capabilities/counter/list-contract.ts';
import { findReach, itemNote, mayTriageItem } from '#main/capabilities/access/public.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import { refuse } from '#main/rpc/refusal.ts';
import type { Writer } from '#main/store/writer.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import { refreshItem } from './arrival.ts';
import { remembered } from './deed-store.ts';
import { changed, meantItem, moveTo } from './item-commands.ts';
import type { ItemRow } from './item-rows.ts';
import { findItem } from './item-store.ts';
import { listActionsFor } from './listing.ts';
import { askAttention, markMerged } from './merge-store.ts';

type ListHandlers = Handlers<typeof listContract>;

/** Why these two are not merged, or undefined when they may be. */
function objectionTo(duplicate: ItemRow, kept: ItemRow) {
  if (duplicate.closed_at !== null || kept.closed_at !== null) return refuse('item-closed');
  const isOnePatient = duplicate.patient_id !== null && duplicate.patient_id === kept.patient_id;
  if (!isOnePatient || duplicate.id === kept.id) return refuse('merge-other-patient');
  if (duplicate.urgency !== 'none') return refuse('merge-urgent');
  return [duplicate, kept].some(({ state }) => state === 'in-outbox') ? refuse('answer-in-outbox') : undefined;
}

/** What was still asked in the duplicate is asked in the kept item now, so it is the practice's turn there. */
function bringTogether(writer: Writer, duplicate: ItemRow, kept: ItemRow, call: SignedInCall): void {
  markMerged(writer, duplicate.id, kept.id, call.now);
  moveTo(writer, duplicate, call, { state: 'closed', closedAt: call.now, closeOutcome: 'duplicate' });
  if (duplicate.next_action === 'practice') askAttention(writer, kept.id);
  refreshItem(writer, kept.thread_id);
}

const merge: ListHandlers['merge'] = {
  verb: 'command',
  access: (reader, input, person) => {
    const reach = findReach(reader, input.into, person);
    return mayTriageItem(reader, input, person) && (reach === undefined || mayTriage(person, reach));
  },
  audit: (reader, input, call) => ({ ...itemNote('merge')(reader, input, call), reason: input.into }),
  run: (writer, input, call) => {
    const duplicate = meantItem(writer, input, call);
    if ('code' in duplicate) return duplicate;
    const kept = findItem(writer, input.into, call.person.id);
    if (!kept) return refuse('item-not-found');
    const objection = objectionTo(duplicate, kept);
    if (objection) return objection;
    if (!listActionsFor(writer, duplicate, call).merge)
      return refuse('item-moved-on', { byName: duplicate.owner_name });
    remembered(writer, { itemId: duplicate.id, by: call.person.id, now: call.now, kind: 'merge' }, () =>
      bringTogether(writer, duplicate, kept, call),
    );
    return changed(writer, kept.id, call);
  },
};

/** Saying that two questions are the same one. */
export const mergeCommands = { merge };
