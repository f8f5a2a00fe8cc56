import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import { letterDocument, type LetterDocument } from '#shared/capabilities/letters/letter-document.ts';
import { audiences } from '#shared/capabilities/letters/model.ts';
import {
  isEmptyLetter,
  isHiddenFor,
  openBlanksOf,
  passagesOf,
  plainTextOf,
  readText,
  renderFor,
} from '#shared/capabilities/letters/rendering.ts';
import {
  anyLetter,
  blankOf,
  bullets,
  documentOf,
  paragraph,
  passageA,
  passageB,
  said,
  secret,
  stub,
} from './letter-samples.ts';

describe('what is hidden for whom', () => {
  test.each([
    ['health', 'team', false],
    ['health', 'gp', false],
    ['health', 'patient', true],
    ['health', 'proxy', true],
    ['child-confidential', 'team', false],
    ['child-confidential', 'patient', false],
    ['child-confidential', 'proxy', true],
    ['money', 'patient', true],
  ] as const)('%s for %s: %s', (theme, audience, isHidden) => {
    expect(isHiddenFor(theme, audience)).toBe(isHidden);
  });
});

const owner = { type: 'thirdParty', attrs: { passageId: passageA, theme: 'health' } } as const;
const aBlank = { name: 'x', label: 'naam zwager', valueType: 'text' as const, choices: [] };

describe('a rendering', () => {
  test.each<[string, LetterDocument, LetterDocument]>([
    [
      'a passage within a sentence',
      documentOf(paragraph(said('Voor '), secret('geheim'), said(' na'))),
      documentOf(paragraph(said('Voor '), stub(), said(' na'))),
    ],
    [
      'a passage over marks, a line break and a blank',
      documentOf(
        paragraph(
          secret('een'),
          { type: 'text', text: 'twee', marks: [{ type: 'bold' }, owner] },
          { type: 'hardBreak', marks: [owner] },
          { type: 'blank', attrs: { ...aBlank, value: 'drie' }, marks: [owner] },
        ),
      ),
      documentOf(paragraph(stub())),
    ],
    [
      'a passage that goes on in the next paragraph',
      documentOf(paragraph(said('Voor '), secret('een')), paragraph(secret('twee')), paragraph(said('Na'))),
      documentOf(paragraph(said('Voor '), stub()), paragraph(said('Na'))),
    ],
    [
      'two passages beside each other',
      documentOf(paragraph(secret('een'), secret('twee', passageB, 'money'))),
      documentOf(paragraph(stub(), stub('money'))),
    ],
    [
      'a passage that comes back after other words',
      documentOf(paragraph(secret('een'), said(' en '), secret('twee'))),
      documentOf(paragraph(stub(), said(' en '), stub())),
    ],
    [
      'a line of a list that held nothing else',
      documentOf(bullets([said('een')], [secret('twee')], [said('drie')])),
      documentOf(bullets([said('een')], [stub()], [said('drie')])),
    ],
    [
      'lines of a list that hold one passage together',
      documentOf(bullets([secret('een')], [secret('twee')])),
      documentOf(bullets([stub()])),
    ],
  ])('takes out %s', (_what, document, expected) => {
    expect(renderFor(document, 'patient')).toEqual(expected);
  });

  it('shows a stub in each section that a passage touches', () => {
    const section = documentOf(paragraph(secret('een'))).content[0];
    const document = { type: 'doc' as const, content: section ? [section, section] : [] };
    const shown = documentOf(paragraph(stub())).content[0];
    expect(renderFor(document, 'patient').content).toEqual([shown, shown]);
  });

  it('keeps what a child told in confidence for the child, and takes it out for parents', () => {
    const document = documentOf(paragraph(said('Open. '), secret('bang', passageA, 'child-confidential')));
    expect(plainTextOf(renderFor(document, 'patient'))).toContain('bang');
    expect(plainTextOf(renderFor(document, 'proxy'))).not.toContain('bang');
  });

  it('leaves a passage out that carries two marks, one of which hides it', () => {
    const marks = [passageA, passageB].map((passageId, index) => ({
      type: 'thirdParty' as const,
      attrs: { passageId, theme: index === 0 ? ('child-confidential' as const) : ('money' as const) },
    }));
    const document = documentOf(paragraph({ type: 'text', text: 'schuld', marks }));
    expect(renderFor(document, 'patient')).toEqual(documentOf(paragraph(stub('money'))));
  });

  it('leaves no sign of a removed passage, and keeps everything else in its order', () => {
    fc.assert(
      fc.property(anyLetter, (document) => {
        const rendered = renderFor(document, 'proxy');
        const shown = JSON.stringify(rendered);
        // Capitals stand within passages alone; all that is left in capitals is nothing.
        expect(shown).not.toMatch(/[N-Z]/);
        expect(shown).not.toContain('SECRET');
        expect(shown).not.toContain('thirdParty');
        expect(openLetters(rendered)).toBe(openLetters(document));
        expect(letterDocument.safeParse(rendered).success).toBe(true);
      }),
    );
  });

  it('of a rendering is the same rendering, and of the team the letter itself', () => {
    fc.assert(
      fc.property(anyLetter, fc.constantFrom(...audiences), (document, audience) => {
        const rendered = renderFor(document, audience);
        expect(renderFor(rendered, audience)).toEqual(rendered);
        if (audience === 'team' || audience === 'gp') expect(rendered).toBe(document);
      }),
    );
  });

  it('for a representative is also fit for the patient: it hides at least as much', () => {
    fc.assert(
      fc.property(anyLetter, (document) => {
        const proxy = renderFor(document, 'proxy');
        expect(renderFor(proxy, 'patient')).toEqual(proxy);
      }),
    );
  });
});

