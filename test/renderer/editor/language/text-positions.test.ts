import fc from 'fast-check';
import { getSchema } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { describe, expect, it } from 'vitest';

import { type AnswerDocument, plainTextOf } from '#shared/capabilities/counter/answer-document.ts';
import { contentOfDocument } from '#renderer/editor/answer-content.ts';
import { Blank } from '#renderer/editor/blank-node.ts';
import { HardBreak } from '#renderer/editor/hard-break.ts';
import { positionsOf } from '#renderer/editor/language/text-positions.ts';
import { sampleBlank } from '#test/support/counter-samples.ts';

const schema = getSchema([StarterKit.configure({ hardBreak: false }), HardBreak, Blank]);
const documentOf = (document: AnswerDocument) => schema.nodeFromJSON(contentOfDocument(document));

const words = fc.string({
  unit: fc.constantFrom('a', 'é', ' ', '.', '😀', '\u200b', 'ע', 'ب', 'e\u0301'),
  minLength: 1,
  maxLength: 12,
});
const inline = fc.oneof(
  words.map((text) => ({ type: 'text' as const, text })),
  fc.constant({ type: 'hardBreak' as const }),
  fc.option(words, { nil: null }).map((value) => sampleBlank({ value })),
);
const paragraph = fc.array(inline, { maxLength: 5 }).map((content) => ({ type: 'paragraph' as const, content }));
const item = fc
  .array(paragraph, { minLength: 1, maxLength: 2 })
  .map((content) => ({ type: 'listItem' as const, content }));
const list = fc
  .array(item, { minLength: 1, maxLength: 3 })
  .map((content) => ({ type: 'bulletList' as const, content }));
const documents: fc.Arbitrary<AnswerDocument> = fc
  .array(fc.oneof({ weight: 3, arbitrary: paragraph }, list), { minLength: 1, maxLength: 6 })
  .map((content) => ({ type: 'doc', content }));

/** Without the empty lines between blocks and the spaces at line ends, which no reader sees. */
const bare = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .join('\n');

describe('the text of a document', () => {
  it('parts paragraphs by an empty line, items by a line end, and shows blanks as their value', () => {
    const document = documentOf({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'Neem' }, sampleBlank({ value: ' 2 mg' }), { type: 'hardBreak' }],
        },
        { type: 'paragraph' },
        {
          type: 'bulletList',
          content: ['rust', 'water'].map((text) => ({
            type: 'listItem' as const,
            content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }],
          })),
        },
      ],
    });
    expect(positionsOf(document).text).toBe('Neem 2 mg\n\n\n\n\n- rust\n- water');
  });

  it('holds what the patient will read, for every document', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(bare(positionsOf(documentOf(document)).text).trim()).toBe(bare(plainTextOf(document)).trim());
      }),
    );
  });

  it('knows where each part of it stands', () => {
    fc.assert(
      fc.property(documents, fc.nat(), fc.nat(), (document, one, other) => {
        const node = documentOf(document);
        const { text, rangeOf } = positionsOf(node);
        const [start, end] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b) as [
          number,
          number,
        ];
        const range = rangeOf(start, end);
        if (!range) return;
        expect(range.from).toBeLessThan(range.to);
        expect(range.to).toBeLessThanOrEqual(node.content.size);
        const shown = node.textBetween(range.from, range.to, '\n', (leaf) =>
          leaf.type.name === 'hardBreak' ? '\n' : String(leaf.attrs['value'] ?? ''),
        );
        // What only parts lines, such as a bullet, stands nowhere in the document.
        const letters = (some: string) => some.replace(/[-\s]/gu, '');
        expect(letters(shown)).toContain(letters(text.slice(start, end)));
      }),
    );
  });

  it('gives each letter of a text node its own place', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const node = documentOf(document);
        const { text, rangeOf } = positionsOf(node);
        let seen = 0;
        for (let at = 0; at < text.length; at += 1) {
          const range = rangeOf(at, at + 1);
          const isLetter = range && range.to - range.from === 1 && node.nodeAt(range.from)?.isText;
          if (!range || !isLetter) continue;
          expect(node.textBetween(range.from, range.to)).toBe(text[at]);
          expect(range.from).toBeGreaterThanOrEqual(seen);
          seen = range.from;
        }
      }),
    );
  });

  it('leaves out what the reader does not see', () => {
    const document = schema.nodeFromJSON({
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Beloop' }] },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Zij ' },
            { type: 'text', marks: [{ type: 'bold' }], text: 'zwijgt ' },
            { type: 'text', text: 'wacht.' },
          ],
        },
      ],
    });
    const isExcluded = (node: { type: { name: string }; marks: readonly { type: { name: string } }[] }) =>
      node.type.name === 'heading' || node.marks.some((mark) => mark.type.name === 'bold');
    const { text, rangeOf } = positionsOf(document, { isExcluded });
    expect(text).toBe('Zij wacht.');
    expect(rangeOf(4, 9)).toEqual({ from: 20, to: 25 });
  });
});
