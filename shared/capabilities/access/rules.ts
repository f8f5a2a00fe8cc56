import type { PoolRole, QuestionType } from '#shared/capabilities/counter/model.ts';
import type { Person, Role } from '#shared/kernel/person.ts';

/** What an access decision needs to know of an item. */
export interface ItemInReach {
  readonly questionType: QuestionType;
  /** The item's department is one this person works in, or one that nobody works in. */
  readonly isInReach: boolean;
  /** This person owns it, or it was passed on to them by name. */
  readonly isOwn: boolean;
}

const deskTypes: readonly QuestionType[] = ['HERHAAL', 'AFSPRAAK', 'VOORBEREID', 'DOSSIER'];
const medicalTypes: readonly QuestionType[] = ['UITSLAG', 'MEDICATIE', 'MEDISCH', 'NAZORG'];

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
  return isCounterRole(person.role) && (item.isInReach || item.isOwn);
}

/**
 * May this person read the text of the item? Desk staff read logistics, not medical questions.
 *
 * @source role matrix of the demo clinic, row "Open item with text"
 */
export function mayReadText(person: Person, item: ItemInReach): boolean {
  if (!isCounterRole(person.role)) return false;
  if (!item.isInReach && !item.isOwn) return false;
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
  return mayReadText(person, item) && !(person.role === 'desk' && medicalTypes.includes(item.questionType));
}

/** May this person draw attention to it? Everyone who sees it in the queue and works at the counter. */
export function mayRaise(person: Person, item: ItemInReach): boolean {
  return isCounterRole(person.role) && maySeeInQueue(person, item);
}

/**
 * May this person answer it to the patient?
 *
 * A doctor in training needs a supervisor's approval and so cannot send alone; a nurse answers per agreement, which
 * leaves out the file questions; desk staff answer logistics only.
 *
 * @source role matrix of the demo clinic, row "Answer"; agreements per question type
 */
export function mayAnswer(person: Person, item: ItemInReach): boolean {
  if (!mayReadText(person, item)) return false;
  if (person.role === 'doctor') return person.supervisorId === null;
  if (person.role === 'nurse') return item.questionType !== 'DOSSIER';
  return deskTypes.includes(item.questionType);
}
