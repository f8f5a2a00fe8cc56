import { z } from 'zod';

import { itemId, urgencyFlagId } from '#shared/kernel/ids.ts';
import { instant } from '#shared/kernel/time.ts';
import { noDetail } from '#shared/rpc/failures.ts';
import { command, query } from '#shared/rpc/verbs.ts';
import { urgencyLevel } from '#shared/capabilities/counter/model.ts';
import { redFlagListContract } from './list-contract.ts';
import { flagLevel, reached } from './model.ts';

const words = z.string().trim().max(4_000);
const standing = z.object({ urgency: urgencyLevel });

/** Alarms: raising, calling, lowering. Nothing here ever says that a message is safe. */
export const urgencyContract = {
  ...redFlagListContract,

  /** Raises an item to a level; it never lowers one, so it asks for no version and is never too late. */
  raise: command({
    input: z.object({ itemId, level: flagLevel, reason: words.min(3) }),
    output: standing,
    fails: { 'item-not-found': noDetail, 'item-closed': noDetail },
  }),

  /**
   * Judges that it is less urgent than it says, with the reason. What raised it stays visible as lowered.
   *
   * The version is the one that the screen showed: nobody lowers what they have not read.
   */
  lower: command({
    input: z.object({ itemId, version: z.number().int(), to: z.enum(['amber', 'none']), reason: words }),
    output: standing,
    fails: {
      'item-not-found': noDetail,
      'item-moved-on': z.object({ byName: z.string().nullable() }),
      'nothing-to-lower': noDetail,
      'reason-too-thin': noDetail,
    },
  }),

  /**
   * Writes down a call. When somebody was reached, it settles the flags that the caller had before them.
   *
   * A call that was made is never refused because the item moved on; a flag raised meanwhile stays, as nobody has
   * spoken about it.
   */
  recordCall: command({
    input: z.object({ itemId, flagIds: z.array(urgencyFlagId).max(500), reached, said: words }),
    output: standing.extend({ attempt: z.number().int(), nextTryAt: instant.nullable() }),
    fails: { 'item-not-found': noDetail, 'call-needs-words': noDetail },
  }),

  /** The red items in reach, as ids alone, so that every screen can say how many wait. */
  waiting: query({ input: z.object({}), output: z.object({ itemIds: z.array(itemId) }) }),
};
