import { z } from 'zod';

import { itemId, practitionerId } from '#shared/kernel/ids.ts';
import { instant } from '#shared/kernel/time.ts';
import { noDetail } from '#shared/rpc/failures.ts';
import { command, query, task } from '#shared/rpc/verbs.ts';
import { answerDocument } from './answer-document.ts';
import { presence, requestId, requestKind } from './colleague-model.ts';

const nothing = z.object({});
const itemVersion = z.object({ itemId, version: z.number().int() });
const requestRef = z.object({ itemId, requestId });
const words = z.string().trim().min(3).max(4_000);
const asked = z.object({ requestId });

const movedOn = {
  'item-not-found': noDetail,
  'item-moved-on': z.object({ byName: z.string().nullable() }),
};
const asking = {
  ...movedOn,
  'item-closed': noDetail,
  'answer-in-outbox': noDetail,
  'receiver-not-found': noDetail,
  'receiver-absent': z.object({ byName: z.string(), deputyName: z.string().nullable() }),
};
const settled = {
  'item-not-found': noDetail,
  'request-not-found': noDetail,
  'request-settled': z.object({ byName: z.string().nullable() }),
};

/**
 * Working together on an item. All of it is part of the record and none of it goes to the patient.
 *
 * Who is asked may read the item while the request is open, and reply; being asked gives no right to answer or close.
 */
export const colleagueProcedures = {
  /** Asks a colleague for advice. The item waits for them, in the asker's name; its clock runs on. */
  askColleague: command({
    input: itemVersion.extend({ ofId: practitionerId, question: words }),
    output: asked,
    fails: asking,
  }),

  /** Asks a colleague to read an answer before it leaves. They see the text as it is now. */
  askLookAlong: command({
    input: z.object({
      itemId,
      ofId: practitionerId,
      question: z.string().trim().max(4_000),
      body: answerDocument,
    }),
    output: asked,
    fails: {
      ...asking,
      'answer-empty': noDetail,
      'blanks-open': z.object({ labels: z.array(z.string()) }),
    },
  }),

  /** Offers an item to a colleague. It stays with its owner until the colleague accepts. */
  offerHandOver: command({
    input: itemVersion.extend({ toId: practitionerId, reason: words }),
    output: asked,
    fails: { ...asking, 'hand-over-open': z.object({ byName: z.string() }) },
  }),

  /**
   * Writes in the thread of a consult or look along. `isFinal`, from the one who is asked, ends the request: a consult
   * is answered, a draft has its remarks.
   */
  replyToColleague: command({
    input: requestRef.extend({ body: words, isFinal: z.boolean() }),
    output: nothing,
    fails: settled,
  }),

  /** The one who looks along agrees with the text as it was shown. */
  approveDraft: command({
    input: requestRef.extend({ remark: z.string().trim().max(4_000) }),
    output: nothing,
    fails: settled,
  }),

  /** Takes the item that was offered; from now on it is one's own. */
  acceptHandOver: command({
    input: requestRef,
    output: nothing,
    fails: { ...settled, 'item-closed': noDetail, 'answer-in-outbox': noDetail },
  }),

  declineHandOver: command({ input: requestRef.extend({ reason: words }), output: nothing, fails: settled }),

  /** Takes a request back, by who asked it or who has the item now. */
  withdrawRequest: command({ input: requestRef, output: nothing, fails: settled }),

  /** What this person was asked before, with their own replies; the items themselves are no longer theirs to read. */
  askedBefore: query({
    input: nothing,
    output: z.object({
      requests: z.array(
        z.object({
          requestId,
          kind: requestKind,
          askedByName: z.string(),
          settledAt: instant,
          replies: z.array(z.object({ body: z.string(), writtenAt: instant })),
        }),
      ),
    }),
  }),

  /**
   * Says which item this window shows and whether an answer is being typed, and hears who else is where.
   *
   * Kept in memory alone: viewing ends 45 seconds and typing 15 seconds after the last time it was said. It locks nothing.
   */
  here: task({
    input: z.object({ itemId: itemId.nullable(), isTyping: z.boolean() }),
    output: z.object({ others: z.array(presence) }),
  }),
};
