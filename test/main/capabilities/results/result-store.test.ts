import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { countResults, listDueResults, listResults, markReleased } from '#main/capabilities/results/result-store.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import { openTestResults, type TestResults } from '#test/support/test-results.ts';

let results: TestResults;
beforeEach(() => {
  results = openTestResults();
});
afterEach(() => results.close());

const read = <Result>(run: (reader: Reader) => Result): Result => results.clinic.store.read(run);

describe('the table of results', () => {
  it('takes no unreleased result without a moment at which it releases itself', () => {
    const change = sql`UPDATE result SET release_at = NULL, due_way = NULL WHERE id = ${results.id('U11')}`;
    expect(() => results.clinic.store.write((writer) => writer.run(change))).toThrow(/CHECK/);
  });

  it('releases a result once, and ends what held it', () => {
    const release = { way: 'by-person' as const, at: results.clinic.now, byId: results.clinic.staff('M05') };
    results.clinic.store.write((writer) => markReleased(writer, results.id('U18'), release));
    const holds = read((reader) =>
      reader.all(sql`SELECT ended_at, ended_by_id FROM result_hold WHERE result_id = ${results.id('U18')}`),
    );
    expect(holds).toEqual([{ ended_at: results.clinic.now, ended_by_id: results.clinic.staff('M05') }]);
    expect(() => results.clinic.store.write((writer) => markReleased(writer, results.id('U18'), release))).toThrow(
      /changed 0/,
    );
  });

  it('counts what it lists, for every list and sort', () => {
    const departments = ['CAR', 'GYN', 'DER'].map(results.clinic.ids.department);
    const viewerId = results.clinic.staff('M03');
    for (const view of ['to-release', 'held', 'released'] as const) {
      for (const kind of [null, 'laboratory', 'pathology'] as const) {
        const listing = { view, kind, departments };
        const listed = read((reader) => listResults(reader, listing, { offset: 0, limit: 200, viewerId }));
        expect(read((reader) => countResults(reader, listing))).toBe(listed.length);
      }
    }
  });

  it('lists nothing for who has no department', () => {
    const listing = { view: 'released', kind: null, departments: [] } as const;
    expect(read((reader) => countResults(reader, listing))).toBe(0);
  });

  it('finds what is due by its moment, without walking the others', () => {
    expect(read((reader) => listDueResults(reader, results.clinic.now))).toEqual([]);
    const plan = read((reader) =>
      reader.all<{ detail: string }>(sql`
        EXPLAIN QUERY PLAN SELECT id FROM result WHERE release_at IS NOT NULL AND release_at <= '2027' ORDER BY release_at, id`),
    );
    expect(plan.map(({ detail }) => detail)).toEqual([expect.stringMatching(/INDEX result_due/)]);
  });
});
