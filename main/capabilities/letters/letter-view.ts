import { amsterdam, dayOf } from '#shared/capabilities/counter/calendar.ts';
import type { Letter, Letterhead, ReaderChoice } from '#shared/capabilities/letters/model.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import type { CalendarDate, Instant } from '#shared/kernel/time.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import type { Reader } from '#main/store/reader.ts';
import { rightsOf, sightOf, summaryOf } from './letter-sight.ts';
import { findLetter, type LetterRow, listLetterSteps } from './letter-store.ts';
import { findLetterheadNumber, readLetterhead, readSender } from './letterhead-store.ts';
import { findLetterPatient, listLetterReaders } from './reader-store.ts';
import { listEnclosures } from './shelf-store.ts';
import { listAside, readDecisions, readTexts } from './text-store.ts';
import { findNewestVersion, listVersions, type SignedVersion } from './version-store.ts';

/** Years until which a patient is a child, whose confidences can be kept from parents. @source art. 1:233 BW */
const adultFrom = 18;

/** True for somebody under 18 on a day. Without a birth date nobody is taken for a child. */
export function isChildOn(birthDate: CalendarDate | null, day: CalendarDate): boolean {
  if (birthDate === null) return false;
  const grown = `${String(Number(birthDate.slice(0, 4)) + adultFrom).padStart(4, '0')}${birthDate.slice(4)}`;
  return day < grown;
}

/** The letterhead of a letter as it would go out now. */
export function headNow(reader: Reader, departmentId: LetterRow['departmentId'] | null): Letterhead {
  return { ...readSender(reader, departmentId), ...readLetterhead(reader, findLetterheadNumber(reader)) };
}

/** The letterhead that a version was signed with. */
export function headOf(reader: Reader, version: SignedVersion): Letterhead {
  return { ...version.sender, ...readLetterhead(reader, version.letterheadNumber) };
}

/** A draft is being written still; from the signing on the head is the one of the version. */
function currentHead(reader: Reader, row: LetterRow): Letterhead {
  const isSigned = row.state !== 'draft' && row.state !== 'ready';
  const version = isSigned ? findNewestVersion(reader, row.id) : undefined;
  return version ? headOf(reader, version) : headNow(reader, row.departmentId);
}

function readersOf(reader: Reader, row: LetterRow, now: Instant) {
  const patient = findLetterPatient(reader, row.patientId);
  invariant(patient !== undefined, 'a letter is about a patient who is not there');
  return listLetterReaders(reader, patient, now);
}

/** Who was chosen to read it, or null before its release. */
export function chosenReaders(row: Pick<LetterRow, 'readers'>): ReaderChoice | null {
  return row.readers === null ? null : (JSON.parse(row.readers) as ReaderChoice);
}

/** Everything about one letter, or undefined when it is not there. */
export function readLetter(reader: Reader, letterId: LetterId, call: SignedInCall): Letter | undefined {
  const row = findLetter(reader, letterId);
  if (!row) return undefined;
  const sight = sightOf(reader, call);
  return {
    ...summaryOf(row, sight),
    itemId: row.itemId,
    texts: readTexts(reader, letterId),
    decisions: readDecisions(reader, letterId),
    enclosures: listEnclosures(reader, letterId),
    letterhead: currentHead(reader, row),
    readers: readersOf(reader, row, call.now),
    chosen: chosenReaders(row),
    versions: listVersions(reader, letterId),
    history: listLetterSteps(reader, letterId),
    aside: listAside(reader, letterId, call.person.id),
    isChild: isChildOn(row.patientBirthDate, dayOf(call.now, amsterdam)),
    withdrawnReason: row.withdrawnReason,
    may: rightsOf(row, sight),
  };
}
