import type { Node as DocumentNode } from '@tiptap/pm/model';

/** What of a document is read, and how. */
export interface ReadingOptions {
  /** True for a block or a piece of a block, by its marks, that the reader does not see: it is not read either. */
  readonly isExcluded?: (node: DocumentNode) => boolean;
  /** The text that stands for a leaf that is no text, such as a blank; nothing when undefined. */
  readonly leafText?: (node: DocumentNode) => string;
}

/** A run of the text and where it stands in the document. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  /** Of text in the document; the others stand or fall as one. */
  readonly isText: boolean;
}

/** A place in the document. */
export interface DocumentRange {
  readonly from: number;
  readonly to: number;
}

/** A document as the checker reads it. */
export interface PositionedText {
  readonly text: string;
  /**
   * Where a part of the text stands. What is no text in the document, such as a blank, counts whole; undefined for a
   * part that stands nowhere, such as the line end between two paragraphs.
   */
  rangeOf(start: number, end: number): DocumentRange | undefined;
}

const betweenBlocks = '\n\n';
const betweenItems = '\n';
const bullet = '- ';

/** The value of a blank, the line end of a hard break. */
export function leafTextOf(node: DocumentNode): string {
  if (node.type.name === 'hardBreak') return '\n';
  const value: unknown = node.attrs['value'];
  return typeof value === 'string' ? value : '';
}

const isItem = (parent: DocumentNode | null) => parent?.type.name === 'listItem';

/** Gathers a text and where its pieces come from. */
class Gatherer {
  readonly pieces: Piece[] = [];
  private readonly texts: string[] = [];
  private length = 0;
  private wasItem: boolean | undefined;
  private readonly options: ReadingOptions;

  constructor(options: ReadingOptions) {
    this.options = options;
  }

  /** Opens a text block; the items of a list stand right below each other. */
  open(isListItem: boolean): void {
    if (this.wasItem !== undefined) this.write(isListItem && this.wasItem ? betweenItems : betweenBlocks);
    if (isListItem) this.write(bullet);
    this.wasItem = isListItem;
  }

  take(node: DocumentNode, position: number): void {
    const { isExcluded, leafText = leafTextOf } = this.options;
    if (isExcluded?.(node)) return;
    const text = node.isText ? (node.text ?? '') : leafText(node);
    if (text === '') return;
    const start = this.length;
    this.write(text);
    const to = position + node.nodeSize;
    this.pieces.push({ start, end: this.length, from: position, to, isText: node.isText });
  }

  get text(): string {
    return this.texts.join('');
  }

  private write(text: string): void {
    this.texts.push(text);
    this.length += text.length;
  }
}

/** The first piece that ends after a place in the text. */
function firstAfter(pieces: readonly Piece[], place: number): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.end ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Reads a document as text, and knows where each part of it stands. Pure: the same document gives the same text.
 *
 * Text blocks are parted by an empty line, so that the checker reads only the edited one again; items of a list by a
 * line end, each behind `- `. A hard break is a line end and a blank is its value. Offsets count UTF-16 units, as both
 * sides do.
 */
export function positionsOf(document: DocumentNode, options: ReadingOptions = {}): PositionedText {
  const gathered = new Gatherer(options);
  document.descendants((node, position, parent) => {
    if (!node.isTextblock) return !options.isExcluded?.(node);
    if (options.isExcluded?.(node)) return false;
    gathered.open(isItem(parent));
    node.forEach((child, offset) => gathered.take(child, position + 1 + offset));
    return false;
  });
  const { pieces, text } = gathered;
  const rangeOf = (start: number, end: number): DocumentRange | undefined => {
    const first = pieces[firstAfter(pieces, start)];
    const last = pieces[firstAfter(pieces, end - 1)] ?? pieces.at(-1);
    if (!first || !last || end <= start || first.start >= end) return undefined;
    const ending = last.start < end ? last : pieces[firstAfter(pieces, end - 1) - 1];
    if (!ending) return undefined;
    const from = first.isText ? first.from + Math.max(0, start - first.start) : first.from;
    const to = ending.isText ? ending.from + Math.min(ending.end, end) - ending.start : ending.to;
    return from < to ? { from, to } : undefined;
  };
  return { text, rangeOf };
}
