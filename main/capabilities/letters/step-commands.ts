import type { lettersContract } from '#shared/capabilities/letters/contract.ts';
import type { LetterRights } from '#shared/capabilities/letters/model.ts';
import {
  isEmptyText,
  letterHoldMs,
  type LetterFacts,
  mainTextOf,
  mayAnswerFor,
  signsLetters,
  stateAfter,
} from '#shared/capabilities/letters/rules.ts';
import type { LetterId, PractitionerId } from '#shared/kernel/ids.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import type { Person } from '#shared/kernel/person.ts';
import { type Instant, later } from '#shared/kernel/time.ts';
import { findPerson } from '#main/capabilities/access/public.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import { refuse } from '#main/rpc/refusal.ts';
import type { Reader } from '#main/store/reader.ts';
import type { Writer } from '#main/store/writer.ts';
import { letterGuard, letterNote, mayOpenLetter, rightsOf, sightOf } from './letter-sight.ts';
import { findLetter, insertLetterStep, type LetterRow } from './letter-store.ts';
import { findLetterPatient, isPortalOff, listLetterReaders } from './reader-store.ts';
import { readTexts } from './text-store.ts';
import { change, meantLetter, movedOn, stepped } from './write-commands.ts';

type LetterHandlers = Handlers<typeof lettersContract>;
type StepInput = { readonly letterId: LetterId; readonly revision: number };

/** The letter, when it is as the screen showed it and this person may do this with it now. */
export function letterFor(writer: Writer, input: StepInput, right: keyof LetterRights, call: SignedInCall) {
  const row = meantLetter(writer, input, call);
  if ('code' in row) return row;
  return rightsOf(row, sightOf(writer, call))[right] ? row : movedOn(row, call);
}

/** Guard for those who answer for a letter once it was signed. */
export const answersForIt = letterGuard((person: Person, letter: LetterFacts) => mayAnswerFor(person, letter));

/**
 * Whom a letter is put before: of a doctor in training always the supervisor; else whoever is named, who must sign for this
 * department; with nobody named any doctor of the department. Undefined when that person does not sign here.
 */
function authoriserFor(
  reader: Reader,
  row: LetterRow,
  wanted: PractitionerId | null,
  { person }: SignedInCall,
): { readonly id: PractitionerId | null } | undefined {
  const id = person.role === 'doctor' && !signsLetters(person) ? (wanted ?? person.supervisorId) : wanted;
  if (id === null) return { id: null };
  const isSupervised = person.supervisorId !== null && id !== person.supervisorId;
  const authoriser = findPerson(reader, id);
  if (isSupervised || !authoriser || !signsLetters(authoriser)) return undefined;
  const signsHere = authoriser.departments.some((department) => department.id === row.departmentId);
  return signsHere || id === person.supervisorId ? { id } : undefined;
}

const putForward: LetterHandlers['putForward'] = {
  verb: 'command',
  access: mayOpenLetter,
  audit: letterNote('put-forward'),
  run: (writer, input, call) => {
    const row = letterFor(writer, input, 'putForward', call);
    if ('code' in row) return row;
    if (isEmptyText(readTexts(writer, row.id)[mainTextOf(row.kind)])) return refuse('letter-empty');
    const authoriser = authoriserFor(writer, row, input.authoriserId, call);
    if (!authoriser) return refuse('authoriser-not-found');
    const state = stateAfter(row.state, 'put-forward');
    invariant(state !== undefined, 'a draft can be put forward');
    change(writer, row, call, { state, authoriserId: authoriser.id, readyAt: call.now });
    insertLetterStep(writer, { letterId: row.id, step: 'put-forward', byId: call.person.id, at: call.now });
    return stepped(writer, row.id, call);
  },
};

const takeBack: LetterHandlers['takeBack'] = {
  verb: 'command',
  access: mayOpenLetter,
  audit: letterNote('withdraw', 'taken back'),
  run: (writer, input, call) => {
    const row = letterFor(writer, input, 'takeBack', call);
    if ('code' in row) return row;
    const unsigned = { readyAt: null, signedAt: null, signedBy: null, authoriserId: null };
    change(writer, row, call, { state: 'draft', ...unsigned });
    insertLetterStep(writer, { letterId: row.id, step: 'taken-back', byId: call.person.id, at: call.now });
    return stepped(writer, row.id, call);
  },
};

const takeOver: LetterHandlers['takeOver'] = {
  verb: 'command',
  access: letterGuard((_person, letter) => letter.isInReach),
  audit: letterNote('take-over'),
  run: (writer, input, call) => {
    const row = letterFor(writer, input, 'takeOver', call);
    if ('code' in row) return row;
    change(writer, row, call, { holderId: call.person.id });
    insertLetterStep(writer, { letterId: row.id, step: 'taken-over', byId: call.person.id, at: call.now });
    return stepped(writer, row.id, call);
  },
};

const release: LetterHandlers['release'] = {
  verb: 'command',
  access: answersForIt,
  audit: (reader, input) => {
    const { patient, proxies, gp } = input.readers;
    const readers = [...(patient ? ['patient'] : []), ...(proxies ? ['proxies'] : []), ...(gp ? ['gp'] : [])];
    return letterNote('release', readers.join(', '))(reader, input);
  },
  run: (writer, input, call) => {
    const row = letterFor(writer, input, 'release', call);
    if ('code' in row) return row;
    const patient = findLetterPatient(writer, row.patientId);
    invariant(patient !== undefined, 'a letter is about a patient who is not there');
    const readers = listLetterReaders(writer, patient, call.now).map(({ kind }) => kind);
    const wanted = input.readers;
    const chosen = {
      patient: wanted.patient,
      proxies: wanted.proxies && readers.includes('proxy'),
      gp: wanted.gp && readers.includes('gp'),
    };
    if (!chosen.patient && !chosen.proxies && !chosen.gp) return refuse('no-readers');
    if ((chosen.patient || chosen.proxies) && isPortalOff(patient, call.now)) return refuse('portal-off');
    const visibleAt = later(call.now, letterHoldMs);
    change(writer, row, call, { state: 'outgoing', releasedBy: call.person.id, visibleAt, readers: chosen });
    insertLetterStep(writer, { letterId: row.id, step: 'released', byId: call.person.id, at: call.now });
    return stepped(writer, row.id, call);
  },
};

/** True once readers can see it, whether or not that was written down already. */
function isOut(row: LetterRow | undefined, now: Instant): boolean {
  if (row?.state === 'outgoing') return row.visibleAt !== null && row.visibleAt <= now;
  return row?.state === 'released' || row?.state === 'withdrawn' || row?.state === 'corrected';
}

const recall: LetterHandlers['recall'] = {
  verb: 'command',
  access: answersForIt,
  audit: letterNote('recall'),
  run: (writer, input, call) => {
    // Before the revision is looked at: becoming visible changes that too, and then it is too late.
    if (isOut(findLetter(writer, input.letterId), call.now)) return refuse('already-released');
    const row = letterFor(writer, input, 'recall', call);
    if ('code' in row) return row;
    change(writer, row, call, { state: 'signed', releasedBy: null, visibleAt: null, readers: null });
    insertLetterStep(writer, { letterId: row.id, step: 'recalled', byId: call.person.id, at: call.now });
    return stepped(writer, row.id, call);
  },
};

/** Commands that move a letter on. */
export const stepCommands = { putForward, takeBack, takeOver, release, recall };
