import type { LetterBlock, LetterDocument, LetterInline, MeasuredValue, PassageTheme } from './letter-document.ts';
import { inlineText } from './rendering.ts';
import type { SectionKey } from './section.ts';

/** The words that a text without layout needs of its own. */
export interface FlatWords {
  readonly section: Readonly<Record<SectionKey, string>>;
  readonly stub: Readonly<Record<PassageTheme, string>>;
  /** What stands before the bounds of a value, such as `ref`. */
  readonly reference: string;
}

/** A link as a reader of plain text can use it: its words, then its address. */
function pieceText(node: LetterInline, next: LetterInline | undefined, words: FlatWords): string {
  if (node.type === 'stub') return `[${words.stub[node.attrs.theme]}]`;
  const address = addressOf(node);
  const isLast = address !== undefined && (next === undefined || addressOf(next) !== address);
  return inlineText(node) + (isLast ? ` (${address})` : '');
}

function addressOf(node: LetterInline): string | undefined {
  if (node.type === 'stub') return undefined;
  const link = (node.marks ?? []).find((mark) => mark.type === 'letterLink');
  return link?.type === 'letterLink' ? link.attrs.address : undefined;
}

function lineText(content: readonly LetterInline[] | undefined, words: FlatWords): string {
  const nodes = content ?? [];
  const line = nodes.map((node, index) => pieceText(node, nodes[index + 1], words)).join('');
  return line
    .split('\n')
    .map((one) => one.trimEnd())
    .join('\n');
}

/** A measured value on one line, with everything that was sent along. @source R90: coded values stay values */
function valueText({ name, value, unit, reference, measuredOn }: MeasuredValue, words: FlatWords): string {
  const notes = [reference === null ? '' : `${words.reference} ${reference}`, measuredOn ?? ''].filter(
    (one) => one !== '',
  );
  const aside = notes.length === 0 ? '' : ` (${notes.join(', ')})`;
  return `${name}: ${value}${unit === null ? '' : ` ${unit}`}${aside}`;
}

function blockText(block: LetterBlock, words: FlatWords): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return lineText(block.content, words);
    case 'bulletList':
    case 'orderedList':
      return block.content
        .map((item, index) => {
          const sign = block.type === 'bulletList' ? '- ' : `${String(index + 1)}. `;
          return sign + item.content.map((line) => lineText(line.content, words)).join('\n  ');
        })
        .join('\n');
    case 'valueTable':
      return block.attrs.rows.map((row) => valueText(row, words)).join('\n');
  }
}

/**
 * What a channel that carries text alone shows of a letter: headings in capitals, `- ` before the lines of a list, values one to a
 * line, links followed by their address. Lines are as long as they are; the receiver breaks them. Sections without words are left out.
 *
 * @source R63: layout is lost on the way, so structure is kept by headings
 */
export function flatTextOf(document: LetterDocument, words: FlatWords): string {
  const parts = document.content.map(({ attrs, content }) => {
    const body = content
      .map((block) => blockText(block, words))
      .filter((text) => text.trim() !== '')
      .join('\n\n');
    return body === '' ? '' : `${words.section[attrs.key].toUpperCase()}\n${body}`;
  });
  return parts.filter((part) => part !== '').join('\n\n');
}
