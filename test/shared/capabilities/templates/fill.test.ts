import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  type AnswerBlank,
  type AnswerDocument,
  answerDocument,
  openBlanksOf,
  plainTextOf,
} from '#shared/capabilities/counter/answer-document.ts';
import {
  fillTemplate,
  parseTemplate,
  previewOf,
  variablesIn,
  withBlocks,
} from '#shared/capabilities/templates/fill.ts';
import { demoMaterial } from '#main/app/demo-clinic/material.ts';

const asIs = (name: string): string => name;
const { templates, textBlocks: blockTexts } = demoMaterial();
const textBlocks = Object.fromEntries(Object.entries(blockTexts).map(([name, { tekst }]) => [name, tekst]));

/** Every blank of a document given a value. */
function allFilled(document: AnswerDocument, valueOf: (blank: AnswerBlank) => string): AnswerDocument {
  const copy = structuredClone(document);
  for (const blank of openBlanksOf(copy)) blank.attrs.value = valueOf(blank);
  return copy;
}

describe('parseTemplate', () => {
  it('sets variables apart from the text around them', () => {
    expect(parseTemplate('Uw {{ materiaal }} mag eraf op {{datum}}.')).toEqual([
      {
        isBullet: false,
        parts: [
          { text: 'Uw ' },
          { variable: 'materiaal' },
          { text: ' mag eraf op ' },
          { variable: 'datum' },
          { text: '.' },
        ],
      },
    ]);
  });

  it.each(['{{}}', '{{Naam}}', '{ {naam} }', '{{naam', 'naam}}', '{{a-b}}'])('leaves %s as text', (body) => {
    expect(parseTemplate(body)).toEqual([{ isBullet: false, parts: [{ text: body }] }]);
  });
});

describe('withBlocks', () => {
  it('writes out passages, also one within another', () => {
    expect(withBlocks('Hallo\n{{slot}}', { slot: 'Groet,\n{{naam}} {{tel}}', tel: '({{nummer}})' })).toBe(
      'Hallo\nGroet,\n{{naam}} ({{nummer}})',
    );
  });

  it('ends when passages take each other in', () => {
    expect(withBlocks('{{een}}', { een: '1 {{twee}}', twee: '2 {{een}}' })).toBe('1 2 {{een}}');
  });

  it('takes no passage from the names every object has', () => {
    expect(withBlocks('{{constructor}}', {})).toBe('{{constructor}}');
  });
});

describe('fillTemplate', () => {
  it('fills what is known and leaves a blank for the rest', () => {
    const document = fillTemplate(
      '{{aanhef}},\nBel {{telefoon_poli}} op {{datum_bellen}}.',
      { aanhef: 'Beste Noor' },
      asIs,
    );
    expect(document.content).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: 'Beste Noor,' }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Bel ' },
          {
            type: 'blank',
            attrs: { name: 'telefoon_poli', label: 'telefoon_poli', valueType: 'phone', choices: [], value: null },
          },
          { type: 'text', text: ' op ' },
          {
            type: 'blank',
            attrs: { name: 'datum_bellen', label: 'datum_bellen', valueType: 'date', choices: [], value: null },
          },
          { type: 'text', text: '.' },
        ],
      },
    ]);
  });

  it('makes one list of lines that begin with a dash', () => {
    const document = fillTemplate('Zo:\n- een\n- twee\nKlaar', {}, asIs);
    expect(document.content.map((block) => block.type)).toEqual(['paragraph', 'bulletList', 'paragraph']);
    expect(plainTextOf(document)).toBe('Zo:\n- een\n- twee\nKlaar');
  });

  it('keeps an empty line as an empty paragraph, since an editor refuses an empty text', () => {
    expect(fillTemplate('a\n\n{{aanhef}}', { aanhef: '' }, asIs).content).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: 'a' }] },
      { type: 'paragraph' },
      { type: 'paragraph' },
    ]);
  });

  it('offers the choices of a variable that has them', () => {
    const [blank] = openBlanksOf(fillTemplate('{{vorm_contact}}', {}, asIs));
    expect(blank?.attrs).toMatchObject({ valueType: 'choice', choices: ['belt', 'beeldbelt'] });
  });

  it('reads no value as a template, whatever a patient is called', () => {
    const document = fillTemplate('{{aanhef}},', { aanhef: 'Beste {{medicijn}}' }, asIs);
    expect(openBlanksOf(document)).toEqual([]);
    expect(plainTextOf(document)).toBe('Beste {{medicijn}},');
  });

  it.each(templates.map(({ id, tekst }) => [id, tekst]))('makes a document of %s that can be stored', (_id, tekst) => {
    const document = fillTemplate(withBlocks(tekst, textBlocks), {}, asIs);
    expect(answerDocument.safeParse(document).success).toBe(true);
    expect(openBlanksOf(document).map((blank) => blank.attrs.name)).toEqual(
      expect.arrayContaining(['aanhef', 'naam_beantwoorder', 'functie', 'afdeling']),
    );
  });

  it('leaves no braces and no open blank once every blank has a value', () => {
    const value = fc.string({ minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== '' && !/[{}]/.test(text));
    fc.assert(
      fc.property(
        fc.constantFrom(...templates),
        fc.dictionary(fc.constantFrom('aanhef', 'medicijn', 'functie'), value),
        value,
        (template, known, filling) => {
          const body = withBlocks(template.tekst, textBlocks);
          const filled = allFilled(fillTemplate(body, known, asIs), () => filling);
          expect(openBlanksOf(filled)).toEqual([]);
          expect(plainTextOf(filled)).not.toMatch(/\{\{|\}\}/);
        },
      ),
      { numRuns: 300, seed: 24 },
    );
  });

  it('loses and adds nothing: putting the names back gives the template', () => {
    const text = fc.stringMatching(/^[a-zA-Z ,.!?é-]{0,20}$/);
    const piece = fc.oneof(text, fc.constantFrom('{{medicijn}}', '{{duur}}', '{{datum_bellen}}'));
    const line = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => `x${pieces.join('')}x`);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
        const body = lines.join('\n');
        const filled = allFilled(fillTemplate(body, {}, asIs), (blank) => `{{${blank.attrs.name}}}`);
        expect(plainTextOf(filled)).toBe(body);
      }),
      { numRuns: 500, seed: 25 },
    );
  });
});

describe('variablesIn and previewOf', () => {
  it('names each variable once, in order', () => {
    expect(variablesIn('{{duur}} {{medicijn}} {{duur}}')).toEqual(['duur', 'medicijn']);
  });

  it('shows the first words without the salutation', () => {
    expect(previewOf('{{aanhef}},\nUw uitslag van {{datum_onderzoek}} is goed.')).toBe('Uw uitslag van … is goed.');
    expect(previewOf('woord '.repeat(100), 20)).toBe('woord woord woord w…');
  });
});
