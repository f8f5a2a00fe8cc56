import { z } from 'zod';

import { answerDocument } from '#shared/capabilities/counter/answer-document.ts';
import { itemId, templateId } from '#shared/kernel/ids.ts';
import { noDetail } from '#shared/rpc/failures.ts';
import { query } from '#shared/rpc/verbs.ts';
import { libraryContract } from './library-contract.ts';
import { templateSummary } from './model.ts';

export const templatesContract = {
  ...libraryContract,

  /** The templates this person may use for this item, those that fit best first. */
  forItem: query({
    input: z.object({ itemId }),
    output: z.object({ templates: z.array(templateSummary) }),
    fails: { 'item-not-found': noDetail },
  }),

  /** A template with everything filled that the program knows; what it does not know is a blank. */
  fill: query({
    input: z.object({ itemId, templateId }),
    output: z.object({ body: answerDocument }),
    fails: { 'item-not-found': noDetail, 'template-not-found': noDetail },
  }),
};
