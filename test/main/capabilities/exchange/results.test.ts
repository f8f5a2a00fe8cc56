import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { JsonObject } from '#shared/capabilities/exchange/canonical-json.ts';
import { sql } from '#main/store/sql.ts';
import { bundleOf, type ExchangeStore, exchangeWith, openExchangeStore } from '#test/support/exchange-store.ts';
import { patient, pool, to } from '#test/support/portal-samples.ts';
import { openTestClinic } from '#test/support/test-clinic.ts';
import { explained, openTestResults } from '#test/support/test-results.ts';

let exchange: ExchangeStore;
beforeEach(() => {
  exchange = openExchangeStore();
});
afterEach(() => exchange.close());

const act = 'http://terminology.hl7.org/CodeSystem/v3-ActCode';
const release = 'https://werkbank.example/fhir/CodeSystem/release';
const releaseAfter = 'https://werkbank.example/fhir/StructureDefinition/release-after';
const keptBack = [
  { system: act, code: 'PHY' },
  { system: release, code: 'scheduled' },
];
const released = [{ system: release, code: 'released' }];

/** The report and the value of the mapping, §1.6; `more` goes over it. */
function report(more: JsonObject = {}): JsonObject {
  return {
    resourceType: 'DiagnosticReport',
    id: 'dr1',
    status: 'final',
    category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0074', code: 'LAB' }] }],
    code: { coding: [{ system: 'http://loinc.org', code: '11502-2' }], text: 'Nierfunctie' },
    subject: to('Patient/p1'),
    effectiveDateTime: '2026-11-19T08:40:00+01:00',
    issued: '2026-11-20T16:02:11+01:00',
    performer: [{ display: 'Lab Noord' }],
    resultsInterpreter: [to('CareTeam/poli-cardio')],
    result: [to('Observation/o1')],
    conclusion: 'Kreatinine licht verhoogd.',
    ...more,
  };
}

