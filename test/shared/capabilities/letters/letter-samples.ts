import fc from 'fast-check';

import type {
  LetterBlock,
  LetterDocument,
  LetterInline,
  PassageTheme,
} from '#shared/capabilities/letters/letter-document.ts';
import { passageThemes } from '#shared/capabilities/letters/letter-document.ts';

export const passageA = '3f0d7a52-0f5a-4f57-8c1c-5d8a2f4f1c01';
export const passageB = '3f0d7a52-0f5a-4f57-8c1c-5d8a2f4f1c02';

export const said = (text: string): LetterInline => ({ type: 'text', text });
export const secret = (text: string, passageId = passageA, theme: PassageTheme = 'health'): LetterInline => ({
  type: 'text',
  text,
  marks: [{ type: 'thirdParty', attrs: { passageId, theme } }],
});
export const stub = (theme: PassageTheme = 'health'): LetterInline => ({ type: 'stub', attrs: { theme } });
export const paragraph = (...content: LetterInline[]): Extract<LetterBlock, { type: 'paragraph' }> => ({
  type: 'paragraph',
  content,
});
export const bullets = (...lines: LetterInline[][]): LetterBlock => ({
  type: 'bulletList',
  content: lines.map((content) => ({ type: 'listItem', content: [paragraph(...content)] })),
});
export const blankOf = (value: string | null, label = 'datum'): LetterInline => ({
  type: 'blank',
  attrs: { name: 'datum', label, valueType: 'date', choices: [], value },
});
export const documentOf = (...content: LetterBlock[]): LetterDocument => ({
  type: 'doc',
  content: [{ type: 'section', attrs: { key: 'answer' }, content }],
});

const theme = fc.constantFrom(...passageThemes);
const passageId = fc.constantFrom(passageA, passageB);
/** Words outside passages are of small letters, words within of capitals, so that each can be told in what is left. */
const openText = fc.stringMatching(/^[a-m ]{1,8}$/).map(said);
const hiddenText = fc.stringMatching(/^[N-Z ]{1,8}$/);
const mark = fc.record({ passageId, theme }).map((attrs) => ({ type: 'thirdParty' as const, attrs }));
const hidden: fc.Arbitrary<LetterInline> = fc.oneof(
  fc
    .tuple(hiddenText, mark)
    .map(([text, one]): LetterInline => ({ type: 'text', text, marks: [{ type: 'bold' }, one] })),
  mark.map((one): LetterInline => ({ type: 'hardBreak', marks: [one] })),
  fc.tuple(hiddenText, mark).map(([value, one]): LetterInline => {
    const blank = blankOf(value, 'SECRET');
    return blank.type === 'blank' ? { ...blank, marks: [one] } : blank;
  }),
);
const inline = fc.oneof(openText, hidden, fc.constant<LetterInline>({ type: 'hardBreak' }));
const line = fc.array(inline, { maxLength: 6 });
const block: fc.Arbitrary<LetterBlock> = fc.oneof(
  line.map((content): LetterBlock => paragraph(...content)),
  line.map((content): LetterBlock => ({ type: 'heading', attrs: { level: 3 }, content })),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => bullets(...lines)),
);

/** Any letter: text, passages of two kinds of owners, breaks and blanks, in paragraphs, headings and lists. */
export const anyLetter: fc.Arbitrary<LetterDocument> = fc
  .array(
    fc.record({ key: fc.constantFrom('answer' as const, 'call' as const), content: fc.array(block, { maxLength: 5 }) }),
    { maxLength: 3 },
  )
  .map((sections) => ({
    type: 'doc',
    content: sections.map(({ key, content }) => ({ type: 'section', attrs: { key }, content })),
  }));
