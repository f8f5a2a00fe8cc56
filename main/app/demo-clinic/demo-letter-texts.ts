import {
  type LetterBlock,
  type LetterDocument,
  type LetterInline,
  type LetterParagraph,
  passageTheme,
} from '#shared/capabilities/letters/letter-document.ts';
import type { LetterText } from '#shared/capabilities/letters/model.ts';
import { sectionsFor } from '#shared/capabilities/letters/rules.ts';
import { idOfName } from '#main/platform/identifiers.ts';
import type { DemoDates } from './demo-dates.ts';
import type { LettersMaterial } from './letters-material.ts';

type LetterMaterial = LettersMaterial['brieven'][number];

const passage = /\[\[([a-z-]+): ([^\]]+)\]\]/;
const bullet = '- ';

/** A line with its passages marked; each has an id that follows from what it says. */
function inlinesOf(line: string): LetterInline[] {
  // Splitting on a pattern with two groups gives text, kind and passage by turns.
  const pieces = line.split(passage);
  return pieces.flatMap((piece, index): LetterInline[] => {
    if (index % 3 === 1 || piece === '') return [];
    if (index % 3 === 0) return [{ type: 'text', text: piece }];
    const theme = passageTheme.parse(pieces[index - 1]);
    const attrs = { passageId: idOfName<string>(`demo/passage/${piece}`), theme };
    return [{ type: 'text', text: piece, marks: [{ type: 'thirdParty', attrs }] }];
  });
}

function paragraphOf(line: string): LetterParagraph {
  return { type: 'paragraph', content: inlinesOf(line) };
}

/** The blocks of words of the material: lines of a list together, every other line a paragraph. */
function blocksOf(words: string): LetterBlock[] {
  const blocks: LetterBlock[] = [];
  for (const line of words.split('\n').filter((one) => one.trim() !== '')) {
    const last = blocks.at(-1);
    if (!line.startsWith(bullet)) {
      blocks.push(paragraphOf(line));
      continue;
    }
    const item = { type: 'listItem' as const, content: [paragraphOf(line.slice(bullet.length))] };
    if (last?.type === 'bulletList') last.content.push(item);
    else blocks.push({ type: 'bulletList', content: [item] });
  }
  return blocks.length === 0 ? [{ type: 'paragraph' }] : blocks;
}

function valueTable({ uitslagen }: LetterMaterial, dates: DemoDates): LetterBlock[] {
  if (uitslagen.length === 0) return [];
  const rows = uitslagen.map(({ code, naam, waarde, eenheid, normaal, vlag = null, op }) => {
    return {
      code,
      name: naam,
      value: waarde,
      unit: eenheid,
      reference: normaal,
      flag: vlag,
      measuredOn: dates.day(op),
    };
  });
  return [{ type: 'valueTable', attrs: { rows } }];
}

/** One text of a letter of the material in the sections of its kind; null when it has no such text. */
export function letterTextOf(letter: LetterMaterial, text: LetterText, dates: DemoDates): LetterDocument | null {
  const words = text === 'professional' ? letter.professional : letter.patient_tekst;
  if (!words) return null;
  const content = sectionsFor(letter.soort, text).map((key) => {
    const values = key === 'results' ? valueTable(letter, dates) : [];
    const blocks = values.length > 0 && words[key] === undefined ? values : [...blocksOf(words[key] ?? ''), ...values];
    return { type: 'section' as const, attrs: { key }, content: blocks };
  });
  return { type: 'doc', content };
}
