import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type Instant, later } from '#shared/kernel/time.ts';
import {
  endAbsence,
  findAbsence,
  findAbsenceAt,
  insertAbsence,
  listAbsences,
  listBegunAbsences,
  listShifts,
  markReturned,
  nextAbsence,
} from '#main/capabilities/roster/roster-store.ts';
import { newId } from '#main/platform/identifiers.ts';
import { openTestClinic, type TestClinic } from '#test/support/test-clinic.ts';

const hour = 3_600_000;
let clinic: TestClinic;
beforeEach(() => {
  clinic = openTestClinic();
});
afterEach(() => clinic.close());

function add(startsAt: Instant, endsAt: Instant): string {
  const id = newId<string>();
  clinic.store.write((writer) =>
    insertAbsence(writer, {
      id,
      practitionerId: clinic.staff('M10'),
      kind: 'illness',
      startsAt,
      endsAt,
      deputyId: null,
      setById: clinic.staff('M18'),
      setAt: clinic.now,
    }),
  );
  return id;
}

describe('absences', () => {
  it('begin once: until their items went back they wait, and then no more', () => {
    const id = add(clinic.now, later(clinic.now, hour));
    const begun = () => clinic.store.read((reader) => listBegunAbsences(reader, clinic.now)).map((one) => one.id);
    expect(begun()).toEqual([id]);
    expect(clinic.store.read((reader) => nextAbsence(reader, clinic.now))).toBe(clinic.now);
    clinic.store.write((writer) => markReturned(writer, id, clinic.now));
    expect(begun()).toEqual([]);
    expect(clinic.store.read((reader) => nextAbsence(reader, clinic.now))).not.toBe(clinic.now);
  });

  it('hold from their beginning up to their end', () => {
    add(clinic.now, later(clinic.now, hour));
    const at = (moment: Instant) =>
      clinic.store.read((reader) => findAbsenceAt(reader, clinic.staff('M10'), moment)) !== undefined;
    expect([at(clinic.now), at(later(clinic.now, hour - 1)), at(later(clinic.now, hour))]).toEqual([true, true, false]);
  });

  it('that have not begun are taken back, and others end at the moment', () => {
    const past = add(later(clinic.now, -hour), later(clinic.now, hour));
    const future = add(later(clinic.now, 2 * hour), later(clinic.now, 3 * hour));
    clinic.store.write((writer) => {
      for (const id of [past, future]) {
        const row = findAbsence(writer, id);
        if (row) endAbsence(writer, row, clinic.now);
      }
    });
    const kept = clinic.store.read((reader) => [past, future].map((id) => findAbsence(reader, id)?.endsAt));
    expect(kept).toEqual([clinic.now, undefined]);
  });
});

describe('shifts', () => {
  it('of the demo clinic man every counter of today', () => {
    const today = clinic.store.read((reader) => listShifts(reader, clinic.now, later(clinic.now, 1)));
    expect(new Set(today.map(({ departmentId }) => departmentId)).size).toBe(6);
    expect(
      clinic.store.read((reader) => listAbsences(reader, clinic.now, later(clinic.now, 14 * 24 * hour))),
    ).toHaveLength(1);
  });
});
