import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { LetterDocument, LetterInline } from '#shared/capabilities/letters/letter-document.ts';
import { sectionKeys, type SectionKey } from '#shared/capabilities/letters/section.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';
import { letterPdf } from '#main/capabilities/letters/pdf/letter-pdf.ts';
import type { LetterToPrint, PrintWords } from '#main/capabilities/letters/pdf/letter-to-print.ts';

const stub = 'Dat deel is niet zichtbaar.';
const words: PrintWords = {
  section: Object.fromEntries(sectionKeys.map((key) => [key, `Kop ${key}`])) as Record<SectionKey, string>,
  stub: { health: stub, money: stub, relation: stub, justice: stub, 'child-confidential': stub },
  part: { professional: 'Brief aan de huisarts', patient: 'Brief aan u' },
  subject: 'Onderwerp',
  about: 'Betreft',
  enclosures: 'Bijlagen',
  draft: 'CONCEPT',
  logo: 'Logo van de organisatie',
  page: (page, of) => `Pagina ${String(page)} van ${String(of)}`,
  column: { name: 'Bepaling', value: 'Waarde', reference: 'Grenzen', flag: 'Afwijking', date: 'Datum' },
  flag: { low: 'laag', high: 'hoog', critical: 'kritiek', abnormal: 'afwijkend' },
  date: (day) => day,
};

const text = (
  value: string,
  ...marks: NonNullable<Extract<LetterInline, { type: 'text' }>['marks']>
): LetterInline => ({
  type: 'text',
  text: value,
  ...(marks.length === 0 ? {} : { marks }),
});
const bodyOf = (...content: LetterInline[]): LetterDocument => ({
  type: 'doc',
  content: [{ type: 'section', attrs: { key: 'answer' }, content: [{ type: 'paragraph', content }] }],
});

function letterOf(changes: Partial<LetterToPrint> = {}): LetterToPrint {
  return {
    title: 'Uw hart',
    language: 'nl',
    letterhead: {
      organizationName: 'Ziekenhuis De Brink',
      organizationCity: 'Brinkstad',
      departmentName: 'Cardiologie',
      departmentPhone: '0123 456 789',
      lines: ['Brink 1'],
      footer: 'Kleine letters',
      logo: null,
    },
    patient: { name: 'Dhr. C. Zandbergen', birthDate: '1955-06-06' as CalendarDate },
    addressee: ['Dhr. C. Zandbergen'],
    date: '2026-11-22' as CalendarDate,
    parts: [{ text: 'patient', body: bodyOf(text('U bent sneller benauwd.')) }],
    enclosures: [],
    isDraft: false,
    words,
    ...changes,
  };
}

