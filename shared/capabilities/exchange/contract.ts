import { z } from 'zod';

import { language } from '#shared/capabilities/vault/model.ts';
import { query, task, event } from '#shared/rpc/verbs.ts';
import { bytes, importProgress, importReport, openGap } from './model.ts';

export const exchangeContract = {
  /** Imports a FHIR R4 JSON file: all of it, or, with a fault, nothing of it. Reasons come in the language asked for. */
  importFile: task({
    input: z.object({ fileName: z.string().max(400), content: bytes, language: language.optional() }),
    output: importReport,
  }),

  /** Everything imported as it came, and the answers given here, as one FHIR collection Bundle. */
  exportAll: task({ input: z.object({}), output: z.object({ fileName: z.string(), content: bytes }) }),

  gaps: query({ input: z.object({ language: language.optional() }), output: z.object({ gaps: z.array(openGap) }) }),

  progress: event(importProgress),
};
