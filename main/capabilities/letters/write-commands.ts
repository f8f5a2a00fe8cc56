import { cleanDocument } from '#shared/capabilities/letters/clean.ts';
import type { lettersContract } from '#shared/capabilities/letters/contract.ts';
import { emptyDocument, mainTextOf, writesLetters } from '#shared/capabilities/letters/rules.ts';
import type { LetterId, PatientId } from '#shared/kernel/ids.ts';
import { departmentsInReach, findReach, mayOpenItem } from '#main/capabilities/access/public.ts';
import { newId } from '#main/platform/identifiers.ts';
import { notAudited } from '#main/rpc/audit.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import type { Handlers, InputOf } from '#main/rpc/definition.ts';
import { refuse } from '#main/rpc/refusal.ts';
import type { Writer } from '#main/store/writer.ts';
import { letterGuard, letterNote, mayOpenLetter, rightsOf, sightOf, summaryOf } from './letter-sight.ts';
import {
  changeLetter,
  findLetter,
  insertLetter,
  insertLetterStep,
  type LetterChange,
  type LetterRow,
  removeLetter,
} from './letter-store.ts';
import { findLetterPatient } from './reader-store.ts';
import { findTextState, keepAside, removeAside, replaceDecisions, saveLetterText } from './text-store.ts';
import { firstTitleOf } from './words.ts';

type LetterHandlers = Handlers<typeof lettersContract>;

/** A letter that is as the screen showed it, or why the step cannot be taken. */
export function meantLetter(
  writer: Writer,
  input: { readonly letterId: LetterId; readonly revision: number },
  call: SignedInCall,
) {
  const row = findLetter(writer, input.letterId);
  if (!row) return refuse('letter-not-found');
  return row.revision === input.revision ? row : movedOn(row, call);
}

/** The refusal of a step on a letter that is not as it was; names whoever changed it, unless that was this person. */
export function movedOn(row: LetterRow, call: SignedInCall) {
  return refuse('letter-moved-on', { byName: row.changedBy === call.person.id ? null : row.changedByName });
}

/** Changes a letter in this person's name. */
export function change(writer: Writer, row: LetterRow, call: SignedInCall, changes: LetterChange): number {
  return changeLetter(writer, row, changes, { id: call.person.id, at: call.now });
}

/** The letter as it is after a step. */
export function stepped(writer: Writer, letterId: LetterId, call: SignedInCall) {
  const row = findLetter(writer, letterId);
  return row ? { letter: summaryOf(row, sightOf(writer, call)) } : refuse('letter-not-found');
}

/** The patient a letter is begun about; undefined when the question or the patient is not there. */
function patientOf(writer: Writer, about: InputOf<typeof lettersContract.start>['about'], call: SignedInCall) {
  if ('patientId' in about) return findLetterPatient(writer, about.patientId)?.id;
  return findReach(writer, about.itemId, call.person)?.patientId ?? undefined;
}

const start: LetterHandlers['start'] = {
  verb: 'command',
  access: (reader, { about, departmentId }, person) =>
    writesLetters(person) &&
    departmentsInReach(reader, person).includes(departmentId) &&
    ('patientId' in about || mayOpenItem(reader, about, person)),
  audit: (reader, { about, kind }, call) => {
    const patientId = 'patientId' in about ? about.patientId : findReach(reader, about.itemId, call.person)?.patientId;
    return { action: 'create', patientId: patientId ?? null, objectType: 'letter', reason: kind };
  },
  run: (writer, input, call) => {
    const itemId = 'itemId' in input.about ? input.about.itemId : null;
    if (itemId !== null && !findReach(writer, itemId, call.person)) return refuse('item-not-found');
    const patientId: PatientId | undefined = patientOf(writer, input.about, call);
    if (patientId === undefined) return refuse('patient-not-found');
    const id = newId<LetterId>();
    const { kind, language, departmentId } = input;
    const title = firstTitleOf(kind, language);
    const by = { authorId: call.person.id, at: call.now };
    insertLetter(writer, { id, kind, language, title, patientId, departmentId, itemId, ...by });
    insertLetterStep(writer, { letterId: id, step: 'started', byId: call.person.id, at: call.now });
    const text = mainTextOf(kind);
    const kept = { letterId: id, text, body: emptyDocument(kind, text), revision: 1 };
    saveLetterText(writer, { ...kept, savedBy: call.person.id, savedAt: call.now });
    return { letterId: id };
  },
};

