import { z } from 'zod';

import { instant } from '#shared/kernel/time.ts';
import { questionType } from './question-type.ts';

/** One time that staff gave a question another type. */
export const typeChange = z.object({
  at: instant,
  byName: z.string(),
  fromType: questionType,
  toType: questionType,
  reason: z.string(),
});
export type TypeChange = z.infer<typeof typeChange>;
