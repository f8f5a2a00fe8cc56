import { z } from 'zod';

import { departmentId, practitionerId } from './ids.ts';

/** The roles of the authorisation matrix; a person with two roles chooses one per session. */
export const roles = ['doctor', 'nurse', 'desk', 'privacy-officer', 'functional-administrator'] as const;

export const role = z.enum(roles);

export type Role = z.infer<typeof role>;

/** Who is signed in: the identity every access decision and every audit line is about. */
export const person = z.object({
  id: practitionerId,
  name: z.string(),
  role,
  functionTitle: z.string(),
  departments: z.array(z.object({ id: departmentId, code: z.string(), name: z.string() })),
  mayPrescribe: z.boolean(),
  supervisorId: practitionerId.nullable(),
});

export type Person = z.infer<typeof person>;
