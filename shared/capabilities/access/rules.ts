import { type Answering, agreementLetsAnswer } from '#shared/capabilities/agreements/answering.ts';
import type { PoolRole, QuestionType } from '#shared/capabilities/counter/model.ts';
import type { Person, Role } from '#shared/kernel/person.ts';

/** What an access decision needs to know of an item. */
export interface ItemInReach {
  readonly questionType: QuestionType;
  /** The item's department is one this person works in, or one that nobody works in. */
  readonly isInReach: boolean;
  /** This person owns it, or it was passed on to them by name. */
  readonly isOwn: boolean;
  /** A colleague asks this person something about it now; without it nobody is asked anything. */
  readonly isAsked?: boolean;
  /** What the agreement that routed it says of who answers; without one the bounds of the roles are all there is. */
  readonly answering?: Answering | null;
}

const deskTypes: readonly QuestionType[] = ['HERHAAL', 'AFSPRAAK', 'VOORBEREID', 'DOSSIER'];
const medicalTypes: readonly QuestionType[] = ['UITSLAG', 'MEDICATIE', 'MEDISCH', 'NAZORG'];

/** In reach of this person's hands, so that they may do something with it; being asked gives eyes only. */
function isAtHand(item: ItemInReach): boolean {
  return item.isInReach || item.isOwn;
}

function isInSight(item: ItemInReach): boolean {
  return isAtHand(item) || item.isAsked === true;
}

/** The roles that staff a counter. */
export function isCounterRole(role: Role): role is PoolRole {
  return role === 'doctor' || role === 'nurse' || role === 'desk';
}

/**
 * May this person see that the item is in the queue? The privacy officer sees that it exists, never what it says.
 *
 * @source role matrix of the demo clinic, row "See queue of own department"
 */
export function maySeeInQueue(person: Person, item: ItemInReach): boolean {
  if (person.role === 'privacy-officer') return true;
  return isCounterRole(person.role) && isInSight(item);
}

/**
 * May this person read the text of the item? Desk staff read logistics, not medical questions. A colleague who is asked
 * about it reads it for as long as the request is open.
 *
 * @source role matrix of the demo clinic, row "Open item with text"
 */
export function mayReadText(person: Person, item: ItemInReach): boolean {
  if (!isCounterRole(person.role)) return false;
  if (!isInSight(item)) return false;
  return person.role !== 'desk' || deskTypes.includes(item.questionType);
}

/**
 * Which consults of the record may this person read, by question type; undefined for all of them.
 *
 * The record holds the questions word for word, so desk staff read there what they may read at the counter.
 *
 * @source role matrix of the demo clinic, row "Open item with text"
 */
export function typesInRecordFor(person: Person): readonly QuestionType[] | undefined {
  return person.role === 'desk' ? deskTypes : undefined;
}

/**
 * May this person take it, pass it on or close it? Desk staff do not route medical questions.
 *
 * @source role matrix of the demo clinic, row "Triage, change type, route"
 */
export function mayTriage(person: Person, item: ItemInReach): boolean {
  if (!isAtHand(item)) return false;
  return mayReadText(person, item) && !(person.role === 'desk' && medicalTypes.includes(item.questionType));
}

/**
 * May this person give it another question type? Desk staff neither from nor to a medical type: that is triage.
 *
 * @source role matrix of the demo clinic, row "Triage, change type, route"
 */
export function mayChangeType(person: Person, item: ItemInReach, to: QuestionType): boolean {
  return mayTriage(person, item) && !(person.role === 'desk' && medicalTypes.includes(to));
}

/** May this person draw attention to it? Everyone who sees it in the queue and works at the counter. */
export function mayRaise(person: Person, item: ItemInReach): boolean {
  return isCounterRole(person.role) && maySeeInQueue(person, item);
}

/** False for a doctor in training: their answer leaves only after their supervisor approved that very text. */
export function sendsAlone(person: Person): boolean {
  return person.role !== 'doctor' || person.supervisorId === null;
}

/**
 * May this person write the answer to the patient? A nurse and the desk answer as the agreement lets them, within their
 * own bounds: no file questions for the nurse, logistics only for the desk.
 *
 * @source role matrix of the demo clinic, row "Answer"; agreements per question type
 */
export function mayWriteAnswer(person: Person, item: ItemInReach): boolean {
  if (!mayReadText(person, item) || !isAtHand(item)) return false;
  if (person.role === 'doctor') return true;
  const isWithinBounds =
    person.role === 'nurse' ? item.questionType !== 'DOSSIER' : deskTypes.includes(item.questionType);
  return isWithinBounds && (!item.answering || agreementLetsAnswer(person, item.answering));
}

/**
 * May this person send the answer to the patient? Whoever may write it, but a doctor in training only what their
 * supervisor approved.
 *
 * @source role matrix of the demo clinic, row "Answer": T, with supervisor's approval for trainees
 */
export function mayAnswer(person: Person, item: ItemInReach, isApproved = false): boolean {
  return mayWriteAnswer(person, item) && (sendsAlone(person) || isApproved);
}

/** The roles that judge an alarm. */
function judgesAlarms(person: Person, item: ItemInReach): boolean {
  return (person.role === 'nurse' || person.role === 'doctor') && isAtHand(item) && mayReadText(person, item);
}

/**
 * May this person judge that it is less urgent than it says?
 *
 * @source role matrix of the demo clinic, row "Lower red/amber (with reason)"
 */
export function mayLowerUrgency(person: Person, item: ItemInReach): boolean {
  return judgesAlarms(person, item);
}

/**
 * May this person write down a call after an alarm? It can end the alarm, so it takes who may lower one.
 *
 * @source demo material, handling of alarms: the nurse on duty, else a doctor
 */
export function mayRecordCall(person: Person, item: ItemInReach): boolean {
  return judgesAlarms(person, item);
}
