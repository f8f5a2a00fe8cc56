import { typesInRecordFor } from '#shared/capabilities/access/rules.ts';
import type { recordContract } from '#shared/capabilities/record/contract.ts';
import { filesUnread, mayDecideCorrection, mayFileWords } from '#shared/capabilities/record/rules.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import type { CorrectionId, ItemId, RecordEntryId, ViewpointId } from '#shared/kernel/ids.ts';
import type { Person } from '#shared/kernel/person.ts';
import { findReach, itemNote, mayOpenItem } from '#main/capabilities/access/public.ts';
import { newId } from '#main/platform/identifiers.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import type { Guard, Handlers } from '#main/rpc/definition.ts';
import { refuse } from '#main/rpc/refusal.ts';
import type { Reader } from '#main/store/reader.ts';
import type { Writer } from '#main/store/writer.ts';
import {
  findCorrection,
  insertCorrection,
  insertViewpoint,
  listViewpoints,
  markCorrectionDecided,
} from './patient-words-store.ts';
import { listEntriesOfItemsPatient } from './record-store.ts';

type RecordHandlers = Handlers<typeof recordContract>;

interface EntryRef {
  readonly itemId: ItemId;
  readonly entryId: RecordEntryId;
}

function guardOf<Input extends { readonly itemId: ItemId }>(rule: (person: Person) => boolean): Guard<Input> {
  return (reader, input, person) => rule(person) && (filesUnread(person) || mayOpenItem(reader, input, person));
}

/** Why nothing can be put beside this entry from here, or undefined: it must be one that this person reads there. */
function lackOf(reader: Reader, { itemId, entryId }: EntryRef, { person }: SignedInCall) {
  if (!findReach(reader, itemId, person)) return refuse('item-not-found');
  const entries = listEntriesOfItemsPatient(reader, itemId, typesInRecordFor(person));
  return entries.some((entry) => entry.id === entryId) ? undefined : refuse('entry-not-found');
}

function correctionNow(writer: Writer, id: CorrectionId) {
  const found = findCorrection(writer, id);
  invariant(found !== undefined, 'a correction that was just written is there');
  const { entryId: _entry, ...correction } = found;
  return { correction };
}

const fileViewpoint: RecordHandlers['fileViewpoint'] = {
  verb: 'command',
  access: guardOf(mayFileWords),
  audit: (reader, input, call) => ({ ...itemNote('file')(reader, input, call), reason: 'viewpoint' }),
  run: (writer, input, call) => {
    const lack = lackOf(writer, input, call);
    if (lack) return lack;
    const id = newId<ViewpointId>();
    const { entryId, body: words, speaker, speakerName } = input;
    insertViewpoint(writer, { id, entryId, words, speaker, speakerName, receivedAt: call.now }, call.person.id);
    const filed = listViewpoints(writer, entryId).find((viewpoint) => viewpoint.id === id);
    invariant(filed !== undefined, 'a viewpoint that was just filed is there');
    return { viewpoint: filed };
  },
};

const requestCorrection: RecordHandlers['requestCorrection'] = {
  verb: 'command',
  access: guardOf(mayFileWords),
  audit: (reader, input, call) => ({ ...itemNote('file')(reader, input, call), reason: 'correction-request' }),
  run: (writer, input, call) => {
    const lack = lackOf(writer, input, call);
    if (lack) return lack;
    const id = newId<CorrectionId>();
    const { entryId, request: words, speaker, speakerName } = input;
    insertCorrection(writer, { id, entryId, words, speaker, speakerName, receivedAt: call.now });
    return correctionNow(writer, id);
  },
};

const decideCorrection: RecordHandlers['decideCorrection'] = {
  verb: 'command',
  access: guardOf(mayDecideCorrection),
  audit: (reader, input, call) => ({
    ...itemNote(input.outcome === 'accepted' ? 'approve' : 'decline')(reader, input, call),
    reason: 'correction-request',
  }),
  run: (writer, input, call) => {
    const request = findCorrection(writer, input.correctionId);
    if (!request)
      return findReach(writer, input.itemId, call.person) ? refuse('correction-not-found') : refuse('item-not-found');
    const lack = lackOf(writer, { itemId: input.itemId, entryId: request.entryId }, call);
    if (lack) return lack.code === 'item-not-found' ? refuse('item-not-found') : refuse('correction-not-found');
    if (request.state !== 'open') return refuse('correction-decided', { byName: request.decidedByName ?? '' });
    const { outcome, answer } = input;
    markCorrectionDecided(writer, request.id, { outcome, answer, byId: call.person.id, at: call.now });
    return correctionNow(writer, request.id);
  },
};

/** What patients say of an entry of their record, and what is decided about it. */
export const patientWordsCommands = { fileViewpoint, requestCorrection, decideCorrection };
