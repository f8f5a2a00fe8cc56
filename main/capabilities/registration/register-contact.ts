import type {
  RegistrationChoice,
  RegistrationProposal,
  RegistrationStatus,
} from '#shared/capabilities/registration/model.ts';
import { isComplete, mayConfirm, noTicks, proposeRegistration } from '#shared/capabilities/registration/rules.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import type { Person, Role } from '#shared/kernel/person.ts';
import { newId } from '#main/platform/identifiers.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import type { Writer } from '#main/store/writer.ts';
import { listCodes } from './code-store.ts';
import { contactFacts, findContact } from './contact-facts-store.ts';
import { insertRegistration } from './registration-store.ts';

/** The closing of an item, as far as its registration goes. */
export interface ClosedContact {
  readonly itemId: ItemId;
  /** What the person said; null leaves the usual class of the question type and every open condition open. */
  readonly choice: RegistrationChoice | null;
  /** Role of who answered by closing it, as after a phone call; null asks the thread. */
  readonly answeredBy: Role | null;
}

/** What cannot be billed is done; what can waits for a doctor, unless a doctor closed it and said all there is to say. */
function statusOf(proposal: RegistrationProposal, person: Person): RegistrationStatus {
  if (proposal.code === null) return 'not-billed';
  return isComplete(proposal) && mayConfirm(person, 'proposed') ? 'confirmed' : 'proposed';
}

/**
 * Registers the contact of an item that a person closes.
 *
 * @source evaluation of a portal at a Dutch university hospital: e-consults are registered as an activity, split in
 * medical and repeat prescription
 */
export function registerContact(writer: Writer, closed: ClosedContact, call: SignedInCall): void {
  const contact = findContact(writer, closed.itemId);
  if (!contact) return;
  const ticks = closed.choice?.ticks ?? noTicks;
  const contactClass = closed.choice?.contactClass ?? null;
  const facts = contactFacts(writer, contact, { contactClass, ticks, answeredBy: closed.answeredBy, now: call.now });
  const proposal = proposeRegistration(facts, listCodes(writer));
  insertRegistration(writer, {
    id: newId<string>(),
    contact,
    proposal,
    ticks,
    answeredBy: facts.answeredBy,
    onDay: facts.onDay,
    status: statusOf(proposal, call.person),
    closedById: call.person.id,
    closedAt: call.now,
  });
}
