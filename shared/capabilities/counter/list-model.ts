import { z } from 'zod';

import { departmentId, itemId, patientId } from '#shared/kernel/ids.ts';
import { calendarDate, instant } from '#shared/kernel/time.ts';
import { answerDocument } from './answer-document.ts';
import { poolRole, questionType } from './question-type.ts';
import { snoozeChoice, snoozeObjections, snoozeOnReply, snoozePresets } from './snooze.ts';

/** What a person may do with the place of an item in the list. */
export const listActions = z.object({
  snooze: z.boolean(),
  /** Ends a snooze, or takes a reminder away. */
  unsnooze: z.boolean(),
  /** Says that this is the same question as another open one of the patient. */
  merge: z.boolean(),
  /** Closes a short thanks as seen. */
  seen: z.boolean(),
});
export type ListActions = z.infer<typeof listActions>;

/** A snooze or a reminder: until when, why, by whom, and what a message of the patient does. */
export const snoozeCard = z.object({
  until: instant,
  reason: z.string(),
  onReply: snoozeOnReply,
  byName: z.string().nullable(),
  /** The patient wrote meanwhile, so the question is back; the date stayed as a reminder. */
  isReminder: z.boolean(),
});
export type SnoozeCard = z.infer<typeof snoozeCard>;

export const channel = z.enum(['portal', 'phone', 'desk', 'import']);

/** What a conversation shows of an item's place in the list. */
export const listing = z.object({
  may: listActions,
  snooze: snoozeCard.nullable(),
  /** Subjects of the duplicates whose messages are read here. */
  mergedFrom: z.array(z.object({ itemId, subject: z.string(), mergedAt: instant })),
  /** The item this one is a duplicate of. */
  mergedInto: itemId.nullable(),
  /** What this person was writing for a duplicate; it stays theirs until they use it or throw it away. */
  mergedDrafts: z.array(z.object({ itemId, subject: z.string(), body: answerDocument })),
  /** By which channel each other open item of the patient came. */
  siblingChannels: z.array(z.object({ itemId, channel })),
  /** The question came instead of a phone call. */
  replacesCall: z.boolean(),
});
export type Listing = z.infer<typeof listing>;

/** Deeds that can be undone by who did them, as long as the item has not moved on. */
export const deedKinds = [
  'take',
  'put-back',
  'pass-on',
  'change-type',
  'close',
  'reopen',
  'snooze',
  'unsnooze',
  'merge',
  'seen',
  'keep-as-question',
] as const;
export const deedKind = z.enum(deedKinds);
export type DeedKind = z.infer<typeof deedKind>;

/** Most items that one bulk deed takes. */
export const mostInBulk = 500;

/** What is done to many items at once. Answering and closing are not among them: those ask to be read one by one. */
export const bulkDeed = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('take') }),
  z.object({ kind: z.literal('put-back') }),
  z.object({
    kind: z.literal('pass-on'),
    departmentId,
    toRole: poolRole,
    explanation: z.string().trim().min(3).max(2_000),
  }),
  snoozeChoice.extend({ kind: z.literal('snooze') }),
]);
export type BulkDeed = z.infer<typeof bulkDeed>;

/** What a bulk deed will do to an item, or did: `done`, or the reason why not. */
export const bulkVerdicts = [
  'done',
  'item-not-found',
  'no-right',
  'call-required',
  'owned-by-other',
  'owned-already',
  'not-yours',
  'item-closed',
  'answer-in-outbox',
  'is-thanks',
  'snooze-past',
  'snooze-too-far',
  'snooze-after-due',
  'receiver-not-found',
  'item-moved-on',
] as const;
export const bulkVerdict = z.enum(bulkVerdicts);
export type BulkVerdict = z.infer<typeof bulkVerdict>;

/** One item of a bulk deed. The name is empty where this person may not know that the item is there. */
export const bulkLine = z.object({
  itemId,
  version: z.number().int(),
  patientName: z.string(),
  questionType: questionType.nullable(),
  verdict: bulkVerdict,
});
export type BulkLine = z.infer<typeof bulkLine>;

/** Moments to snooze until, each with why it is not possible, if it is not. */
export const snoozeOffer = z.object({
  until: instant,
  objection: z.enum(snoozeObjections).nullable(),
});
export const presetOffer = snoozeOffer.extend({ id: z.enum(snoozePresets) });

/** A patient found by an exact key; nothing more of them is told before they are chosen. */
export const patientHit = z.object({ id: patientId, name: z.string(), birthDate: calendarDate.nullable() });
export type PatientHit = z.infer<typeof patientHit>;

/** Most patients that a search shows. */
export const mostHits = 10;

/** A question that somebody asked by phone or at the desk, as staff wrote it down. */
export const contact = z.object({
  channel: z.enum(['phone', 'desk']),
  patientId,
  questionType,
  departmentId,
  asked: z.string().trim().min(3).max(20_000),
  /** What was answered at once; null when a colleague answers later. */
  answer: z.string().trim().min(3).max(20_000).nullable(),
});
export type Contact = z.infer<typeof contact>;
