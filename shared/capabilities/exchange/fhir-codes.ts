import type {
  CloseOutcome,
  ItemState,
  MessageKind,
  NextAction,
  Priority,
  QuestionType,
  UrgencyLevel,
} from '#shared/capabilities/counter/model.ts';
import { questionTypes } from '#shared/capabilities/counter/model.ts';
import type { Role } from '#shared/kernel/person.ts';
import { roles } from '#shared/kernel/person.ts';
import { systems } from './fhir-systems.ts';

/** A code with its system, as a coding of FHIR holds it. */
export interface Code {
  readonly system: string | undefined;
  readonly code: string | undefined;
}

/** Subjects of the HL7 communication-topic system that say which kind of question it is. */
const topicTypes: Readonly<Record<string, QuestionType>> = {
  'prescription-refill-request': 'HERHAAL',
  'report-labs': 'UITSLAG',
  'appointment-reminder': 'AFSPRAAK',
  'phone-consult': 'AFSPRAAK',
  'progress-update': 'MEDISCH',
  'summary-report': 'DOSSIER',
};

const worklistTypes: Readonly<Record<string, QuestionType>> = {
  'release-result': 'UITSLAG',
  'release-letter': 'DOSSIER',
  'repeat-prescription': 'HERHAAL',
  'review-questionnaire': 'VOORBEREID',
  'review-measurement': 'NAZORG',
  'correction-request': 'DOSSIER',
  'proxy-request': 'DOSSIER',
};

function ownEntry<Value>(table: Readonly<Record<string, Value>>, key: string | undefined): Value | undefined {
  return key !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}

function typeOfCode({ system, code }: Code): QuestionType | undefined {
  if (system === systems.questionType) return questionTypes.find((type) => type === code?.toUpperCase());
  if (system === systems.communicationTopic) return ownEntry(topicTypes, code);
  return system === systems.worklistType ? ownEntry(worklistTypes, code) : undefined;
}

/** The question type that the codes name, the most explicit one first; MEDISCH when none does, as it has the strictest term. */
export function questionTypeOf(codes: readonly Code[]): QuestionType {
  const explicit = codes.find((code) => code.system === systems.questionType && typeOfCode(code));
  const named = explicit ?? codes.find((code) => typeOfCode(code));
  return (named && typeOfCode(named)) ?? 'MEDISCH';
}

const roleWords: Readonly<Record<string, Role>> = {
  arts: 'doctor',
  physician: 'doctor',
  verpleegkundige: 'nurse',
  balie: 'desk',
  receptionist: 'desk',
};

/**
 * The role behind a code, or undefined.
 *
 * @source UZI role codes: 01.* are doctors, 30.* nurses, 81.* physician assistants
 */
export function roleOfCode({ system, code }: Code): Role | undefined {
  if (code === undefined) return undefined;
  if (system === systems.uziRole) {
    if (code.startsWith('01.')) return 'doctor';
    return code.startsWith('30.') || code.startsWith('81.') ? 'nurse' : undefined;
  }
  return ownEntry(roleWords, code.toLowerCase()) ?? roles.find((role) => role === code.toLowerCase());
}

/** What a Task's status means for the counter. */
export interface ItemStanding {
  readonly state: ItemState;
  readonly nextAction: NextAction;
  readonly closeOutcome: CloseOutcome | null;
}

const open: ItemStanding = { state: 'new', nextAction: 'practice', closeOutcome: null };

/**
 * Where a Task stands.
 *
 * A rejected or failed Task stays open: it went to the wrong place or broke, and the patient still waits.
 */
export function standingOf(status: string, businessState: string | undefined, isOwned: boolean): ItemStanding {
  switch (status) {
    case 'accepted':
    case 'in-progress':
      return isOwned ? { ...open, state: 'taken' } : open;
    case 'on-hold':
      return businessState === 'awaiting-supervisor' || businessState === 'awaiting-lab'
        ? { ...open, state: 'waiting-for-colleague' }
        : { ...open, state: 'waiting-for-patient', nextAction: 'patient' };
    case 'completed':
      return closedAs(businessState === 'closed-no-reply' ? 'no-answer-needed' : 'answered');
    case 'cancelled':
      return closedAs('withdrawn-by-patient');
    case 'entered-in-error':
      return closedAs('no-answer-needed');
    default:
      return businessState === 'reopened' ? { ...open, state: 'reopened' } : open;
  }
}

function closedAs(closeOutcome: CloseOutcome): ItemStanding {
  return { state: 'closed', nextAction: 'nobody', closeOutcome };
}

/** The Task status and business state of an item of ours. */
export function taskStatusOf(
  state: ItemState,
  outcome: CloseOutcome | null,
): { status: string; businessStatus: string | null } {
  switch (state) {
    case 'new':
      return { status: 'requested', businessStatus: null };
    case 'reopened':
      return { status: 'requested', businessStatus: 'reopened' };
    case 'taken':
      return { status: 'accepted', businessStatus: null };
    case 'in-outbox':
      return { status: 'in-progress', businessStatus: 'draft-ready' };
    case 'waiting-for-colleague':
      return { status: 'on-hold', businessStatus: 'awaiting-supervisor' };
    case 'waiting-for-patient':
      return { status: 'on-hold', businessStatus: 'awaiting-patient' };
    case 'closed':
      if (outcome === 'withdrawn-by-patient') return { status: 'cancelled', businessStatus: null };
      return { status: 'completed', businessStatus: outcome === 'answered' ? 'sent' : 'closed-no-reply' };
  }
}

/** The priorities of a Task, the least pressing first. */
export const taskPriorities = ['routine', 'urgent', 'asap', 'stat'] as const;
export type TaskPriority = (typeof taskPriorities)[number];

/** The priority of the Task of an item: an alarm goes before how it came in. */
export function taskPriorityOf(priority: Priority, urgency: UrgencyLevel): TaskPriority {
  if (urgency === 'none') return priority;
  return urgency === 'red' ? 'stat' : 'asap';
}

/** `urgent`, `asap` and `stat` are all urgent at the counter. */
export function priorityOf(code: string | undefined): Priority {
  return code === 'urgent' || code === 'asap' || code === 'stat' ? 'urgent' : 'routine';
}

const clinicTypes = ['Practitioner', 'PractitionerRole', 'Organization', 'CareTeam', 'HealthcareService'];

/** What a message is: by its category, else by who sent it. A message of an unknown sender asks for an answer. */
export function messageKindOf(categories: readonly Code[], senderType: string | undefined): MessageKind {
  const ours = categories
    .filter((category) => category.system === systems.messageCategory)
    .map((category) => category.code);
  if (ours.includes('clinician-reply') || ours.includes('result-explanation')) return 'clinician-reply';
  if (ours.includes('system-notice')) return 'system-notice';
  if (ours.includes('patient-question') || ours.includes('patient-viewpoint')) return 'patient-question';
  if (senderType === 'Device') return 'system-notice';
  return senderType !== undefined && clinicTypes.includes(senderType) ? 'clinician-reply' : 'patient-question';
}
