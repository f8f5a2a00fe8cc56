import { z } from 'zod';

import { itemSummary } from '#shared/capabilities/counter/model.ts';
import type { Brand } from '#shared/kernel/brand.ts';
import { departmentId } from '#shared/kernel/ids.ts';
import { instant } from '#shared/kernel/time.ts';

/** What can be marked on an item, as a search asks for it. */
export const flags = ['red', 'amber', 'urgent', 'gap', 'thanks', 'attachment', 'on-behalf', 'draft'] as const;
export type Flag = (typeof flags)[number];

export const standings = ['open', 'closed', 'snoozed'] as const;
export type Standing = (typeof standings)[number];

export const channels = ['portal', 'phone', 'desk', 'import'] as const;
export type Channel = (typeof channels)[number];

/** Everything an operator can ask about; `words` and `from` are asked of the text. */
export const operators = [
  'type',
  'from',
  'status',
  'before',
  'after',
  'department',
  'flag',
  'owner',
  'channel',
  'is',
] as const;
export type Operator = (typeof operators)[number];

/** Longest query that is read, in characters; nobody types more, and what was pasted by accident is said to be too long. */
export const longestQuery = 500;
/** Most words in one query. */
export const mostWords = 20;
/** Most views a person may have of their own, and a department may share. */
export const mostViews = 20;
/** Hits up to this number are counted one by one; above it there are "more than" this many. */
export const mostCounted = 10_000;
/** Rows asked for at a time. */
export const searchPageSize = 50;

/** How many hits there are: exactly `count`, or more than that. */
export const hitCount = z.object({ count: z.number().int(), isMore: z.boolean() });
export type HitCount = z.infer<typeof hitCount>;

/** A piece of text around the words that were found; `marks` are places in `text`, as start and end. */
export const snippet = z.object({
  where: z.enum(['message', 'answer', 'inside']),
  text: z.string(),
  marks: z.array(z.tuple([z.number().int(), z.number().int()])),
});
export type Snippet = z.infer<typeof snippet>;

export const hit = z.object({ item: itemSummary, latestAt: instant, snippet: snippet.nullable() });
export type Hit = z.infer<typeof hit>;

export type SavedViewId = Brand<string, 'SavedViewId'>;
export const savedViewId = z.uuid().transform((value) => value as SavedViewId);

/** A query with a name. `sharedWith` is the department that sees it too; null for a view of one's own. */
export const savedView = z.object({
  id: savedViewId,
  name: z.string(),
  query: z.string(),
  sharedWith: z.object({ id: departmentId, code: z.string(), name: z.string() }).nullable(),
  /** The maker's name, for a shared view of somebody else. */
  madeBy: z.string().nullable(),
  mayChange: z.boolean(),
});
export type SavedView = z.infer<typeof savedView>;
