import { isLogo } from '../logo.ts';
import type { LetterToPrint } from './letter-to-print.ts';
import { ink, margin, type Paper, sizes } from './paper.ts';
import type { Face, FontName } from './fonts.ts';

const logoHeight = 44;
const logoWidth = 180;

/** The picture of a data address, or undefined when it is none. */
function pictureOf(address: string | null): Buffer | undefined {
  // Looked at again: one that came by a file or from an older version would stop the making of the letter.
  if (address === null || !isLogo(address)) return undefined;
  const match = /^data:image\/(?:png|jpeg);base64,([A-Za-z0-9+/=]+)$/.exec(address);
  return match?.[1] === undefined ? undefined : Buffer.from(match[1], 'base64');
}

/** Draws the logo; a picture that cannot be read is left out, since a letter without a logo is still a letter. */
function writeLogo(paper: Paper, { letterhead, words }: LetterToPrint): void {
  const picture = pictureOf(letterhead.logo);
  if (!picture) return;
  const { pdf } = paper;
  try {
    const image = (pdf as unknown as { openImage(source: Buffer): object }).openImage(picture);
    const figure = pdf.struct('Figure', { alt: words.logo });
    paper.root.add(figure);
    figure.add(() => void pdf.image(image as never, margin.side, margin.top, { fit: [logoWidth, logoHeight] }));
    figure.end();
  } catch {
    return;
  }
}

/** Who sends it, at the top right. */
function writeSender(paper: Paper, { letterhead }: LetterToPrint): void {
  const { pdf } = paper;
  const sect = pdf.struct('Sect');
  paper.root.add(sect);
  const indent = paper.width * 0.55;
  pdf.y = margin.top;
  paper.write(sect, 'P', [{ text: letterhead.organizationName, face: 'bold' }], { indent });
  const lines = [
    letterhead.departmentName,
    ...letterhead.lines,
    ...(letterhead.departmentPhone === null ? [] : [letterhead.departmentPhone]),
  ];
  for (const text of lines) {
    paper.write(sect, 'P', [{ text, face: 'regular' }], { indent, size: sizes.small, color: ink.quiet });
  }
  sect.end();
}

const plain = (text: string, face: Face = 'regular') => [{ text, face }];

/** The top of the first page: logo, sender, to whom it is, the day, the subject and whom it is about. */
export function writeHead(paper: Paper, letter: LetterToPrint): void {
  const { words, patient, letterhead } = letter;
  writeLogo(paper, letter);
  writeSender(paper, letter);
  paper.space(22);
  for (const line of letter.addressee) paper.write(paper.root, 'P', plain(line));
  paper.space(14);
  const day = words.date(letter.date);
  const place = letterhead.organizationCity === '' ? day : `${letterhead.organizationCity}, ${day}`;
  paper.write(paper.root, 'P', plain(place));
  const born = patient.birthDate === null ? '' : ` (${words.date(patient.birthDate)})`;
  paper.write(paper.root, 'P', plain(`${words.about}: ${patient.name}${born}`));
  paper.space(10);
  paper.write(paper.root, 'H1', plain(letter.title, 'bold'), { size: sizes.title });
}

/** What is sent along, at the end. */
export function writeEnclosures(paper: Paper, { enclosures, words }: LetterToPrint): void {
  if (enclosures.length === 0) return;
  const { pdf } = paper;
  paper.space(10);
  paper.keep(60);
  paper.write(paper.root, 'H2', plain(words.enclosures, 'bold'), { size: sizes.section });
  const list = pdf.struct('L');
  paper.root.add(list);
  for (const text of enclosures) {
    const item = pdf.struct('LI');
    list.add(item);
    paper.write(item, 'LBody', plain(text), { indent: 16 });
    item.end();
  }
  list.end();
}

/** One line at a place of a page that the flow of the text leaves free. */
function lineAt(paper: Paper, text: string, y: number, align: 'left' | 'right'): void {
  const { pdf } = paper;
  const [piece] = paper.set(plain(text));
  const font: FontName = piece?.font ?? 'regular';
  // Below the margin the library would begin another page.
  const { bottom } = pdf.page.margins;
  pdf.page.margins.bottom = 0;
  pdf
    .font(font)
    .fontSize(sizes.small)
    .fillColor(ink.quiet)
    .text(text, margin.side, y, { width: paper.width, align, lineBreak: true, height: 24, ellipsis: true });
  pdf.page.margins.bottom = bottom;
}

/** Foot and page number on every page, and on a draft the word that it is one. */
export function writeFeet(paper: Paper, { letterhead, words, isDraft }: LetterToPrint): void {
  const { pdf } = paper;
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    const y = pdf.page.height - margin.bottom + 22;
    paper.decorate(() => {
      lineAt(paper, words.page(page - start + 1, count), y, 'right');
      if (letterhead.footer !== '') lineAt(paper, letterhead.footer, y + 14, 'left');
      if (isDraft) lineAt(paper, words.draft, y, 'left');
    }, 'Pagination');
    if (isDraft) paper.decorate(() => stamp(paper, words.draft));
  }
}

/** Pale enough to read every letter under it. */
const stampOpacity = 0.07;

/** A large pale word across the page. */
function stamp(paper: Paper, word: string): void {
  const { pdf } = paper;
  const { width, height } = pdf.page;
  pdf.save();
  pdf.rotate(-35, { origin: [width / 2, height / 2] });
  pdf
    .font('bold')
    .fontSize(84)
    .fillColor(ink.text, stampOpacity)
    .text(word, 0, height / 2 - 50, { width, align: 'center', lineBreak: false });
  pdf.restore();
}
