import type { LetterBlock, LetterDocument, LetterInline, LetterParagraph } from './letter-document.ts';
import { isAllowedAddress } from './link-hosts.ts';

/** A piece as it may be kept: a link to elsewhere loses its address and keeps its words; a stub is no text. */
function cleanInline(node: LetterInline): LetterInline[] {
  if (node.type === 'stub') return [];
  if (!node.marks) return [node];
  const marks = node.marks.filter((mark) => mark.type !== 'letterLink' || isAllowedAddress(mark.attrs.address));
  return marks.length === node.marks.length ? [node] : [{ ...node, marks }];
}

function cleanLine<Line extends { readonly content?: LetterInline[] | undefined }>(line: Line): Line {
  return line.content ? { ...line, content: line.content.flatMap(cleanInline) } : line;
}

function cleanBlock(block: LetterBlock): LetterBlock {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return cleanLine(block);
    case 'bulletList':
    case 'orderedList':
      return {
        ...block,
        content: block.content.map((item) => ({
          ...item,
          content: item.content.map((line: LetterParagraph) => cleanLine(line)),
        })),
      };
    case 'valueTable':
      return block;
  }
}

/**
 * A text as it may be kept, whatever was pasted: no stubs, which stand in renderings only, and no link outside the allow-list.
 * Words are never lost.
 */
export function cleanDocument(document: LetterDocument): LetterDocument {
  return {
    ...document,
    content: document.content.map((section) => ({ ...section, content: section.content.map(cleanBlock) })),
  };
}
