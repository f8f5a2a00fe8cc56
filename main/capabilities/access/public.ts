import type { AuditAction } from '#shared/kernel/audit-action.ts';
import * as rules from '#shared/capabilities/access/rules.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import type { Person } from '#shared/kernel/person.ts';
import type { AuditNote } from '#main/rpc/audit.ts';
import type { Reader } from '#main/store/reader.ts';
import { findItemInReach } from './reach-store.ts';

export { departmentsInReach, findItemInReach as findReach } from './reach-store.ts';
export { appendAudit, auditTrail } from './audit-store.ts';
export {
  findPerson,
  insertDepartment,
  insertStaffMember,
  findPersonName,
  listDepartments,
  listStaff,
} from './staff-store.ts';

interface ItemRef {
  readonly itemId: ItemId;
}

/**
 * Turns a rule into a guard of the door.
 *
 * An item that is not there is let through for those who work at the counter, so that the handler can say so.
 */
function guardOf(rule: (person: Person, item: rules.ItemInReach) => boolean) {
  return (reader: Reader, input: ItemRef, person: Person): boolean => {
    const item = findItemInReach(reader, input.itemId, person);
    return item ? rule(person, item) : rules.isCounterRole(person.role);
  };
}

export const mayOpenItem = guardOf(rules.mayReadText);
export const mayTriageItem = guardOf(rules.mayTriage);
export const mayRaiseItem = guardOf(rules.mayRaise);
/** Who may write an answer; whether it may leave without an approval is for the sending to decide. */
export const mayAnswerItem = guardOf(rules.mayWriteAnswer);
export const mayLowerUrgencyOf = guardOf(rules.mayLowerUrgency);
export const mayRecordCallAbout = guardOf(rules.mayRecordCall);

/** Guard for those who work from a queue at all. */
export function worksAtCounter(_reader: Reader, _input: unknown, person: Person): boolean {
  return rules.isCounterRole(person.role);
}

/** Guard for whoever may see a queue: the counter's roles, and the privacy officer without text. */
export function mayListQueue(_reader: Reader, _input: unknown, person: Person): boolean {
  return rules.isCounterRole(person.role) || person.role === 'privacy-officer';
}

/** Guard for functional administration: accounts, import, export. Gives no right to clinical text. */
export function isFunctionalAdministrator(_reader: Reader, _input: unknown, person: Person): boolean {
  return person.role === 'functional-administrator';
}

/** The line in the log for something done with an item. */
export function itemNote(action: AuditAction, reason?: (input: never) => string) {
  return (reader: Reader, input: ItemRef, call: { readonly person: Person }): AuditNote => ({
    action,
    patientId: findItemInReach(reader, input.itemId, call.person)?.patientId ?? null,
    objectType: 'item',
    objectId: input.itemId,
    ...(reason ? { reason: reason(input as never) } : {}),
  });
}
