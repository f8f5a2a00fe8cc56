import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Instant } from '#shared/kernel/time.ts';
import { listBareValues, listValues, type MeasuredValue, saveValues } from '#main/capabilities/results/value-store.ts';
import { sql } from '#main/store/sql.ts';
import { openTestResults, type TestResults } from '#test/support/test-results.ts';

let results: TestResults;
beforeEach(() => {
  results = openTestResults();
});
afterEach(() => results.close());

const potassium = (number: number, changes: Partial<MeasuredValue> = {}): MeasuredValue => ({
  code: '2823-3',
  name: 'Kalium',
  number,
  words: null,
  unit: 'mmol/L',
  low: 3.5,
  high: 5,
  flag: null,
  measuredAt: '2026-11-23T08:00:00.000Z' as Instant,
  laboratory: 'Lab Noord',
  ...changes,
});

describe('the values of a result', () => {
  it('come with the earlier ones of the same code, oldest first, with who measured them', async () => {
    const [eGFR] = (await results.open('M04', 'U01')).values;
    expect(eGFR?.earlier.map(({ number }) => number)).toEqual([63, 61, 60, 58, 57, 56]);
    expect(eGFR?.earlier.every(({ laboratory }) => laboratory === 'Klinisch laboratorium De Brink')).toBe(true);
  });

  it('come with at most twelve earlier ones, the newest of them', () => {
    for (let month = 1; month <= 14; month += 1) {
      const measuredAt =
        `2025-${String(((month - 1) % 12) + 1).padStart(2, '0')}-${month > 12 ? '20' : '10'}T08:00:00.000Z` as Instant;
      results.arrive(`X${month}`, {
        patientId: results.clinic.ids.patient('P02'),
        values: [potassium(month, { measuredAt })],
      });
    }
    results.arrive('X99', { patientId: results.clinic.ids.patient('P02'), values: [potassium(4)] });
    const [value] = results.clinic.store.read((reader) =>
      listValues(reader, { id: results.id('X99'), patient_id: results.clinic.ids.patient('P02') }),
    );
    expect(value?.earlier).toHaveLength(12);
    const moments = (value?.earlier ?? []).map(({ measuredAt }) => measuredAt);
    expect(moments).toEqual([...moments].sort());
  });

  it('get their flag from their bounds, unless the laboratory gave one', () => {
    results.arrive('X1', { values: [potassium(6), potassium(3), potassium(4), potassium(6.9, { flag: 'critical' })] });
    const values = results.clinic.store.read((reader) => listBareValues(reader, results.id('X1')));
    expect(values.map(({ flag }) => flag)).toEqual(['high', 'low', null, 'critical']);
  });

  it('are replaced as a whole', () => {
    results.arrive('X1', { values: [potassium(6), potassium(3)] });
    results.clinic.store.write((writer) =>
      saveValues(writer, { resultId: results.id('X1'), patientId: results.clinic.ids.patient('P14') }, [potassium(4)]),
    );
    const values = results.clinic.store.read((reader) => listBareValues(reader, results.id('X1')));
    expect(values.map(({ number }) => number)).toEqual([4]);
  });

  it('are numbers or words, never both', () => {
    expect(() => results.arrive('X1', { values: [potassium(6, { words: 'zes' })] })).toThrow(/CHECK/);
  });

  it('find the earlier ones by patient and code', () => {
    const plan = results.clinic.store.read((reader) =>
      reader.all<{ detail: string }>(sql`
        EXPLAIN QUERY PLAN SELECT number FROM result_value WHERE patient_id = 'p' AND code = 'c' AND measured_at < '2026'
        ORDER BY measured_at DESC LIMIT 12`),
    );
    expect(plan.map(({ detail }) => detail)).toEqual([expect.stringMatching(/INDEX result_value_earlier/)]);
  });
});
