import { z } from 'zod';

import { poolRole, questionType } from '#shared/capabilities/counter/question-type.ts';
import { departmentId, practitionerId } from '#shared/kernel/ids.ts';
import { calendarDate, instant } from '#shared/kernel/time.ts';

/** Who may be named beside the answerer. The privacy officer answers outside the portal and is named for the card only. */
export const alsoAllowedRole = z.enum([...poolRole.options, 'privacy-officer']);
export type AlsoAllowedRole = z.infer<typeof alsoAllowedRole>;

/** A role that may answer as well, with the condition in words; empty for none. */
export const alsoAllowed = z.object({ role: alsoAllowedRole, condition: z.string().trim().max(200) });
export type AlsoAllowed = z.infer<typeof alsoAllowed>;

/** Who comes to look along when a term runs long: never a change of owner, only of attention. */
export const escalationTargets = ['deputy', 'doctor', 'nurse', 'privacy-officer', 'lead'] as const;
export const escalationTarget = z.enum(escalationTargets);
export type EscalationTarget = z.infer<typeof escalationTarget>;

/** A step of the ladder: from the closing time of the n-th working day after arrival. */
export const escalationStep = z.object({ afterDays: z.number().int().min(0).max(60), to: escalationTarget });
export type EscalationStep = z.infer<typeof escalationStep>;

/** Where an answer is kept: as a consult in the record, as logistics, or as a short note. */
export const filings = ['record', 'logistics', 'short-note'] as const;
export const filing = z.enum(filings);
export type Filing = z.infer<typeof filing>;

/** What is agreed for a question type. Terms are working days (the day of arrival is day 0), triage is working hours. */
export const agreementTerms = z.object({
  firstReader: poolRole,
  triageHours: z.number().int().min(1).max(80),
  answerer: poolRole,
  /** The matter itself (a prescription) is signed by who may prescribe; others only send the message about it. */
  prescriberSigns: z.boolean(),
  alsoAllowed: z.array(alsoAllowed).max(6),
  deputies: z.array(practitionerId).max(10),
  leadId: practitionerId.nullable(),
  termDays: z.number().int().min(0).max(30),
  escalation: z.array(escalationStep).max(6),
  /** The question type whose templates are offered. */
  templateSet: questionType,
  filing,
  isBillable: z.boolean(),
  special: z.string().trim().max(500).nullable(),
  /** Patients may put such questions here by the portal. */
  isOffered: z.boolean(),
  /** Where to go instead, as the patient reads it; needed when it is not offered. */
  fallback: z.string().trim().max(500).nullable(),
  /** The program writes the receipt to the patient. */
  sendsReceipt: z.boolean(),
});
export type AgreementTerms = z.infer<typeof agreementTerms>;

/**
 * How a version stands on a day: asked for, refused, agreed for later, agreed, or followed up by another.
 *
 * Only the first two and the agreeing are acts; the rest follows from the days.
 */
export const agreementStatuses = ['proposed', 'declined', 'planned', 'in-force', 'superseded'] as const;
export const agreementStatus = z.enum(agreementStatuses);
export type AgreementStatus = z.infer<typeof agreementStatus>;

export const namedPerson = z.object({ id: practitionerId, name: z.string() });
export type NamedPerson = z.infer<typeof namedPerson>;

/** Advice on a proposal. */
export const agreementRemark = z.object({ authorName: z.string(), body: z.string(), writtenAt: instant });

/** One version of an agreement: the hospital's default, or what a department agreed for itself. */
export const agreementVersion = agreementTerms.omit({ deputies: true, leadId: true }).extend({
  id: z.uuid(),
  questionType,
  /** The department whose override this is; null for the hospital's default. */
  department: z.object({ id: departmentId, code: z.string(), name: z.string() }).nullable(),
  version: z.number().int(),
  status: agreementStatus,
  deputies: z.array(namedPerson),
  lead: namedPerson.nullable(),
  /** Who keeps this agreement, by name or function. */
  owner: z.string(),
  reason: z.string(),
  validFrom: calendarDate,
  /** The first day on which an override holds no longer. */
  validUntil: calendarDate.nullable(),
  /** The head of department who approved it, and when. */
  approvedBy: z.string().nullable(),
  approvedOn: calendarDate.nullable(),
  createdBy: z.string(),
  createdAt: instant,
  settledReason: z.string().nullable(),
  remarks: z.array(agreementRemark),
});
export type AgreementVersion = z.infer<typeof agreementVersion>;

/** What this person may do with agreements and calendar, decided in the core. */
export const agreementRights = z.object({ propose: z.boolean(), advise: z.boolean(), decide: z.boolean() });
export type AgreementRights = z.infer<typeof agreementRights>;
