import { afterAll, beforeAll, expect, it } from 'vitest';

import type { PatientId } from '#shared/kernel/ids.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';
import { listTeam } from '#main/capabilities/counter/team-store.ts';
import { sql } from '#main/store/sql.ts';
import { openTestClinic, type TestClinic } from '#test/support/test-clinic.ts';

let clinic: TestClinic;
let patientId: PatientId;
beforeAll(() => {
  clinic = openTestClinic();
  patientId = clinic.ids.patient('P13');
  clinic.store.write((writer) => {
    writer.run(sql`DELETE FROM care_team_member WHERE patient_id = ${patientId}`);
    for (const [code, until] of [
      ['M14', null],
      ['M10', '2026-11-24'],
      ['M03', null],
      ['M01', '2026-11-23'],
      ['M05', null],
    ] as const) {
      writer.runOne(sql`INSERT INTO care_team_member (patient_id, practitioner_id, valid_until)
        VALUES (${patientId}, ${clinic.staff(code)}, ${until})`);
    }
    writer.runOne(sql`UPDATE practitioner SET is_active = 0 WHERE id = ${clinic.staff('M05')}`);
  });
});
afterAll(() => clinic.close());

const teamOn = (day: string) => clinic.store.read((reader) => listTeam(reader, patientId, day as CalendarDate));

it('R40: names who treats the patient on a day, doctors first, and nobody who left', () => {
  expect(teamOn('2026-11-24').map(({ name }) => name)).toEqual(['dr. R. Hoogland', 'I. Brandsma', 'W. Polman']);
  expect(teamOn('2026-11-25').map(({ name }) => name)).toEqual(['dr. R. Hoogland', 'W. Polman']);
  expect(teamOn('2026-11-23')[0]?.name).toBe('dr. A.M. Verkade');
});

it('names each person once with all their departments', () => {
  const desk = teamOn('2026-11-24').find(({ name }) => name === 'W. Polman');
  expect(desk?.departmentNames).toEqual(['Dermatologie', 'Oogheelkunde']);
});

it('is empty for an unknown patient', () => {
  expect(clinic.store.read((reader) => listTeam(reader, null, '2026-11-24' as CalendarDate))).toEqual([]);
});
