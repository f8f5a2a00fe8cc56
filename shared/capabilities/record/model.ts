import { z } from 'zod';

import { correctionId, itemId, recordEntryId, viewpointId } from '#shared/kernel/ids.ts';
import { instant } from '#shared/kernel/time.ts';

/**
 * What an entry holds: an answered portal question, what was said by phone or at the desk, a call after an alarm, a note, a
 * letter or a result that was released.
 */
export const recordEntryKind = z.enum(['e-consult', 'phone', 'desk', 'call-record', 'note', 'letter', 'result']);
export type RecordEntryKind = z.infer<typeof recordEntryKind>;

/** Whose words they are: the patient's own, or those of who speaks for the patient. */
export const speaker = z.enum(['patient', 'proxy']);
export type Speaker = z.infer<typeof speaker>;

/**
 * The patient's own statement beside an entry. Nobody of the staff can change it, and every reader of the entry sees it.
 *
 * @source WGBO art. 7:454 lid 2 BW: on request the patient's own statement is added to the record; R116
 */
export const viewpoint = z.object({
  id: viewpointId,
  body: z.string(),
  speaker,
  speakerName: z.string(),
  receivedAt: instant,
  filedByName: z.string(),
});
export type Viewpoint = z.infer<typeof viewpoint>;

/**
 * A request to correct an entry, with the decision and its reasons. The entry itself is never overwritten: a granted correction
 * stands beside it.
 *
 * @source AVG art. 16 (rectification); R26, R117
 */
export const correction = z.object({
  id: correctionId,
  request: z.string(),
  speaker,
  speakerName: z.string(),
  receivedAt: instant,
  state: z.enum(['open', 'accepted', 'refused']),
  /** What was changed, or why not; null while it is open. */
  answer: z.string().nullable(),
  decidedByName: z.string().nullable(),
  decidedAt: instant.nullable(),
});
export type Correction = z.infer<typeof correction>;

/**
 * An entry of the shared record. Question and answer are kept word for word.
 *
 * @source NHG reference model for e-consult: the literal question and answer are filed.
 */
export const recordEntry = z.object({
  id: recordEntryId,
  /** The question it was filed from; null for a letter or a result. */
  itemId: itemId.nullable(),
  kind: recordEntryKind,
  title: z.string(),
  question: z.string(),
  answer: z.string(),
  authorName: z.string(),
  authorFunction: z.string(),
  departmentName: z.string(),
  filedAt: instant,
  viewpoints: z.array(viewpoint),
  corrections: z.array(correction),
});
export type RecordEntry = z.infer<typeof recordEntry>;
