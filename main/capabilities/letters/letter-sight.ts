import type { LetterSummary } from '#shared/capabilities/letters/model.ts';
import {
  awaits,
  letterRights,
  type LetterFacts,
  mayReadLetter,
  signsLetters,
  type StandIn,
  writesLetters,
} from '#shared/capabilities/letters/rules.ts';
import type { AuditAction } from '#shared/kernel/audit-action.ts';
import type { LetterId, PractitionerId } from '#shared/kernel/ids.ts';
import type { Person } from '#shared/kernel/person.ts';
import { type Instant, later } from '#shared/kernel/time.ts';
import { departmentsInReach } from '#main/capabilities/access/public.ts';
import { listAbsences } from '#main/capabilities/roster/public.ts';
import type { AuditNote } from '#main/rpc/audit.ts';
import type { Reader } from '#main/store/reader.ts';
import { type Absent, findLetter, type LetterRow, type ListViewer } from './letter-store.ts';

/** What is needed to say of any letter what this person may do with it. */
export interface Sight extends ListViewer {
  readonly person: Person;
  readonly now: Instant;
}

export function sightOf(reader: Reader, { person, now }: { readonly person: Person; readonly now: Instant }): Sight {
  const absent: Absent[] = listAbsences(reader, now, later(now, 1)).map((absence) => ({
    id: absence.practitioner.id,
    deputyId: absence.deputy?.id ?? null,
    deputyName: absence.deputy?.name ?? null,
  }));
  const departments = departmentsInReach(reader, person);
  return { person, now, id: person.id, signs: signsLetters(person), departments, absent };
}

function standInFor(id: PractitionerId | null, absent: readonly Absent[]): StandIn | null {
  if (id === null) return null;
  const absence = absent.find((one) => one.id === id);
  return { id, isAbsent: absence !== undefined, deputyId: absence?.deputyId ?? null };
}

/** What the rights on a letter depend on, for this person now. */
export function factsOf(row: LetterRow, sight: Sight): LetterFacts {
  return {
    state: row.state,
    isInReach: sight.departments.includes(row.departmentId),
    authorId: row.authorId,
    holderId: row.holderId,
    authoriser: standInFor(row.authoriserId, sight.absent),
    signer: standInFor(row.signedBy, sight.absent),
    visibleAt: row.visibleAt,
    wasSigned: row.wasSigned === 1,
    hasCorrection: row.hasCorrection === 1,
  };
}

export function rightsOf(row: LetterRow, sight: Sight) {
  return letterRights(sight.person, factsOf(row, sight), sight.now);
}

/** A letter as lists show it to this person. */
export function summaryOf(row: LetterRow, sight: Sight): LetterSummary {
  const {
    itemId: _item,
    changedBy: _by,
    changedByName: _name,
    signedBy: _signer,
    releasedBy: _releaser,
    ...rest
  } = row;
  const { readers: _readers, withdrawnReason: _reason, wasSigned: _signed, hasCorrection: _has, ...summary } = rest;
  const deputyName = sight.absent.find((one) => one.id === row.authoriserId)?.deputyName ?? null;
  return { ...summary, deputyName, awaitsMe: awaits(rightsOf(row, sight)) };
}

/** What names a letter in a call. */
export interface LetterRef {
  readonly letterId: LetterId;
}

/**
 * Turns a rule into a guard of the door, for those who may read the letter in the first place. A letter that is not there is let through for those who write letters, so that
 * the handler can say so.
 */
export function letterGuard(rule: (person: Person, letter: LetterFacts) => boolean) {
  return (reader: Reader, input: LetterRef, person: Person, now: Instant): boolean => {
    const row = findLetter(reader, input.letterId);
    if (!row) return writesLetters(person);
    const facts = factsOf(row, sightOf(reader, { person, now }));
    return mayReadLetter(person, facts) && rule(person, facts);
  };
}

export const mayOpenLetter = letterGuard(() => true);

/** The line in the log for something done with a letter. */
export function letterNote(action: AuditAction, reason?: string) {
  return (reader: Reader, input: LetterRef): AuditNote => ({
    action,
    patientId: findLetter(reader, input.letterId)?.patientId ?? null,
    objectType: 'letter',
    objectId: input.letterId,
    ...(reason === undefined ? {} : { reason }),
  });
}
