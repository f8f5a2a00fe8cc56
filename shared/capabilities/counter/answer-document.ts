import { z } from 'zod';

/**
 * An answer while it is being written: a small, closed subset of the editor's document.
 *
 * Blocks are paragraphs and bullet lists of plain text; a `blank` is a place a template left open. Nothing else can
 * be stored, so pasted markup cannot travel.
 */
const text = z.strictObject({ type: z.literal('text'), text: z.string().max(200_000) });

export const blankTypes = ['text', 'date', 'time', 'number', 'link', 'phone', 'choice'] as const;
export type BlankType = (typeof blankTypes)[number];

const blank = z.strictObject({
  type: z.literal('blank'),
  attrs: z.strictObject({
    name: z.string().max(80),
    label: z.string().max(200),
    valueType: z.enum(blankTypes),
    choices: z.array(z.string().max(200)).max(40).default([]),
    value: z.string().max(4_000).nullable(),
  }),
});

const lineBreak = z.strictObject({ type: z.literal('hardBreak') });
const inline = z.discriminatedUnion('type', [text, blank, lineBreak]);
const paragraph = z.strictObject({ type: z.literal('paragraph'), content: z.array(inline).max(5_000).optional() });
const listItem = z.strictObject({ type: z.literal('listItem'), content: z.array(paragraph).max(100) });
const bulletList = z.strictObject({ type: z.literal('bulletList'), content: z.array(listItem).max(500) });
const block = z.discriminatedUnion('type', [paragraph, bulletList]);

export const answerDocument = z.strictObject({ type: z.literal('doc'), content: z.array(block).max(2_000) });

export type AnswerDocument = z.infer<typeof answerDocument>;
export type AnswerBlank = z.infer<typeof blank>;
type Inline = z.infer<typeof inline>;
type Paragraph = z.infer<typeof paragraph>;

function inlineText(node: Inline): string {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'blank':
      return node.attrs.value ?? '';
    case 'hardBreak':
      return '\n';
  }
}

function paragraphText(node: Paragraph): string {
  return (node.content ?? []).map(inlineText).join('');
}

/** The text the patient will read: one line per paragraph, bullets as `- `. */
export function plainTextOf(document: AnswerDocument): string {
  const lines = document.content.flatMap((node) =>
    node.type === 'paragraph'
      ? [paragraphText(node)]
      : node.content.flatMap((item) => item.content.map((line) => `- ${paragraphText(line)}`)),
  );
  // Line by line: a pattern for spaces at the end of a line takes minutes on a text of a hundred thousand spaces.
  return lines
    .flatMap((line) => line.split('\n'))
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

/**
 * The text as the language check reads it: paragraphs parted by an empty line, lines of a list below each other behind `- `.
 * The editor reads it alike, so that what a writer decided about a finding fits here too.
 */
export function checkedTextOf(document: AnswerDocument): string {
  const blocks = document.content.map((node) =>
    node.type === 'paragraph'
      ? paragraphText(node)
      : node.content.flatMap((item) => item.content.map((line) => `- ${paragraphText(line)}`)).join('\n'),
  );
  return blocks.map((block, index) => (index === 0 ? block : `${betweenAt(document, index)}${block}`)).join('');
}

/** Two lists right after each other read as one. */
function betweenAt(document: AnswerDocument, index: number): string {
  const areLists = [index - 1, index].every((at) => document.content[at]?.type === 'bulletList');
  return areLists ? '\n' : '\n\n';
}

function paragraphsOf(document: AnswerDocument): Paragraph[] {
  return document.content.flatMap((node) =>
    node.type === 'paragraph' ? [node] : node.content.flatMap((item) => item.content),
  );
}

/** Any sign that can be seen; spaces and unseen characters alone would reach the patient as nothing. */
const visibleSign = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** True when someone who reads this text sees something. */
export function showsSomething(text: string): boolean {
  return visibleSign.test(text);
}

/** Blanks that still show nothing; while there is one, the answer may not be sent. */
export function openBlanksOf(document: AnswerDocument): AnswerBlank[] {
  return paragraphsOf(document)
    .flatMap((paragraphNode) => paragraphNode.content ?? [])
    .filter((node): node is AnswerBlank => node.type === 'blank' && !showsSomething(node.attrs.value ?? ''));
}

/** A document of plain lines, for templates and imported drafts. */
export function documentOfText(plain: string): AnswerDocument {
  return {
    type: 'doc',
    content: plain.split('\n').map((line) => ({
      type: 'paragraph' as const,
      ...(line === '' ? {} : { content: [{ type: 'text' as const, text: line }] }),
    })),
  };
}
