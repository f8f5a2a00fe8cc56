import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { cleanDocument } from '#shared/capabilities/letters/clean.ts';
import type { LetterInline } from '#shared/capabilities/letters/letter-document.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';
import { anyLetter, bullets, documentOf, paragraph, said, stub } from './letter-samples.ts';

const link = (address: string): LetterInline => ({
  type: 'text',
  text: 'lees',
  marks: [{ type: 'letterLink', attrs: { address, title: 'x', checkedOn: '2026-11-01' as CalendarDate } }],
});

describe('a text that is kept', () => {
  it('has no stubs and no links to elsewhere, and loses no words', () => {
    const good = link('https://www.thuisarts.nl/hartfalen');
    const document = documentOf(paragraph(stub(), said('a'), link('https://example.com'), good), bullets([stub()]));
    expect(cleanDocument(document)).toEqual(
      documentOf(paragraph(said('a'), { ...said('lees'), marks: [] } as LetterInline, good), bullets([])),
    );
  });

  it('is left as it is when there is nothing to clean', () => {
    fc.assert(
      fc.property(anyLetter, (document) => {
        expect(cleanDocument(document)).toEqual(document);
      }),
    );
  });
});
