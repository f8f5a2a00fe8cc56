import { z } from 'zod';

import { gapId } from '#shared/kernel/ids.ts';
import { instant } from '#shared/kernel/time.ts';

/** A fault: why a file was refused, and where in the file, as a path such as `entry[12].resource.sent`. */
export const fault = z.object({ path: z.string(), why: z.string() });

/** A gap: something the file refers to that is not there yet. The message is kept and waits for it. */
export const gap = z.object({ path: z.string(), reference: z.string(), why: z.string() });

/** What an import did. With a fault, nothing was imported. */
export const importReport = z.object({
  new: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  gaps: z.array(gap),
  faults: z.array(fault),
});
export type ImportReport = z.infer<typeof importReport>;

/** A gap that still stands, for the queue of the administrator. */
export const openGap = gap.extend({ id: gapId, since: instant, fileName: z.string() });
export type OpenGap = z.infer<typeof openGap>;

export const importStages = ['reading', 'checking', 'storing', 'done'] as const;
export const importProgress = z.object({
  stage: z.enum(importStages),
  done: z.number().int(),
  total: z.number().int(),
});
export type ImportProgress = z.infer<typeof importProgress>;

/** File content on its way between screen and core; checked by its tag, as this folder knows no browser and no Node. */
export const bytes = z.custom<Blob>((value) => /^\[object (Blob|File)\]$/.test(Object.prototype.toString.call(value)));

/** Largest file the program reads, in bytes; larger exports come in parts. */
export const largestImportBytes = 512 * 1024 * 1024;
