import { showsSomething } from '#shared/capabilities/counter/answer-document.ts';
import type {
  LetterBlock,
  LetterDocument,
  LetterInline,
  LetterParagraph,
  LetterSection,
  PassageTheme,
  ThirdPartyMark,
} from './letter-document.ts';
import type { Audience } from './model.ts';

/** The passages a piece of a text belongs to; mostly none. */
function passageMarksOf(node: LetterInline): ThirdPartyMark[] {
  if (node.type === 'stub') return [];
  return (node.marks ?? []).filter((mark): mark is ThirdPartyMark => mark.type === 'thirdParty');
}

/**
 * May this audience not read a passage of this theme? The treatment team and the general practitioner read all; the patient all
 * but what is about others; representatives not even what a child told in confidence.
 *
 * @source R107–R112; art. 7:456 BW; KNMG, health information of minors
 */
export function isHiddenFor(theme: PassageTheme, audience: Audience): boolean {
  if (audience === 'proxy') return true;
  return audience === 'patient' && theme !== 'child-confidential';
}

/** Takes passages out of a section, and remembers across its blocks of which passage the last stub is. */
class Redaction {
  readonly #audience: Audience;
  /** The passage whose stub was the last thing that can be seen; more of it needs no second stub. */
  #open: string | undefined;

  constructor(audience: Audience) {
    this.#audience = audience;
  }

  /** The pieces that this audience reads, and whether any piece was taken out. */
  inlines(nodes: readonly LetterInline[]): { readonly kept: LetterInline[]; readonly isCut: boolean } {
    const kept: LetterInline[] = [];
    let isCut = false;
    for (const node of nodes) {
      const hidden = passageMarksOf(node).find((mark) => isHiddenFor(mark.attrs.theme, this.#audience));
      if (!hidden) {
        this.#open = undefined;
        kept.push(node);
        continue;
      }
      isCut = true;
      if (this.#open === hidden.attrs.passageId) continue;
      this.#open = hidden.attrs.passageId;
      kept.push({ type: 'stub', attrs: { theme: hidden.attrs.theme } });
    }
    return { kept, isCut };
  }

  /** A block of text without its passages; undefined when it held only the rest of one whose stub stands before. */
  line<Line extends { readonly content?: LetterInline[] | undefined }>(line: Line): Line | undefined {
    if (!line.content) return line;
    const { kept, isCut } = this.inlines(line.content);
    if (!isCut) return line;
    return kept.length === 0 ? undefined : { ...line, content: kept };
  }

  #lines(lines: readonly LetterParagraph[]): LetterParagraph[] {
    return lines.map((line) => this.line(line)).filter((line) => line !== undefined);
  }

  block(block: LetterBlock): LetterBlock | undefined {
    if (block.type === 'paragraph' || block.type === 'heading') return this.line(block);
    if (block.type === 'valueTable') {
      this.#open = undefined;
      return block;
    }
    const content = block.content
      .map((item) => ({ ...item, content: this.#lines(item.content) }))
      .filter((item) => item.content.length > 0);
    return content.length === 0 && block.content.length > 0 ? undefined : { ...block, content };
  }
}

function sectionFor(section: LetterSection, audience: Audience): LetterSection {
  const redaction = new Redaction(audience);
  const content = section.content.map((block) => redaction.block(block)).filter((block) => block !== undefined);
  return { ...section, content };
}

/**
 * What an audience reads of a text: every passage it may not read is gone, with one stub in its place.
 *
 * One stub stands for a whole run of a passage, also where it goes on over marks, line breaks, blanks and paragraphs of a section.
 * Nothing of the passage remains: no text, no address of a link, no name of a blank.
 */
export function renderFor(document: LetterDocument, audience: Audience): LetterDocument {
  if (audience === 'team' || audience === 'gp') return document;
  return { ...document, content: document.content.map((section) => sectionFor(section, audience)) };
}

/** A block of text with whether it is a line of a list; a table of values holds no such block. */
interface TextLine {
  readonly isItem: boolean;
  readonly content: readonly LetterInline[];
}

function linesOf(document: LetterDocument): TextLine[] {
  return document.content.flatMap((section) => section.content.flatMap(linesOfBlock));
}

function linesOfBlock(block: LetterBlock): TextLine[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [{ isItem: false, content: block.content ?? [] }];
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) =>
        item.content.map((line) => ({ isItem: true, content: line.content ?? [] })),
      );
    case 'valueTable':
      return [];
  }
}

/** What a piece says: nothing for a stub, and for a blank that was not filled in. */
export function inlineText(node: LetterInline): string {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'blank':
      return node.attrs.value ?? '';
    case 'hardBreak':
      return '\n';
    case 'stub':
      return '';
  }
}

/** A part of a passage in the text that `readText` gives, in UTF-16 units. */
export interface PlacedPassage {
  readonly passageId: string;
  readonly theme: PassageTheme;
  readonly start: number;
  readonly end: number;
}

/**
 * A text as the language check reads it, with where its passages stand: blocks parted by an empty line, lines of a list right below
 * each other behind `- `, no names of sections and no tables. The editor reads it alike, so that decisions fit both.
 */
export function readText(document: LetterDocument): {
  readonly text: string;
  readonly passages: readonly PlacedPassage[];
} {
  const pieces: string[] = [];
  const passages: PlacedPassage[] = [];
  let length = 0;
  const write = (piece: string): void => {
    pieces.push(piece);
    length += piece.length;
  };
  linesOf(document).forEach((line, index, lines) => {
    const before = lines[index - 1];
    if (before) write(before.isItem && line.isItem ? '\n' : '\n\n');
    if (line.isItem) write('- ');
    for (const node of line.content) {
      const start = length;
      write(inlineText(node));
      for (const { attrs } of passageMarksOf(node)) passages.push({ ...attrs, start, end: length });
    }
  });
  return { text: pieces.join(''), passages };
}

/** The text that the language check reads; see `readText`. */
export function plainTextOf(document: LetterDocument): string {
  return readText(document).text;
}

/** The passages of a text, each once, with what they hold. */
export function passagesOf(document: LetterDocument): {
  readonly passageId: string;
  readonly theme: PassageTheme;
  readonly text: string;
}[] {
  const { text, passages } = readText(document);
  const found = new Map<string, { passageId: string; theme: PassageTheme; text: string }>();
  for (const { passageId, theme, start, end } of passages) {
    const before = found.get(passageId)?.text ?? '';
    found.set(passageId, { passageId, theme, text: before + text.slice(start, end) });
  }
  return [...found.values()];
}

type LetterBlank = Extract<LetterInline, { readonly type: 'blank' }>;

/** Blanks that still show nothing; while there is one, the letter may not be signed. */
export function openBlanksOf(document: LetterDocument): LetterBlank[] {
  return linesOf(document)
    .flatMap((line) => line.content)
    .filter((node): node is LetterBlank => node.type === 'blank' && !showsSomething(node.attrs.value ?? ''));
}

function hasValues(document: LetterDocument): boolean {
  return document.content.some(({ content }) =>
    content.some((block) => block.type === 'valueTable' && block.attrs.rows.length > 0),
  );
}

/** True when a reader of this text would see nothing but the names of its sections. */
export function isEmptyLetter(document: LetterDocument): boolean {
  const hasText = linesOf(document).some((line) => showsSomething(line.content.map(inlineText).join('')));
  return !hasText && !hasValues(document);
}
