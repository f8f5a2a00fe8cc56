import { z } from 'zod';

import { questionType } from '#shared/capabilities/counter/question-type.ts';
import { departmentId, itemId } from '#shared/kernel/ids.ts';
import { role } from '#shared/kernel/person.ts';
import { calendarDate, instant } from '#shared/kernel/time.ts';

/** What kind of contact it was, for statistics and billing; every closed item has one. @source evaluation of the UMC Utrecht portal: e-consults medical versus repeat prescription */
export const contactClasses = ['medical', 'repeat-prescription', 'logistics', 'other'] as const;
export const contactClass = z.enum(contactClasses);
export type ContactClass = z.infer<typeof contactClass>;

/** Where a code belongs: the rules of hospitals, practices and mental health care differ. */
export const careSetting = z.enum(['hospital', 'practice', 'mental-health']);
export type CareSetting = z.infer<typeof careSetting>;

/**
 * A line of the code table. Codes and their conditions change by the year, so each has the days it holds on and where
 * it was found; nothing in the program knows a code by heart.
 *
 * Minutes are the time of the contact, `minutesUntil` not included; null is without end.
 */
export const billingCode = z.object({
  id: z.uuid(),
  code: z.string().trim().min(1).max(20),
  label: z.string().trim().min(1).max(200),
  setting: careSetting,
  contactClass,
  minutesFrom: z.number().int().min(0).max(600),
  minutesUntil: z.number().int().min(1).max(600).nullable(),
  roles: z.array(role).min(1),
  validFrom: calendarDate,
  validUntil: calendarDate.nullable(),
  source: z.string().trim().min(1).max(500),
});
export type BillingCode = z.infer<typeof billingCode>;

/**
 * The conditions of billing a written contact.
 *
 * @source hospital: replaces a repeat visit, patient agreed and knows the cost, substance in the record (NZa rules as
 * hospitals publish them); practice: time and content count, not the form
 */
export const conditionIds = [
  'agreement-allows',
  'medical',
  'answered',
  'relation',
  'billable-role',
  'minutes-fit',
  'one-a-day',
  'replaces-visit',
  'cost-told',
] as const;
export const conditionId = z.enum(conditionIds);
export type ConditionId = z.infer<typeof conditionId>;

/** Whether a condition holds. `unknown` is for a person to say; the program never guesses it. */
export const condition = z.object({ id: conditionId, holds: z.enum(['yes', 'no', 'unknown']) });
export type Condition = z.infer<typeof condition>;

/** Why a contact is not billed. */
export const notBillableReasons = [...conditionIds, 'no-code', 'patient-interest', 'other'] as const;
export const notBillableReason = z.enum(notBillableReasons);
export type NotBillableReason = z.infer<typeof notBillableReason>;

/** What a person said of the conditions that the program cannot know. */
export const personalTicks = z.object({
  hasRelation: z.boolean().nullable(),
  replacesVisit: z.boolean().nullable(),
  costTold: z.boolean().nullable(),
  minutes: z.number().int().min(1).max(600).nullable(),
});
export type PersonalTicks = z.infer<typeof personalTicks>;

/** A proposal: a person confirms it, or says otherwise. */
export const registrationProposal = z.object({
  contactClass,
  conditions: z.array(condition),
  /** The code that fits when the open conditions turn out to hold; null when none can. */
  code: billingCode.nullable(),
  reason: notBillableReason.nullable(),
});
export type RegistrationProposal = z.infer<typeof registrationProposal>;

/** What goes along with closing: the class, and what the person said. Without it the usual class of the type holds. */
export const registrationChoice = z.object({ contactClass, ticks: personalTicks });
export type RegistrationChoice = z.infer<typeof registrationChoice>;

/** A proposed one waits for the desk's check and a doctor's confirmation. */
export const registrationStatuses = ['proposed', 'checked', 'confirmed', 'not-billed', 'withdrawn'] as const;
export const registrationStatus = z.enum(registrationStatuses);
export type RegistrationStatus = z.infer<typeof registrationStatus>;

/** A registration as the worklist shows it. Without clinical text; the name is null where the role may not see it. */
export const registration = z.object({
  id: z.uuid(),
  version: z.number().int(),
  itemId,
  patientName: z.string().nullable(),
  departmentId,
  departmentCode: z.string(),
  questionType,
  contactClass,
  onDay: calendarDate,
  status: registrationStatus,
  code: z.string().nullable(),
  codeLabel: z.string().nullable(),
  conditions: z.array(condition),
  ticks: personalTicks,
  reason: notBillableReason.nullable(),
  reasonWords: z.string().nullable(),
  closedByName: z.string(),
  decidedByName: z.string().nullable(),
  decidedAt: instant.nullable(),
  may: z.object({ check: z.boolean(), confirm: z.boolean() }),
});
export type Registration = z.infer<typeof registration>;
