/** A row of a file, with the line it begins on, from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows of a file; `openQuoteAt` is the line of a quotation mark that nothing closes. */
export interface CsvRows {
  readonly rows: readonly CsvRow[];
  readonly openQuoteAt?: number;
}

const lineEnds = /\r\n|\r|\n/g;
/** The next cell: quoted, or up to a semicolon or line end; and what closes it. */
const nextCell = /(?:"((?:[^"]|"")*)"|([^;\r\n]*))(;|\r\n|\r|\n|$)/y;

/** Reads cells parted by semicolons, as spreadsheets write them in Dutch. Never throws. */
export function rowsOf(text: string): CsvRows {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let begin = 1;
  nextCell.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  while (nextCell.lastIndex < text.length) {
    const opens = text[nextCell.lastIndex] === '"';
    const match = nextCell.exec(text);
    // The quoted reading comes first: a cell that opens with a quotation mark and was not read so is never closed well.
    if (!match || (opens && match[1] === undefined)) return { rows, openQuoteAt: begin };
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    line += match[0].match(lineEnds)?.length ?? 0;
    if (match[3] === ';') {
      if (nextCell.lastIndex === text.length) cells.push('');
      else continue;
    }
    rows.push({ line: begin, cells });
    cells = [];
    begin = line;
  }
  if (cells.length > 0) rows.push({ line: begin, cells });
  return { rows: rows.filter((row) => row.cells.some((cell) => cell.trim() !== '')) };
}

/** A cell that begins so would be worked out by a spreadsheet. */
const formula = /^'*[=+\-@\t]/;
const guarded = /^'+[=+\-@\t]/;

/** What a cell says, without the apostrophe that keeps a spreadsheet from working it out. */
export const unguarded = (cell: string): string => (guarded.test(cell) ? cell.slice(1) : cell);

/** Text as a cell: quoted where it must be, and never a formula. */
export function cellOf(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[";\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
