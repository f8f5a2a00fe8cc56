import { describe, expect, it } from 'vitest';

import { resultKinds } from '#shared/capabilities/results/model.ts';
import { getPolicy, getPolicyVersion, insertPolicy, shownPolicy } from '#main/capabilities/results/policy-store.ts';
import { openEmptyStore, openTestClinic } from '#test/support/test-clinic.ts';

describe('the policies', () => {
  it('of a new clinic are presets that nobody decided: laboratory at once, the rest explained first within a week', () => {
    const { store, close } = openEmptyStore();
    const policies = store.read((reader) => resultKinds.map((kind) => getPolicy(reader, kind)));
    expect(policies.map(({ kind, mode, termDays }) => [kind, mode, termDays])).toEqual([
      ['laboratory', 'direct', 0],
      ...resultKinds.filter((kind) => kind !== 'laboratory').map((kind) => [kind, 'explanation-first', 7]),
    ]);
    expect(
      policies.every(
        ({ ownerId, ownerName, decidedAt }) => ownerId === null && ownerName === null && decidedAt === null,
      ),
    ).toBe(true);
    close();
  });

  it('of the demo clinic have an owner, a reason and a day to review them', () => {
    const clinic = openTestClinic();
    for (const kind of resultKinds) {
      const policy = clinic.store.read((reader) => getPolicy(reader, kind));
      expect(policy).toMatchObject({ version: 2, ownerName: expect.stringMatching(/^dr\. /) as string });
      expect(policy.reason.length).toBeGreaterThan(10);
      expect(policy.reviewOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
    clinic.close();
  });

  it('are versions: the next one leaves the one before as it was', () => {
    const clinic = openTestClinic();
    const before = clinic.store.read((reader) => getPolicy(reader, 'genetics'));
    clinic.store.write((writer) =>
      insertPolicy(writer, { ...shownPolicy(before), termDays: 14, ownerId: clinic.staff('M03') }),
    );
    const after = clinic.store.read((reader) => getPolicy(reader, 'genetics'));
    expect([after.version, after.termDays]).toEqual([before.version + 1, 14]);
    expect(clinic.store.read((reader) => getPolicyVersion(reader, 'genetics', before.version))).toEqual(before);
    clinic.close();
  });
});
