import { describe, expect, it } from 'vitest';

import { examples, sampleValues } from '#shared/capabilities/templates/samples.ts';
import { templateVariables, type TemplateVariableName } from '#shared/capabilities/templates/variables.ts';

describe('the values a template is looked at with', () => {
  it('are there for every variable, and a choice is one of its choices', () => {
    for (const name of Object.keys(templateVariables) as TemplateVariableName[]) {
      const variable: { readonly type: string; readonly choices?: readonly string[] } = templateVariables[name];
      const values = [sampleValues[name], ...examples.flatMap(({ values: own }) => own[name] ?? [])];
      for (const value of values) {
        expect(value.trim(), name).not.toBe('');
        if (variable.choices) expect(variable.choices, name).toContain(value);
        if (variable.type === 'number') expect(value, name).toMatch(/^\d+$/);
        if (variable.type === 'link') expect(value, name).toMatch(/^https:\/\//);
      }
    }
  });
});
