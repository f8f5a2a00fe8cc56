import { writeBody } from './body.ts';
import { writeEnclosures, writeFeet, writeHead } from './frame.ts';
import type { LetterToPrint } from './letter-to-print.ts';
import { Paper, sizes } from './paper.ts';

/**
 * A letter as a tagged PDF/A-2a: headings, lists and tables are read aloud as such, every font is in the file, and it can be kept.
 *
 * It holds only what it is given; leaving out what an audience may not read is done before. The title of the file is the subject of the
 * letter, without a name.
 *
 * @source R74, print with letterhead and page numbers; ISO 19005-2 level A
 */
export async function letterPdf(letter: LetterToPrint): Promise<Uint8Array> {
  const paper = await Paper.blank(letter.language === 'nl' ? 'nl-NL' : 'en-GB', letter.title);
  writeHead(paper, letter);
  for (const { text, body } of letter.parts) {
    const part = paper.pdf.struct('Part');
    paper.root.add(part);
    if (letter.parts.length > 1) {
      paper.space(14);
      paper.keep(90);
      paper.write(part, 'H2', [{ text: letter.words.part[text], face: 'bold' }], { size: sizes.part });
    }
    writeBody(paper, part, body, letter.words);
    part.end();
  }
  writeEnclosures(paper, letter);
  writeFeet(paper, letter);
  return paper.bytes();
}