/** Who changed what this typing was based on; undefined when it can go into the letter. */
function overtakenBy(writer: Writer, row: LetterRow, input: SaveInput, call: SignedInCall) {
  const isMine = rightsOf(row, sightOf(writer, call)).write;
  if (!isMine) return { byName: row.changedBy === call.person.id ? null : row.changedByName };
  const before = findTextState(writer, row.id, input.text);
  if (!before || before.revision <= input.revision) return undefined;
  return { byName: before.byName === call.person.name ? null : before.byName };
}

type SaveInput = InputOf<typeof lettersContract.saveText>;

const ownTyping = notAudited('the typing of one person; putting it forward, signing and reading it are logged');

const saveText: LetterHandlers['saveText'] = {
  verb: 'command',
  access: mayOpenLetter,
  audit: ownTyping,
  isQuiet: true,
  run: (writer, input, call) => {
    const row = findLetter(writer, input.letterId);
    if (!row) return refuse('letter-not-found');
    const body = input.body === null ? null : cleanDocument(input.body);
    const kept = { letterId: row.id, text: input.text, savedBy: call.person.id, savedAt: call.now };
    const state = findTextState(writer, row.id, input.text);
    const isSame = (state?.body ?? null) === (body === null ? null : JSON.stringify(body));
    if (isSame) return { savedAt: call.now, revision: row.revision, keptAside: null };
    const overtaken = overtakenBy(writer, row, input, call);
    if (overtaken) {
      if (body !== null) keepAside(writer, { ...kept, body, basedOn: input.revision });
      // The revision it was typed on, so that what is typed after it is kept aside as well.
      return { savedAt: call.now, revision: input.revision, keptAside: overtaken };
    }
    const revision = change(writer, row, call, {});
    saveLetterText(writer, { ...kept, body, revision });
    return { savedAt: call.now, revision, keptAside: null };
  },
};

const discardAside: LetterHandlers['discardAside'] = {
  verb: 'command',
  access: mayOpenLetter,
  audit: ownTyping,
  run: (writer, input, call) => {
    if (!findLetter(writer, input.letterId)) return refuse('letter-not-found');
    removeAside(writer, input, call.person.id);
    return {};
  },
};

const rename: LetterHandlers['rename'] = {
  verb: 'command',
  access: mayOpenLetter,
  audit: letterNote('change', 'title'),
  run: (writer, input, call) => {
    const row = meantLetter(writer, input, call);
    if ('code' in row) return row;
    if (!rightsOf(row, sightOf(writer, call)).write) return movedOn(row, call);
    change(writer, row, call, { title: input.title });
    return stepped(writer, row.id, call);
  },
};

const decide: LetterHandlers['decide'] = {
  verb: 'command',
  // Who writes it, and who is asked to sign it: that person answers for what is left as it is.
  access: (reader, input, person, now) => {
    const row = findLetter(reader, input.letterId);
    if (!row) return writesLetters(person);
    const may = rightsOf(row, sightOf(reader, { person, now }));
    return may.write || (row.state === 'ready' && may.sign);
  },
  audit: (reader, input) => ({ ...letterNote('change', 'findings')(reader, input), oncePerMs: 60_000 }),
  isQuiet: true,
  run: (writer, input, call) => {
    if (!findLetter(writer, input.letterId)) return refuse('letter-not-found');
    replaceDecisions(writer, input, input.decisions, { id: call.person.id, at: call.now });
    return {};
  },
};

const discard: LetterHandlers['discard'] = {
  verb: 'command',
  access: letterGuard((person, letter) => letter.holderId === person.id),
  audit: letterNote('withdraw', 'draft discarded'),
  run: (writer, input, call) => {
    const row = meantLetter(writer, input, call);
    if ('code' in row) return row;
    if (!rightsOf(row, sightOf(writer, call)).discard) return movedOn(row, call);
    removeLetter(writer, row.id);
    return {};
  },
};

/** Commands of who writes a letter. */
export const writeCommands = { start, saveText, discardAside, rename, decide, discard };
