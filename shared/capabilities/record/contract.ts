import { z } from 'zod';

import { itemId } from '#shared/kernel/ids.ts';
import { noDetail } from '#shared/rpc/failures.ts';
import { query } from '#shared/rpc/verbs.ts';
import { recordEntry } from './model.ts';

export const recordContract = {
  /** What the record holds of the patient of this item, newest first. */
  entriesForItem: query({
    input: z.object({ itemId }),
    output: z.object({ entries: z.array(recordEntry) }),
    fails: { 'item-not-found': noDetail },
  }),
};
