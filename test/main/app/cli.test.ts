import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openVaultStore } from '#main/capabilities/vault/public.ts';
import { sql } from '#main/store/sql.ts';

const cli = fileURLToPath(new URL('../../../main/app/cli.ts', import.meta.url));
const node = fileURLToPath(new URL('../../../node_modules/node/bin/node', import.meta.url));
const password = 'vier rustige eenden bij de sluis';

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'loket-cli-'));
  const made = await loket(['demo', '--data', join(folder, 'made')]);
  expect(made.error).toBe('');
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly error: string;
}

/** Runs the command line as its own process, as a user does. */
function loket(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = {},
): Promise<Ended> {
  const env = { PATH: process.env.PATH, LOKET_PASSWORD: password, LOKET_LANG: 'en', ...environment };
  const child = spawn(node, [cli, ...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [output, error] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (error += text));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output, error })));
}

/** A copy of the demo clinic for one test. */
function clinic(name: string): string {
  const path = join(folder, name);
  cpSync(join(folder, 'made'), path, { recursive: true });
  return path;
}

function fileOf(name: string, value: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
}

const patient = { resourceType: 'Patient', id: 'p1', name: [{ text: 'Mw. Geheim' }] };

describe('the command line', () => {
  it('prints help and version without a clinic or a password', async () => {
    const bare = { LOKET_PASSWORD: undefined };
    for (const args of [['help'], ['--help'], []]) {
      expect(await loket(args, bare)).toMatchObject({
        code: 0,
        error: '',
        output: expect.stringContaining('audit verify'),
      });
    }
    expect(await loket(['--version'], bare)).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
    expect((await loket(['help'], { LOKET_LANG: 'nl' })).output).toContain('Opdrachten');
  });

  it('imports what it exported, and changes nothing by it', async () => {
    const data = clinic('round');
    const exported = await loket(['export', 'round.json', '--data', data, '--json']);
    expect(JSON.parse(exported.output)).toEqual({
      file: join(folder, 'round.json'),
      bytes: statSync(join(folder, 'round.json')).size,
    });
    expect(statSync(join(folder, 'round.json')).mode & 0o777).toBe(0o600);
    const { entry } = JSON.parse(readFileSync(join(folder, 'round.json'), 'utf8')) as { entry: unknown[] };
    const again = await loket(['import', 'round.json', '--data', data, '--json']);
    expect(again).toMatchObject({ code: 0, error: '' });
    expect(JSON.parse(again.output)).toEqual({ new: 0, changed: 0, unchanged: entry.length, gaps: [], faults: [] });
    const printed = await loket(['export', '--data', data]);
    expect(printed.output.trimEnd()).toBe(readFileSync(join(folder, 'round.json'), 'utf8'));
  });

  it('imports a file with gaps, and says which', async () => {
    const data = clinic('gaps');
    const message = {
      resourceType: 'Communication',
      id: 'm1',
      status: 'completed',
      partOf: [{ reference: 'Communication/away' }],
      subject: { reference: 'Patient/p1' },
      sender: { reference: 'Patient/p1' },
      payload: [{ contentString: 'tekst' }],
    };
    const file = fileOf('gap.json', {
      resourceType: 'Bundle',
      type: 'collection',
      entry: [{ resource: patient }, { resource: message }],
    });
    const { code, output } = await loket(['import', file, '--data', data, '--json'], { LOKET_LANG: 'nl' });
    expect([code, JSON.parse(output)]).toEqual([
      0,
      {
        new: 2,
        changed: 0,
        unchanged: 0,
        faults: [],
        gaps: [
          {
            path: 'entry[1].resource.partOf[0]',
            reference: 'Communication/away',
            why: 'Het gesprek waar dit bericht bij hoort is er niet.',
          },
        ],
      },
    ]);
  });

  it('refuses a file with faults: exit code 1, every place, no word of the patient', async () => {
    const data = clinic('faults');
    const file = fileOf('faults.json', { ...patient, birthDate: 'geheim', gender: 'geheim' });
    const report = {
      new: 0,
      changed: 0,
      unchanged: 0,
      gaps: [],
      faults: [
        { path: 'birthDate', why: 'This is not a valid date or time.' },
        { path: 'gender', why: 'This code is not allowed here.' },
      ],
    };
    const json = await loket(['import', file, '--data', data, '--json']);
    expect([json.code, JSON.parse(json.output)]).toEqual([1, report]);
    const plain = await loket(['import', file, '--data', data]);
    expect(plain).toMatchObject({ code: 1, output: '' });
    expect(plain.error).toContain('birthDate: This is not a valid date');
    expect(plain.error).not.toContain('geheim');
  });

  it('verifies the log, and names the row of which one byte was changed', async () => {
    const data = clinic('audit');
    expect(JSON.parse((await loket(['audit', 'verify', '--data', data, '--json'])).output)).toMatchObject({
      valid: true,
    });
    await changeAuditRow(data, 2);
    const { code, output, error } = await loket(['audit', 'verify', '--data', data, '--json']);
    expect([code, JSON.parse(output)]).toMatchObject([1, { valid: false, sequence: 2, why: 'row-changed' }]);
    expect(error).toContain('First wrong row: 2');
  });

  it('says in a sentence that the store is damaged', async () => {
    const data = clinic('damaged');
    const store = readFileSync(join(data, 'record.db'));
    store.fill(0x41, 0, 8192);
    writeFileSync(join(data, 'record.db'), store);
    const ended = await loket(['audit', 'verify', '--data', data, '--json']);
    expect([ended.code, JSON.parse(ended.output)]).toMatchObject([1, { error: { code: 'store-damaged' } }]);
  });
});

/** Changes one byte of one row of the log from outside, as someone with the key and a SQLite tool would. */
async function changeAuditRow(data: string, sequence: number): Promise<void> {
  const store = await openVaultStore(data, 'c.stuut', password);
  if (!store) throw new Error('the administrator of the demo clinic can open it');
  store.write((writer) => {
    writer.run(sql`DROP TRIGGER audit_event_never_changes`);
    writer.runOne(sql`UPDATE audit_event SET person_name = 'x' || substr(person_name, 2) WHERE sequence = ${sequence}`);
  });
  store.close();
}
