import { describe, expect, it, test } from 'vitest';

import {
  differenceOf,
  isSameList,
  mayDecideOnList,
  mayProposeList,
  maySeeList,
  tryList,
} from '#shared/capabilities/urgency/list-rules.ts';
import { roles } from '#shared/kernel/person.ts';
import { defaultRedFlagList } from '#shared/red-flags/default-list.ts';
import type { RedFlagEntry } from '#shared/red-flags/model.ts';
import { sampleNurse, samplePractitionerId } from '#test/support/counter-samples.ts';

const heart: RedFlagEntry = {
  id: 'RF01',
  level: 'red',
  theme: 'hart',
  phrases: ['pijn op de borst', 'druk op mijn borst'],
};
const gloom: RedFlagEntry = { id: 'RF05', level: 'amber', theme: 'somber', phrases: ['zie het niet meer zitten'] };

describe('what changes between two lists', () => {
  it('is nothing for the same list', () => {
    expect(isSameList(differenceOf([heart, gloom], [gloom, heart]))).toBe(true);
  });

  it('names phrases, themes and levels, each once', () => {
    const after: RedFlagEntry[] = [
      { ...heart, level: 'amber', phrases: ['pijn op de borst', 'olifant op mijn borst'] },
      { id: 'RF30', level: 'red', theme: 'nieuw', phrases: ['iets ergs'] },
    ];
    expect(differenceOf([heart, gloom], after)).toEqual({
      added: [
        { id: 'RF01', phrase: 'olifant op mijn borst' },
        { id: 'RF30', phrase: 'iets ergs' },
      ],
      removed: [
        { id: 'RF01', phrase: 'druk op mijn borst' },
        { id: 'RF05', phrase: 'zie het niet meer zitten' },
      ],
      addedThemes: ['RF30'],
      removedThemes: ['RF05'],
      raised: [],
      lowered: ['RF01'],
    });
    expect(differenceOf(after, [heart]).raised).toEqual(['RF01']);
  });
});

describe('R13: trying a list', () => {
  it('finds all of its own phrases and calls no near-miss red, for the list that the program ships', () => {
    const trial = tryList(defaultRedFlagList.entries);
    expect(trial).toMatchObject({ missed: [], falseAlarms: [] });
    expect(trial.phrases).toBeGreaterThan(200);
    expect(trial.nearMisses).toBe(49);
  });

  it('says which near-misses a careless phrase calls red', () => {
    const careless: RedFlagEntry = { id: 'RF90', level: 'red', theme: 'onvoorzichtig', phrases: ['dubbele afspraak'] };
    expect(tryList([careless]).falseAlarms.map(({ text }) => text)).toContain('dubbele afspraak');
  });
});

describe('who decides about the list', () => {
  const person = (role: (typeof roles)[number]) => ({ ...sampleNurse, role });

  test.each(roles)('role matrix, row "Red-flag phrase list": %s', (role) => {
    const sees = role === 'nurse' || role === 'doctor' || role === 'functional-administrator';
    expect([maySeeList(person(role)), mayProposeList(person(role))]).toEqual([sees, sees]);
    expect(mayDecideOnList(person(role), { proposedBy: samplePractitionerId(9), approvedBy: [] })).toBe(
      role === 'doctor',
    );
  });

  it('is never the one who proposed it, nor one who approved it before, nor a doctor in training', () => {
    const doctor = person('doctor');
    const other = samplePractitionerId(9);
    expect(mayDecideOnList(doctor, { proposedBy: doctor.id, approvedBy: [] })).toBe(false);
    expect(mayDecideOnList(doctor, { proposedBy: other, approvedBy: [doctor.id] })).toBe(false);
    expect(mayDecideOnList({ ...doctor, supervisorId: other }, { proposedBy: other, approvedBy: [] })).toBe(false);
  });
});
