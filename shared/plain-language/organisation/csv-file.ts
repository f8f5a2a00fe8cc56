import type { Language } from '../model.ts';
import { cellOf, type CsvRow, rowsOf, unguarded } from './csv.ts';
import type { OrganisationEntry } from './entry.ts';
import { listOf, longestFile, mostEntries, type PlacedFault, type ReadList, wholeFault } from './list.ts';

/** The columns of a file, as its first line names them. */
const columns = ['term', 'meaning', 'plain', 'explanation', 'source'] as const;
const between = '|';

/** What a CSV file does not say of its entries. */
export interface CsvOrigin {
  readonly language: Language;
  readonly addedBy?: string;
  /** Day on which they are added, as `2026-11-22`. */
  readonly addedOn: string;
}

/** A list as a file for a spreadsheet: words in place of a term are parted by bars. Who added them is left out. */
export function csvOf(entries: readonly OrganisationEntry[]): string {
  const rows = entries.map(({ term, meaning, plain, explanation, source }) =>
    [term, meaning, plain.join(between), explanation ?? '', source].map(cellOf).join(';'),
  );
  return `\uFEFF${[columns.join(';'), ...rows].join('\r\n')}\r\n`;
}

function valueOf({ cells }: CsvRow, origin: CsvOrigin) {
  const [term = '', meaning = '', plain = '', explanation = '', source = ''] = cells.map(unguarded);
  const words = plain.split(between).filter((one) => one.trim() !== '');
  return { ...origin, term, meaning: meaning.trim().toLowerCase(), plain: words, explanation, source };
}

const inOrder = (one: PlacedFault, other: PlacedFault) => one.line - other.line;

/** Reads a file for a spreadsheet: columns `term;meaning;plain;explanation;source`, named in its first line. Never throws. */
export function readCsv(text: string, origin: CsvOrigin): ReadList {
  if (text.length > longestFile) return wholeFault('too-large');
  const { rows, openQuoteAt } = rowsOf(text);
  const [heading, ...others] = rows;
  const named = heading?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  if (openQuoteAt === undefined && columns.some((column, index) => named[index] !== column))
    return { entries: [], faults: [{ line: 1, code: 'no-heading' }] };
  if (others.length > mostEntries) return wholeFault('too-many');
  const isWhole = ({ cells }: CsvRow) =>
    cells.slice(columns.length).every((cell) => cell.trim() === '') && cells.length >= columns.length;
  const odd = others.filter((row) => !isWhole(row)).map(({ line }): PlacedFault => ({ line, code: 'wrong-columns' }));
  const open: readonly PlacedFault[] = openQuoteAt === undefined ? [] : [{ line: openQuoteAt, code: 'open-quote' }];
  const { entries, faults } = listOf(
    others.filter(isWhole).map((row) => ({ line: row.line, value: valueOf(row, origin) })),
  );
  return { entries, faults: [...faults, ...odd, ...open].sort(inOrder) };
}
