import { z } from 'zod';

import { calendarDate } from '#shared/kernel/time.ts';
import { languages } from '#shared/plain-language/model.ts';
import { limits, meanings } from '#shared/plain-language/organisation/entry.ts';
import { listFaults } from '#shared/plain-language/organisation/list.ts';
import { entryFaults } from '#shared/plain-language/organisation/entry.ts';

/** A word as the organisation wants it read: left alone, or explained in its own words. */
export const glossaryEntry = z.object({
  id: z.uuid(),
  term: z.string(),
  language: z.enum(languages),
  meaning: z.enum(meanings),
  plain: z.array(z.string()),
  explanation: z.string().nullable(),
  source: z.string(),
  addedBy: z.string(),
  addedOn: calendarDate,
  mayRemove: z.boolean(),
});
export type GlossaryEntry = z.infer<typeof glossaryEntry>;

/** An entry as somebody writes it. */
export const newEntry = z.object({
  term: z.string().trim().min(1).max(limits.term),
  language: z.enum(languages),
  meaning: z.enum(meanings),
  plain: z.array(z.string().trim().min(1).max(limits.plain)).max(limits.plains),
  explanation: z.string().trim().max(limits.explanation).nullable(),
  source: z.string().trim().max(limits.source),
});
export type NewEntry = z.infer<typeof newEntry>;

/** Something wrong in a file: its line and a code, never what stood there. */
export const fileFault = z.object({ line: z.number().int(), code: z.enum([...entryFaults, ...listFaults]) });
export type FileFault = z.infer<typeof fileFault>;

export const fileFormat = z.enum(['json', 'csv']);
export type FileFormat = z.infer<typeof fileFormat>;
