import { z } from 'zod';

import { practitionerId } from '#shared/kernel/ids.ts';
import { instant } from '#shared/kernel/time.ts';
import { flagLevel } from './model.ts';

/** A phrase as patients type it; the scan reads past spelling, order and small words. */
export const redFlagPhrase = z.string().trim().min(3).max(120);

/** A danger with its level, and how patients write it. */
export const redFlagEntry = z.object({
  id: z.string().regex(/^[A-Z]{2}\d{2,3}$/),
  level: flagLevel,
  theme: z.string().trim().min(2).max(60),
  phrases: z.array(redFlagPhrase).min(1).max(200),
});

export const redFlagEntries = z
  .array(redFlagEntry)
  .min(1)
  .max(100)
  .refine((entries) => new Set(entries.map(({ id }) => id)).size === entries.length, { message: 'every id once' });

/** A version is proposed, approved by two doctors and then in force, until the next; or it is rejected. */
export const listStatuses = ['proposed', 'in-force', 'retired', 'rejected'] as const;
export const listStatus = z.enum(listStatuses);
export type ListStatus = z.infer<typeof listStatus>;

/** What one list has that another has not. */
export const listDifference = z.object({
  added: z.array(z.object({ id: z.string(), phrase: z.string() })),
  removed: z.array(z.object({ id: z.string(), phrase: z.string() })),
  addedThemes: z.array(z.string()),
  removedThemes: z.array(z.string()),
  raised: z.array(z.string()),
  lowered: z.array(z.string()),
});
export type ListDifference = z.infer<typeof listDifference>;

/** What was found when a list was tried on its own phrases and on what looks like an alarm and is none. */
export const listTrial = z.object({
  phrases: z.number().int(),
  /** Phrases that the list itself does not recognise. */
  missed: z.array(z.object({ id: z.string(), phrase: z.string() })),
  nearMisses: z.number().int(),
  /** Near-misses that it calls red. */
  falseAlarms: z.array(z.object({ text: z.string(), kind: z.string() })),
});
export type ListTrial = z.infer<typeof listTrial>;

export const listVersion = z.object({
  version: z.number().int(),
  status: listStatus,
  entries: redFlagEntries,
  note: z.string(),
  /** Null for the list that a clinic begins with. */
  proposedBy: z.object({ id: practitionerId, name: z.string() }).nullable(),
  proposedAt: instant.nullable(),
  approvals: z.array(z.object({ name: z.string(), at: instant })),
  rejection: z.object({ name: z.string(), reason: z.string(), at: instant }).nullable(),
});
export type ListVersion = z.infer<typeof listVersion>;

/** A proposal beside the list in force. */
export const listProposal = listVersion.extend({
  difference: listDifference,
  trial: listTrial,
  mayApprove: z.boolean(),
});
export type ListProposal = z.infer<typeof listProposal>;

/** A match of a tried text. */
export const triedMatch = z.object({
  id: z.string(),
  level: flagLevel,
  theme: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  text: z.string(),
});

/** What a text would raise. `none` says that nothing was recognised; it never says that a text is safe. */
export const triedText = z.object({
  version: z.number().int(),
  level: z.enum(['none', 'amber', 'red']),
  matches: z.array(triedMatch),
});
export type TriedText = z.infer<typeof triedText>;