async function readPdf(letter: LetterToPrint) {
  const bytes = await letterPdf(letter);
  const raw = Buffer.from(bytes).toString('latin1');
  const pdf = await getDocument({ data: bytes, useSystemFonts: false }).promise;
  const pages: string[] = [];
  const tree: unknown[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent();
    pages.push(content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    tree.push(await page.getStructTree());
  }
  const { info } = await pdf.getMetadata();
  return { raw, pages, tree: JSON.stringify(tree), info: info as { Title?: string; Language?: string } };
}

const squeezed = (value: string) => value.replace(/\s+/g, '');

describe('a letter on paper', () => {
  it('R74 has who sends it, to whom, the subject, the text, and the number of each page', async () => {
    const { pages } = await readPdf(letterOf());
    for (const part of ['Ziekenhuis De Brink', '0123 456 789', 'Uw hart', 'Kop answer', 'U bent sneller benauwd.']) {
      expect(pages[0]).toContain(part);
    }
    expect(pages[0]).toContain('Pagina 1 van 1');
    expect(pages[0]).not.toContain('CONCEPT');
  });

  it('is tagged PDF/A-2a in its language, titled by its subject and by no name', async () => {
    const { raw, tree, info } = await readPdf(letterOf());
    expect(raw).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(raw).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(info).toMatchObject({ Title: 'Uw hart', Language: 'nl-NL' });
    expect(JSON.stringify(info)).not.toContain('Zandbergen');
    expect(tree).toMatch(/"role":"H1"/);
    expect(tree).toMatch(/"role":"H3"/);
  });

  it('goes on over as many pages as it needs, loses nothing, and says on a draft that it is one', async () => {
    const lines = Array.from({ length: 120 }, (_, index) => `Regel ${String(index)} van de brief.`);
    const body: LetterDocument = {
      type: 'doc',
      content: [
        {
          type: 'section',
          attrs: { key: 'answer' },
          content: lines.map((line) => ({ type: 'paragraph', content: [text(line)] })),
        },
      ],
    };
    const { pages } = await readPdf(letterOf({ parts: [{ text: 'patient', body }], isDraft: true }));
    expect(pages.length).toBeGreaterThan(2);
    for (const line of lines) expect(pages.join('\n')).toContain(line);
    pages.forEach((page, index) => {
      expect(page).toContain('CONCEPT');
      expect(page).toContain(`Pagina ${String(index + 1)} van ${String(pages.length)}`);
    });
  });

  it('reads lists, tables, links and a passage that was taken out as what they are', async () => {
    const body: LetterDocument = {
      type: 'doc',
      content: [
        {
          type: 'section',
          attrs: { key: 'results' },
          content: [
            {
              type: 'bulletList',
              content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [text('punt')] }] }],
            },
            {
              type: 'valueTable',
              attrs: {
                rows: [
                  {
                    code: '33914-3',
                    name: 'eGFR',
                    value: '54',
                    unit: 'ml/min/1,73 m²',
                    reference: '> 60',
                    flag: 'low',
                    measuredOn: '2026-11-13' as CalendarDate,
                  },
                ],
              },
            },
            {
              type: 'paragraph',
              content: [
                text('lees verder', {
                  type: 'letterLink',
                  attrs: {
                    address: 'https://www.thuisarts.nl/hartfalen',
                    title: 'Hartfalen',
                    checkedOn: '2026-11-01' as CalendarDate,
                  },
                }),
                { type: 'stub', attrs: { theme: 'health' } },
              ],
            },
          ],
        },
      ],
    };
    const { pages, tree, raw } = await readPdf(letterOf({ parts: [{ text: 'professional', body }] }));
    expect(pages[0]).toContain(`[${stub}]`);
    for (const value of ['eGFR', '54 ml/min/1,73 m²', '> 60', 'laag']) expect(pages[0]).toContain(value);
    for (const role of ['L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD', 'Link']) {
      expect(tree).toContain(`"role":"${role}"`);
    }
    expect(raw).toContain('https://www.thuisarts.nl/hartfalen');
  });

  it('sets names of any script, and shows a sign for what no font has', async () => {
    const { pages } = await readPdf(
      letterOf({ parts: [{ text: 'patient', body: bodyOf(text('Šimůnek, Ελένη, Иван ≥ 5 한')) }] }),
    );
    const read = squeezed(pages[0] ?? '');
    for (const name of ['Šimůnek', 'Ελένη', 'Иван', '≥5']) expect(read).toContain(name);
    expect(read).toContain('\uFFFD');
  });

  it('comes without a logo when its picture cannot be read', async () => {
    const broken = letterOf();
    const { pages } = await readPdf({
      ...broken,
      letterhead: { ...broken.letterhead, logo: 'data:image/png;base64,AAAA' },
    });
    expect(pages[0]).toContain('Ziekenhuis De Brink');
  });

  it('can be made of any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }), async (value) => {
        const bytes = await letterPdf(letterOf({ parts: [{ text: 'patient', body: bodyOf(text(value)) }] }));
        expect(Buffer.from(bytes.slice(0, 5)).toString()).toBe('%PDF-');
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});
