import { z } from 'zod';

import { noDetail } from '#shared/rpc/failures.ts';
import { command, query, task } from '#shared/rpc/verbs.ts';
import { listProposal, listVersion, redFlagEntries, triedText } from './list-model.ts';

const ref = z.object({ version: z.number().int().min(1) });
const reason = z.string().trim().min(10).max(1_000);

/** The list of words that raise an alarm: proposed by one, approved by two doctors, and tried before that. */
export const redFlagListContract = {
  /** The list in force, what is proposed, and the versions before. */
  redFlagList: query({
    input: z.object({}),
    output: z.object({
      inForce: listVersion,
      proposals: z.array(listProposal),
      history: z.array(listVersion.omit({ entries: true })),
      mayPropose: z.boolean(),
    }),
  }),

  proposeRedFlagList: command({
    input: z.object({ entries: redFlagEntries, note: reason }),
    output: ref,
    fails: { 'list-unchanged': noDetail },
  }),

  /** With the second approval the list is in force, and open messages that nobody answered are scanned with it. */
  approveRedFlagList: task({
    input: ref,
    output: z.object({ isInForce: z.boolean(), rescanned: z.number().int() }),
    fails: { 'list-not-proposed': noDetail, 'list-fails-its-trial': noDetail },
  }),

  rejectRedFlagList: command({
    input: ref.extend({ reason }),
    output: ref,
    fails: { 'list-not-proposed': noDetail },
  }),

  /** What a text would raise by a version; the one in force when null. The text is neither kept nor logged. */
  tryText: query({
    input: z.object({ text: z.string().max(20_000), version: z.number().int().nullable() }),
    output: triedText,
    fails: { 'list-not-found': noDetail },
  }),
};
