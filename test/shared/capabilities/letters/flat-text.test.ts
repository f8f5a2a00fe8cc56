import { describe, expect, it } from 'vitest';

import { flatTextOf, type FlatWords } from '#shared/capabilities/letters/flat-text.ts';
import type { LetterInline } from '#shared/capabilities/letters/letter-document.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';
import nl from '#shared/locales/nl/letters.json' with { type: 'json' };
import { bullets, documentOf, paragraph, said, stub } from './letter-samples.ts';

const words: FlatWords = { section: nl.section, stub: nl.stub, reference: 'ref' };
const link = (text: string, address: string, isBold = false): LetterInline => ({
  type: 'text',
  text,
  marks: [
    { type: 'letterLink', attrs: { address, title: 'Thuisarts', checkedOn: '2026-11-01' as CalendarDate } },
    ...(isBold ? [{ type: 'bold' as const }] : []),
  ],
});

describe('a letter as plain text', () => {
  it('keeps its structure by headings, signs before lines, and addresses behind links', () => {
    const address = 'https://www.thuisarts.nl/hartfalen';
    const document = documentOf(
      paragraph(said('U bent '), stub(), said(' moe.  ')),
      bullets([said('bel')], [said('rust')]),
      {
        type: 'orderedList',
        content: [{ type: 'listItem', content: [paragraph(said('eerst')), paragraph(said('dan'))] }],
      },
      paragraph(said('Lees '), link('over ', address), link('hartfalen', address, true), said('.')),
      {
        type: 'valueTable',
        attrs: {
          rows: [
            {
              code: '33914-3',
              name: 'eGFR',
              value: '54',
              unit: 'ml/min',
              reference: '> 60',
              flag: 'low',
              measuredOn: '2026-11-13' as CalendarDate,
            },
            { code: null, name: 'kalium', value: '4,3', unit: null, reference: null, flag: null, measuredOn: null },
          ],
        },
      },
    );
    expect(flatTextOf(document, words)).toBe(
      [
        'HET ANTWOORD',
        'U bent [Hier is een deel weggelaten om iemands privacy te beschermen.] moe.',
        '',
        '- bel',
        '- rust',
        '',
        '1. eerst',
        '  dan',
        '',
        'Lees over hartfalen (https://www.thuisarts.nl/hartfalen).',
        '',
        'eGFR: 54 ml/min (ref > 60, 2026-11-13)',
        'kalium: 4,3',
      ].join('\n'),
    );
  });

  it('leaves sections out that say nothing', () => {
    expect(flatTextOf(documentOf({ type: 'paragraph' }, paragraph(said('  '))), words)).toBe('');
  });
});
