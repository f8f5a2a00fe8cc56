import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { csvOf, readCsv } from '#shared/plain-language/organisation/csv-file.ts';
import { jsonOf, readJson } from '#shared/plain-language/organisation/json-file.ts';
import { longestFile, mostEntries } from '#shared/plain-language/organisation/list.ts';
import { entryWith, someEntries } from './entries.ts';

const origin = { language: 'nl', addedOn: '2026-11-22' } as const;
const heading = 'term;meaning;plain;explanation;source';
const csv = (...lines: readonly string[]) => [heading, ...lines].join('\r\n');
const faultsIn = (text: string) => readCsv(text, origin).faults.map(({ line, code }) => `${String(line)} ${code}`);

describe('a file of an organisation’s words', () => {
  it('gives back the same list, as JSON and as CSV', () => {
    fc.assert(
      fc.property(someEntries, (entries) => {
        expect(readJson(jsonOf(entries))).toEqual({ entries, faults: [] });
        expect(readCsv(csvOf(entries), origin)).toEqual({ entries, faults: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('is read as a spreadsheet writes it: quoted cells, empty lines, columns behind the last', () => {
    const text = `\uFEFF${heading};;\n"ste""nose";KNOWN;;;"bron; en\u00A0meer";\n\n;;;;\nangina;explained;pijn op de borst | druk;;bron\n`;
    expect(readCsv(text, origin)).toMatchObject({
      entries: [
        { term: 'ste"nose', meaning: 'known', source: 'bron; en\u00A0meer' },
        { term: 'angina', plain: ['pijn op de borst', 'druk'], explanation: null },
      ],
      faults: [],
    });
  });

  it('tells the line and what is wrong with it, and never what was written', () => {
    const text = csv(
      'geheim;maybe;x;;bron',
      'a;known',
      'b;known;;"twee\nregels";bron',
      'c;known;;;bron',
      'C;known;;;bron',
      '"open;known',
    );
    expect(faultsIn(text)).toEqual([
      '2 unknown-meaning',
      '3 wrong-columns',
      '4 control-character',
      '7 twice',
      '8 open-quote',
    ]);
    expect(JSON.stringify(readCsv(text, origin).faults)).not.toContain('geheim');
  });

  it.each([
    ['', '1 no-heading'],
    ['a;b;c', '1 no-heading'],
    ['"', '1 open-quote'],
    [`${heading}\n${'a;known;;;b\n'.repeat(mostEntries + 1)}`, '0 too-many'],
    ['x'.repeat(longestFile + 1), '0 too-large'],
  ])('refuses a CSV file as a whole (%#)', (text, fault) => {
    expect(faultsIn(text)).toEqual([fault]);
  });

  it.each([
    ['', 'unreadable'],
    ['null', 'unreadable'],
    ['[]', 'unreadable'],
    ['{"format":"loket-words","version":1}', 'unreadable'],
    ['{"format":"loket-words","version":2,"entries":[]}', 'unknown-version'],
    [JSON.stringify({ format: 'loket-words', version: 1, entries: Array(mostEntries + 1).fill({}) }), 'too-many'],
    ['['.repeat(100_000), 'unreadable'],
    ['x'.repeat(longestFile + 1), 'too-large'],
  ])('refuses a JSON file as a whole (%#)', (text, code) => {
    expect(readJson(text)).toEqual({ entries: [], faults: [{ line: 0, code }] });
  });

  it('keeps the good entries of a JSON file and counts the others', () => {
    const entries = [entryWith(), { ...entryWith(), __proto__: null, term: '' }, 7];
    const read = readJson(JSON.stringify({ format: 'loket-words', version: 1, entries }));
    expect(read.entries).toEqual([entryWith()]);
    expect(read.faults).toEqual([
      { line: 2, code: 'no-term' },
      { line: 3, code: 'not-an-entry' },
    ]);
  });

  it('holds nothing that a spreadsheet would work out', () => {
    const entries = readJson(
      JSON.stringify({
        format: 'loket-words',
        version: 1,
        entries: [entryWith({ term: '=1+1', plain: ['@SUM(a)'], source: "'-2" })],
      }),
    ).entries;
    expect(csvOf(entries)).toContain("'=1+1;explained;'@SUM(a);;''-2");
  });

  it('never throws, whatever it holds', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: fc.constantFrom(...';"\r\n|a=', 'known', heading), maxLength: 60 }),
      fc.json(),
    );
    fc.assert(
      fc.property(texts, (text) => {
        for (const { entries, faults } of [readJson(text), readCsv(text, origin), readCsv(csv(text), origin)]) {
          expect(entries.length + faults.length).toBeGreaterThanOrEqual(0);
          expect(faults.every(({ line }) => Number.isInteger(line) && line >= 0)).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads a quotation mark that is never closed in no more than its length', () => {
    const from = performance.now();
    readCsv(`${heading}\n"${'""'.repeat(1_000_000)}`, origin);
    readCsv(`${heading}\n${'"a'.repeat(500_000)}`, origin);
    expect(performance.now() - from).toBeLessThan(2_000);
  });
});
