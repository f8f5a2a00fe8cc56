import { z } from 'zod';

import { escalationTarget } from '#shared/capabilities/agreements/model.ts';
import { instant } from '#shared/kernel/time.ts';

/** A step of the ladder with its moment, and who is meant by name where the agreement names somebody. */
export const ladderStep = z.object({
  to: escalationTarget,
  afterDays: z.number().int(),
  at: instant,
  names: z.array(z.string()),
});
export type LadderStep = z.infer<typeof ladderStep>;

/** Where a term that runs stands on its ladder; null when nothing was reached, or nothing is to come. */
export const ladderState = z.object({ reached: ladderStep.nullable(), next: ladderStep.nullable() });
export type LadderState = z.infer<typeof ladderState>;

/** More working days than this are not told apart: a moment set outside may lie centuries away. */
export const mostWorkingDays = 100;
