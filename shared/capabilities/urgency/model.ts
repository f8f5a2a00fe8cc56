import { z } from 'zod';

import { callRecordId, messageId, urgencyFlagId } from '#shared/kernel/ids.ts';
import { instant } from '#shared/kernel/time.ts';

/**
 * How soon somebody of the practice speaks to the patient: `red` is called now, `amber` the same day.
 *
 * @source NTS and NHG-Triagewijzer: U1 to U3 are called at once (red), U4 the same day (amber)
 */
export const flagLevels = ['amber', 'red'] as const;
export const flagLevel = z.enum(flagLevels);
export type FlagLevel = z.infer<typeof flagLevel>;

/** Where the words stand: the subject, the text itself, or the name of an attachment. */
export const flagPart = z.enum(['subject', 'body', 'caption']);
export type FlagPart = z.infer<typeof flagPart>;

/**
 * One reason why an item is urgent: words that the scan found, or a person who raised it.
 *
 * `startsAt` and `endsAt` are UTF-16 places in the text of `part`. A settled flag stays visible: `called` when somebody
 * was spoken to, `lowered` when a person judged it no alarm and said why.
 */
export const urgencyFlag = z.object({
  id: urgencyFlagId,
  level: flagLevel,
  source: z.enum(['scan', 'person']),
  messageId: messageId.nullable(),
  part: flagPart.nullable(),
  startsAt: z.number().int().nullable(),
  endsAt: z.number().int().nullable(),
  /** The patient's own words; null for what a person raised. */
  words: z.string().nullable(),
  theme: z.string().nullable(),
  raisedAt: instant,
  raisedByName: z.string().nullable(),
  reason: z.string().nullable(),
  settledAt: instant.nullable(),
  settledByName: z.string().nullable(),
  settledHow: z.enum(['called', 'lowered']).nullable(),
  settledReason: z.string().nullable(),
});
export type UrgencyFlag = z.infer<typeof urgencyFlag>;

/** Who was spoken to. `nobody`: the phone rang or the voicemail came on. */
export const reachedOptions = ['patient', 'contact-person', 'emergency-services', 'nobody'] as const;
export const reached = z.enum(reachedOptions);
export type Reached = z.infer<typeof reached>;

/** One call because of an alarm. It is part of the record and never changes. */
export const callRecord = z.object({
  id: callRecordId,
  calledAt: instant,
  byName: z.string(),
  /** Which try of this alarm it was, from 1. */
  attempt: z.number().int().min(1),
  reached,
  said: z.string(),
  /** When to try again after nobody answered; null when somebody did, or when somebody else is to be called now. */
  nextTryAt: instant.nullable(),
});
export type CallRecord = z.infer<typeof callRecord>;

/** What this person may do about the urgency of an item now; the screen shows only these. */
export const urgencyActions = z.object({
  raiseTo: z.array(flagLevel),
  lower: z.boolean(),
  recordCall: z.boolean(),
});
export type UrgencyActions = z.infer<typeof urgencyActions>;

/** Everything a conversation tells of its urgency, newest first. */
export const itemUrgency = z.object({
  flags: z.array(urgencyFlag),
  calls: z.array(callRecord),
  /** Calls of this alarm in which nobody was reached. */
  failedAttempts: z.number().int(),
  /** Who is to call by the roster; null when nothing is to be called about or the roster knows nobody. */
  onDutyName: z.string().nullable(),
  may: urgencyActions,
});
export type ItemUrgency = z.infer<typeof itemUrgency>;
