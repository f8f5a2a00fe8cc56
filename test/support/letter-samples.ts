import type { LetterDocument } from '#shared/capabilities/letters/letter-document.ts';
import type { Letter, LetterRights, LetterSummary } from '#shared/capabilities/letters/model.ts';
import { emptyDocument } from '#shared/capabilities/letters/rules.ts';
import type { SectionKey } from '#shared/capabilities/letters/section.ts';
import type { LetterId, PatientId, RelatedPersonId } from '#shared/kernel/ids.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';
import { sampleDepartmentId, sampleId, sampleNow, samplePractitionerId } from './counter-samples.ts';

export const sampleLetterId = (number: number) => sampleId<LetterId>(7, number);

/** A letter of a list; a draft of the first practitioner. */
export function sampleLetterSummary(number: number, changes: Partial<LetterSummary> = {}): LetterSummary {
  return {
    id: sampleLetterId(number),
    kind: 'gp-letter',
    title: `Poliklinische brief ${number}`,
    language: 'nl',
    patientId: sampleId<PatientId>(8, number),
    patientName: 'Dhr. C. Zandbergen',
    patientBirthDate: '1955-06-06' as CalendarDate,
    departmentId: sampleDepartmentId(1),
    departmentName: 'Cardiologie',
    state: 'draft',
    authorId: samplePractitionerId(1),
    authorName: 'dr. R. Hoogland',
    holderId: samplePractitionerId(1),
    holderName: 'dr. R. Hoogland',
    authoriserName: null,
    deputyName: null,
    awaitsMe: true,
    revision: 3,
    changedAt: sampleNow,
    readyAt: null,
    signedAt: null,
    signedByName: null,
    visibleAt: null,
    correctsId: null,
    correctedById: null,
    ...changes,
  };
}

export const noLetterRights: LetterRights = {
  write: false,
  takeOver: false,
  putForward: false,
  takeBack: false,
  sign: false,
  release: false,
  recall: false,
  withdraw: false,
  correct: false,
  discard: false,
};

export const writerRights: LetterRights = {
  ...noLetterRights,
  write: true,
  putForward: true,
  sign: true,
  discard: true,
};

/** A passage about somebody else; nothing of it may reach a patient. */
export const sentinel = 'zwagerdrinktteveel';
export const passageId = sampleId<string>(9, 1);

/** A text for a general practitioner with words in one section, and behind them a passage about somebody else. */
export function sampleBody(key: SectionKey, words: string, secret?: string): LetterDocument {
  const body = emptyDocument('gp-letter', 'professional');
  const passage = { type: 'thirdParty' as const, attrs: { passageId, theme: 'health' as const } };
  return {
    ...body,
    content: body.content.map((section) =>
      section.attrs.key !== key
        ? section
        : {
            ...section,
            content: [
              { type: 'paragraph', content: [{ type: 'text', text: words }] },
              ...(secret === undefined
                ? []
                : [
                    {
                      type: 'paragraph' as const,
                      content: [{ type: 'text' as const, text: secret, marks: [passage] }],
                    },
                  ]),
            ],
          },
    ),
  };
}

/** A patient's version with a sentence in its answer. */
export function samplePatientBody(words: string): LetterDocument {
  const body = emptyDocument('gp-letter', 'patient');
  return {
    ...body,
    content: body.content.map((section) =>
      section.attrs.key === 'answer'
        ? { ...section, content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] }
        : section,
    ),
  };
}

/** A whole letter to a general practitioner, with a version for the patient, as its writer sees it. */
export function sampleLetter(changes: Partial<Letter> = {}): Letter {
  return {
    ...sampleLetterSummary(1),
    itemId: null,
    texts: {
      professional: sampleBody('conclusion', 'Licht verminderde pompfunctie.', sentinel),
      patient: samplePatientBody('Uw hart pompt iets minder goed.'),
    },
    decisions: { professional: [], patient: [] },
    enclosures: [],
    letterhead: {
      organizationName: 'Ziekenhuis De Brink',
      organizationCity: 'Oudervoort',
      departmentName: 'Cardiologie',
      departmentPhone: null,
      lines: [],
      footer: '',
      logo: null,
    },
    readers: [
      { kind: 'patient', id: sampleId<PatientId>(8, 1), name: 'Dhr. C. Zandbergen', detail: null },
      {
        kind: 'proxy',
        id: sampleId<RelatedPersonId>(10, 1),
        name: 'Mw. E. Zandbergen',
        detail: 'schriftelijke machtiging',
      },
      { kind: 'gp', id: null, name: 'Huisarts Van Loon', detail: 'Praktijk De Linde' },
    ],
    chosen: null,
    versions: [],
    history: [{ step: 'started', byName: 'dr. R. Hoogland', at: sampleNow, reason: null }],
    aside: [],
    isChild: false,
    withdrawnReason: null,
    may: writerRights,
    ...changes,
  };
}
