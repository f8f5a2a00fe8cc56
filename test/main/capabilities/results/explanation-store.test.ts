import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { findDraft, findExplanation, removeDraft, saveDraft } from '#main/capabilities/results/explanation-store.ts';
import { sql } from '#main/store/sql.ts';
import { openTestResults, plainExplanation, type TestResults } from '#test/support/test-results.ts';

let results: TestResults;
beforeEach(() => {
  results = openTestResults();
});
afterEach(() => results.close());

describe('explanations', () => {
  it('stay as they were released', () => {
    const changes = [sql`UPDATE result_explanation SET plain_text = 'anders'`, sql`DELETE FROM result_explanation`];
    for (const change of changes) {
      expect(() => results.clinic.store.write((writer) => writer.run(change))).toThrow(/explanation/);
    }
    const found = results.clinic.store.read((reader) => findExplanation(reader, results.id('U04')));
    expect(found).toMatchObject({
      byName: 'dr. P. Ramdin',
      functionTitle: 'internist-endocrinoloog',
      patientOnly: false,
    });
  });

  it('are begun by each author apart', () => {
    const resultId = results.id('U11');
    const [nurse, doctor] = [results.clinic.staff('M10'), results.clinic.staff('M03')];
    const draft = { resultId, body: plainExplanation, decisions: [], savedAt: results.clinic.now };
    results.clinic.store.write((writer) => {
      saveDraft(writer, { ...draft, authorId: nurse });
      saveDraft(writer, { ...draft, authorId: doctor });
      removeDraft(writer, resultId, nurse);
    });
    results.clinic.store.read((reader) => {
      expect(findDraft(reader, resultId, nurse)).toBeNull();
      expect(findDraft(reader, resultId, doctor)?.body).toEqual(plainExplanation);
    });
  });

  it('are offered words that fit the value, and none for a critical one', async () => {
    const labelsOf = async (who: string, code: string) =>
      (await results.open(who, code)).snippets.map(({ valueName, label }) => `${valueName}: ${label}`);
    expect(await labelsOf('M10', 'U11')).toEqual(['Uitademen in één seconde (FEV1): Longen zijn goed']);
    expect(await labelsOf('M05', 'U16')).toEqual([
      'Hemoglobine (Hb): Geen bloedarmoede',
      'TSH: Schildklier werkt goed',
    ]);
    expect(await labelsOf('M04', 'U06')).toEqual([]);
    expect(await labelsOf('M02', 'U20')).toEqual([]);
  });
});
