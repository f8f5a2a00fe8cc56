import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Language } from '#shared/capabilities/vault/model.ts';
import { readAsked } from '#main/app/command-line/asked.ts';
import { run } from '#main/app/command-line/run.ts';

let folder = '';
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'loket-due-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function due(args: readonly string[], language: Language = 'nl') {
  let output = '';
  const complaints: string[] = [];
  const code = await run(readAsked(['due', ...args]), {
    language,
    folder,
    password: undefined,
    input: () => Readable.from([]),
    out: async (text) => void (output += text),
    say: (line) => complaints.push(line),
    askPassword: async () => undefined,
  });
  return { code, output, complaints };
}

async function answer(...args: readonly string[]) {
  const { code, output } = await due([...args, '--json']);
  expect(code).toBe(0);
  return JSON.parse(output) as {
    readonly due: string | null;
    readonly dueLocal: string | null;
    readonly steps: readonly { readonly kind: string; readonly at: string; readonly name: string | null }[];
  };
}

function calendar(name: string, content: unknown): string {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return name;
}

const monday = { weekday: 1, opensAt: '09:00', closesAt: '12:00' };

describe('R9: the command line tells when an answer is due', () => {
  it.each([
    ['2026-12-24T16:30', 2, '2026-12-29T17:00:00+01:00'],
    ['2026-04-24T18:10', 3, '2026-05-01T17:00:00+02:00'],
    ['2026-05-12T10:00', 2, '2026-05-15T17:00:00+02:00'],
    ['2026-05-22T09:00', 1, '2026-05-26T17:00:00+02:00'],
    ['2026-12-30T12:00', 2, '2027-01-04T17:00:00+01:00'],
    ['2026-11-21T21:00', 2, '2026-11-25T17:00:00+01:00'],
    ['2026-11-21T20:00:00Z', 2, '2026-11-25T17:00:00+01:00'],
    ['2026-11-21T21:00:00.000+01:00', 2, '2026-11-25T17:00:00+01:00'],
  ])('%s with %i working days: %s', async (arrival, days, dueLocal) => {
    const told = await answer('--arrival', arrival, '--days', String(days));
    expect(told.dueLocal).toBe(dueLocal);
    expect(Date.parse(told.due ?? '')).toBe(Date.parse(dueLocal));
    expect(told.steps.at(-1)).toMatchObject({ kind: 'due', at: told.due });
    expect(told.steps.filter(({ kind }) => kind === 'working-day')).toHaveLength(days);
  });

  it('keeps Good Friday and 5 May open and names the days it passes over', async () => {
    const { steps } = await answer('--arrival', '2026-04-02T10:00', '--days', '2');
    expect(steps.filter(({ kind }) => kind === 'closed-day').map(({ name }) => name)).toEqual([
      null,
      'Pasen',
      'Tweede paasdag',
    ]);
    expect((await answer('--arrival', '2026-05-04T10:00', '--days', '1')).dueLocal).toBe('2026-05-05T17:00:00+02:00');
  });

  it('counts with the hours, days and time zone of a file', async () => {
    const file = calendar('own.json', {
      timeZone: 'America/New_York',
      blocks: [monday, { weekday: 3, opensAt: '13:00', closesAt: '15:00' }],
      exceptions: [{ day: '2026-11-25', name: 'Verhuizing' }],
    });
    const told = await answer('--arrival', '2026-11-23T10:00', '--days', '1', '--calendar', file);
    expect(told.dueLocal).toBe('2026-11-30T12:00:00-05:00');
    expect(told.steps.find(({ name }) => name !== null)).toMatchObject({ kind: 'closed-day', name: 'Verhuizing' });
  });

  it('adds the Dutch holidays to a file that asks for them, but not over its own days', async () => {
    const blocks = [1, 2, 3, 4, 5].map((weekday) => ({ ...monday, weekday }));
    const worked = { day: '2026-05-25', isOpen: true, name: 'Pinksteren open' };
    const file = calendar('dutch.json', { blocks, exceptions: [worked], dutchHolidays: true });
    const whit = await answer('--arrival', '2026-05-22T10:00', '--days', '1', '--calendar', file);
    expect(whit.dueLocal).toBe('2026-05-25T12:00:00+02:00');
    const kingsDay = await answer('--arrival', '2026-04-24T10:00', '--days', '1', '--calendar', file);
    expect(kingsDay.dueLocal).toBe('2026-04-28T12:00:00+02:00');
  });

  it('passes over the days on which the clock stood still, and has no moment while it still does', async () => {
    const asked = ['--arrival', '2026-11-20T10:00', '--days', '2'];
    const paused = await answer(
      ...asked,
      '--paused',
      '2026-11-20T11:00/2026-11-24T09:00',
      '--paused',
      '2026-11-25T09:00/2026-11-25T18:00',
    );
    expect(paused.dueLocal).toBe('2026-11-26T17:00:00+01:00');
    expect(paused.steps.filter(({ kind }) => kind === 'paused')).toHaveLength(2);
    expect(await answer(...asked, '--paused', '2026-11-20T11:00/')).toMatchObject({ due: null, dueLocal: null });
  });

  it('is due never by a calendar that never opens', async () => {
    const file = calendar('never.json', { blocks: [] });
    const args = ['--arrival', '2026-11-20T10:00', '--days', '2', '--calendar', file];
    expect((await answer(...args)).due).toBeNull();
    expect((await due(args)).output).toContain('geen openingstijden');
  });

  it('says the sum in plain words without --json, in either language', async () => {
    const args = ['--arrival', '2026-11-21T21:00', '--days', '2'];
    const { output } = await due(args);
    expect(output).toMatch(/Binnengekomen +za 21 nov 2026 21:00\n/);
    expect(output).toMatch(/Werkdag 2 +wo 25 nov 2026\nKlaar vóór +wo 25 nov 2026 17:00\n$/);
    expect((await due(args, 'en')).output).toMatch(/Due before +Wed,? 25 Nov 2026 17:00\n$/);
  });
});

