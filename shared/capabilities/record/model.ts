import { z } from 'zod';

import { itemId, recordEntryId } from '#shared/kernel/ids.ts';
import { instant } from '#shared/kernel/time.ts';

/** What an entry holds: an answered portal question, what was said by phone or at the desk, a call after an alarm, a note. */
export const recordEntryKind = z.enum(['e-consult', 'phone', 'desk', 'call-record', 'note']);
export type RecordEntryKind = z.infer<typeof recordEntryKind>;

/**
 * An entry of the shared record. Question and answer are kept word for word.
 *
 * @source NHG reference model for e-consult: the literal question and answer are filed.
 */
export const recordEntry = z.object({
  id: recordEntryId,
  itemId,
  kind: recordEntryKind,
  title: z.string(),
  question: z.string(),
  answer: z.string(),
  authorName: z.string(),
  authorFunction: z.string(),
  departmentName: z.string(),
  filedAt: instant,
});
export type RecordEntry = z.infer<typeof recordEntry>;
