import { isCounterRole, sendsAlone } from '#shared/capabilities/access/rules.ts';
import { showsSomething } from '#shared/capabilities/counter/answer-document.ts';
import type { PractitionerId } from '#shared/kernel/ids.ts';
import type { Person } from '#shared/kernel/person.ts';
import type { Instant } from '#shared/kernel/time.ts';
import type { LetterDocument } from './letter-document.ts';
import type { LetterKind, LetterRights, LetterState, LetterText } from './model.ts';
import { isEmptyLetter, plainTextOf } from './rendering.ts';
import { coreSections, patientSections, type SectionKey, summarySections } from './section.ts';

/** How long a released letter can still be recalled, in milliseconds. */
export const letterHoldMs = 10 * 60_000;

/**
 * Most words the core of a letter to a professional should have: a short core that is read, with the rest behind it.
 *
 * @source R64, R68; domain facts §2.8: core at most about 150 words
 */
export const coreWordLimit = 150;

const forProfessionals = [...coreSections, ...summarySections];
const sections: Readonly<Record<LetterKind, Readonly<Partial<Record<LetterText, readonly SectionKey[]>>>>> = {
  'patient-letter': { patient: patientSections },
  'gp-letter': { professional: forProfessionals, patient: patientSections },
  'result-explanation': { patient: ['answer', 'meaning', 'todo', 'call'] },
  discharge: { professional: forProfessionals, patient: patientSections },
  statement: { patient: ['statement'] },
};

/** The sections of one text of a kind of letter, in their order; none when that kind has no such text. */
export function sectionsFor(kind: LetterKind, text: LetterText): readonly SectionKey[] {
  return sections[kind][text] ?? [];
}

/** The text a letter of this kind cannot do without; the other, where there is one, may be left out. */
export function mainTextOf(kind: LetterKind): LetterText {
  return sections[kind].professional ? 'professional' : 'patient';
}

/** The texts a letter of this kind can have, the main one first. */
export function textsOf(kind: LetterKind): readonly LetterText[] {
  return kind === 'gp-letter' || kind === 'discharge' ? ['professional', 'patient'] : ['patient'];
}

/** A text of a kind with its sections, and nothing in them. */
export function emptyDocument(kind: LetterKind, text: LetterText): LetterDocument {
  return {
    type: 'doc',
    content: sectionsFor(kind, text).map((key) => ({
      type: 'section',
      attrs: { key },
      content: [{ type: 'paragraph' }],
    })),
  };
}

/** True for a text that is not there, or shows a reader nothing. */
export function isEmptyText(document: LetterDocument | null): boolean {
  return document === null || isEmptyLetter(document);
}

