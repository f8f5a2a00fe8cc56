import type { PoolRole } from '#shared/capabilities/counter/question-type.ts';
import type { Person } from '#shared/kernel/person.ts';
import type { AlsoAllowed } from './model.ts';

/** What an agreement says of who answers. */
export interface Answering {
  readonly answerer: PoolRole;
  readonly prescriberSigns: boolean;
  readonly alsoAllowed: readonly AlsoAllowed[];
}

/**
 * Does the agreement let this person write the answer to the patient?
 *
 * Where a prescriber signs, the answering role alone is not enough: it takes the right to prescribe, or a line in the
 * agreement that lets this role send the message. Conditions are in words and are for people to keep.
 */
export function agreementLetsAnswer(person: Person, { answerer, prescriberSigns, alsoAllowed }: Answering): boolean {
  if (alsoAllowed.some(({ role }) => role === person.role)) return true;
  if (prescriberSigns) return person.mayPrescribe;
  return person.role === answerer;
}
