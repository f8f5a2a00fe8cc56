import { flatTextOf } from '#shared/capabilities/letters/flat-text.ts';
import { letterHoldMs } from '#shared/capabilities/letters/rules.ts';
import type { AuditAction } from '#shared/kernel/audit-action.ts';
import type { RecordEntryId } from '#shared/kernel/ids.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import type { Person } from '#shared/kernel/person.ts';
import { type Instant, later } from '#shared/kernel/time.ts';
import { findPerson } from '#main/capabilities/access/public.ts';
import { insertRecordEntry } from '#main/capabilities/record/public.ts';
import { newId } from '#main/platform/identifiers.ts';
import type { AuditTrail } from '#main/rpc/audit.ts';
import type { Writer } from '#main/store/writer.ts';
import {
  changeLetter,
  findLetter,
  insertLetterStep,
  type LetterRow,
  listDueLetters,
  shortenLetterHolds,
} from './letter-store.ts';
import { chosenReaders } from './letter-view.ts';
import { findLetterPatient, isPortalOff } from './reader-store.ts';
import { findNewestVersion, listRenderings } from './version-store.ts';
import { flatWordsOf } from './words.ts';

/**
 * Lets every letter be seen whose hold is over: it is filed in the record, and a letter it corrects is marked.
 *
 * A person released it and had ten minutes to take it back. When the patient's portal was switched off meanwhile it goes back to
 * being signed, because nobody could read it. Every step is a line in the log, in the name of who released it.
 */
export function releaseDueLetters(writer: Writer, now: Instant, audit: AuditTrail): number {
  shortenLetterHolds(writer, later(now, letterHoldMs));
  const due = listDueLetters(writer, now);
  for (const row of due) letOut(writer, row, now, audit);
  return due.length;
}

/** Who released it, also when they do not work here any more. */
function releaserOf(writer: Writer, row: LetterRow): Person {
  const id = row.releasedBy;
  invariant(id !== null, 'a letter goes out that nobody released');
  const person = findPerson(writer, id);
  if (person) return person;
  const gone = { role: 'doctor' as const, functionTitle: '', departments: [], mayPrescribe: false, supervisorId: null };
  return { id, name: row.changedByName, ...gone };
}

function letOut(writer: Writer, row: LetterRow, now: Instant, audit: AuditTrail): void {
  const person = releaserOf(writer, row);
  const log = (action: AuditAction, letter: LetterRow, reason?: string): void => {
    const note = { action, patientId: letter.patientId, objectType: 'letter', objectId: letter.id };
    const call = { callerId: 'letters', now, person };
    const entry = { ...note, ...(reason === undefined ? {} : { reason }) };
    audit.append(writer, { call, procedure: 'letters', note: entry, outcome: 'done' });
  };
  const by = { id: person.id, at: now };
  if (cannotBeRead(writer, row, now)) {
    changeLetter(writer, row, { state: 'signed', releasedBy: null, visibleAt: null, readers: null }, by);
    insertLetterStep(writer, { letterId: row.id, step: 'recalled', byId: person.id, at: now });
    log('recall', row, 'portal-off');
    return;
  }
  changeLetter(writer, row, { state: 'released' }, by);
  insertLetterStep(writer, { letterId: row.id, step: 'visible', byId: person.id, at: now });
  log('send', row);
  file(writer, row, now);
  log('file', row);
  const corrected = row.correctsId === null ? undefined : findLetter(writer, row.correctsId);
  if (!corrected) return;
  // One that was withdrawn stays so: its readers must not get it back.
  const state = corrected.state === 'released' ? ({ state: 'corrected' } as const) : {};
  changeLetter(writer, corrected, { ...state, correctedById: row.id }, by);
  insertLetterStep(writer, { letterId: corrected.id, step: 'corrected', byId: person.id, at: now });
  log('correct', corrected);
}

/** True when the portal was switched off since, and nobody is to read it but there. */
function cannotBeRead(writer: Writer, row: LetterRow, now: Instant): boolean {
  const patient = findLetterPatient(writer, row.patientId);
  return patient !== undefined && chosenReaders(row)?.gp !== true && isPortalOff(patient, now);
}

/** Files what the treatment team reads. The record is read by staff; readers outside get the letter itself. */
function file(writer: Writer, row: LetterRow, now: Instant): void {
  const version = findNewestVersion(writer, row.id);
  invariant(version !== undefined, 'a released letter was signed');
  const words = flatWordsOf(version.language);
  insertRecordEntry(writer, {
    id: newId<RecordEntryId>(),
    patientId: row.patientId,
    itemId: row.itemId,
    messageId: null,
    kind: 'letter',
    title: version.title,
    question: '',
    answer: listRenderings(writer, version.id, 'team')
      .map(({ body }) => flatTextOf(body, words))
      .join('\n\n'),
    authorName: version.signedByName,
    authorFunction: version.signedByFunction,
    departmentName: version.sender.departmentName,
    filedAt: now,
  });
}
