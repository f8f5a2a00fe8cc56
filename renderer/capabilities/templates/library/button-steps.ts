import type { TextRights } from '#shared/capabilities/templates/model.ts';

/** Steps that are done with a button, in the order of the way from draft to use and out of it. */
export const buttonSteps = ['propose', 'approve', 'publish', 'decline', 'discard', 'retire'] as const;
export type ButtonStep = (typeof buttonSteps)[number] & keyof TextRights;
