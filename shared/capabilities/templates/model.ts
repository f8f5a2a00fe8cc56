import { z } from 'zod';

import { questionType } from '#shared/capabilities/counter/model.ts';
import { templateId } from '#shared/kernel/ids.ts';
import { role } from '#shared/kernel/person.ts';

/** A ready answer for a question type, as the picker shows it. */
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
