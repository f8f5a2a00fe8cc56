import { describe, expect, it } from 'vitest';

import type { TemplateSummary } from '#shared/capabilities/templates/model.ts';
import { findTemplates } from '#renderer/capabilities/templates/find-templates.ts';
import { sampleTemplateId } from '#test/support/counter-samples.ts';

function template(number: number, title: string, fits: boolean): TemplateSummary {
  return {
    id: sampleTemplateId(number),
    kind: 'answer',
    code: `S0${number}`,
    questionType: 'HERHAAL',
    title,
    roles: ['nurse'],
    fits,
    isPersonal: false,
    departmentCode: null,
    isReviewDue: false,
    preview: 'Beste',
  };
}

const templates = [
  template(1, 'Andere voorschrijver', false),
  template(2, 'Recept is verstuurd', true),
  template(3, 'Voor de patiënt', true),
];
const titles = (question: string) =>
  findTemplates(templates, question, () => 'Herhaalrecept').map(({ title }) => title);

describe('finding a template', () => {
  it('shows all of them without a question, those that fit first', () => {
    expect(titles('')).toEqual(['Recept is verstuurd', 'Voor de patiënt', 'Andere voorschrijver']);
  });

  it('shows blocks last, and finds them without a kind of question', () => {
    const block: TemplateSummary = { ...template(4, 'Bellen bij spoed', false), kind: 'block', questionType: null };
    const find = (question: string) => findTemplates([block, ...templates], question, () => 'Herhaalrecept');
    expect(find('').at(-1)).toBe(block);
    expect(find('spoed')).toEqual([block]);
    expect(find('herhaal')).toHaveLength(3);
  });

  it('wants every word, in any order and without regard to accents', () => {
    expect(titles('verstuurd rec')).toEqual(['Recept is verstuurd']);
    expect(titles('PATIENT')).toEqual(['Voor de patiënt']);
    expect(titles('verstuurd patient')).toEqual([]);
  });

  it('finds by code and by kind of question', () => {
    expect(titles('s01')).toEqual(['Andere voorschrijver']);
    expect(titles('herhaal')).toHaveLength(3);
  });
});
