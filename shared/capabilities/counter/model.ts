import { z } from 'zod';

import { agreementVersion, escalationTarget, namedPerson } from '#shared/capabilities/agreements/model.ts';
import {
  attachmentId,
  departmentId,
  itemId,
  messageId,
  outboxId,
  patientId,
  practitionerId,
  relatedPersonId,
  threadId,
} from '#shared/kernel/ids.ts';
import { calendarDate, instant } from '#shared/kernel/time.ts';
import { itemUrgency } from '#shared/capabilities/urgency/model.ts';
import { answerDocument } from './answer-document.ts';
import { colleagueMark, colleagues } from './colleague-model.ts';
import { ladderState } from './ladder-model.ts';
import { channel, listing } from './list-model.ts';
import { poolRole, questionType } from './question-type.ts';
import { typeChange } from './type-change.ts';

export { poolRole, type PoolRole, questionType, type QuestionType, questionTypes } from './question-type.ts';

/**
 * State of a work item. `waiting-for-colleague` is part of the model for consults.
 *
 * Who acts in each is decided by `nextActionOf`.
 */
export const itemStates = [
  'new',
  'taken',
  'waiting-for-colleague',
  'waiting-for-patient',
  'in-outbox',
  'closed',
  'reopened',
] as const;
export const itemState = z.enum(itemStates);
export type ItemState = z.infer<typeof itemState>;

/** Who has to do something now. */
export const nextAction = z.enum(['practice', 'patient', 'nobody']);
export type NextAction = z.infer<typeof nextAction>;

export const priority = z.enum(['routine', 'urgent']);
export type Priority = z.infer<typeof priority>;

/**
 * How urgent an item is, by the scan of its words or by a person. `none` says only that nobody raised it: it never
 * means that a message is safe.
 *
 * @source NTS and NHG-Triagewijzer: U1 to U3 are called at once (red), U4 the same day (amber)
 */
export const urgencyLevel = z.enum(['none', 'amber', 'red']);
export type UrgencyLevel = z.infer<typeof urgencyLevel>;

export const passOnReasons = [
  'needs-doctor',
  'needs-nurse',
  'needs-desk',
  'needs-prescriber',
  'other-department',
  'own-patient',
  'absence',
  'other',
] as const;
export const passOnReason = z.enum(passOnReasons);
export type PassOnReason = z.infer<typeof passOnReason>;

export const closeOutcomes = [
  'answered',
  'handled-by-phone',
  'no-answer-needed',
  'duplicate',
  'withdrawn-by-patient',
] as const;
export const closeOutcome = z.enum(closeOutcomes);
export type CloseOutcome = z.infer<typeof closeOutcome>;

/**
 * Which items a list shows. `department` is everything open of the person's departments; `mine` what they own; `asked`
 * what a colleague asked of them, and what the ladder of an agreement asks them by name to look along with. Red items are
 * in no list but in the lane above it. Snoozed items and short thanks
 * have a lens of their own and are in no other.
 */
export const lens = z.enum(['department', 'mine', 'asked', 'urgent', 'snoozed', 'thanks', 'closed', 'gaps']);
export type Lens = z.infer<typeof lens>;

/** How far the term has run: thresholds of 50, 80 and 100 percent of the working time between arrival and due. */
export const termBand = z.enum(['early', 'half', 'at-risk', 'overdue', 'paused']);
export type TermBand = z.infer<typeof termBand>;

/** One row of the inbox. `firstLine` is null where the role may not read the text. */
export const itemSummary = z.object({
  id: itemId,
  version: z.number().int(),
  patientName: z.string(),
  patientBirthDate: calendarDate.nullable(),
  questionType,
  departmentCode: z.string(),
  subject: z.string(),
  firstLine: z.string().nullable(),
  state: itemState,
  priority,
  urgency: urgencyLevel,
  urgencySince: instant.nullable(),
  /** The patient's own words that raised it; null when nothing did or the role may not read the text. */
  flaggedWords: z.string().nullable(),
  /** Calls about this alarm in which nobody was reached, and when to try again; null when not to wait. */
  failedCalls: z.number().int(),
  nextCallAt: instant.nullable(),
  snoozedUntil: instant.nullable(),
  /** Why it was snoozed; null when it is not, or the role may not read the text. */
  snoozeReason: z.string().nullable(),
  /** A date that stayed as a reminder when the patient wrote during a snooze. */
  remindAt: instant.nullable(),
  isThanks: z.boolean(),
  poolRole,
  owner: z.object({ id: practitionerId, name: z.string() }).nullable(),
  arrivedAt: instant,
  dueAt: instant.nullable(),
  band: termBand,
  /** Working days after today up to and with the day it is due, by the clinic's calendar; negative since it was due. */
  workingDaysLeft: z.number().int().nullable(),
  /** Who is asked to look along by now, beside the owner; null while no step of the ladder is reached. */
  escalatedTo: escalationTarget.nullable(),
  writtenByRelatedPerson: z.boolean(),
  hasAttachment: z.boolean(),
  hasGap: z.boolean(),
  hasOwnDraft: z.boolean(),
  colleagueMark: colleagueMark.nullable(),
});
export type ItemSummary = z.infer<typeof itemSummary>;

export const splitCount = z.object({
  questionType,
  open: z.number().int(),
  atRisk: z.number().int(),
});
export type SplitCount = z.infer<typeof splitCount>;

export const messageKind = z.enum(['patient-question', 'clinician-reply', 'system-notice']);
export type MessageKind = z.infer<typeof messageKind>;