/** The letters that stand outside passages, in their order. */
function openLetters(document: LetterDocument): string {
  return plainTextOf(document).replace(/[^a-m]/g, '');
}

describe('the text that the check reads', () => {
  it('parts blocks by an empty line, and lines of a list by a line end', () => {
    const document = documentOf(
      paragraph(said('Eerste.'), { type: 'hardBreak' }, said('Nog.')),
      bullets([said('een')], [said('twee')]),
      paragraph(said('Op '), blankOf('maandag'), said('.')),
      { type: 'valueTable', attrs: { rows: [] } },
    );
    expect(plainTextOf(document)).toBe('Eerste.\nNog.\n\n- een\n- twee\n\nOp maandag.');
  });

  it('knows where passages stand', () => {
    fc.assert(
      fc.property(anyLetter, (document) => {
        const { text, passages } = readText(document);
        for (const { start, end } of passages) expect(text.slice(start, end)).toMatch(/^[N-Z \n]*$/);
        const inside = passages.map(({ start, end }) => text.slice(start, end)).join('');
        expect(inside.replace(/[^N-Z]/g, '')).toBe(text.replace(/[^N-Z]/g, ''));
      }),
    );
  });

  it('gives each passage once, with all it holds', () => {
    const document = documentOf(
      paragraph(secret('een '), said('x'), secret('twee')),
      paragraph(secret('b', passageB, 'money')),
    );
    expect(passagesOf(document)).toEqual([
      { passageId: passageA, theme: 'health', text: 'een twee' },
      { passageId: passageB, theme: 'money', text: 'b' },
    ]);
  });
});

describe('what is missing', () => {
  it('are blanks that show nothing, wherever they stand', () => {
    const document = documentOf(
      paragraph(blankOf(null, 'datum'), blankOf('maandag', 'dag')),
      bullets([blankOf(' \u200b', 'tijd')]),
    );
    expect(openBlanksOf(document).map(({ attrs }) => attrs.label)).toEqual(['datum', 'tijd']);
  });

  test.each<[boolean, LetterDocument]>([
    [true, { type: 'doc', content: [] }],
    [true, documentOf({ type: 'paragraph' }, paragraph(said(' \u200b')))],
    [true, documentOf({ type: 'valueTable', attrs: { rows: [] } })],
    [true, documentOf(paragraph(blankOf(null)))],
    [false, documentOf(paragraph(said('.')))],
    [
      false,
      documentOf({
        type: 'valueTable',
        attrs: {
          rows: [{ code: null, name: 'eGFR', value: '54', unit: null, reference: null, flag: null, measuredOn: null }],
        },
      }),
    ],
  ])('is everything: %s', (isEmpty, document) => {
    expect(isEmptyLetter(document)).toBe(isEmpty);
  });
});
