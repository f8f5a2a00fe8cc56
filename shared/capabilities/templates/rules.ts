import type { QuestionType } from '#shared/capabilities/counter/question-type.ts';
import type { DepartmentId, PractitionerId } from '#shared/kernel/ids.ts';
import type { Person } from '#shared/kernel/person.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';
import type { TemplateKind, TemplateStatus, TextRights } from './model.ts';

/** What a decision about a text needs to know of it. */
export interface TextUnderRule {
  readonly kind: TemplateKind;
  /** Null for a block, which any text may take in. */
  readonly questionType: QuestionType | null;
  readonly departmentId: DepartmentId | null;
  readonly isPersonal: boolean;
  readonly ownerId: PractitionerId | null;
}

const logistics: readonly QuestionType[] = ['AFSPRAAK', 'VOORBEREID', 'HERHAAL'];
/** What desk staff answer, and so what they write texts for. */
const deskTypes: readonly QuestionType[] = [...logistics, 'DOSSIER'];

function isOwn(person: Person, text: TextUnderRule): boolean {
  return text.ownerId === person.id;
}

function worksIn(person: Person, departmentId: DepartmentId | null): boolean {
  return departmentId === null || person.departments.some((department) => department.id === departmentId);
}

/** May this person see it at all? The library is for everyone; a personal text is for its maker alone. */
export function maySee(person: Person, text: TextUnderRule): boolean {
  return !text.isPersonal || isOwn(person, text);
}

/**
 * May this person write it? Doctors and nurses every type, desk staff what they answer, and a text of a department only
 * whoever works there. A block can end up in a medical answer, so desk staff leave blocks alone.
 *
 * @source role matrix of the demo clinic, row "Templates: edit / approve"
 */
export function mayEdit(person: Person, text: TextUnderRule): boolean {
  if (!maySee(person, text) || !worksIn(person, text.departmentId)) return false;
  if (person.role === 'doctor' || person.role === 'nurse') return true;
  return person.role === 'desk' && text.questionType !== null && deskTypes.includes(text.questionType);
}

/**
 * May this person approve it? Always a second person, never one who wrote this version.
 *
 * Medical texts and blocks by a doctor, file questions by the privacy officer, logistics by a nurse or a doctor. A doctor
 * in training does not approve. The approver may work in another department, since a small one may have no second.
 *
 * @source role matrix of the demo clinic, row "Templates: edit / approve"
 */
export function mayApprove(person: Person, text: TextUnderRule, isAuthor: boolean): boolean {
  if (isAuthor || text.isPersonal) return false;
  if (text.questionType === 'DOSSIER') return person.role === 'privacy-officer';
  const isDoctor = person.role === 'doctor' && person.supervisorId === null;
  if (text.questionType !== null && logistics.includes(text.questionType)) return isDoctor || person.role === 'nurse';
  return isDoctor;
}

/** May this person put an approved text into use? @source role matrix of the demo clinic, row "Templates" */
export function mayPublish(person: Person, text: TextUnderRule): boolean {
  return !text.isPersonal && person.role === 'functional-administrator';
}

/** May this person take it out of use? Whoever puts shared texts into use; a personal one only its maker. */
export function mayRetire(person: Person, text: TextUnderRule): boolean {
  return text.isPersonal ? isOwn(person, text) : person.role === 'functional-administrator';
}

/** May this person set its owner, its review date and the mark of the patient panel? */
export function mayTend(person: Person, text: TextUnderRule): boolean {
  if (text.isPersonal) return false;
  return mayEdit(person, text) || mayApprove(person, text, false) || person.role === 'functional-administrator';
}

/** May this person take a set of texts in or out? @source role matrix, row "Users, roles, export of configuration" */
export function mayExchangeSets(person: Person): boolean {
  return person.role === 'functional-administrator';
}

/** The versions that count now: what is in work, and whether one is in use. */
export interface TextNow {
  readonly inWork: Extract<TemplateStatus, 'draft' | 'proposed' | 'approved'> | null;
  readonly isPublished: boolean;
  /** This person wrote or changed the version in work. */
  readonly isAuthor: boolean;
}

/** What this person may do with this text in the state it is in. */
export function rightsOn(person: Person, text: TextUnderRule, { inWork, isPublished, isAuthor }: TextNow): TextRights {
  const edit = mayEdit(person, text);
  const approve = mayApprove(person, text, isAuthor);
  return {
    edit,
    propose: edit && inWork === 'draft' && !text.isPersonal,
    approve: approve && inWork === 'proposed',
    decline: (approve && inWork === 'proposed') || (mayPublish(person, text) && inWork === 'approved'),
    publish: mayPublish(person, text) && inWork === 'approved',
    retire: mayRetire(person, text) && isPublished,
    discard: edit && inWork !== null && !text.isPersonal,
    tend: mayTend(person, text),
  };
}

/** Does the next step ask something of this person? Publishing, approving, or finishing what they were given back. */
export function awaits(rights: TextRights, now: TextNow): boolean {
  return rights.publish || rights.approve || (now.inWork === 'draft' && now.isAuthor && rights.propose);
}

/** A text that is in use is read again on its review date at the latest. */
export function isReviewDue(reviewOn: CalendarDate | null, today: CalendarDate): boolean {
  return reviewOn !== null && reviewOn <= today;
}

/** What makes a text fit to offer for an item. */
export interface Offer {
  readonly kind: TemplateKind;
  readonly questionType: QuestionType | null;
  readonly departmentId: DepartmentId | null;
  readonly isPersonal: boolean;
  readonly code: string;
}

function rankOf(offer: Offer, item: { readonly questionType: QuestionType }): number {
  const kind = offer.kind === 'block' ? 8 : 0;
  const type = offer.questionType === item.questionType ? 0 : 4;
  const department = offer.departmentId === null ? 2 : 0;
  return kind + type + department + (offer.isPersonal ? 0 : 1);
}

/**
 * The texts to offer for an item, the best first: of its question type before others, of its department before the
 * hospital's, one's own before shared ones, blocks last. Texts of other departments are left out.
 */
export function offersFor<Text extends Offer>(
  texts: readonly Text[],
  item: { readonly questionType: QuestionType; readonly departmentId: DepartmentId },
): Text[] {
  return texts
    .filter((text) => text.departmentId === null || text.departmentId === item.departmentId)
    .sort((left, right) => rankOf(left, item) - rankOf(right, item) || (left.code < right.code ? -1 : 1));
}
