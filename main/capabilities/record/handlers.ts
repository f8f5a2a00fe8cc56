import type { recordContract } from '#shared/capabilities/record/contract.ts';
import { typesInRecordFor } from '#shared/capabilities/access/rules.ts';
import { amsterdam, dayOf } from '#shared/capabilities/counter/calendar.ts';
import { mayDecideCorrection, mayFileWords } from '#shared/capabilities/record/rules.ts';
import { findReach, itemNote, mayOpenItem } from '#main/capabilities/access/public.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import { refuse } from '#main/rpc/refusal.ts';
import { patientWordsCommands } from './patient-words-commands.ts';
import { listCorrections, listViewpoints } from './patient-words-store.ts';
import { listEntriesOfItemsPatient, listSpeakers } from './record-store.ts';

/** Handlers of the record: what was filed, for those who may read the item it is asked from. */
export const recordHandlers: Handlers<typeof recordContract> = {
  entriesForItem: {
    verb: 'query',
    access: mayOpenItem,
    audit: (reader, input, call) => ({ ...itemNote('read')(reader, input, call), reason: 'record', oncePerMs: 60_000 }),
    run: (reader, input, call) => {
      if (!findReach(reader, input.itemId, call.person)) return refuse('item-not-found');
      const filed = listEntriesOfItemsPatient(reader, input.itemId, typesInRecordFor(call.person));
      return {
        entries: filed.map((entry) => ({
          ...entry,
          viewpoints: listViewpoints(reader, entry.id),
          corrections: listCorrections(reader, entry.id),
        })),
        speakers: listSpeakers(reader, input.itemId, dayOf(call.now, amsterdam)),
        may: { fileWords: mayFileWords(call.person), decideCorrection: mayDecideCorrection(call.person) },
      };
    },
  },
  ...patientWordsCommands,
};
