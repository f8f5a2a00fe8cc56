import type { Person } from '#shared/kernel/person.ts';
import type { PractitionerId } from '#shared/kernel/ids.ts';
import type { RedFlagEntry } from '#shared/red-flags/model.ts';
import { nearMisses } from '#shared/red-flags/near-misses.ts';
import { createScanner } from '#shared/red-flags/scanner.ts';
import type { ListDifference, ListTrial } from './list-model.ts';

/**
 * How many doctors must approve a list before it is in force.
 *
 * @source role matrix of the demo clinic, row "Red-flag phrase list": approves (two doctors)
 */
export const neededApprovals = 2;

/** May this person look at the list and try a text? Those who propose, approve or keep it. */
export function maySeeList(person: Person): boolean {
  return person.role === 'nurse' || person.role === 'doctor' || person.role === 'functional-administrator';
}

/** May this person propose a changed list? @source role matrix, row "Red-flag phrase list" */
export function mayProposeList(person: Person): boolean {
  return maySeeList(person);
}

/** Who stands behind a proposal so far. */
export interface ProposalSupport {
  readonly proposedBy: PractitionerId;
  readonly approvedBy: readonly PractitionerId[];
}

/**
 * May this person approve, or reject, a proposal? A doctor who is not in training, did not propose it, and did not
 * approve it before: two others than its maker have looked at it.
 *
 * @source role matrix of the demo clinic, row "Red-flag phrase list"
 */
export function mayDecideOnList(person: Person, support: ProposalSupport): boolean {
  if (person.role !== 'doctor' || person.supervisorId !== null) return false;
  return person.id !== support.proposedBy && !support.approvedBy.includes(person.id);
}

function phrasesOf(entries: readonly RedFlagEntry[]): { readonly id: string; readonly phrase: string }[] {
  return entries.flatMap(({ id, phrases }) => phrases.map((phrase) => ({ id, phrase })));
}

function without(
  some: readonly { readonly id: string; readonly phrase: string }[],
  others: readonly { readonly id: string; readonly phrase: string }[],
) {
  const known = new Set(others.map(({ id, phrase }) => `${id}\n${phrase}`));
  return some.filter(({ id, phrase }) => !known.has(`${id}\n${phrase}`));
}

/** What changes when one list follows another. */
export function differenceOf(before: readonly RedFlagEntry[], after: readonly RedFlagEntry[]): ListDifference {
  const levelBefore = new Map(before.map(({ id, level }) => [id, level]));
  const idsAfter = new Set(after.map(({ id }) => id));
  const changedTo = (level: RedFlagEntry['level']) =>
    after
      .filter((entry) => entry.level === level && (levelBefore.get(entry.id) ?? level) !== level)
      .map(({ id }) => id);
  return {
    added: without(phrasesOf(after), phrasesOf(before)),
    removed: without(phrasesOf(before), phrasesOf(after)),
    addedThemes: after.filter(({ id }) => !levelBefore.has(id)).map(({ id }) => id),
    removedThemes: before.filter(({ id }) => !idsAfter.has(id)).map(({ id }) => id),
    raised: changedTo('red'),
    lowered: changedTo('amber'),
  };
}

/** True when nothing would be recognised otherwise than before. */
export function isSameList(difference: ListDifference): boolean {
  return Object.values(difference).every((changes) => changes.length === 0);
}

/** Tries a list on its own phrases, which it must all recognise, and on near-misses, none of which is red. */
export function tryList(entries: readonly RedFlagEntry[]): ListTrial {
  const scanner = createScanner({ version: 0, entries });
  const phrases = phrasesOf(entries);
  return {
    phrases: phrases.length,
    missed: phrases.filter(({ phrase }) => scanner.scan(phrase).level === 'none'),
    nearMisses: nearMisses.length,
    falseAlarms: nearMisses
      .filter(({ text }) => scanner.scan(text).level === 'red')
      .map(({ text, kind }) => ({ text, kind })),
  };
}
