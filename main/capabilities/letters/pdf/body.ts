import type { LetterBlock, LetterDocument, MeasuredValue } from '#shared/capabilities/letters/letter-document.ts';
import type { PrintWords } from './letter-to-print.ts';
import { ink, margin, type Paper, sizes } from './paper.ts';
import { type Run, runsOf } from './runs.ts';

type Structure = PDFKit.PDFStructureElement;
type ListBlock = Extract<LetterBlock, { type: 'bulletList' | 'orderedList' }>;

const listIndent = 16;
const paragraphGap = 6;
const sectionGap = 10;
/** Room that a heading needs with the first lines of what it is over, in points. */
const withHeading = 64;

function isEmpty(runs: readonly Run[]): boolean {
  return runs.every(({ text }) => text.trim() === '');
}

/** True when a block shows nothing; it takes no room on paper. */
function showsNothing(block: LetterBlock, words: PrintWords): boolean {
  switch (block.type) {
    case 'valueTable':
      return block.attrs.rows.length === 0;
    case 'bulletList':
    case 'orderedList':
      return block.content.every((item) => item.content.every((line) => isEmpty(runsOf(line.content, words.stub))));
    default:
      return isEmpty(runsOf(block.content, words.stub));
  }
}

function writeList(paper: Paper, parent: Structure, list: ListBlock, words: PrintWords): void {
  const { pdf } = paper;
  const element = pdf.struct('L');
  parent.add(element);
  list.content.forEach((item, index) => {
    const lines = item.content.map((line) => runsOf(line.content, words.stub)).filter((runs) => !isEmpty(runs));
    if (lines.length === 0) return;
    const entry = pdf.struct('LI');
    element.add(entry);
    paper.keep(sizes.text * 2);
    const top = pdf.y;
    const sign = list.type === 'bulletList' ? '\u2022' : `${String(index + 1)}.`;
    paper.write(entry, 'Lbl', [{ text: sign, face: 'regular' }]);
    pdf.y = top;
    for (const runs of lines) paper.write(entry, 'LBody', runs, { indent: listIndent });
    entry.end();
    paper.space(2);
  });
  element.end();
}

const columnShares = [0.3, 0.2, 0.2, 0.14, 0.16] as const;
const cellGap = 6;

function cellsOf({ name, value, unit, reference, flag, measuredOn }: MeasuredValue, words: PrintWords): string[] {
  return [
    name,
    unit === null ? value : `${value} ${unit}`,
    reference ?? '',
    flag === null ? '' : words.flag[flag],
    measuredOn === null ? '' : words.date(measuredOn),
  ];
}

interface RowLook {
  readonly type: 'TH' | 'TD';
  readonly face: 'bold' | 'regular';
}

function writeRow(paper: Paper, table: Structure, cells: readonly string[], { type, face }: RowLook): void {
  const { pdf } = paper;
  const row = pdf.struct('TR');
  table.add(row);
  pdf.fontSize(sizes.small + 1);
  const widths = columnShares.map((share) => share * paper.width);
  const heights = cells.map((cell, index) =>
    pdf.font(face).heightOfString(cell === '' ? ' ' : cell, { width: (widths[index] ?? 0) - cellGap }),
  );
  const height = Math.max(...heights) + cellGap;
  paper.keep(height);
  const top = pdf.y;
  cells.forEach((cell, index) => {
    const left = margin.side + widths.slice(0, index).reduce((sum, width) => sum + width, 0);
    const width = (widths[index] ?? 0) - cellGap;
    const element = pdf.struct(type);
    row.add(element);
    const pieces = paper.set([{ text: cell, face }]);
    pieces.forEach((piece, at) => {
      const options = { width, continued: at < pieces.length - 1 };
      element.add(() => {
        const set = pdf.font(piece.font).fillColor(ink.text);
        if (at === 0) set.text(piece.text, left, top, options);
        else set.text(piece.text, options);
      });
    });
    element.end();
  });
  row.end();
  pdf.x = margin.side;
  pdf.y = top + height;
  paper.decorate(() => {
    const line = pdf.y - cellGap / 2;
    pdf
      .moveTo(margin.side, line)
      .lineTo(margin.side + paper.width, line)
      .lineWidth(0.5)
      .stroke(ink.line);
  });
}

function writeTable(paper: Paper, parent: Structure, rows: readonly MeasuredValue[], words: PrintWords): void {
  const table = paper.pdf.struct('Table');
  parent.add(table);
  paper.keep(withHeading);
  const { name, value, reference, flag, date } = words.column;
  writeRow(paper, table, [name, value, reference, flag, date], { type: 'TH', face: 'bold' });
  for (const row of rows) writeRow(paper, table, cellsOf(row, words), { type: 'TD', face: 'regular' });
  table.end();
  paper.space(paragraphGap);
}

function writeBlock(paper: Paper, parent: Structure, block: LetterBlock, words: PrintWords): void {
  if (showsNothing(block, words)) return;
  switch (block.type) {
    case 'paragraph':
      paper.write(parent, 'P', runsOf(block.content, words.stub));
      paper.space(paragraphGap);
      return;
    case 'heading':
      paper.keep(withHeading);
      paper.write(
        parent,
        'H4',
        runsOf(block.content, words.stub).map((run) => ({ ...run, face: 'bold' as const })),
      );
      paper.space(2);
      return;
    case 'valueTable':
      writeTable(paper, parent, block.attrs.rows, words);
      return;
    default:
      writeList(paper, parent, block, words);
      paper.space(paragraphGap);
  }
}

/** Writes a text section by section; a section that shows nothing is left out with its heading. */
export function writeBody(paper: Paper, parent: Structure, body: LetterDocument, words: PrintWords): void {
  for (const { attrs, content } of body.content) {
    if (content.every((block) => showsNothing(block, words))) continue;
    const section = paper.pdf.struct('Sect');
    parent.add(section);
    paper.space(sectionGap);
    paper.keep(withHeading);
    paper.write(section, 'H3', [{ text: words.section[attrs.key], face: 'bold' }], { size: sizes.section });
    paper.space(3);
    for (const block of content) writeBlock(paper, section, block, words);
    section.end();
  }
}
