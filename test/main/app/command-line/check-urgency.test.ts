import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { readAsked } from '#main/app/command-line/asked.ts';
import { run } from '#main/app/command-line/run.ts';
import type { Surroundings } from '#main/app/command-line/surroundings.ts';
import { textsOf } from '#main/app/command-line/texts.ts';

const alarm = 'Graag mijn recept herhalen. Verder: pijn op de borst sinds een uur. Groet Ria';
let folder = '';

interface Ended {
  readonly code: number;
  readonly output: string;
  readonly writes: number;
  readonly said: readonly string[];
}

async function loket(args: readonly string[], pieces: Iterable<string> = [], language: 'nl' | 'en' = 'nl') {
  const ended = { code: 0, output: '', writes: 0, said: [] as string[] };
  const around: Surroundings = {
    language,
    folder,
    password: undefined,
    input: () => Readable.from(pieces),
    out: async (text) => {
      ended.output += text;
      ended.writes += 1;
    },
    say: (line) => void ended.said.push(line),
    askPassword: () => Promise.reject(new Error('nobody is asked')),
  };
  ended.code = await run(readAsked(['check-urgency', ...args]), around);
  return ended satisfies Ended;
}

const rowsOf = (output: string) =>
  output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: unknown; level?: string; error?: string });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'loket-urgency-'));
  writeFileSync(join(folder, 'message.txt'), alarm);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('check-urgency', () => {
  it('prints the level and the words that raised it, from a file and from the input alike (R13)', async () => {
    const fromFile = await loket(['--json', 'message.txt']);
    expect(fromFile).toMatchObject({ code: 0, said: [] });
    const { level, matches } = JSON.parse(fromFile.output) as {
      level: string;
      matches: { start: number; end: number }[];
    };
    expect(level).toBe('red');
    expect(matches).toContainEqual({
      id: 'RF01',
      theme: 'hart',
      start: alarm.indexOf('pijn'),
      end: alarm.indexOf(' sinds'),
      text: 'pijn op de borst',
    });
    for (const match of matches) expect(Object.keys(match)).toEqual(['id', 'theme', 'start', 'end', 'text']);
    const fromInput = await loket(['--json', '-'], [alarm.slice(0, 40), alarm.slice(40)]);
    expect(fromInput.output).toBe(fromFile.output);
  });

  it('says in the language of the program what was found, and never that a message is safe (R13)', async () => {
    for (const language of ['nl', 'en'] as const) {
      const { urgency } = textsOf(language);
      expect((await loket(['-'], [alarm], language)).output.split('\n')[0]).toBe(urgency.red);
      expect((await loket(['-'], ['Mag ik de uitslag?'], language)).output).toBe(`${urgency.none}\n`);
    }
  });

  it('shows no character of a message that could steer a terminal (R13)', async () => {
    const { output } = await loket(['-'], ['pijn \u001b op de\n\u202eborst']);
    expect(output).toContain('RF01');
    expect(output).not.toContain('\u001b');
    expect(output).not.toContain('\u202e');
  });

  it('answers a line for a line under the same id, tells the bad ones, and ends with exit code 1 (R13)', async () => {
    const lines = [
      JSON.stringify({ id: 'a', text: alarm }),
      'no json',
      '',
      JSON.stringify({ id: 7, text: 'Mag ik de uitslag?' }),
      'null',
      JSON.stringify({ id: 'b' }),
      JSON.stringify({ text: alarm }),
      JSON.stringify({ id: 'c', text: '' }),
    ];
    const error = textsOf('nl').input['bad-line'];
    const { code, output, said } = await loket(['--lines', '-'], [lines.join('\r\n')]);
    expect(rowsOf(output)).toMatchObject([
      { id: 'a', level: 'red' },
      { id: null, error },
      { id: 7, level: 'none' },
      { id: null, error },
      { id: null, error },
      { id: null, error },
      { id: 'c', level: 'none', matches: [] },
    ]);
    expect(code).toBe(1);
    expect(said).toHaveLength(1);
    expect((await loket(['--lines', '-'], [lines[0] ?? ''])).code).toBe(0);
  });

  it('answers while it reads, in portions (R13)', async () => {
    const line = `${JSON.stringify({ id: 'x', text: 'Mag ik de uitslag?' })}\n`;
    const { output, writes } = await loket(
      ['--lines', '-'],
      Array.from({ length: 4000 }, () => line),
    );
    expect(rowsOf(output)).toHaveLength(4000);
    expect(writes).toBeGreaterThan(1);
    expect(writes).toBeLessThan(10);
  });

  it('refuses what is missing, not there, or too large in one sentence (R13)', async () => {
    const { error } = textsOf('nl');
    expect(await loket([])).toMatchObject({ code: 1, said: [error['no-file']] });
    expect(await loket(['nowhere.txt'])).toMatchObject({ code: 1, said: [error['file-not-found']] });
    const large = Array.from({ length: 5 }, () => 'a'.repeat(1_000_000));
    expect(await loket(['-'], large)).toMatchObject({ code: 1, said: [error['file-too-large']] });
  });
});
