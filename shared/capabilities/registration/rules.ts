import type { QuestionType } from '#shared/capabilities/counter/question-type.ts';
import type { Person, Role } from '#shared/kernel/person.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';
import type {
  BillingCode,
  CareSetting,
  Condition,
  ConditionId,
  ContactClass,
  PersonalTicks,
  RegistrationProposal,
  RegistrationStatus,
} from './model.ts';

const usualClasses: Readonly<Record<QuestionType, ContactClass>> = {
  UITSLAG: 'medical',
  MEDICATIE: 'medical',
  MEDISCH: 'medical',
  NAZORG: 'medical',
  HERHAAL: 'repeat-prescription',
  AFSPRAAK: 'logistics',
  VOORBEREID: 'logistics',
  DOSSIER: 'other',
};

/** The class that a question of a type usually has; whoever closes it may say otherwise. */
export function usualClassOf(type: QuestionType): ContactClass {
  return usualClasses[type];
}

/** Nothing said yet. */
export const noTicks: PersonalTicks = { hasRelation: null, replacesVisit: null, costTold: null, minutes: null };

/** What is known of a contact when it is closed. */
export interface ContactFacts {
  readonly contactClass: ContactClass;
  readonly setting: CareSetting;
  /** The agreement of the question type leaves room for billing. */
  readonly isBillingAgreed: boolean;
  /** Role of who answered the patient; null when nobody did. */
  readonly answeredBy: Role | null;
  /** Someone of the department treats the patient; null when the program does not know. */
  readonly hasRelation: boolean | null;
  /** Another contact of this patient was registered for billing that day. */
  readonly hasOtherThatDay: boolean;
  readonly onDay: CalendarDate;
  readonly ticks: PersonalTicks;
}

function holds(answer: boolean | null): Condition['holds'] {
  if (answer === null) return 'unknown';
  return answer ? 'yes' : 'no';
}

function isInForce(code: BillingCode, day: CalendarDate): boolean {
  return code.validFrom <= day && (code.validUntil === null || day <= code.validUntil);
}

function minutesFit(code: BillingCode, minutes: number): boolean {
  return minutes >= code.minutesFrom && (code.minutesUntil === null || minutes < code.minutesUntil);
}

/** The codes that hold for such a contact on its day, whatever its minutes. */
export function codesFor(facts: ContactFacts, codes: readonly BillingCode[]): BillingCode[] {
  return codes.filter(
    (code) =>
      code.setting === facts.setting &&
      code.contactClass === facts.contactClass &&
      isInForce(code, facts.onDay) &&
      (facts.answeredBy === null || code.roles.includes(facts.answeredBy)),
  );
}

/** Codes differ by minutes: with one code that takes any, minutes need not be said. */
function minutesCondition(fitting: readonly BillingCode[], minutes: number | null): Condition['holds'] {
  if (fitting.some((code) => code.minutesFrom === 0 && code.minutesUntil === null)) return 'yes';
  if (minutes === null) return 'unknown';
  return holds(fitting.some((code) => minutesFit(code, minutes)));
}

/**
 * What to register of a contact: every condition with its answer, the code that fits, or why it is not billed.
 *
 * It only proposes. A condition that only a person knows is `unknown` until a person says so, and what is unknown is
 * never taken as met.
 *
 * @source hospital: a remote contact counts when it replaces a repeat visit, the patient agreed and knew the cost, and
 * its substance is in the record; not for logistics or contacts with nurse or secretary. Practice: by time and content.
 * Mental health: one contact a day, at least five minutes.
 */
export function proposeRegistration(facts: ContactFacts, codes: readonly BillingCode[]): RegistrationProposal {
  const fitting = codesFor(facts, codes);
  const isMedical = facts.contactClass === 'medical';
  const answers: Readonly<Record<ConditionId, Condition['holds']>> = {
    'agreement-allows': holds(facts.isBillingAgreed),
    medical: holds(isMedical),
    answered: holds(facts.answeredBy !== null),
    relation: holds(facts.hasRelation ?? facts.ticks.hasRelation),
    'billable-role': holds(facts.answeredBy === null ? false : !isMedical || fitting.length > 0),
    'minutes-fit': fitting.length === 0 ? 'yes' : minutesCondition(fitting, facts.ticks.minutes),
    'one-a-day': holds(!facts.hasOtherThatDay),
    'replaces-visit': holds(facts.setting === 'hospital' ? facts.ticks.replacesVisit : true),
    'cost-told': holds(facts.setting === 'hospital' ? facts.ticks.costTold : true),
  };
  const conditions = Object.entries(answers).map(([id, answer]) => ({ id: id as ConditionId, holds: answer }));
  const failed = conditions.find((one) => one.holds === 'no');
  if (failed) return { contactClass: facts.contactClass, conditions, code: null, reason: failed.id };
  const { minutes } = facts.ticks;
  const code = fitting.find((one) => minutes === null || minutesFit(one, minutes)) ?? null;
  return { contactClass: facts.contactClass, conditions, code, reason: code === null ? 'no-code' : null };
}

/** Is there a condition left that a person has to answer before it can be billed? */
export function isComplete({ conditions, code }: Pick<RegistrationProposal, 'conditions' | 'code'>): boolean {
  return code !== null && conditions.every((one) => one.holds === 'yes');
}

/** The desk checks a proposal. @source role matrix of the demo clinic, row "Billing aid" */
export function mayCheck(person: Person, status: RegistrationStatus): boolean {
  return person.role === 'desk' && status === 'proposed';
}

/** A doctor confirms it, checked or not, but not one in training alone. @source role matrix, row "Billing aid" */
export function mayConfirm(person: Person, status: RegistrationStatus): boolean {
  return person.role === 'doctor' && person.supervisorId === null && (status === 'proposed' || status === 'checked');
}

/** The functional administrator keeps the table of codes. @source role matrix, row "Billing aid" */
export function mayEditCodes(person: Person): boolean {
  return person.role === 'functional-administrator';
}
