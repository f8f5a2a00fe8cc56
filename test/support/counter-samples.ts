import type { AgreementVersion } from '#shared/capabilities/agreements/model.ts';
import type { AnswerBlank, AnswerDocument } from '#shared/capabilities/counter/answer-document.ts';
import type { Colleagues } from '#shared/capabilities/counter/colleague-model.ts';
import type { Listing } from '#shared/capabilities/counter/list-model.ts';
import type { Conversation, ItemSummary, Message } from '#shared/capabilities/counter/model.ts';
import type {
  AttachmentId,
  DepartmentId,
  ItemId,
  MessageId,
  OutboxId,
  PatientId,
  PractitionerId,
  TemplateId,
  ThreadId,
} from '#shared/kernel/ids.ts';
import type { Person } from '#shared/kernel/person.ts';
import type { CalendarDate, Instant } from '#shared/kernel/time.ts';

/** A lower-case UUID that is the same for the same number, so that a test can name what it means. */
export function sampleId<Id extends string>(kind: number, number: number): Id {
  const tail = number.toString(16).padStart(12, '0');
  return `${kind.toString(16).padStart(8, '0')}-0000-4000-8000-${tail}` as Id;
}

/** Monday morning at the counter. */
export const sampleNow = '2026-11-23T13:49:07.000Z' as Instant;

export const sampleItemId = (number: number) => sampleId<ItemId>(1, number);
export const samplePractitionerId = (number: number) => sampleId<PractitionerId>(2, number);
export const sampleDepartmentId = (number: number) => sampleId<DepartmentId>(3, number);
export const sampleOutboxId = (number: number) => sampleId<OutboxId>(4, number);
export const sampleTemplateId = (number: number) => sampleId<TemplateId>(5, number);

/** The nurse who is signed in. */
export const sampleNurse: Person = {
  id: samplePractitionerId(1),
  name: 'I. Brandsma',
  role: 'nurse',
  functionTitle: 'Verpleegkundige',
  departments: [{ id: sampleDepartmentId(1), code: 'OOG', name: 'Oogheelkunde' }],
  mayPrescribe: false,
  supervisorId: null,
};

export function sampleItem(number: number, changes: Partial<ItemSummary> = {}): ItemSummary {
  return {
    id: sampleItemId(number),
    version: 1,
    patientName: `Mw. L. Fontein-${number}`,
    patientBirthDate: '1990-03-14' as CalendarDate,
    questionType: 'MEDICATIE',
    departmentCode: 'OOG',
    subject: `Druppels ${number}`,
    firstLine: 'Mijn ogen prikken na het druppelen.',
    state: 'new',
    priority: 'routine',
    urgency: 'none',
    urgencySince: null,
    flaggedWords: null,
    failedCalls: 0,
    nextCallAt: null,
    snoozedUntil: null,
    snoozeReason: null,
    remindAt: null,
    isThanks: false,
    poolRole: 'nurse',
    owner: null,
    arrivedAt: '2026-11-20T08:12:00.000Z' as Instant,
    dueAt: '2026-11-24T16:00:00.000Z' as Instant,
    band: 'half',
    workingDaysLeft: 1,
    escalatedTo: null,
    writtenByRelatedPerson: false,
    hasAttachment: false,
    hasGap: false,
    hasOwnDraft: false,
    colleagueMark: null,
    ...changes,
  };
}

export function sampleMessage(number: number, changes: Partial<Message> = {}): Message {
  return {
    id: sampleId<MessageId>(6, number),
    kind: 'patient-question',
    purpose: null,
    promisedOn: null,
    senderName: 'Mw. L. Fontein',
    senderKind: 'patient',
    senderRole: null,
    body: 'Ik druppel nu drie weken. Is het prikken normaal?',
    sentAt: '2026-11-20T08:12:00.000Z' as Instant,
    channel: 'portal',
    notedBy: null,
    attachments: [],
    ...changes,
  };
}

export function sampleAttachment(number: number, changes: Partial<Message['attachments'][number]> = {}) {
  return {
    id: sampleId<AttachmentId>(7, number),
    title: 'wond.jpg',
    claimedType: 'image/jpeg',
    actualType: 'image/jpeg',
    bytes: 24_000,
    isAsClaimed: true,
    ...changes,
  };
}

/** Nobody was asked anything, and anything may be asked. */
export function sampleColleagues(changes: Partial<Colleagues> = {}): Colleagues {
  return {
    requests: [],
    may: { ask: true, lookAlong: true, handOver: false },
    approvals: [],
    supervisor: null,
    waitingText: null,
    lookedAlong: [],
    team: [],
    mainPractitioner: null,
    ...changes,
  };
}

