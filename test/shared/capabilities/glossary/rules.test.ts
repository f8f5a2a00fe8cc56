import { describe, expect, it } from 'vitest';

import { mayAddWords, mayImportWords, mayRemoveWord } from '#shared/capabilities/glossary/rules.ts';
import type { PractitionerId } from '#shared/kernel/ids.ts';
import { type Person, type Role, roles } from '#shared/kernel/person.ts';

const id = '00000000-0000-4000-8000-000000000001' as PractitionerId;
const personOf = (role: Role): Person => ({
  id,
  name: 'I. Brandsma',
  role,
  functionTitle: '',
  departments: [],
  mayPrescribe: false,
  supervisorId: null,
});
const who = (may: (person: Person) => boolean) => roles.filter((role) => may(personOf(role)));

describe("the organisation's list of words", () => {
  it('takes words from whoever writes to patients', () => {
    expect(who(mayAddWords)).toEqual(['doctor', 'nurse', 'desk']);
  });

  it('loses a word to who added it and to administration', () => {
    expect(who((person) => mayRemoveWord(person, { addedById: id }))).toEqual([
      'doctor',
      'nurse',
      'desk',
      'functional-administrator',
    ]);
    expect(who((person) => mayRemoveWord(person, { addedById: null }))).toEqual(['functional-administrator']);
  });

  it('takes in a whole list from administration alone', () => {
    expect(who(mayImportWords)).toEqual(['functional-administrator']);
  });
});
