import type { PersonalTicks, Registration, RegistrationProposal } from '#shared/capabilities/registration/model.ts';
import { isComplete, mayCheck, mayConfirm, proposeRegistration } from '#shared/capabilities/registration/rules.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import type { Reader } from '#main/store/reader.ts';
import type { Writer } from '#main/store/writer.ts';
import { listCodes } from './code-store.ts';
import { contactFacts, findContact } from './contact-facts-store.ts';
import { decideRegistration, findRegistration, type RegistrationRow } from './registration-store.ts';

/** A row as this person may see it: the administrator's has no name in it. */
export function registrationOf(row: RegistrationRow, call: SignedInCall): Registration {
  return {
    id: row.id,
    version: row.version,
    itemId: row.item_id,
    patientName: call.person.role === 'functional-administrator' ? null : row.patient_name,
    departmentId: row.department_id,
    departmentCode: row.department_code,
    questionType: row.question_type,
    contactClass: row.contact_class,
    onDay: row.on_day,
    status: row.status,
    code: row.code,
    codeLabel: row.code_label,
    conditions: JSON.parse(row.conditions) as Registration['conditions'],
    ticks: ticksOf(row),
    reason: row.reason,
    reasonWords: row.reason_words,
    closedByName: row.closed_by_name,
    decidedByName: row.decided_by_name,
    decidedAt: row.decided_at,
    may: { check: mayCheck(call.person, row.status), confirm: mayConfirm(call.person, row.status) },
  };
}

export function ticksOf(row: RegistrationRow): PersonalTicks {
  return JSON.parse(row.ticks) as PersonalTicks;
}

/** The proposal made anew for the day of the contact, with what has been said since. */
export function proposalAgain(reader: Reader, row: RegistrationRow, ticks: PersonalTicks): RegistrationProposal {
  const contact = findContact(reader, row.item_id);
  invariant(contact !== undefined, 'a registration has an item');
  const facts = contactFacts(reader, contact, {
    contactClass: row.contact_class,
    ticks,
    answeredBy: row.answered_by_role,
    now: row.closed_at,
  });
  return proposeRegistration(facts, listCodes(reader));
}

/** The registration as a decision left it. */
export function decided(writer: Writer, id: string, call: SignedInCall): { registration: Registration } {
  const row = findRegistration(writer, id);
  invariant(row !== undefined, 'a registration that was decided on is still there');
  return { registration: registrationOf(row, call) };
}

/** Confirms one with its code; false when a condition is still open. */
export function confirmWithCode(
  writer: Writer,
  row: RegistrationRow,
  ticks: PersonalTicks,
  call: SignedInCall,
): boolean {
  const proposal = proposalAgain(writer, row, ticks);
  if (!isComplete(proposal)) return false;
  const { code, conditions } = proposal;
  decideRegistration(
    writer,
    row.id,
    { status: 'confirmed', code, conditions, ticks, reason: null, reasonWords: null },
    { id: call.person.id, at: call.now },
  );
  return true;
}
