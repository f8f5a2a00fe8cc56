import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  type AnswerBlank,
  type AnswerDocument,
  answerDocument,
  documentOfText,
  openBlanksOf,
  plainTextOf,
} from '#shared/capabilities/counter/answer-document.ts';

function blankOf(value: string | null): AnswerBlank {
  return { type: 'blank', attrs: { name: 'duur', label: 'hoe lang', valueType: 'text', choices: [], value } };
}

type Inline = NonNullable<Extract<AnswerDocument['content'][number], { type: 'paragraph' }>['content']>[number];
const paragraph = (...content: Inline[]) => ({ type: 'paragraph' as const, content });
const text = (value: string): Inline => ({ type: 'text', text: value });
const lines = (...content: AnswerDocument['content']): AnswerDocument => ({ type: 'doc', content });

describe('the text the patient will read', () => {
  it('has a line for each paragraph, each break and each point of a list', () => {
    const document = lines(
      paragraph(text('Beste mevrouw,')),
      { type: 'paragraph' },
      paragraph(text('Neem mee:'), { type: 'hardBreak' }, text('binnen '), blankOf('2 dagen')),
      {
        type: 'bulletList',
        content: [{ type: 'listItem', content: [paragraph(text('uw pas')), paragraph(text('uw lijst'))] }],
      },
    );
    expect(plainTextOf(document)).toBe('Beste mevrouw,\n\nNeem mee:\nbinnen 2 dagen\n- uw pas\n- uw lijst');
  });

  it('carries no spaces at the end of a line and no empty lines around it', () => {
    expect(plainTextOf(documentOfText('\n\n Dag  \n\nGroet\t\n \n'))).toBe('Dag\n\nGroet');
    expect(plainTextOf(documentOfText(`x${' '.repeat(100_000)}y${' '.repeat(100_000)}`))).toHaveLength(100_002);
  });

  it('is what was put in, line by line', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme' }).filter((line) => !/[\r\n\u2028\u2029]/u.test(line))),
        (rows) => {
          const expected = rows
            .map((row) => row.trimEnd())
            .join('\n')
            .trim();
          expect(plainTextOf(documentOfText(rows.join('\n')))).toBe(expected);
        },
      ),
    );
  });
});

describe('blanks', () => {
  it('are open until something that can be seen is filled in, in paragraphs and in lists', () => {
    const document = lines(paragraph(blankOf(null), blankOf(''), blankOf(' \n'), blankOf('3')), {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [paragraph(blankOf(null))] }],
    });
    expect(openBlanksOf(document)).toHaveLength(4);
    expect(openBlanksOf(lines({ type: 'paragraph' }))).toEqual([]);
  });

  it('are not filled by characters that nobody sees', () => {
    expect(openBlanksOf(lines(paragraph(blankOf('\u200B\uFEFF\u00AD'))))).toHaveLength(1);
    expect(openBlanksOf(lines(paragraph(blankOf('-'))))).toEqual([]);
  });
});

describe('the form of an answer', () => {
  it('holds every plain text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (plain) => {
        expect(answerDocument.safeParse(documentOfText(plain)).success).toBe(true);
      }),
    );
  });

  it.each([
    ['a picture', { type: 'image', attrs: { src: 'https://example.org/x' } }],
    ['a heading', { type: 'heading', content: [text('x')] }],
    [
      'markup on text',
      paragraph({ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'x' } }] } as never),
    ],
    ['attributes on a paragraph', { type: 'paragraph', attrs: { style: 'color:red' } }],
    [
      'a list in a list',
      { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'bulletList', content: [] }] }] },
    ],
    [
      'a blank of an unknown kind',
      paragraph({ type: 'blank', attrs: { ...blankOf('x').attrs, valueType: 'script' } } as never),
    ],
    ['text that is no text', paragraph({ type: 'text', text: 7 } as never)],
  ])('does not hold %s', (_what, block) => {
    expect(answerDocument.safeParse({ type: 'doc', content: [block] }).success).toBe(false);
  });
});
