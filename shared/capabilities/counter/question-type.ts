import { z } from 'zod';

/**
 * The question types of a Dutch portal. The codes are data (they travel in FHIR), so they stay Dutch.
 *
 * @source the question types in use at Dutch hospital and practice portals (see the glossary in CONTRIBUTING)
 */
export const questionTypes = [
  'UITSLAG',
  'MEDICATIE',
  'HERHAAL',
  'AFSPRAAK',
  'MEDISCH',
  'NAZORG',
  'VOORBEREID',
  'DOSSIER',
] as const;
export const questionType = z.enum(questionTypes);
export type QuestionType = z.infer<typeof questionType>;

/** The three roles that work at the counter; a pool is a role within a department. */
export const poolRole = z.enum(['doctor', 'nurse', 'desk']);
export type PoolRole = z.infer<typeof poolRole>;
