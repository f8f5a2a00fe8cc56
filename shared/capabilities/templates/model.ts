import { z } from 'zod';

import { questionType } from '#shared/capabilities/counter/model.ts';
import { templateId } from '#shared/kernel/ids.ts';
import { role } from '#shared/kernel/person.ts';

/** A ready answer for a question type. `openBlanks` counts what the writer still has to fill in. */
export const templateSummary = z.object({
  id: templateId,
  code: z.string(),
  questionType,
  title: z.string(),
  roles: z.array(role),
  /** True when it is meant for this question type and this role; those come first in the picker. */
  fits: z.boolean(),
  preview: z.string(),
});
export type TemplateSummary = z.infer<typeof templateSummary>;
