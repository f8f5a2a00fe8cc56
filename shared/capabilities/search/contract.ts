import { z } from 'zod';

import { departmentId, practitionerId } from '#shared/kernel/ids.ts';
import { instant } from '#shared/kernel/time.ts';
import { noDetail } from '#shared/rpc/failures.ts';
import { command, query } from '#shared/rpc/verbs.ts';
import { hit, hitCount, savedView, savedViewId } from './model.ts';

/** Any text may be asked; what cannot be understood is refused with words, not as a fault of the program. */
const text = z.string().max(50_000);
const notUnderstood = { 'search-not-understood': noDetail };
const named = { name: z.string().trim().min(1).max(60), query: text, sharedWith: departmentId.nullable() };
const refused = {
  ...notUnderstood,
  'too-many-views': noDetail,
  'view-name-taken': noDetail,
};

/** Search over everything written, and the queries that people keep. */
export const searchContract = {
  /**
   * One page of what this person may read and that fits the query; a query with words comes best first, one with
   * operators alone newest first.
   */
  find: query({
    input: z.object({ text, offset: z.number().int().min(0).max(10_000_000), limit: z.number().int().min(1).max(100) }),
    output: z.object({
      hits: z.array(hit),
      total: hitCount,
      /** Words that stand inside so many others that only words beginning with them were looked for. */
      tooCommonInside: z.array(z.string()),
      asOf: instant,
    }),
    fails: notUnderstood,
  }),

  /** What a query may name in this clinic, so that the screen reads it as the core does. */
  surroundings: query({
    input: z.object({}),
    output: z.object({
      departments: z.array(z.object({ id: departmentId, code: z.string(), name: z.string() })),
      staff: z.array(z.object({ id: practitionerId, name: z.string() })),
    }),
  }),

  /** How many hits a query has: the very number that `find` gives with it. */
  count: query({ input: z.object({ text }), output: z.object({ total: hitCount }), fails: notUnderstood }),

  /** The views of one's own and those shared with one's departments, in the order in which this person keeps them. */
  views: query({ input: z.object({}), output: z.object({ views: z.array(savedView) }) }),

  saveView: command({ input: z.object(named), output: z.object({ view: savedView }), fails: refused }),

  changeView: command({
    input: z.object({ viewId: savedViewId, ...named }),
    output: z.object({ view: savedView }),
    fails: { ...refused, 'view-not-found': noDetail },
  }),

  removeView: command({
    input: z.object({ viewId: savedViewId }),
    output: z.object({}),
    fails: { 'view-not-found': noDetail },
  }),

  /** Puts the views that this person may change in this order; a view that is not named keeps its place. */
  orderViews: command({ input: z.object({ viewIds: z.array(savedViewId).max(100) }), output: z.object({}) }),
};