/** Words that a reader reads: what stands between spaces and shows a letter or a digit. */
export function wordsIn(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

const core: readonly SectionKey[] = coreSections;

/** How many words the core of a professional text has; compare with `coreWordLimit`. */
export function coreWordsOf(document: LetterDocument): number {
  const content = document.content.filter((section) => core.includes(section.attrs.key));
  return wordsIn(plainTextOf({ type: 'doc', content }));
}

/** The headings of the core that still say nothing: they belong in each letter to a professional. @source R68 */
export function emptyCoreSections(document: LetterDocument): readonly SectionKey[] {
  return coreSections.filter((key) => {
    const content = document.content.filter((section) => section.attrs.key === key);
    return !showsSomething(plainTextOf({ type: 'doc', content }));
  });
}

/** What can happen to a letter. `be-corrected` is what its correction does when readers see that. */
export const letterMoves = [
  'put-forward',
  'take-back',
  'sign',
  'release',
  'recall',
  'become-visible',
  'withdraw',
  'be-corrected',
] as const;
export type LetterMove = (typeof letterMoves)[number];

const moves: Readonly<Record<LetterMove, { readonly from: readonly LetterState[]; readonly to: LetterState }>> = {
  'put-forward': { from: ['draft'], to: 'ready' },
  'take-back': { from: ['ready', 'signed'], to: 'draft' },
  sign: { from: ['draft', 'ready'], to: 'signed' },
  release: { from: ['signed'], to: 'outgoing' },
  recall: { from: ['outgoing'], to: 'signed' },
  'become-visible': { from: ['outgoing'], to: 'released' },
  withdraw: { from: ['released'], to: 'withdrawn' },
  'be-corrected': { from: ['released'], to: 'corrected' },
};

/** Where a letter stands after a move; undefined when that move cannot be made from here. */
export function stateAfter(state: LetterState, move: LetterMove): LetterState | undefined {
  return moves[move].from.includes(state) ? moves[move].to : undefined;
}

/** Somebody, and who stands in for them while they are away. */
export interface StandIn {
  readonly id: PractitionerId;
  readonly isAbsent: boolean;
  /** Null when they are there, or away without a deputy. */
  readonly deputyId: PractitionerId | null;
}

/** What the rights on a letter depend on. */
export interface LetterFacts {
  readonly state: LetterState;
  /** Its department is one this person works in, or one where nobody works. */
  readonly isInReach: boolean;
  readonly authorId: PractitionerId;
  readonly holderId: PractitionerId;
  readonly authoriser: StandIn | null;
  readonly signer: StandIn | null;
  readonly visibleAt: Instant | null;
  /** Something of it was signed once; it cannot be thrown away any more. */
  readonly wasSigned: boolean;
  /** A correction of it was begun. */
  readonly hasCorrection: boolean;
}

/** The roles that write letters. */
export function writesLetters(person: Person): boolean {
  return isCounterRole(person.role) && person.role !== 'desk';
}

/** Signs in their own name: a doctor who needs no supervisor. @source role matrix: T, supervisor's approval for trainees */
export function signsLetters(person: Person): boolean {
  return person.role === 'doctor' && sendsAlone(person);
}

/** This person, or the one they stand in for while that one is away. */
function standsFor(person: Person, one: StandIn | null): boolean {
  return one !== null && (one.id === person.id || (one.isAbsent && one.deputyId === person.id));
}

function isInvolved(person: Person, letter: LetterFacts): boolean {
  const isOwn = letter.authorId === person.id || letter.holderId === person.id;
  return isOwn || standsFor(person, letter.authoriser) || standsFor(person, letter.signer);
}

/** May this person read the letter? Doctors and nurses of its department, and whoever it was put before. */
export function mayReadLetter(person: Person, letter: LetterFacts): boolean {
  return writesLetters(person) && (letter.isInReach || isInvolved(person, letter));
}

/**
 * Is this person asked to sign? Who was named, or their deputy; with nobody named, or when who was named is away without
 * a deputy, any doctor of the department, so that no letter waits for somebody who is not there.
 *
 * @source R70: authorisation queue with deputy
 */
export function isAskedToSign(person: Person, letter: LetterFacts): boolean {
  const { authoriser } = letter;
  if (authoriser === null) return letter.isInReach;
  if (standsFor(person, authoriser)) return true;
  return letter.isInReach && authoriser.isAbsent && authoriser.deputyId === null;
}

/** Answers for a letter that was signed: its author, its signer, and who stands in for the signer. */
export function mayAnswerFor(person: Person, letter: LetterFacts): boolean {
  return writesLetters(person) && (letter.authorId === person.id || standsFor(person, letter.signer));
}

const nothing: LetterRights = {
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

function rightsOnDraft(person: Person, letter: LetterFacts): LetterRights {
  const isHolder = letter.holderId === person.id;
  return {
    ...nothing,
    write: isHolder,
    takeOver: !isHolder && letter.isInReach,
    putForward: isHolder,
    sign: isHolder && signsLetters(person),
    discard: !letter.wasSigned && isHolder,
  };
}

/** What this person may do with a letter now. */
export function letterRights(person: Person, letter: LetterFacts, now: Instant): LetterRights {
  if (!mayReadLetter(person, letter)) return nothing;
  const answers = mayAnswerFor(person, letter);
  switch (letter.state) {
    case 'draft':
      return rightsOnDraft(person, letter);
    case 'ready':
      return {
        ...nothing,
        takeBack: isInvolved(person, letter) || (signsLetters(person) && isAskedToSign(person, letter)),
        sign: signsLetters(person) && isAskedToSign(person, letter),
      };
    case 'signed':
      return { ...nothing, takeBack: answers, release: answers };
    case 'outgoing':
      return { ...nothing, recall: answers && letter.visibleAt !== null && now < letter.visibleAt };
    case 'released':
      return { ...nothing, withdraw: answers, correct: answers && !letter.hasCorrection };
    case 'withdrawn':
      return { ...nothing, correct: answers && !letter.hasCorrection };
    case 'corrected':
      return nothing;
  }
}

/** This person can take the next step of the letter: write on, sign it, or release it. */
export function awaits(rights: LetterRights): boolean {
  return rights.write || rights.sign || rights.release;
}
