import { z } from 'zod';

import { itemId } from '#shared/kernel/ids.ts';
import { noDetail } from '#shared/rpc/failures.ts';
import { command } from '#shared/rpc/verbs.ts';
import { itemSummary } from './model.ts';
import { questionType } from './question-type.ts';

/** Giving a question another type. */
export const typeContract = {
  /** Routes the question anew: another agreement, pool and term. The term still counts from when it came. */
  changeType: command({
    input: z.object({
      itemId,
      version: z.number().int(),
      questionType,
      reason: z.string().trim().min(3).max(2_000),
    }),
    output: z.object({ item: itemSummary }),
    fails: {
      'item-not-found': noDetail,
      'item-moved-on': z.object({ byName: z.string().nullable() }),
      'item-closed': noDetail,
      'same-type': noDetail,
    },
  }),
};
