import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { resultKinds } from '#shared/capabilities/results/model.ts';
import { demoMaterial } from '#main/app/demo-clinic/material.ts';
import { resultsMaterial } from '#main/app/demo-clinic/results-material.ts';
import { sql } from '#main/store/sql.ts';
import { loadChecker } from '#shared/plain-language/languages.ts';
import { openTestClinic, type TestClinic } from '#test/support/test-clinic.ts';

const material = resultsMaterial();
let clinic: TestClinic;
beforeAll(() => {
  clinic = openTestClinic();
});
afterAll(() => clinic.close());

describe('the results of the demo clinic', () => {
  it('are of every sort and department, with a policy for each sort and twenty snippets', () => {
    expect(new Set(material.uitslagen.map(({ soort }) => soort))).toEqual(new Set(resultKinds));
    expect(new Set(material.uitslagen.map(({ afdeling }) => afdeling))).toEqual(
      new Set(demoMaterial().organisation.afdelingen.map(({ code }) => code)),
    );
    expect(material.beleid.map(({ soort }) => soort).sort()).toEqual([...resultKinds].sort());
    expect(material.fragmenten).toHaveLength(20);
    expect(new Set(material.fragmenten.map(({ code, waar }) => `${code} ${waar}`)).size).toBe(20);
  });

  it('refer only to people and departments that are there', () => {
    const { staff, patients } = demoMaterial();
    const known = new Set([...staff.map(({ id }) => id), ...patients.map(({ id }) => id)]);
    const named = material.uitslagen.flatMap(({ patient, uitleg, vrijgegeven, vasthouden }) => [
      patient,
      ...(uitleg ? [uitleg.door] : []),
      ...(vrijgegeven ? [vrijgegeven.door] : []),
      ...(vasthouden ? [vasthouden.door, vasthouden.tweede] : []),
    ]);
    expect(named.filter((code) => !known.has(code))).toEqual([]);
  });

  it('wait, are held, and were released in each way; what was due before today is out', () => {
    const states = clinic.store.read((reader) =>
      reader.all<{ state: string; way: string | null }>(sql`SELECT DISTINCT state, released_by AS way FROM result`),
    );
    expect(new Set(states.map(({ state }) => state))).toEqual(new Set(['waiting', 'held', 'released']));
    expect(states.map(({ way }) => way)).toEqual(
      expect.arrayContaining(['with-explanation', 'by-person', 'direct-by-policy', 'term-ended']),
    );
    const late = clinic.store.read((reader) => reader.all(sql`SELECT 1 FROM result WHERE release_at <= ${clinic.now}`));
    expect(late).toEqual([]);
  });

  it('never reach who wants an explanation first at once', () => {
    const wrong = clinic.store.read((reader) =>
      reader.all(sql`
        SELECT title FROM result JOIN patient ON patient.id = patient_id
        WHERE wants_explanation_first = 1 AND released_by = 'direct-by-policy'`),
    );
    expect(wrong).toEqual([]);
  });

  it('are explained in words within reach of everybody', async () => {
    const checker = await loadChecker('nl');
    const texts = [
      ...material.uitslagen.flatMap(({ uitleg }) => (uitleg ? [uitleg.tekst] : [])),
      ...material.fragmenten.map(({ tekst }) => tekst),
    ];
    const hard = texts.filter((text) => {
      const { level, findings } = checker.check(text);
      return level.band === 'far-above' || findings.some(({ kind }) => kind === 'colleague' || kind === 'confronting');
    });
    expect(hard).toEqual([]);
  });
});
