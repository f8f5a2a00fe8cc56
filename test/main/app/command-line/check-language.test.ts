import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { readAsked } from '#main/app/command-line/asked.ts';
import { run } from '#main/app/command-line/run.ts';
import type { Surroundings } from '#main/app/command-line/surroundings.ts';
import { textsOf } from '#main/app/command-line/texts.ts';

const letter = 'U heeft hypertensie en een stenose van de aorta.';
let folder = '';

async function loket(args: readonly string[], pieces: Iterable<string> = [], language: 'nl' | 'en' = 'nl') {
  const ended = { code: 0, output: '', said: [] as string[] };
  const around: Surroundings = {
    language,
    folder,
    password: undefined,
    input: () => Readable.from(pieces),
    out: async (text) => void (ended.output += text),
    say: (line) => void ended.said.push(line),
    askPassword: () => Promise.reject(new Error('nobody is asked')),
  };
  ended.code = await run(readAsked(['check-language', ...args]), around);
  return ended;
}

interface Told {
  readonly id?: unknown;
  readonly error?: string;
  readonly words?: number;
  readonly level?: { band: string; score: number; reasons: string[] };
  readonly findings?: { kind: string; start: number; end: number; text: string; plain: string[]; why: string }[];
}

const rowsOf = (output: string) =>
  output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Told);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'loket-language-'));
  writeFileSync(join(folder, 'letter.txt'), letter);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('check-language', () => {
  it('prints level and findings, from a file and from the input alike (R52)', async () => {
    const fromFile = await loket(['--json', 'letter.txt']);
    expect(fromFile).toMatchObject({ code: 0, said: [] });
    const told = JSON.parse(fromFile.output) as Told;
    expect(told).toMatchObject({ words: 9, sentences: 1, level: { band: expect.any(String) } });
    expect(told.findings?.map(({ kind, text, plain }) => [kind, text, plain[0]])).toEqual([
      ['term', 'hypertensie', 'hoge bloeddruk'],
      ['term', 'stenose', 'vernauwing'],
      ['term', 'aorta', 'grote lichaamsslagader'],
    ]);
    for (const { start, end, text, why } of told.findings ?? []) {
      expect(letter.slice(start, end)).toBe(text);
      expect(why).not.toBe('');
    }
    expect((await loket(['--json', '-'], [letter.slice(0, 9), letter.slice(9)])).output).toBe(fromFile.output);
  });

  it('says it in words of the language of who asks', async () => {
    const dutch = await loket(['letter.txt']);
    expect(dutch.output).toContain('schatting, niet getest bij lezers');
    const english = await loket(['letter.txt'], [], 'en');
    expect(english.output).toContain('an estimate, not tested with readers');
  });

  it('answers line by line, each in its own language, under the id it came with', async () => {
    const lines = [
      JSON.stringify({ id: 'a', text: letter }),
      JSON.stringify({ id: 2, text: 'You have hypertension.', lang: 'en' }),
      'geen JSON',
    ];
    const { code, output, said } = await loket(['--lines', '-'], [lines.join('\n')]);
    const [first, second, third] = rowsOf(output);
    expect(first).toMatchObject({ id: 'a' });
    expect(second).toMatchObject({ id: 2, findings: [{ kind: 'term', text: 'hypertension' }] });
    expect(third).toEqual({ id: null, error: textsOf('nl').input['bad-line'] });
    expect(code).toBe(1);
    expect(said).toHaveLength(1);
  });

  it('refuses a language it cannot read', async () => {
    const { code, said } = await loket(['--lang', 'fr', 'letter.txt']);
    expect(code).toBe(1);
    expect(said[0]).toContain('fr');
  });

  it('reads the words of an organisation, as CSV and as JSON', async () => {
    const source = 'Werkgroep taal';
    const csv = `term;meaning;plain;explanation;source\nstenose;known;;;${source}\naorta;explained;grote slagader;;${source}\n`;
    writeFileSync(join(folder, 'words.csv'), csv);
    const fromCsv = await loket(['--json', '--organisation', 'words.csv', 'letter.txt']);
    const told = JSON.parse(fromCsv.output) as Told;
    expect(told.findings?.map(({ text, plain }) => [text, plain[0]])).toEqual([
      ['hypertensie', 'hoge bloeddruk'],
      ['aorta', 'grote slagader'],
    ]);
    const common = { language: 'nl', explanation: null, source, addedOn: '2026-11-22' };
    const entries = [
      { ...common, term: 'stenose', meaning: 'known', plain: [] },
      { ...common, term: 'aorta', meaning: 'explained', plain: ['grote slagader'] },
    ];
    writeFileSync(join(folder, 'words.json'), JSON.stringify({ format: 'loket-words', version: 1, entries }));
    const fromJson = await loket(['--json', '--organisation', 'words.json', 'letter.txt']);
    expect(fromJson).toEqual(fromCsv);
  });

  it('checks nothing with a list that has faults, and names each by its line alone', async () => {
    writeFileSync(join(folder, 'faulty.csv'), 'term;meaning;plain;explanation;source\ngeheim;maybe;;;bron\n');
    const { code, output, said } = await loket(['--json', '--organisation', 'faulty.csv', 'letter.txt']);
    expect(code).toBe(1);
    expect(JSON.parse(output)).toEqual({ faults: [{ line: 2, code: 'unknown-meaning' }] });
    expect(said.join(' ')).toMatch(/Er is niets gecontroleerd.*regel 2: .*known/s);
    expect(said.join(' ') + output).not.toContain('geheim');
    const english = await loket(['--organisation', 'letter.txt', 'letter.txt'], [], 'en');
    expect(english.said.join(' ')).toMatch(/Nothing was checked.*line 1: /s);
    expect((await loket(['--organisation', 'nowhere.csv', 'letter.txt'])).said).toHaveLength(1);
  });

  it('says nothing of an empty text', async () => {
    const { code, output } = await loket(['--json', '-'], ['']);
    expect(code).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ words: 0, sentences: 0, findings: [] });
  });
});
