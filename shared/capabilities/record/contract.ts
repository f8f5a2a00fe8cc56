import { z } from 'zod';

import { correctionId, itemId, recordEntryId } from '#shared/kernel/ids.ts';
import { noDetail } from '#shared/rpc/failures.ts';
import { command, query } from '#shared/rpc/verbs.ts';
import { correction, recordEntry, speaker, viewpoint } from './model.ts';

/** An entry, and the question from which it is looked at: who may read the question may read the record of its patient. */
const entryRef = z.object({ itemId, entryId: recordEntryId });
const notThere = { 'item-not-found': noDetail, 'entry-not-found': noDetail };
/** Words as the patient gave them. */
const words = z.string().trim().min(3).max(20_000);

export const recordContract = {
  /** What the record holds of the patient of this item, newest first, with the patient's own words beside it. */
  entriesForItem: query({
    input: z.object({ itemId }),
    output: z.object({
      entries: z.array(recordEntry),
      /** Who the patient is and who may speak for them, to choose whose words they are. */
      speakers: z.array(z.object({ speaker, name: z.string() })),
      may: z.object({ fileWords: z.boolean(), decideCorrection: z.boolean() }),
    }),
    fails: { 'item-not-found': noDetail },
  }),

  /** Puts the patient's own statement beside an entry, word for word. It cannot be changed afterwards. */
  fileViewpoint: command({
    input: entryRef.extend({ body: words, speaker, speakerName: z.string().trim().min(1).max(200) }),
    output: z.object({ viewpoint }),
    fails: notThere,
  }),

  /** Writes down that the patient asks to correct an entry. */
  requestCorrection: command({
    input: entryRef.extend({ request: words, speaker, speakerName: z.string().trim().min(1).max(200) }),
    output: z.object({ correction }),
    fails: notThere,
  }),

  /** Decides on a request, once, with what was changed or why not. The entry stays as it was filed. */
  decideCorrection: command({
    input: z.object({
      itemId,
      correctionId,
      outcome: z.enum(['accepted', 'refused']),
      answer: z.string().trim().min(10).max(5_000),
    }),
    output: z.object({ correction }),
    fails: {
      'item-not-found': noDetail,
      'correction-not-found': noDetail,
      'correction-decided': z.object({ byName: z.string() }),
    },
  }),
};
