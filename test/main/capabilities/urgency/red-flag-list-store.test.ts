import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { defaultRedFlagList } from '#shared/red-flags/default-list.ts';
import {
  approve,
  findVersion,
  insertProposal,
  listApprovals,
  listInForce,
  listVersions,
  reject,
  scannerInForce,
} from '#main/capabilities/urgency/red-flag-list-store.ts';
import { openTestClinic, type TestClinic } from '#test/support/test-clinic.ts';

let clinic: TestClinic;
beforeEach(() => {
  clinic = openTestClinic();
});
afterEach(() => clinic.close());

const entries = [{ id: 'RF90', level: 'red' as const, theme: 'proef', phrases: ['paarse olifant'] }];
const propose = () =>
  clinic.store.write((writer) =>
    insertProposal(writer, { entries, note: 'proef', by: clinic.staff('M10'), at: clinic.now }),
  );
const approveAs = (version: number, who: string) =>
  clinic.store.write((writer) => approve(writer, version, { id: clinic.staff(who), at: clinic.now }));

describe('the versions of the list', () => {
  it('count up from the one that the program ships', () => {
    expect([propose(), propose()]).toEqual([2, 3]);
    expect(clinic.store.read((reader) => listVersions(reader)).map(({ version }) => version)).toEqual([3, 2]);
    expect(clinic.store.read((reader) => listInForce(reader))).toBe(defaultRedFlagList);
  });

  it('are in force one at a time, and scan by what they say', () => {
    const [first, second] = [propose(), propose()];
    for (const version of [first, second]) {
      expect(approveAs(version, 'M01')).toBe(false);
      expect(approveAs(version, 'M03')).toBe(true);
    }
    const statuses = clinic.store.read((reader) => [first, second].map((one) => findVersion(reader, one)?.status));
    expect(statuses).toEqual(['retired', 'in-force']);
    const scanner = clinic.store.read((reader) => scannerInForce(reader));
    expect([scanner.listVersion, scanner.scan('een paarse olifant').level]).toEqual([second, 'red']);
    expect(clinic.store.read((reader) => listApprovals(reader, second)).map(({ name }) => name.length > 0)).toEqual([
      true,
      true,
    ]);
  });

  it('that are rejected keep the reason', () => {
    const version = propose();
    clinic.store.write((writer) =>
      reject(writer, version, { id: clinic.staff('M01'), at: clinic.now, reason: 'te grof' }),
    );
    expect(clinic.store.read((reader) => findVersion(reader, version))).toMatchObject({
      status: 'rejected',
      rejection: 'te grof',
    });
  });
});
