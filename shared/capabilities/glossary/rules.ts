import { isCounterRole } from '#shared/capabilities/access/rules.ts';
import type { Person } from '#shared/kernel/person.ts';

/**
 * May this person add a word to the organisation's list? Whoever writes to patients.
 *
 * A word that is left alone lowers what the check says, so each is seen by all with who added it, and why.
 */
export function mayAddWords(person: Person): boolean {
  return isCounterRole(person.role);
}

/** May this person take a word off the list? Who added it, and the functional administrator. */
export function mayRemoveWord(person: Person, word: { readonly addedById: string | null }): boolean {
  return person.role === 'functional-administrator' || (mayAddWords(person) && word.addedById === person.id);
}

/** May this person take in a whole list? @source role matrix of the demo clinic, configuration is the administrator's */
export function mayImportWords(person: Person): boolean {
  return person.role === 'functional-administrator';
}
