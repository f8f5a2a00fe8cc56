import type { AnswerBlank, AnswerDocument } from '#shared/capabilities/counter/answer-document.ts';
import { variableOf } from './variables.ts';

/** A piece of a line: text as it stands, or a place to fill in. */
export type TemplatePart = { readonly text: string } | { readonly variable: string };

/** One line of a template. */
export interface TemplateLine {
  readonly isBullet: boolean;
  readonly parts: readonly TemplatePart[];
}

const variablePattern = /\{\{\s*([a-z][a-z0-9_]{0,79})\s*\}\}/g;
const bullet = '- ';

function partsOf(line: string): TemplatePart[] {
  // Splitting on a pattern with one group gives text and names by turns.
  return line
    .split(variablePattern)
    .map((piece, index) => (index % 2 === 0 ? { text: piece } : { variable: piece }))
    .filter((part) => !('text' in part) || part.text !== '');
}

/** The lines of a template with their variables set apart. */
export function parseTemplate(body: string): TemplateLine[] {
  return body.split(/\r?\n/).map((line) => {
    const isBullet = line.startsWith(bullet);
    return { isBullet, parts: partsOf(isBullet ? line.slice(bullet.length) : line) };
  });
}

/** The names of the variables of a template, each once, in the order they appear. */
export function variablesIn(body: string): string[] {
  return [...new Set([...body.matchAll(variablePattern)].map((match) => match[1] ?? ''))];
}

/** A line with its places to fill in taken out, to see whether braces are left over. */
export function withoutPlaces(line: string): string {
  return line.replace(variablePattern, '');
}

/** Shared passages by the name with which templates take them in. */
export type TextBlocks = Readonly<Record<string, string>>;

/**
 * A template with its shared passages written out.
 *
 * A passage may hold another one, but never itself: inside its own text its name stays a place to fill in.
 */
export function withBlocks(body: string, blocks: TextBlocks): string {
  return body.replace(variablePattern, (whole, name: string) => {
    const passage = Object.hasOwn(blocks, name) ? blocks[name] : undefined;
    if (passage === undefined) return whole;
    const { [name]: _written, ...others } = blocks;
    return withBlocks(passage.trimEnd(), others);
  });
}

/** What the program knows for certain, by variable; whatever is not in it stays a place to fill in. */
export type KnownValues = Readonly<Record<string, string>>;

/** The name of a blank in the language of whoever fills it in. */
export type LabelOf = (variable: string) => string;

type Paragraph = Extract<AnswerDocument['content'][number], { type: 'paragraph' }>;
type Inline = NonNullable<Paragraph['content']>[number];

function blankOf(name: string, labelOf: LabelOf): AnswerBlank {
  const { type, choices } = variableOf(name);
  return {
    type: 'blank',
    attrs: { name, label: labelOf(name), valueType: type, choices: [...(choices ?? [])], value: null },
  };
}

function knownText(part: TemplatePart, known: KnownValues): string | undefined {
  if ('text' in part) return part.text;
  return Object.hasOwn(known, part.variable) ? known[part.variable] : undefined;
}

/** One paragraph: text and known values run together, the rest are blanks. An editor refuses an empty text. */
function paragraphOf(parts: readonly TemplatePart[], known: KnownValues, labelOf: LabelOf): Paragraph {
  const content: Inline[] = [];
  for (const part of parts) {
    const text = knownText(part, known);
    const last = content.at(-1);
    if (text === undefined && 'variable' in part) content.push(blankOf(part.variable, labelOf));
    else if (last?.type === 'text') content[content.length - 1] = { type: 'text', text: last.text + (text ?? '') };
    else if (text !== undefined && text !== '') content.push({ type: 'text', text });
  }
  return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content };
}

/**
 * An answer from a template: known values filled in, everything else a blank, lines that begin with `- ` a list.
 *
 * Values are set in as text and never read as a template, so what a patient is called cannot open a blank. Shared
 * passages must have been written out by `withBlocks`.
 */
export function fillTemplate(body: string, known: KnownValues, labelOf: LabelOf): AnswerDocument {
  const content: AnswerDocument['content'] = [];
  for (const { isBullet, parts } of parseTemplate(body)) {
    const paragraph = paragraphOf(parts, known, labelOf);
    const last = content.at(-1);
    if (!isBullet) content.push(paragraph);
    else if (last?.type === 'bulletList') last.content.push({ type: 'listItem', content: [paragraph] });
    else content.push({ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph] }] });
  }
  return { type: 'doc', content };
}

/** The first words of a template for a list, with an ellipsis for each place to fill in. */
export function previewOf(body: string, length = 160): string {
  const plain = body
    .replace(variablePattern, '…')
    .replace(/\s+/g, ' ')
    .replace(/^…,\s*/, '')
    .trim();
  return plain.length <= length ? plain : `${plain.slice(0, length - 1).trimEnd()}…`;
}
