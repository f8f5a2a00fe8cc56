import { z } from 'zod';

import type { Brand } from './brand.ts';

/** Identity of a user of this workstation's store; the practitioner behind it has the same id. */
export type PractitionerId = Brand<string, 'PractitionerId'>;
export type DepartmentId = Brand<string, 'DepartmentId'>;
export type PatientId = Brand<string, 'PatientId'>;
export type RelatedPersonId = Brand<string, 'RelatedPersonId'>;
export type ThreadId = Brand<string, 'ThreadId'>;
export type MessageId = Brand<string, 'MessageId'>;
export type ItemId = Brand<string, 'ItemId'>;
export type OutboxId = Brand<string, 'OutboxId'>;
export type TemplateId = Brand<string, 'TemplateId'>;
export type RecordEntryId = Brand<string, 'RecordEntryId'>;
export type GapId = Brand<string, 'GapId'>;
export type AttachmentId = Brand<string, 'AttachmentId'>;
export type UrgencyFlagId = Brand<string, 'UrgencyFlagId'>;
export type CallRecordId = Brand<string, 'CallRecordId'>;
export type LetterId = Brand<string, 'LetterId'>;
export type LetterVersionId = Brand<string, 'LetterVersionId'>;
export type ShelfId = Brand<string, 'ShelfId'>;
export type ResultId = Brand<string, 'ResultId'>;
export type ViewpointId = Brand<string, 'ViewpointId'>;
export type CorrectionId = Brand<string, 'CorrectionId'>;

/** Schema of an id minted here: a lower-case UUID, so an id can never carry a path or a query. */
function id<Id extends string>() {
  return z.uuid().transform((value) => value as Id);
}

export const practitionerId = id<PractitionerId>();
export const departmentId = id<DepartmentId>();
export const patientId = id<PatientId>();
export const relatedPersonId = id<RelatedPersonId>();
export const threadId = id<ThreadId>();
export const messageId = id<MessageId>();
export const itemId = id<ItemId>();
export const outboxId = id<OutboxId>();
export const templateId = id<TemplateId>();
export const recordEntryId = id<RecordEntryId>();
export const gapId = id<GapId>();
export const attachmentId = id<AttachmentId>();
export const urgencyFlagId = id<UrgencyFlagId>();
export const callRecordId = id<CallRecordId>();
export const letterId = id<LetterId>();
export const letterVersionId = id<LetterVersionId>();
export const shelfId = id<ShelfId>();
export const resultId = id<ResultId>();
export const viewpointId = id<ViewpointId>();
export const correctionId = id<CorrectionId>();