/** What a message to the patient does: answer, ask something back, say that the answer comes later, or say that it came in. */
export const messagePurpose = z.enum(['answer', 'question-back', 'interim', 'receipt']);

/** What a person sends: a question back stops the clock, an interim message does not. */
export const sendPurpose = messagePurpose.exclude(['receipt']);
export type SendPurpose = z.infer<typeof sendPurpose>;

export const attachmentSummary = z.object({
  id: attachmentId,
  title: z.string(),
  claimedType: z.string(),
  /** What the content itself says it is; null when nothing was delivered or it is unknown. */
  actualType: z.string().nullable(),
  bytes: z.number().int(),
  isAsClaimed: z.boolean(),
});
export type AttachmentSummary = z.infer<typeof attachmentSummary>;

export const message = z.object({
  id: messageId,
  kind: messageKind,
  /** Null for what came from outside. */
  purpose: messagePurpose.nullable(),
  /** The last day on which this message promised an answer; null when it promised none. */
  promisedOn: calendarDate.nullable(),
  senderName: z.string(),
  senderKind: z.enum(['patient', 'related-person', 'practitioner', 'system', 'unknown']),
  senderRole: z.string().nullable(),
  body: z.string(),
  sentAt: instant,
  channel,
  /** Who wrote down what the patient said by phone or at the desk; null for what they wrote themselves. */
  notedBy: z.string().nullable(),
  attachments: z.array(attachmentSummary),
});
export type Message = z.infer<typeof message>;

export const internalNote = z.object({ id: z.uuid(), authorName: z.string(), body: z.string(), writtenAt: instant });
export type InternalNote = z.infer<typeof internalNote>;

export const relatedPerson = z.object({
  id: relatedPersonId,
  name: z.string(),
  ground: z.string(),
  scope: z.array(z.string()),
  validUntil: calendarDate.nullable(),
});
export type RelatedPerson = z.infer<typeof relatedPerson>;

/** What the header shows. The BSN is here and nowhere else. */
export const patientHeader = z.object({
  id: patientId,
  name: z.string(),
  birthDate: calendarDate.nullable(),
  gender: z.enum(['female', 'male', 'other', 'unknown']),
  bsn: z.string().nullable(),
  preferredChannel: z.enum(['portal', 'phone', 'post']).nullable(),
  needsDigitalHelp: z.boolean(),
  wantsExplanationFirst: z.boolean(),
  portalOffUntil: calendarDate.nullable(),
  relatedPersons: z.array(relatedPerson),
});
export type PatientHeader = z.infer<typeof patientHeader>;

/** One step of the sum that explains a due moment, for the hover and the agreement card. */
export const dueStep = z.object({
  kind: z.enum(['arrived', 'counts-from', 'closed-day', 'working-day', 'due', 'paused']),
  at: instant,
  name: z.string().nullable(),
});
export type DueStep = z.infer<typeof dueStep>;

/** The agreement version that routed this item, who might be its owner, and the sum of its term. */
export const agreementCard = agreementVersion.omit({ remarks: true }).extend({
  suggestedOwner: namedPerson.nullable(),
  sum: z.array(dueStep),
});
export type AgreementCard = z.infer<typeof agreementCard>;

/** What is being written: an answer to the patient, or a note for colleagues. A person has at most one of each per item. */
export const draftKind = z.enum(['answer', 'note']);
export type DraftKind = z.infer<typeof draftKind>;

export const draft = z.object({
  body: answerDocument,
  templateId: z.uuid().nullable(),
  savedAt: instant,
  revision: z.number().int(),
});
export type Draft = z.infer<typeof draft>;

export const reroute = z.object({
  at: instant,
  byName: z.string(),
  fromRole: poolRole,
  toRole: poolRole,
  toName: z.string().nullable(),
  reason: passOnReason,
  explanation: z.string(),
});
export type Reroute = z.infer<typeof reroute>;

export const outboxEntry = z.object({
  id: outboxId,
  itemId,
  patientName: z.string(),
  authorName: z.string(),
  heldUntil: instant,
  isOwn: z.boolean(),
  purpose: sendPurpose,
});
export type OutboxEntry = z.infer<typeof outboxEntry>;

/** What a person may do with an item, decided in the core; the screen shows only these. */
export const itemActions = z.object({
  take: z.boolean(),
  putBack: z.boolean(),
  passOn: z.boolean(),
  answer: z.boolean(),
  note: z.boolean(),
  close: z.boolean(),
  reopen: z.boolean(),
});
export type ItemActions = z.infer<typeof itemActions>;

export const conversation = z.object({
  item: itemSummary,
  threadId,
  departmentId,
  departmentName: z.string(),
  nextAction,
  patient: patientHeader.nullable(),
  /** Who will read an answer besides the patient: representatives within their scope and dates. */
  readsAlong: z.array(relatedPerson),
  writtenBy: z.string().nullable(),
  messages: z.array(message),
  notes: z.array(internalNote),
  reroutes: z.array(reroute),
  typeChanges: z.array(typeChange),
  agreement: agreementCard.nullable(),
  /** Where the term stands on the ladder of its agreement. */
  ladder: ladderState,
  urgency: itemUrgency,
  draft: draft.nullable(),
  /** The note to colleagues this person was writing. */
  noteDraft: z.string().nullable(),
  outbox: outboxEntry.nullable(),
  /** Other open items of the same patient that this person may open. */
  siblings: z.array(itemSummary),
  listing,
  colleagues,
  /** Why part of the conversation is missing, for imported messages. */
  gaps: z.array(z.string()),
  may: itemActions,
});
export type Conversation = z.infer<typeof conversation>;
