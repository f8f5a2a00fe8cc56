import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Language } from '#shared/capabilities/vault/model.ts';
import { readAsked } from '#main/app/command-line/asked.ts';
import { run } from '#main/app/command-line/run.ts';
import { languageOf, type Surroundings } from '#main/app/command-line/surroundings.ts';
import { textsOf } from '#main/app/command-line/texts.ts';

const password = 'vier rustige eenden bij de sluis';
let folder = '';

interface Ended {
  readonly code: number;
  readonly output: string;
  readonly lines: readonly string[];
  readonly asked: readonly string[];
}

async function loket(
  args: readonly string[],
  given: Partial<Pick<Surroundings, 'password' | 'language'>> & {
    readonly typed?: string;
    readonly input?: readonly string[];
  } = {},
): Promise<Ended> {
  let output = '';
  const lines: string[] = [];
  const asked: string[] = [];
  const around: Surroundings = {
    language: given.language ?? 'nl',
    folder,
    password: 'password' in given ? given.password : password,
    input: () => Readable.from(given.input ?? []),
    out: async (text) => void (output += text),
    say: (line) => lines.push(line),
    askPassword: async (question) => {
      asked.push(question);
      return given.typed;
    },
  };
  const code = await run(readAsked(args), around);
  return { code, output, lines, asked };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'loket-run-'));
  expect(await loket(['demo', '--data', 'made'])).toMatchObject({ code: 0, lines: [] });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Refusal = readonly [string, readonly string[], Parameters<typeof loket>[1], string];
const refusals: readonly Refusal[] = [
  ['a command that does not exist', ['frobnicate'], {}, 'unknown-command'],
  ['half a command', ['audit'], {}, 'unknown-command'],
  ['a name every object has', ['constructor'], {}, 'unknown-command'],
  ['an option that does not exist', ['export', '--datum', 'made'], {}, 'unknown-option'],
  ['an option with a name every object has', ['export', '--toString'], {}, 'unknown-option'],
  ['an option without its value', ['export', '--data'], {}, 'unknown-option'],
  ['an option for a value', ['export', '--data', '--user'], {}, 'unknown-option'],
  ['words too many', ['import', 'a', 'b', '--data', 'made'], {}, 'too-many-words'],
  ['no file', ['import', '--data', 'made'], {}, 'no-file'],
  ['a file that is not there', ['import', 'nowhere.json', '--data', 'made'], {}, 'file-not-found'],
  ['a folder for a file', ['import', 'made', '--data', 'made'], {}, 'file-unreadable'],
  ['a folder without a clinic', ['export', '--data', 'empty'], {}, 'no-clinic'],
  ['a clinic that is there', ['demo', '--data', 'made'], {}, 'vault-exists'],
  ['a wrong password', ['export', '--data', 'made', '--user', 'm.kuik'], { password: 'wrong' }, 'wrong-password'],
  ['no password and no terminal', ['export', '--data', 'made'], { password: undefined }, 'no-password'],
  ['a user without an account', ['export', '--data', 'made', '--user', 'nobody'], {}, 'no-such-user'],
  ['a user who may not', ['export', '--data', 'made', '--user', 'i.brandsma'], {}, 'access-denied'],
];

describe('a run of the command line', () => {
  it.each(refusals)(
    'answers %s with one sentence in either language, and exit code 1',
    async (_name, args, given, code) => {
      for (const language of ['nl', 'en'] as const satisfies readonly Language[]) {
        const ended = await loket(['--json', ...args], { ...given, language });
        expect(ended.code).toBe(1);
        expect(JSON.parse(ended.output)).toMatchObject({ error: { code, message: ended.lines[0] } });
        expect(ended.lines).toHaveLength(1);
        expect(ended.lines[0]).not.toMatch(/\{\{| at \/|\.ts/);
      }
    },
  );

  it('makes no folder where there is no clinic', async () => {
    await loket(['export', '--data', 'mistyped']);
    expect((await loket(['import', 'mistyped', '--data', 'made'])).lines[0]).toBe(
      textsOf('nl').error['file-not-found'],
    );
  });

  it('asks for the password where none was given, and takes a user by login name or by id', async () => {
    const asking = await loket(['audit', 'verify', '--data', 'made', '--user', 'C.Stuut'], {
      password: undefined,
      typed: password,
    });
    expect(asking).toMatchObject({ code: 0, asked: [textsOf('nl').prompt.password], lines: [] });
    expect(asking.output).toMatch(/^Het logboek klopt: \d+ regels gecontroleerd\.\n$/);
    const wrong = await loket(['audit', 'verify', '--data', 'made'], { password: undefined, typed: '' });
    expect(wrong.lines).toEqual([textsOf('nl').error['no-password']]);
  });

  it('tells every account of the demo clinic, and lets each of them sign in with the one password', async () => {
    const made = await loket(['demo', '--data', 'second', '--json']);
    const { users } = JSON.parse(made.output) as { users: { loginName: string; role: string }[] };
    expect(users).toHaveLength(18);
    const officer = users.find((user) => user.role === 'privacy-officer')?.loginName ?? '';
    expect(await loket(['audit', 'verify', '--data', 'second', '--user', officer])).toMatchObject({ code: 0 });
  });

  it.each([
    [{ LOKET_LANG: 'en' }, 'en'],
    [{ LOKET_LANG: 'nl', LANG: 'en_GB.UTF-8' }, 'nl'],
    [{ LANG: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'nl_NL.UTF-8' }, 'nl'],
    [{ LANG: 'C.UTF-8' }, 'nl'],
    [{ LANG: 'enochian' }, 'nl'],
    [{}, 'nl'],
  ])('with %j speaks %s', (environment, language) => {
    expect(languageOf(environment)).toBe(language);
  });

  it('has the same texts, with the same blanks, in both languages', () => {
    const blanksOf = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted();
    const [nl, en] = [textsOf('nl'), textsOf('en')];
    for (const key of Object.keys(nl.error) as (keyof typeof nl.error)[]) {
      expect(blanksOf(en.error[key])).toEqual(blanksOf(nl.error[key]));
    }
    expect(Object.keys(en.error)).toEqual(Object.keys(nl.error));
  });
});
