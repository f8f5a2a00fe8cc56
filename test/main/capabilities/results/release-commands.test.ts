import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { codeOf } from '#test/support/code-of.ts';
import { openTestResults, type TestResults } from '#test/support/test-results.ts';

let results: TestResults;
beforeEach(() => {
  results = openTestResults();
});
afterEach(() => results.close());

const weekMs = 7 * 86_400_000;

describe('releasing without an explanation', () => {
  it('is for a doctor, and a line in the log with the reason', async () => {
    const { result } = await results.as('M03').release({
      ...(await results.ref('M03', 'U12')),
      reason: 'Uitslag is gisteren aan de telefoon verteld.',
    });
    expect(result).toMatchObject({ state: 'released', releasedBy: 'by-person', releasedAt: results.door.clock.now() });
    expect(results.lines('U12').at(-1)).toMatchObject({
      action: 'release',
      reason: 'by-person: Uitslag is gisteren aan de telefoon verteld.',
    });
  });

  it('takes a reason when the patient wants an explanation first', async () => {
    const ref = await results.ref('M02', 'U20');
    for (const reason of [null, '', '   ']) {
      expect(await codeOf(results.as('M02').release({ ...ref, reason }))).toBe('reason-required');
    }
    expect(await codeOf(results.as('M02').release({ ...ref, reason: 'Gebeld; patiënt wil het nu zien.' }))).toBe(
      'done',
    );
  });

  it('is not for nurses, nor for a doctor in training', async () => {
    const ref = await results.ref('M10', 'U11');
    expect(await codeOf(results.as('M10').release({ ...ref, reason: null }))).toBe('access-denied');
    const own = await results.ref('M07', 'U08');
    await expect(results.as('M07').release({ ...own, reason: null })).rejects.toMatchObject({
      code: 'supervisor-releases',
      data: { byName: 'dr. P. Ramdin' },
    });
  });

  it('happens once', async () => {
    const ref = await results.ref('M03', 'U12');
    const codes = await Promise.all([1, 2].map(() => codeOf(results.as('M03').release({ ...ref, reason: null }))));
    expect(codes.sort()).toEqual(['done', 'result-released']);
    expect(await codeOf(results.as('M03').release({ ...ref, resultId: results.id('nowhere'), reason: null }))).toBe(
      'result-not-found',
    );
  });
});

describe('how the patient wants results', () => {
  const values = [
    {
      code: '2823-3',
      name: 'Kalium',
      number: 4.2,
      words: null,
      unit: 'mmol/L',
      low: 3.5,
      high: 5,
      flag: null,
      measuredAt: '2026-11-23T08:00:00.000Z' as never,
      laboratory: null,
    },
  ];

  it('makes a result of a direct sort wait for seven days, never come at once', async () => {
    results.arrive('X1', { values });
    expect(await results.open('M03', 'X1')).toMatchObject({ state: 'released', releasedBy: 'direct-by-policy' });
    await results.as('M03').setPreference({
      patientId: results.clinic.ids.patient('P14'),
      resultId: results.id('X1'),
      explanationFirst: true,
    });
    results.arrive('X2', { values });
    expect(await results.open('M03', 'X2')).toMatchObject({
      state: 'waiting',
      wantsExplanationFirst: true,
      releaseAt: '2026-12-01T09:30:00.000Z',
    });
    results.door.clock.advance(weekMs - 1);
    results.work();
    expect((await results.open('M03', 'X2')).state).toBe('waiting');
    results.door.clock.advance(1);
    results.work();
    expect(await results.open('M03', 'X2')).toMatchObject({ state: 'released', releasedBy: 'term-ended' });
  });

  it('taken back, releases what waited for that alone, and leaves what waits by policy', async () => {
    const patientId = results.clinic.ids.patient('P06');
    await results.as('M09').setPreference({ patientId, resultId: results.id('U21'), explanationFirst: false });
    results.work();
    expect(await results.open('M02', 'U21')).toMatchObject({ state: 'released', releasedBy: 'direct-by-policy' });
    expect((await results.open('M02', 'U20')).state).toBe('waiting');
    expect(results.lines('U21').find(({ action }) => action === 'change')?.reason).toBe('wants-results-at-once');
  });

  it('is said of the patient of that result, by who may read it', async () => {
    const input = { resultId: results.id('U20'), explanationFirst: false };
    const other = { ...input, patientId: results.clinic.ids.patient('P01') };
    expect(await codeOf(results.as('M02').setPreference(other))).toBe('result-not-found');
    const own = { ...input, patientId: results.clinic.ids.patient('P06') };
    for (const who of ['M14', 'M17', 'M03']) {
      expect(await codeOf(results.as(who).setPreference(own))).toBe('access-denied');
    }
  });
});

describe('what the patient and a representative see', () => {
  it('is nothing before the release', async () => {
    const seen = await results.as('M02').view({ resultId: results.id('U20'), audience: 'patient' });
    expect([seen.isVisible, seen.result, seen.readers.map(({ kind }) => kind)]).toEqual([false, null, ['patient']]);
  });

  it('never holds an earlier value that was not released', async () => {
    const at = (day: string) => `2026-11-${day}T08:00:00.000Z` as never;
    const potassium = (number: number, measuredAt: never) => [
      {
        code: '2823-3',
        name: 'Kalium',
        number,
        words: null,
        unit: 'mmol/L',
        low: 3.5,
        high: 5,
        flag: null,
        measuredAt,
        laboratory: null,
      },
    ];
    const patient = { patientId: results.clinic.ids.patient('P02'), kind: 'function-test' as const };
    results.arrive('X1', { ...patient, values: potassium(6.3, at('20')) });
    results.arrive('X2', { ...patient, kind: 'laboratory', values: potassium(4.4, at('21')) });
    const earlier = (await results.open('M03', 'X2')).values[0]?.earlier ?? [];
    expect(earlier.map(({ number }) => number)).toEqual([6.3]);
    const seen = await results.as('M03').view({ resultId: results.id('X2'), audience: 'patient' });
    expect(seen.result?.values[0]).toMatchObject({ number: 4.4, earlier: [] });
  });

  it('keeps from representatives what was released to the patient only, and what is outside their scope', async () => {
    const child = { patientId: results.clinic.ids.patient('P08'), kind: 'radiology' as const };
    results.arrive('X1', child);
    results.arrive('X2', child);
    const explanation = {
      decisions: [],
      override: null,
      body: (await import('#test/support/test-results.ts')).plainExplanation,
    };
    const release = async (code: string, patientOnly: boolean) =>
      results.as('M03').releaseWithExplanation({ ...(await results.ref('M03', code)), ...explanation, patientOnly });
    await release('X1', false);
    await release('X2', true);
    const see = async (code: string) =>
      (await results.as('M03').view({ resultId: results.id(code), audience: 'proxy' })).isVisible;
    expect([await see('X1'), await see('X2'), await see('U09')]).toEqual([true, false, false]);
  });
});
