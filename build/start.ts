import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

import { processTerminal as terminal } from '#main/app/loopback/terminal.ts';

import { buildAll, builtCoreWorker, isBuilt } from './build.ts';
import { electronBinary } from './electron-binary.ts';
import { root } from './workshop.ts';

type Host = 'electron' | 'loopback';

/** The host that was asked for with `--host`, and everything else, for the host itself. */
function split(args: readonly string[]): { readonly asked: Host | undefined; readonly rest: readonly string[] } {
  const { values } = parseArgs({ args: [...args], options: { host: { type: 'string' } }, strict: false });
  const asked = values.host === 'electron' || values.host === 'loopback' ? values.host : undefined;
  const rest = args.filter((arg, index) => !arg.startsWith('--host') && args[index - 1] !== '--host');
  return { asked, rest };
}

/** Runs the desktop program and ends as it ends. */
function runElectron(binary: string, rest: readonly string[]): void {
  // Chromium's own sandbox does not start for root; nobody but a test machine runs as root.
  const isRoot = process.getuid?.() === 0;
  const child = spawn(binary, [root, ...(isRoot ? ['--no-sandbox'] : []), ...rest], { stdio: 'inherit' });
  child.once('exit', (code) => process.exit(code ?? 1));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
}

async function runLoopback(rest: readonly string[]): Promise<void> {
  const host = await import('#main/app/loopback.ts');
  await host.runLoopback(rest, pathToFileURL(builtCoreWorker));
}

async function start(): Promise<void> {
  const { asked, rest } = split(process.argv.slice(2));
  const binary = asked === 'loopback' ? undefined : electronBinary();
  if (asked === 'electron' && binary === undefined) {
    terminal.say('electronAsked');
    process.exitCode = 1;
    return;
  }
  if (asked === undefined && binary === undefined) terminal.say('electronMissing');
  const wanted = binary === undefined ? (['screens', 'host'] as const) : (['screens', 'desktop'] as const);
  if (!isBuilt(wanted)) terminal.say('preparing');
  await buildAll(wanted);
  if (binary === undefined) await runLoopback(rest);
  else runElectron(binary, rest);
}

await start();
