import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { buildAll } from '#build/build.ts';
import { root } from '#build/workshop.ts';

type Program = ChildProcessByStdio<Writable, Readable, null>;

let folder: string;
const started: Program[] = [];

beforeAll(async () => {
  await buildAll(['screens']);
}, 120_000);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loket-run-'));
});
afterEach(async () => {
  for (const program of started.splice(0)) await stop(program);
  rmSync(folder, { recursive: true, force: true });
});

function start(...args: readonly string[]): Program {
  const entry = join(root, 'main', 'app', 'loopback.ts');
  const program = spawn(process.execPath, [entry, '--no-open', ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  started.push(program);
  return program;
}

async function stop(program: Program): Promise<number | null> {
  if (program.exitCode !== null) return program.exitCode;
  const exited = once(program, 'exit');
  program.kill('SIGTERM');
  const [code] = (await exited) as [number | null];
  return code;
}

/** Reads until a link was printed, and gives it with everything said before it. */
async function link(program: Program): Promise<{ readonly said: string; readonly url: URL }> {
  let said = '';
  for await (const piece of program.stdout.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    said += piece.toString();
    const found = /http:\/\/\S+/.exec(said)?.[0];
    if (found) return { said, url: new URL(found) };
  }
  throw new Error(`no link was printed, but: ${said}`);
}

async function allSaid(program: Program): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of program.stdout as AsyncIterable<Buffer>) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

describe('npm run serve', () => {
  it('prints a link on 127.0.0.1 in two languages, serves the screens, and stops cleanly', async () => {
    const program = start(`--data=${folder}`);
    const { said, url } = await link(program);
    expect(said).toMatch(/Loket staat klaar[\s\S]*Loket is ready/);
    expect(url.hostname).toBe('127.0.0.1');
    expect(await (await fetch(new URL('/', url))).text()).toContain('<div id="root">');
    expect(await stop(program)).toBe(0);
  });

  it('prints another link each time Enter is pressed', async () => {
    const program = start(`--data=${folder}`);
    const first = await link(program);
    program.stdin.write('\n');
    const second = await link(program);
    expect(second.url.port).toBe(first.url.port);
    expect(second.url.hash).not.toBe(first.url.hash);
  });

  it('started twice on the same data gives a link of the one that runs, and ends', async () => {
    const first = await link(start(`--data=${folder}`));
    const second = start(`--data=${folder}`);
    const said = await allSaid(second);
    expect(said).toMatch(/draait al[\s\S]*already runs/);
    expect(said).toContain(`http://127.0.0.1:${first.url.port}/#token=`);
  });

  it('says in a sentence what is wrong, and ends with an error, when the port or the folder cannot be had', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const busy = start(`--data=${folder}`, `--port=${(taken.address() as AddressInfo).port}`);
    const [said, [code]] = await Promise.all([allSaid(busy), once(busy, 'exit')]);
    expect([said, code]).toEqual([expect.stringContaining('niet vrij'), 1]);
    taken.close();
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const nowhere = start(`--data=${file}`);
    const [words, [status]] = await Promise.all([allSaid(nowhere), once(nowhere, 'exit')]);
    expect([words, status]).toEqual([expect.stringContaining('gegevensmap'), 1]);
  });
});
