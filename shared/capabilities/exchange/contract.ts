import { z } from 'zod';

import { query, task, event } from '#shared/rpc/verbs.ts';
import { bytes, importProgress, importReport, openGap } from './model.ts';

export const exchangeContract = {
  /** Imports a FHIR R4 JSON file: all of it, or, with a fault, nothing of it. */
  importFile: task({
    input: z.object({ fileName: z.string().max(400), content: bytes }),
    output: importReport,
  }),

  /** Everything imported as it came, and the answers given here, as one FHIR collection Bundle. */
  exportAll: task({ input: z.object({}), output: z.object({ fileName: z.string(), content: bytes }) }),

  gaps: query({ input: z.object({}), output: z.object({ gaps: z.array(openGap) }) }),

  progress: event(importProgress),
};
