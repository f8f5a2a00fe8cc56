import { type FontName, loadFonts } from './fonts.ts';
import { type Run, setRuns, type SetRun } from './runs.ts';

/** Sizes in points. A letter is read by people with poor sight as well: nothing on paper is smaller than 9. */
export const sizes = { text: 11, small: 9, title: 16, part: 14, section: 12.5 } as const;
export const margin = { side: 68, top: 56, bottom: 76 } as const;
export const ink = { text: '#1D2430', quiet: '#4A5361', line: '#C9CDD3', link: '#1F5FA8' } as const;
const leading = 3.5;

type Structure = PDFKit.PDFStructureElement;

/** What of a font is needed to know whether it has a character. */
interface OpenFont {
  readonly font: { hasGlyphForCodePoint(codePoint: number): boolean };
}

/** A4 paper to write on from top to bottom, with the structure that reading aloud follows. */
export class Paper {
  readonly pdf: PDFKit.PDFDocument;
  readonly root: Structure;
  readonly #fonts = new Map<FontName, OpenFont>();

  private constructor(pdf: PDFKit.PDFDocument) {
    this.pdf = pdf;
    this.root = pdf.struct('Document');
    pdf.addStructure(this.root);
  }

  /** An empty first page. `info` is what viewers show of the file; no name of a patient belongs in it. */
  static async blank(language: string, title: string): Promise<Paper> {
    const fonts = await loadFonts();
    const { default: PdfDocument } = await import('pdfkit');
    const pdf = new PdfDocument({
      size: 'A4',
      margins: { top: margin.top, bottom: margin.bottom, left: margin.side, right: margin.side },
      pdfVersion: '1.7',
      subset: 'PDF/A-2a',
      tagged: true,
      lang: language,
      displayTitle: true,
      bufferPages: true,
      // Without a first font the library takes one of its own, which PDF/A does not allow.
      font: fonts.get('regular') as unknown as string,
      info: { Title: title, Producer: 'Loket', Creator: 'Loket' },
    });
    for (const [name, bytes] of fonts) pdf.registerFont(name, bytes);
    const paper = new Paper(pdf);
    pdf.font('regular').fontSize(sizes.text).fillColor(ink.text);
    return paper;
  }

  get width(): number {
    return this.pdf.page.width - 2 * margin.side;
  }

  /** A font is opened when a text first needs it: most letters need none for other scripts. */
  #open(name: FontName): OpenFont {
    const known = this.#fonts.get(name);
    if (known) return known;
    const opened = (this.pdf.font(name) as unknown as { readonly _font: OpenFont })._font;
    this.#fonts.set(name, opened);
    return opened;
  }

  readonly #has = (font: FontName, codePoint: number): boolean => this.#open(font).font.hasGlyphForCodePoint(codePoint);

  /** Runs in fonts that have their characters. */
  set(runs: readonly Run[]): SetRun[] {
    return setRuns(runs, this.#has);
  }

  /** Begins another page when less than this is left, in points, so that a heading keeps with what it is over. */
  keep(height: number): void {
    if (this.pdf.y + height > this.pdf.page.height - margin.bottom) this.pdf.addPage();
  }

  space(height: number): void {
    this.pdf.y += height;
  }

  /** Writes runs as one element of the structure below `parent`, from the left edge or `indent` points beside it. */
  write(
    parent: Structure,
    type: string,
    runs: readonly Run[],
    { size = sizes.text, color = ink.text, indent = 0 }: { size?: number; color?: string; indent?: number } = {},
  ): void {
    const { pdf } = this;
    const pieces = this.set(runs.filter(({ text }) => text !== ''));
    const element = pdf.struct(type);
    parent.add(element);
    pdf.fontSize(size);
    pdf.x = margin.side + indent;
    pieces.forEach((piece, index) => {
      const isLast = index === pieces.length - 1;
      const put = () => this.#put(piece, { isLast, color, indent });
      if (piece.address === undefined) element.add(put);
      else element.add(pdf.struct('Link', { alt: piece.text }, [put]));
    });
    element.end();
    pdf.x = margin.side;
  }

  #put(
    { text, font, address }: SetRun,
    { isLast, color, indent }: { isLast: boolean; color: string; indent: number },
  ): void {
    this.pdf
      .font(font)
      .fillColor(address === undefined ? color : ink.link)
      .text(text, {
        width: this.width - indent,
        continued: !isLast,
        lineGap: leading,
        underline: address !== undefined,
        link: address ?? null,
      });
  }

  /** Marks what is drawn as no part of the text: lines, page numbers, a watermark. */
  decorate(draw: () => void, type: 'Pagination' | 'Layout' = 'Layout'): void {
    this.pdf.markContent('Artifact', { type });
    draw();
    this.pdf.endMarkedContent();
  }

  /** The finished file. */
  bytes(): Promise<Uint8Array> {
    const { pdf } = this;
    return new Promise((resolve, reject) => {
      const chunks: Buffer[] = [];
      pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
      pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
      pdf.on('error', reject);
      this.root.end();
      pdf.end();
    });
  }
}