describe('what the command line cannot count', () => {
  const arrival = ['--arrival', '2026-11-20T10:00'];
  const days = ['--days', '2'];
  const file = (name: string) => [...arrival, ...days, '--calendar', name];

  it.each<[string, readonly string[], string]>([
    ['no arrival', days, 'wrong-arrival'],
    ['an arrival without a time', ['--arrival', '2026-11-20', ...days], 'wrong-arrival'],
    ['a day that does not exist', ['--arrival', '2026-02-30T10:00', ...days], 'wrong-arrival'],
    ['an hour that does not exist', ['--arrival', '2026-11-20T25:00', ...days], 'wrong-arrival'],
    ['a year in which there was no portal', ['--arrival', '1876-11-20T10:00', ...days], 'wrong-arrival'],
    ['no term', arrival, 'wrong-days'],
    ['half a working day', [...arrival, '--days', '1.5'], 'wrong-days'],
    ['a term before the arrival', [...arrival, '--days', '-1'], 'wrong-days'],
    ['a term of years', [...arrival, '--days', '251'], 'wrong-days'],
    ['a pause without its stroke', [...arrival, ...days, '--paused', '2026-11-20T11:00'], 'wrong-pause'],
    [
      'a pause that ends before it begins',
      [...arrival, ...days, '--paused', '2026-11-21T11:00/2026-11-20T11:00'],
      'wrong-pause',
    ],
    ['a pause of three moments', [...arrival, ...days, '--paused', '2026-11-21T11:00//'], 'wrong-pause'],
    ['a calendar that is not there', file('nowhere.json'), 'file-not-found'],
    ['an option without its value', [...arrival, '--days'], 'unknown-option'],
    ['a word too many', [...arrival, ...days, 'morgen'], 'too-many-words'],
  ])('is %s, said in one sentence with exit code 1', async (_name, args, code) => {
    for (const language of ['nl', 'en'] as const) {
      const ended = await due(['--json', ...args], language);
      expect(ended.code).toBe(1);
      expect(JSON.parse(ended.output)).toMatchObject({ error: { code, message: ended.complaints[0] } });
      expect(ended.complaints[0]).not.toMatch(/\{\{|\.ts/);
    }
  });

  it.each([
    ['no JSON', '{', '-'],
    ['a weekday eight', { blocks: [{ ...monday, weekday: 8 }] }, 'blocks.0.weekday'],
    ['closing before opening', { blocks: [{ ...monday, closesAt: '08:00' }] }, 'blocks.0.closesAt'],
    ['a word it does not know', { blocks: [], holiday: [] }, 'holiday'],
  ])('is a calendar file with %s, and says where', async (_name, content, place) => {
    const ended = await due([...file(calendar('wrong.json', content)), '--json']);
    expect(ended.code).toBe(1);
    expect(ended.complaints[0]).toContain(`Plaats: ${place}.`);
  });
});