function observation(more: JsonObject = {}): JsonObject {
  return {
    resourceType: 'Observation',
    id: 'o1',
    status: 'final',
    code: { coding: [{ system: 'http://loinc.org', code: '14682-9', display: 'Kreatinine' }] },
    subject: to('Patient/p1'),
    effectiveDateTime: '2026-11-19T08:40:00+01:00',
    valueQuantity: { value: 121, unit: 'umol/L', system: 'http://unitsofmeasure.org', code: 'umol/L' },
    interpretation: [
      { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation', code: 'H' }] },
    ],
    referenceRange: [{ low: { value: 60 }, high: { value: 110 } }],
    ...more,
  };
}

const rows = () =>
  exchange.store.read((reader) =>
    reader.all<Record<string, unknown>>(sql`
      SELECT title, kind, state, release_at, released_by, laboratory, conclusion, is_abnormal, is_critical, department.code AS department
      FROM result JOIN department ON department.id = department_id ORDER BY title`),
  );
const values = () =>
  exchange.store.read((reader) =>
    reader.all<Record<string, unknown>>(
      sql`SELECT code, name, number, words, unit, low, high, flag FROM result_value ORDER BY result_id, position`,
    ),
  );
const labelsOf = (resources: readonly JsonObject[], type: string) =>
  resources
    .filter(({ resourceType }) => resourceType === type)
    .map(({ meta }) => ((meta as JsonObject | undefined)?.security ?? []) as unknown);

describe('a report that comes in', () => {
  it('becomes a result with coded values, released or waiting by the policy of its sort', async () => {
    await exchange.importJson(bundleOf(patient, pool, report(), observation()));
    expect(rows()).toEqual([
      {
        title: 'Nierfunctie',
        kind: 'laboratory',
        state: 'released',
        release_at: null,
        released_by: 'direct-by-policy',
        laboratory: 'Lab Noord',
        conclusion: 'Kreatinine licht verhoogd.',
        is_abnormal: 1,
        is_critical: 0,
        department: 'CAR',
      },
    ]);
    expect(values()).toEqual([
      {
        code: '14682-9',
        name: 'Kreatinine',
        number: 121,
        words: null,
        unit: 'umol/L',
        low: 60,
        high: 110,
        flag: 'high',
      },
    ]);
  });

  it.each([
    [
      'until when its sender says',
      [{ url: releaseAfter, valueDateTime: '2026-11-28T08:00:00+01:00' }],
      '2026-11-28T07:00:00.000Z',
    ],
    ['a week when its sender does not say', [], '2026-11-30T09:00:00.000Z'],
    [
      'at most 28 days, whatever its sender says',
      [{ url: releaseAfter, valueDateTime: '9999-01-01' }],
      '2026-12-21T09:00:00.000Z',
    ],
  ])('that is to be discussed first waits %s', async (_case, extension, releaseAt) => {
    await exchange.importJson(
      bundleOf(patient, pool, report({ meta: { security: keptBack }, extension }), observation()),
    );
    expect(rows()).toMatchObject([{ state: 'waiting', release_at: releaseAt }]);
  });

  it('that was released there is released here, unless a label keeps it back', async () => {
    const radiology = {
      category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0074', code: 'RAD' }] }],
    };
    await exchange.importJson(
      bundleOf(
        patient,
        pool,
        observation(),
        report({ ...radiology, id: 'a', code: { text: 'a' }, meta: { security: released } }),
        report({ ...radiology, id: 'b', code: { text: 'b' }, meta: { security: [...released, ...keptBack] } }),
        report({ ...radiology, id: 'c', code: { text: 'c' } }),
      ),
    );
    expect(rows().map(({ title, state }) => [title, state])).toEqual([
      ['a', 'released'],
      ['b', 'waiting'],
      ['c', 'waiting'],
    ]);
  });

  it('waits for its patient and for every value it names, and then is whole', async () => {
    const first = await exchange.importJson(bundleOf(pool, report(), observation()));
    expect(first.gaps.map(({ code }) => code)).toEqual(['subject-missing']);
    expect(rows()).toEqual([]);
    await exchange.importJson(bundleOf(patient));
    expect(rows()).toHaveLength(1);
    const second = await exchange.importJson(bundleOf(report({ id: 'dr2', result: [to('Observation/o2')] })));
    expect(second.gaps.map(({ code }) => code)).toEqual(['value-missing']);
    expect(rows()).toHaveLength(1);
    await exchange.importJson(bundleOf(observation({ id: 'o2' })));
    expect([rows().length, values().length]).toEqual([2, 2]);
  });

  it('is kept as it came until it is final, and when it is about no patient', async () => {
    const device = { resourceType: 'Device', id: 'd1' };
    await exchange.importJson(
      bundleOf(
        patient,
        observation(),
        device,
        report({ status: 'preliminary' }),
        report({ id: 'dr2', status: 'registered', result: [] }),
        report({ id: 'dr3', subject: undefined as never }),
      ),
    );
    expect(rows()).toEqual([]);
    await exchange.importJson(bundleOf(report({ meta: { lastUpdated: '2026-11-22T10:00:00Z' } })));
    expect(rows()).toHaveLength(1);
  });

  it('that was corrected shows the new values; one that was taken back shows nothing', async () => {
    await exchange.importJson(bundleOf(patient, pool, report({ meta: { security: keptBack } }), observation()));
    const { version } = exchange.store.read((reader) =>
      reader.first<{ version: number }>(sql`SELECT version FROM result`),
    ) ?? {
      version: 0,
    };
    const later = { meta: { lastUpdated: '2026-11-22T10:00:00Z' } };
    await exchange.importJson(
      bundleOf(observation({ ...later, valueQuantity: { value: 90, unit: 'umol/L' }, interpretation: [] })),
    );
    expect(values()).toMatchObject([{ number: 90, flag: null }]);
    expect(rows()).toMatchObject([{ state: 'waiting', is_abnormal: 0 }]);
    await exchange.importJson(bundleOf(patient));
    const after = exchange.store.read((reader) => reader.first<{ version: number }>(sql`SELECT version FROM result`));
    expect(after?.version).toBe(version + 1);
    await exchange.importJson(bundleOf(report({ ...later, status: 'entered-in-error' })));
    expect([values(), rows()]).toMatchObject([[], [{ conclusion: null, is_abnormal: 0 }]]);
  });
});

describe('the values of a report that comes in', () => {
  it('reads panels, parts, words, comparators and values inside the report', async () => {
    const inside = {
      ...observation({ id: 'in', valueQuantity: { value: 5, comparator: '<', unit: 'mg/L' }, interpretation: [] }),
    };
    await exchange.importJson(
      bundleOf(
        patient,
        report({ contained: [inside], result: [to('#in'), to('Observation/panel')] }),
        observation({
          id: 'panel',
          valueQuantity: undefined as never,
          interpretation: [],
          hasMember: [to('Observation/o1'), to('Observation/panel')],
        }),
        observation({
          valueQuantity: undefined as never,
          interpretation: [],
          valueString: 'niet aangetoond',
          component: [{ code: { text: 'deel' }, valueInteger: 7 }],
        }),
      ),
    );
    expect(values().map(({ name, number, words, flag }) => [name, number, words, flag])).toEqual([
      ['Kreatinine', null, '< 5', null],
      ['Kreatinine', null, 'niet aangetoond', null],
      ['deel', 7, null, null],
    ]);
  });

  it('takes no bounds in another unit than the value', async () => {
    const range = [{ low: { value: 0.6, unit: 'mg/dL' }, high: { value: 1.1, unit: 'mg/dL' } }];
    await exchange.importJson(bundleOf(patient, report(), observation({ referenceRange: range, interpretation: [] })));
    expect(values()).toMatchObject([{ number: 121, low: null, high: null, flag: null }]);
  });

  it.each([
    ['a value that is no number', observation({ valueQuantity: { value: '121' } })],
    ['a status of its own making', report({ status: 'done' })],
    ['labels that are no list', report({ meta: { security: 'PHY' } })],
    ['a moment that is none', report({ issued: 'gisteren' })],
    ['a report that says what another resource is', report({ result: [to('Patient/p1')] })],
    ['no code', report({ code: undefined as never })],
  ])('refuses the file whole for %s', async (_case, wrong) => {
    const applied = await exchange.importJson(bundleOf(patient, pool, wrong));
    expect(applied.faults.length).toBeGreaterThan(0);
    expect(rows()).toEqual([]);
  });

  it('is hostile text at most: kept without what a screen or a store cannot hold', async () => {
    const nasty = 'a\u0000<img src=x onerror=1>\ud800';
    await exchange.importJson(
      bundleOf(
        patient,
        report({ code: { text: nasty.repeat(200) }, conclusion: nasty }),
        observation({ code: { text: nasty } }),
      ),
    );
    const [row] = rows();
    expect(String(row?.title).length).toBeLessThanOrEqual(300);
    expect(String(row?.conclusion)).toBe('a\ufffd<img src=x onerror=1>\ufffd');
  });

  it('makes the earlier values of the patient, whatever laboratory measured them', async () => {
    const before = { effectiveDateTime: '2025-11-19T08:40:00+01:00' };
    await exchange.importJson(
      bundleOf(
        patient,
        observation(),
        observation({ ...before, id: 'o2' }),
        report(),
        report({
          id: 'dr2',
          ...before,
          issued: before.effectiveDateTime,
          result: [to('Observation/o2')],
          performer: [{ display: 'Elders' }],
        }),
      ),
    );
    const found = exchange.store.read((reader) =>
      reader.all(sql`SELECT count(*) AS count FROM result_value WHERE code = '14682-9' GROUP BY patient_id`),
    );
    expect(found).toEqual([{ count: 2 }]);
  });
});

describe('a report that goes out', () => {
  it('carries the labels on itself and on every value, and never `released` while it waits', async () => {
    await exchange.importJson(
      bundleOf(
        patient,
        report({ meta: { security: [...released, ...keptBack] } }),
        observation({ meta: { security: released } }),
      ),
    );
    const out = await exchange.exportResources();
    expect(labelsOf(out, 'DiagnosticReport')).toEqual([keptBack]);
    expect(labelsOf(out, 'Observation')).toEqual([keptBack]);
    const [one] = out.filter(({ resourceType }) => resourceType === 'DiagnosticReport');
    expect(one?.extension).toEqual([{ url: releaseAfter, valueDateTime: '2026-11-30T09:00:00.000Z' }]);
    const again = await exchange.importJson(bundleOf(...out));
    expect([again.new, again.changed, again.gaps]).toEqual([0, 0, []]);
  });

  it('goes out as released, without a trace of the wait, once it was released', async () => {
    await exchange.importJson(
      bundleOf(
        patient,
        report({ meta: { security: keptBack }, extension: [] }),
        observation({ meta: { security: keptBack } }),
      ),
    );
    exchange.store.write((writer) =>
      writer.run(sql`UPDATE result SET state = 'released', release_at = NULL, due_way = NULL, released_at = '2026-11-23T09:00:00.000Z',
        released_by = 'by-person'`),
    );
    const out = await exchange.exportResources();
    expect([labelsOf(out, 'DiagnosticReport'), labelsOf(out, 'Observation')]).toEqual([[released], [released]]);
    expect(JSON.stringify(out)).not.toContain('release-after');
  });

  it('of a value in two reports says released only when both are', async () => {
    const radiology = [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0074', code: 'RAD' }] }];
    await exchange.importJson(bundleOf(patient, report(), report({ id: 'dr2', category: radiology }), observation()));
    const out = await exchange.exportResources();
    expect(labelsOf(out, 'Observation')).toEqual([keptBack]);
    expect(
      labelsOf(out, 'DiagnosticReport').filter((labels) => JSON.stringify(labels) === JSON.stringify(released)),
    ).toHaveLength(1);
  });

  it('takes explanation, values and where it stands to another clinic, and no draft, hold or reason', async () => {
    const results = openTestResults();
    await results.as('M04').releaseWithExplanation({ ...(await results.ref('M04', 'U08')), ...explained });
    await results.as('M06').saveExplanation({ resultId: results.id('U25'), body: explained.body, decisions: [] });
    const out = await exchangeWith(results.clinic.store).exportResources(results.clinic.now);
    const text = JSON.stringify(out.filter(({ resourceType }) => resourceType !== 'Task'));
    expect(text).not.toContain('niet eerst in het portaal te lezen');
    const explanations = out.filter(
      ({ resourceType, category }) =>
        resourceType === 'Communication' && JSON.stringify(category ?? '').includes('result-explanation'),
    );
    expect(explanations).toHaveLength(5);
    const states = (store: ExchangeStore['store']) =>
      store.read((reader) =>
        reader.all(sql`
          SELECT title, kind, state <> 'released' AS waits, (SELECT count(*) FROM result_value WHERE result_id = result.id) AS of_values,
            EXISTS (SELECT 1 FROM result_explanation WHERE result_id = result.id) AS is_explained, department.code, release_at
          FROM result JOIN department ON department.id = department_id ORDER BY title, issued_at, result.id`),
      );
    await exchange.importJson(bundleOf(...out));
    const here = states(results.clinic.store) as { title: string; release_at: string | null }[];
    const there = states(exchange.store) as typeof here;
    expect(there.map(({ release_at: _at, ...rest }) => rest)).toEqual(here.map(({ release_at: _at, ...rest }) => rest));
    expect(exchange.store.read((reader) => reader.first(sql`SELECT count(*) AS count FROM result_hold`))).toEqual({
      count: 0,
    });
    results.close();
  });

  it('is the same twice, and its return changes nothing', async () => {
    const clinic = openTestClinic();
    const own = exchangeWith(clinic.store);
    const [first, second] = [await own.exportResources(clinic.now), await own.exportResources(clinic.now)];
    expect(second).toEqual(first);
    const again = await own.importJson(bundleOf(...first));
    expect([again.new, again.changed, again.faults]).toEqual([0, 0, []]);
    clinic.close();
  });
});
