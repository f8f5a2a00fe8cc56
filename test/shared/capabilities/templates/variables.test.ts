import { describe, expect, it } from 'vitest';

import { variablesIn, withBlocks } from '#shared/capabilities/templates/fill.ts';
import { isTemplateVariable, templateVariables, variableOf } from '#shared/capabilities/templates/variables.ts';
import english from '#shared/locales/en/templates.json' with { type: 'json' };
import dutch from '#shared/locales/nl/templates.json' with { type: 'json' };
import { demoMaterial } from '#main/app/demo-clinic/material.ts';

const { templates, textBlocks } = demoMaterial();
const blocks = Object.fromEntries(Object.entries(textBlocks).map(([name, { tekst }]) => [name, tekst]));
const bodies = [...templates.map(({ tekst }) => tekst), ...Object.values(blocks)];
const used = [...new Set(bodies.flatMap((body) => variablesIn(withBlocks(body, blocks))))].sort();
const registered = Object.keys(templateVariables).sort();

describe('the variables of templates', () => {
  it('are registered when a template uses them, and used when registered', () => {
    expect(registered).toEqual(used);
  });

  it.each([
    ['Dutch', dutch.variable],
    ['English', english.variable],
  ])('have a %s label each, and no label is left over', (_language, labels) => {
    expect(Object.keys(labels).sort()).toEqual(registered);
    expect(Object.values(labels).filter((label) => label.trim() === '' || label.length > 200)).toEqual([]);
  });

  it('have choices exactly when they are to be chosen', () => {
    for (const name of registered) {
      const { type, choices } = variableOf(name);
      expect((choices?.length ?? 0) >= 2, name).toBe(type === 'choice');
    }
  });

  it('that nobody registered take any text', () => {
    expect(isTemplateVariable('toString')).toBe(false);
    expect(variableOf('eigen_invulplek')).toEqual({ type: 'text' });
  });
});
