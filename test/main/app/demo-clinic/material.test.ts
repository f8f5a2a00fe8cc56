import { describe, expect, it } from 'vitest';

import { questionTypes } from '#shared/capabilities/counter/model.ts';
import { demoMaterial } from '#main/app/demo-clinic/material.ts';

const material = demoMaterial();

/** The eleven-test of a BSN, in which the last digit counts negatively. */
function passesElevenTest(bsn: string): boolean {
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
  return weights.reduce((sum, weight, index) => sum + weight * Number(bsn[index]), 0) % 11 === 0;
}

describe('the material of the demo clinic', () => {
  it('is whole', () => {
    expect(material.staff).toHaveLength(18);
    expect(material.patients).toHaveLength(38);
    expect(material.relatedPersons).toHaveLength(3);
    expect(material.questions).toHaveLength(40);
    expect(material.templates).toHaveLength(24);
    expect(material.agreements).toHaveLength(8);
    expect(material.matrix).toHaveLength(30);
    expect(material.organisation.afdelingen).toHaveLength(6);
  });

  it('has three templates and one agreement for every question type', () => {
    for (const type of questionTypes) {
      expect(material.templates.filter((template) => template.type === type)).toHaveLength(3);
      expect(material.agreements.filter((agreement) => agreement.type === type)).toHaveLength(1);
    }
  });

  it('holds four alarms, three questions for a call today, and raises nothing else', () => {
    const of = (level: string) => material.questions.filter((question) => question.verwacht === level);
    expect(of('rood').map(({ id, regels }) => [id, regels])).toEqual([
      ['V03', ['RF17']],
      ['V18', ['RF01']],
      ['V24', ['RF04', 'RF05']],
      ['V32', ['RF09', 'RF10']],
    ]);
    expect(of('amber').map(({ id }) => id)).toEqual(['V15', 'V29', 'V34']);
    expect(material.questions.filter(({ verwacht, regels }) => verwacht !== 'rood' && regels.length > 0)).toEqual([]);
  });

  it('uses only test BSNs, each once', () => {
    const numbers = material.patients.map(({ bsn }) => bsn);
    expect(new Set(numbers).size).toBe(38);
    expect(numbers.filter((bsn) => !bsn.startsWith('99999') || !passesElevenTest(bsn))).toEqual([]);
  });

  it('refers only to people, departments and questions that are there', () => {
    const codes = new Set([
      ...material.staff.map(({ id }) => id),
      ...material.patients.map(({ id }) => id),
      ...material.relatedPersons.map(({ id }) => id),
      ...material.questions.map(({ id }) => id),
      ...material.organisation.afdelingen.map(({ code }) => code),
    ]);
    const references = [
      ...material.staff.flatMap(({ afdeling, supervisor }) => [...afdeling, supervisor]),
      ...material.relatedPersons.map(({ namens }) => namens),
      ...material.questions.flatMap((one) => [one.patient, one.afdeling, one.namens, one.vervolg_op]),
      ...material.answers.flatMap(({ antwoord_op: answered, door }) => [answered, door]),
      ...material.workedTerms.map(({ vraag }) => vraag),
      ...material.extras.kladblok_voorbeelden.flatMap(({ eigenaar, patient }) => [eigenaar, patient]),
    ];
    expect(references.filter((code) => code !== undefined && !codes.has(code))).toEqual([]);
  });
});
