import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { CalendarDate } from '#shared/kernel/time.ts';
import { findPatientName, listPatientsByKey } from '#main/capabilities/counter/patient-search-store.ts';
import { newId } from '#main/platform/identifiers.ts';
import { sql } from '#main/store/sql.ts';
import { openTestClinic, type TestClinic } from '#test/support/test-clinic.ts';

let clinic: TestClinic;
beforeEach(() => {
  clinic = openTestClinic();
});
afterEach(() => clinic.close());

describe('patients by a key', () => {
  it('are found by the whole key, never by a part of it', () => {
    const birthDate = '1961-04-01' as CalendarDate;
    clinic.store.write((writer) =>
      writer.runOne(sql`INSERT INTO patient (id, name, birth_date, gender, bsn)
        VALUES (${newId<string>()}, 'Mw. Ö. van der Meulen', ${birthDate}, 'female', '999991000')`),
    );
    const find = (surname: string) =>
      clinic.store.read((reader) => listPatientsByKey(reader, { kind: 'birth-date', birthDate, surname })).patients;
    expect(find('meul')).toHaveLength(1);
    expect(find('van der meul')).toHaveLength(1);
    expect(find('%')).toEqual([]);
    const byBsn = (bsn: string) =>
      clinic.store.read((reader) => listPatientsByKey(reader, { kind: 'bsn', bsn })).patients;
    expect(byBsn('999991000')).toHaveLength(1);
    expect(byBsn('99999100')).toEqual([]);
  });

  it('use an index', () => {
    const plan = clinic.store.read((reader) => [
      ...reader.all<{ detail: string }>(sql`EXPLAIN QUERY PLAN SELECT id FROM patient WHERE bsn = '1'`),
      ...reader.all<{ detail: string }>(sql`EXPLAIN QUERY PLAN SELECT id FROM patient WHERE birth_date = '1'`),
    ]);
    expect(plan.every(({ detail }) => detail.includes('USING INDEX'))).toBe(true);
  });

  it('have a name when they are there', () => {
    expect(clinic.store.read((reader) => findPatientName(reader, clinic.ids.patient('P15')))).toBeTypeOf('string');
    expect(clinic.store.read((reader) => findPatientName(reader, newId()))).toBeUndefined();
  });
});
