import { describe, expect, it } from 'vitest';

import { mayDecideCorrection, mayFileWords } from '#shared/capabilities/record/rules.ts';
import type { PractitionerId } from '#shared/kernel/ids.ts';
import { type Person, type Role, roles } from '#shared/kernel/person.ts';

const id = '00000000-0000-4000-8000-000000000001' as PractitionerId;
const personOf = (role: Role, supervisorId: PractitionerId | null = null): Person => ({
  id,
  name: 'I. Brandsma',
  role,
  functionTitle: '',
  departments: [],
  mayPrescribe: false,
  supervisorId,
});

describe("the patient's words beside the record", () => {
  it('R116 are filed by the counter and the privacy officer, never by administration', () => {
    expect(roles.filter((role) => mayFileWords(personOf(role)))).toEqual([
      'doctor',
      'nurse',
      'desk',
      'privacy-officer',
    ]);
  });

  it('R117 are decided on by a doctor or nurse, and not by a doctor in training', () => {
    expect(roles.filter((role) => mayDecideCorrection(personOf(role)))).toEqual(['doctor', 'nurse']);
    expect(mayDecideCorrection(personOf('doctor', id))).toBe(false);
  });
});
