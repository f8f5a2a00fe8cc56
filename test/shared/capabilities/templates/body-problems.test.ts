import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { problemsIn } from '#shared/capabilities/templates/body-problems.ts';
import { templateVariables } from '#shared/capabilities/templates/variables.ts';
import { demoMaterial } from '#main/app/demo-clinic/material.ts';

const blocks = { afsluiting: 'Groet, {{functie}}', a_blok: '{{b_blok}}', b_blok: 'Bel {{telefoon_poli}}' };
const inAnswer = (body: string) => problemsIn({ body, blockName: null }, blocks);

describe('R51: what is wrong in a body', () => {
  it.each([
    ['nothing', '{{aanhef}},\nUw afspraak is op {{ datum_afspraak }}.\n{{afsluiting}}', []],
    ['a block in a block', '{{a_blok}}', []],
    ['an empty text', ' \n ', [{ kind: 'empty' }]],
    ['an unknown name', 'Hallo {{naam}}', [{ kind: 'unknown-name', name: 'naam' }]],
    ['the name of something every object has', '{{constructor}}', [{ kind: 'unknown-name', name: 'constructor' }]],
    ['a name in capitals', 'Eén\n{{Aanhef}}', [{ kind: 'braces', line: 2 }]],
    ['braces left open', '{{aanhef}}\n{{aanhef\n', [{ kind: 'braces', line: 2 }]],
    ['braces closed twice', '{{aanhef}}}}', [{ kind: 'braces', line: 1 }]],
    ['braces round nothing', '{{}}', [{ kind: 'braces', line: 1 }]],
  ])('says %s', (_what, body, problems) => {
    expect(inAnswer(body)).toEqual(problems);
  });

  it('says that a block leads back to itself, at once or by way of another', () => {
    const problemsOfBlock = (body: string) => problemsIn({ body, blockName: 'b_blok' }, blocks);
    expect(problemsOfBlock('{{b_blok}}')).toEqual([{ kind: 'circle', name: 'b_blok' }]);
    expect(problemsOfBlock('{{a_blok}}')).toEqual([{ kind: 'circle', name: 'a_blok' }]);
    expect(problemsOfBlock('{{afsluiting}}')).toEqual([]);
  });

  it('says nothing of the texts that every clinic begins with', () => {
    const { templates, textBlocks } = demoMaterial();
    const known = Object.fromEntries(Object.entries(textBlocks).map(([name, { tekst }]) => [name, tekst]));
    const found = [
      ...templates.flatMap(({ id, tekst }) => problemsIn({ body: tekst, blockName: null }, known).map(() => id)),
      ...Object.entries(known).flatMap(([name, body]) => problemsIn({ body, blockName: name }, known).map(() => name)),
    ];
    expect(found).toEqual([]);
  });

  it('lets any text with known names through, and ends on any text at all', () => {
    const name = fc.constantFrom(...Object.keys(templateVariables));
    const plain = fc.string({ maxLength: 40 }).filter((text) => !/[{}]/.test(text));
    fc.assert(
      fc.property(plain, name, plain, (before, one, after) => {
        expect(inAnswer(`${before}{{${one}}}${after}`)).toEqual([]);
      }),
      { seed: 53 },
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (body) => void inAnswer(body)),
      { seed: 54 },
    );
  });
});
