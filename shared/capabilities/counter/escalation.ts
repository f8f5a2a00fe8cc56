import type { EscalationStep } from '#shared/capabilities/agreements/model.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { dueMoment, type Term } from './due.ts';

/** A step of the ladder with the moment at which it asks for attention. */
export interface TimedStep extends EscalationStep {
  readonly at: Instant;
}

/** The steps of an agreement with their moments, in order; those that never come, because the clock stands still, are left out. */
export function ladderOf(term: Omit<Term, 'termDays'>, steps: readonly EscalationStep[]): TimedStep[] {
  return steps
    .toSorted((one, other) => one.afterDays - other.afterDays)
    .flatMap((step) => {
      const { dueAt } = dueMoment({ ...term, termDays: step.afterDays });
      return dueAt === null ? [] : [{ ...step, at: dueAt }];
    });
}

/** The last step that a moment has reached, and the first that is still to come; `steps` in order of their moments. */
export function stateOnLadder<Step extends { readonly at: Instant }>(
  steps: readonly Step[],
  now: Instant,
): { readonly reached: Step | null; readonly next: Step | null } {
  return {
    reached: steps.findLast((step) => step.at <= now) ?? null,
    next: steps.find((step) => step.at > now) ?? null,
  };
}

/**
 * Where a term stands on the ladder of its agreement at a moment: owner, then who the steps name.
 *
 * Each step is reached at the closing time of its n-th working day after arrival, counted as the term itself. Reaching
 * one raises attention; it never changes the owner.
 */
export function escalationOf(term: Omit<Term, 'termDays'>, steps: readonly EscalationStep[], now: Instant) {
  return stateOnLadder(ladderOf(term, steps), now);
}
