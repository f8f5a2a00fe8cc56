import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { codeOf } from '#test/support/code-of.ts';
import { openTestResults, type TestResults } from '#test/support/test-results.ts';

let results: TestResults;
beforeEach(() => {
  results = openTestResults();
});
afterEach(() => results.close());

const page = { kind: null, offset: 0, limit: 200 } as const;

describe('the list of results', () => {
  it('puts first what releases itself first, and says how many do so within a day', async () => {
    const { results: rows, total, soon, counts } = await results.as('M03').list({ view: 'to-release', ...page });
    expect(rows.map(({ title }) => title)).toEqual([
      'CT-scan van de kransslagaders',
      'Fietstest',
      'Longfunctie (spirometrie)',
    ]);
    expect([total, soon]).toEqual([3, 1]);
    expect(counts.find(({ view }) => view === 'to-release')?.count).toBe(3);
    const moments = rows.map(({ releaseAt }) => releaseAt);
    expect(moments).toEqual([...moments].sort());
  });

  it('shows only departments in reach, and one sort when asked', async () => {
    const { results: rows } = await results.as('M05').list({ view: 'released', ...page, kind: 'pathology' });
    expect(rows.map(({ title, departmentName }) => [title, departmentName])).toEqual([
      ['Uitstrijkje', 'Gynaecologie en verloskunde'],
    ]);
  });

  it('shows released results last first, a page at a time', async () => {
    const list = (offset: number) => results.as('M04').list({ view: 'released', kind: null, offset, limit: 3 });
    const [first, second] = [await list(0), await list(3)];
    const moments = [...first.results, ...second.results].map(({ releasedAt }) => releasedAt ?? '');
    expect(moments).toEqual([...moments].sort().reverse());
    expect(new Set([...first.results, ...second.results].map(({ id }) => id)).size).toBe(6);
  });

  it('names the open question of the patient about a result', async () => {
    const { result } = { result: await results.open('M04', 'U01') };
    expect(result.itemId).toBe(results.clinic.ids.item('V22'));
  });

  it('shows the privacy officer which results are held, and nothing of what they say', async () => {
    const { results: rows, counts, soon } = await results.as('M17').list({ view: 'held', ...page });
    expect(rows.map(({ title }) => title).sort()).toEqual(['pathology', 'radiology']);
    expect(rows.some(({ isAbnormal, isCritical }) => isAbnormal || isCritical)).toBe(false);
    expect([counts.map(({ view }) => view), soon]).toEqual([['held'], 0]);
    expect(await codeOf(results.as('M17').list({ view: 'to-release', ...page }))).toBe('access-denied');
    expect(await codeOf(results.as('M17').open({ resultId: results.id('U18') }))).toBe('access-denied');
  });

  it('is closed to desk and administrator', async () => {
    for (const who of ['M15', 'M18']) {
      expect(await codeOf(results.as(who).list({ view: 'to-release', ...page }))).toBe('access-denied');
      expect(await codeOf(results.as(who).open({ resultId: results.id('U11') }))).toBe('access-denied');
    }
  });
});
