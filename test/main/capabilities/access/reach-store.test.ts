import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { invariant } from '#shared/kernel/invariant.ts';
import { departmentsInReach, findItemInReach } from '#main/capabilities/access/reach-store.ts';
import { findPerson } from '#main/capabilities/access/staff-store.ts';
import { newId } from '#main/platform/identifiers.ts';
import { sql } from '#main/store/sql.ts';
import { openTestClinic, type TestClinic } from '#test/support/test-clinic.ts';

let clinic: TestClinic;
beforeEach(() => {
  clinic = openTestClinic();
});
afterEach(() => clinic.close());

const person = (code: string) => {
  const found = clinic.store.read((reader) => findPerson(reader, clinic.staff(code)));
  invariant(found !== undefined, 'the test names someone who works here');
  return found;
};

/** Codes of the departments in someone's reach. */
function reachOf(code: string): string[] {
  const who = person(code);
  const ids = clinic.store.read((reader) => departmentsInReach(reader, who));
  return ['CAR', 'DER', 'GYN', 'INT', 'OOG', 'ORT'].filter((department) =>
    ids.includes(clinic.ids.department(department)),
  );
}

const stop = (...codes: string[]) =>
  clinic.store.write((writer) =>
    codes.forEach((code) => writer.runOne(sql`UPDATE practitioner SET is_active = 0 WHERE id = ${clinic.staff(code)}`)),
  );

describe('the departments someone works from', () => {
  it('are their own', () => {
    expect([reachOf('M10'), reachOf('M03'), reachOf('M15')]).toEqual([['CAR'], ['CAR'], ['CAR', 'INT']]);
  });

  it('are all for the privacy officer, who sees no text, and none for the administrator', () => {
    expect([reachOf('M17').length, reachOf('M18')]).toEqual([6, []]);
  });

  it('are those too where nobody works any more', () => {
    stop('M01', 'M08', 'M14');
    expect([reachOf('M10'), reachOf('M15'), reachOf('M18')]).toEqual([['CAR', 'OOG'], ['CAR', 'INT', 'OOG'], []]);
  });

  it('are for treaters those too where desk staff alone work, who may not read a medical question', () => {
    stop('M01', 'M08');
    expect([reachOf('M10'), reachOf('M03'), reachOf('M15')]).toEqual([
      ['CAR', 'OOG'],
      ['CAR', 'OOG'],
      ['CAR', 'INT'],
    ]);
  });

  it('do not count as worked at by an administrator or a privacy officer', () => {
    clinic.store.write((writer) => {
      writer.run(
        sql`INSERT INTO department (id, code, name) VALUES ('00000000-0000-4000-8000-000000000001', 'LAB', 'Laboratorium')`,
      );
      writer.run(sql`
        INSERT INTO practitioner_department (practitioner_id, department_id)
        VALUES (${clinic.staff('M18')}, '00000000-0000-4000-8000-000000000001')`);
    });
    const nurse = person('M10');
    expect(clinic.store.read((reader) => departmentsInReach(reader, nurse))).toContain(
      '00000000-0000-4000-8000-000000000001',
    );
  });
});

describe('an item in reach', () => {
  it('is known by its type, department, owner and patient', () => {
    const look = (who: string) => {
      const whose = person(who);
      return clinic.store.read((reader) => findItemInReach(reader, clinic.ids.item('V16'), whose));
    };
    expect(look('M10')).toMatchObject({
      questionType: 'MEDICATIE',
      isInReach: true,
      isOwn: false,
      isAsked: false,
      patientId: clinic.ids.patient('P13'),
    });
    expect(look('M08')).toMatchObject({ isInReach: false, isOwn: false });
    clinic.store.write((writer) =>
      writer.runOne(sql`UPDATE work_item SET owner_id = ${clinic.staff('M08')} WHERE id = ${clinic.ids.item('V16')}`),
    );
    expect(look('M08')).toMatchObject({ isInReach: false, isOwn: true });
  });

  it('is nothing when there is no such item', () => {
    const nurse = person('M10');
    expect(clinic.store.read((reader) => findItemInReach(reader, newId(), nurse))).toBeUndefined();
  });
});