/** An item in its ordinary place in the list: it may be snoozed and merged. */
export function sampleListing(changes: Partial<Listing> = {}): Listing {
  return {
    may: { snooze: true, unsnooze: false, merge: true, seen: false },
    snooze: null,
    mergedFrom: [],
    mergedInto: null,
    mergedDrafts: [],
    siblingChannels: [],
    replacesCall: false,
    ...changes,
  };
}

const everything = {
  take: true,
  putBack: false,
  passOn: true,
  answer: true,
  note: true,
  close: true,
  reopen: false,
};

/** The hospital's agreement about medicines; `changes` go over it. */
export function sampleAgreement(changes: Partial<AgreementVersion> = {}): AgreementVersion {
  return {
    id: sampleId<string>(10, 1),
    questionType: 'MEDICATIE',
    department: null,
    version: 1,
    status: 'in-force',
    firstReader: 'nurse',
    triageHours: 4,
    answerer: 'nurse',
    prescriberSigns: false,
    alsoAllowed: [{ role: 'doctor', condition: 'bij dosis of bijwerking' }],
    deputies: [],
    lead: null,
    termDays: 2,
    escalation: [{ afterDays: 1, to: 'doctor' }],
    templateSet: 'MEDICATIE',
    filing: 'record',
    isBillable: true,
    special: null,
    isOffered: true,
    fallback: null,
    sendsReceipt: true,
    owner: 'C. Stuut, functioneel beheer',
    reason: 'Procesworkshop',
    validFrom: '2026-07-01' as CalendarDate,
    validUntil: null,
    approvedBy: 'dr. P. Ramdin',
    approvedOn: '2026-06-28' as CalendarDate,
    createdBy: 'C. Stuut',
    createdAt: '2026-06-20T09:00:00.000Z' as Instant,
    settledReason: null,
    remarks: [],
    ...changes,
  };
}

/** A conversation about an item; `changes` go over it, and `item` changes over its item. */
export function sampleConversation(item: ItemSummary, changes: Partial<Conversation> = {}): Conversation {
  return {
    item,
    threadId: sampleId<ThreadId>(8, 1),
    departmentId: sampleDepartmentId(1),
    departmentName: 'Oogheelkunde',
    nextAction: 'practice',
    patient: {
      id: sampleId<PatientId>(9, 1),
      name: item.patientName,
      birthDate: '1990-03-14' as CalendarDate,
      gender: 'female',
      bsn: '999990019',
      preferredChannel: 'phone',
      needsDigitalHelp: false,
      wantsExplanationFirst: true,
      portalOffUntil: null,
      relatedPersons: [],
    },
    readsAlong: [],
    writtenBy: null,
    messages: [sampleMessage(1)],
    notes: [],
    reroutes: [],
    ladder: { reached: null, next: null },
    typeChanges: [],
    agreement: {
      ...sampleAgreement(),
      suggestedOwner: null,
      sum: [
        { kind: 'arrived', at: '2026-11-20T08:12:00.000Z' as Instant, name: null },
        { kind: 'counts-from', at: '2026-11-20T08:12:00.000Z' as Instant, name: null },
        { kind: 'closed-day', at: '2026-11-21T11:00:00.000Z' as Instant, name: 'zaterdag' },
        { kind: 'working-day', at: '2026-11-23T11:00:00.000Z' as Instant, name: null },
        { kind: 'working-day', at: '2026-11-24T11:00:00.000Z' as Instant, name: null },
        { kind: 'due', at: '2026-11-24T16:00:00.000Z' as Instant, name: null },
      ],
    },
    urgency: {
      flags: [],
      calls: [],
      failedAttempts: 0,
      onDutyName: null,
      may: { raiseTo: ['amber', 'red'], lower: false, recordCall: false },
    },
    draft: null,
    noteDraft: null,
    outbox: null,
    siblings: [],
    listing: sampleListing(),
    colleagues: sampleColleagues(),
    gaps: [],
    may: everything,
    ...changes,
  };
}

export function sampleBlank(changes: Partial<AnswerBlank['attrs']> = {}): AnswerBlank {
  return {
    type: 'blank',
    attrs: { name: 'duur', label: 'hoe lang', valueType: 'text', choices: [], value: null, ...changes },
  };
}

/** A filled template with these blanks in one line after its greeting. */
export function sampleAnswer(...blanks: AnswerBlank[]): AnswerDocument {
  return {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: 'Beste mevrouw Fontein,' }] },
      { type: 'paragraph', content: [{ type: 'text', text: 'Het gaat over binnen ' }, ...blanks] },
    ],
  };
}
