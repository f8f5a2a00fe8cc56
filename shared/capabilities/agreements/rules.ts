import type { PoolRole, QuestionType } from '#shared/capabilities/counter/question-type.ts';
import type { DepartmentId, PractitionerId } from '#shared/kernel/ids.ts';
import type { Person, Role } from '#shared/kernel/person.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';
import type { AgreementRights, AgreementStatus, AgreementTerms, AgreementVersion } from './model.ts';

/** What people decided about a version. */
export type AgreementDecision = 'proposed' | 'approved' | 'declined';

/** A version as far as choosing between versions goes; `departmentId` null is the hospital's default. */
export interface AgreementHead {
  readonly id: string;
  readonly questionType: QuestionType;
  readonly departmentId: DepartmentId | null;
  readonly version: number;
  readonly decision: AgreementDecision;
  readonly validFrom: CalendarDate;
  readonly validUntil: CalendarDate | null;
}

function holdsOn(head: AgreementHead, day: CalendarDate): boolean {
  return head.decision === 'approved' && head.validFrom <= day && (head.validUntil === null || day < head.validUntil);
}

/** The later agreement of two: the one that began to hold later, then the higher version. */
function newestOf<Head extends AgreementHead>(heads: readonly Head[]): Head | undefined {
  const inOrder = heads.toSorted((one, other) =>
    one.validFrom === other.validFrom ? one.version - other.version : one.validFrom < other.validFrom ? -1 : 1,
  );
  return inOrder.at(-1);
}

/** What a question is routed by: its type, where it was asked, and the day it came. */
export interface RoutedQuestion {
  readonly questionType: QuestionType;
  readonly departmentId: DepartmentId;
  readonly day: CalendarDate;
}

/**
 * The agreement that holds for a question: the department's own, else the hospital's default.
 *
 * A question from before the first agreement goes by the earliest default, so that every question has a term.
 */
export function agreementFor<Head extends AgreementHead>(
  agreements: readonly Head[],
  { questionType, departmentId, day }: RoutedQuestion,
): Head | undefined {
  const ofType = agreements.filter((one) => one.questionType === questionType && one.decision === 'approved');
  const own = ofType.filter((one) => one.departmentId === departmentId && holdsOn(one, day));
  const defaults = ofType.filter((one) => one.departmentId === null);
  const earliest = defaults.toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : 1))[0];
  return newestOf(own) ?? newestOf(defaults.filter((one) => holdsOn(one, day))) ?? earliest;
}

/** Somebody who treats the patient, with where they work. */
export interface TeamMember {
  readonly id: PractitionerId;
  readonly name: string;
  readonly role: Role;
  readonly departmentIds: readonly DepartmentId[];
}

/** Where a question goes: by which agreement, to which pool, and who might be its owner. */
export interface QuestionRoute<Head> {
  readonly agreement: Head | undefined;
  readonly poolRole: PoolRole;
  readonly suggestedOwner: Pick<TeamMember, 'id' | 'name'> | null;
}

/** The one who treats this patient in this department in the role that answers; null when there are none or more. */
export function likelyOwner(
  answerer: PoolRole,
  departmentId: DepartmentId,
  team: readonly TeamMember[],
): Pick<TeamMember, 'id' | 'name'> | null {
  const treating = team.filter((one) => one.role === answerer && one.departmentIds.includes(departmentId));
  const [only] = treating;
  return treating.length === 1 && only ? { id: only.id, name: only.name } : null;
}

/**
 * Routes a question: type, department and treatment team give one pool and, where it is beyond doubt, one likely owner.
 *
 * Without any agreement the desk reads first, as everybody can pass on from there.
 */
export function routeOf<Head extends AgreementHead & Pick<AgreementTerms, 'firstReader' | 'answerer'>>(
  question: RoutedQuestion,
  agreements: readonly Head[],
  team: readonly TeamMember[],
): QuestionRoute<Head> {
  const agreement = agreementFor(agreements, question);
  return {
    agreement,
    poolRole: agreement?.firstReader ?? 'desk',
    suggestedOwner: agreement ? likelyOwner(agreement.answerer, question.departmentId, team) : null,
  };
}

/** How a version stands on a day, among all versions of the same agreement. */
export function statusOn(head: AgreementHead, versions: readonly AgreementHead[], day: CalendarDate): AgreementStatus {
  if (head.decision !== 'approved') return head.decision;
  if (head.validFrom > day) return 'planned';
  const same = versions.filter(
    (one) => one.questionType === head.questionType && one.departmentId === head.departmentId && holdsOn(one, day),
  );
  return newestOf(same)?.id === head.id ? 'in-force' : 'superseded';
}

/**
 * What a role may do with agreements and calendar; everybody may read them.
 *
 * @source role matrix of the demo clinic, row "Agreements, terms, calendar"
 */
export function agreementRightsOf(role: Role): AgreementRights {
  return {
    propose: role === 'doctor' || role === 'functional-administrator',
    advise: role === 'privacy-officer',
    decide: role === 'functional-administrator',
  };
}

/** May this person propose for this department? A doctor does for the hospital and for where they work. */
export function mayProposeFor(person: Person, departmentId: DepartmentId | null): boolean {
  if (!agreementRightsOf(person.role).propose) return false;
  if (person.role !== 'doctor' || departmentId === null) return true;
  return person.departments.some((department) => department.id === departmentId);
}

/** The terms of a version, with persons by id. */
export function termsOf(version: AgreementVersion): AgreementTerms {
  const { firstReader, triageHours, answerer, prescriberSigns, alsoAllowed, termDays, escalation } = version;
  const { templateSet, filing, isBillable, special, isOffered, fallback, sendsReceipt } = version;
  return {
    firstReader,
    triageHours,
    answerer,
    prescriberSigns,
    alsoAllowed,
    deputies: version.deputies.map(({ id }) => id),
    leadId: version.lead?.id ?? null,
    termDays,
    escalation,
    templateSet,
    filing,
    isBillable,
    special,
    isOffered,
    fallback,
    sendsReceipt,
  };
}

/** The fields in the order in which people read them. */
export const termFields = [
  'isOffered',
  'fallback',
  'firstReader',
  'triageHours',
  'answerer',
  'prescriberSigns',
  'alsoAllowed',
  'termDays',
  'escalation',
  'deputies',
  'leadId',
  'templateSet',
  'filing',
  'isBillable',
  'special',
  'sendsReceipt',
] as const satisfies readonly (keyof AgreementTerms)[];
export type TermField = (typeof termFields)[number];

/** The fields in which two sets of terms differ, in reading order. */
export function changedFields(one: AgreementTerms, other: AgreementTerms): TermField[] {
  return termFields.filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]));
}

/** True when patients are told where to go, or may simply ask. */
export function saysWhereToGo(terms: Pick<AgreementTerms, 'isOffered' | 'fallback'>): boolean {
  return terms.isOffered || (terms.fallback ?? '') !== '';
}
