import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import program from '../../package.json' with { type: 'json' };
import { dataFolderPath, openDataFolder, surroundings } from './data-folder.ts';
import { type LoopbackHost, startLoopback } from './loopback/host.ts';
import { linkFromRunning } from './loopback/second-start.ts';
import { processTerminal as terminal, type TerminalText } from './loopback/terminal.ts';
import { ScreenFiles, screenListName } from './screen-files.ts';

const coreSource = new URL('./core-worker.ts', import.meta.url);
const screensFolder = fileURLToPath(new URL('../../.cache/renderer', import.meta.url));

/** What the command line asks of the loopback host. */
interface Asked {
  readonly data: string | undefined;
  readonly port: number;
  readonly open: boolean;
}

function asked(args: readonly string[]): Asked {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' }, port: { type: 'string' }, 'no-open': { type: 'boolean' } },
    strict: false,
  });
  const port = typeof values.port === 'string' && /^\d{1,5}$/.test(values.port) ? Number(values.port) : 0;
  return { data: typeof values.data === 'string' ? values.data : undefined, port, open: values['no-open'] !== true };
}

function giveUp(text: TerminalText): void {
  terminal.say(text);
  process.exitCode = 1;
}

function tryOpenFolder(path: string): string | undefined {
  try {
    return openDataFolder(path);
  } catch {
    return undefined;
  }
}

function reasonOf(error: unknown): TerminalText {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'EADDRINUSE' || code === 'EACCES' ? 'noPort' : 'noCore';
}

function stopOnSignals(host: LoopbackHost): void {
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    void host.close().then(() => {
      terminal.say('stopped');
      process.exit();
    });
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}

function welcome(host: LoopbackHost, mayOpen: boolean): void {
  terminal.say('ready');
  terminal.link(host.newLink());
  terminal.say('howLong');
  if (mayOpen && host.openWindow()) terminal.say('opened');
  terminal.onEnter(() => {
    terminal.say('newLink');
    terminal.link(host.newLink());
  });
}

/**
 * Runs the loopback host until it is told to stop.
 *
 * A second start on the same data asks the first for a new link and ends. Sets the exit code to 1 when it cannot start.
 * `coreWorker` is the bundled core, when that was built; without it the core is read from its sources.
 */
export async function runLoopback(args: readonly string[], coreWorker = coreSource): Promise<void> {
  const { data, port, open } = asked(args);
  const dataFolder = tryOpenFolder(dataFolderPath(data, surroundings()));
  if (dataFolder === undefined) return giveUp('noFolder');
  const link = await linkFromRunning(dataFolder);
  if (link !== undefined) {
    terminal.say('alreadyRuns');
    return terminal.link(link);
  }
  if (!existsSync(join(screensFolder, screenListName))) return giveUp('noScreens');
  try {
    const coreGone = () => {
      giveUp('coreGone');
      process.exit();
    };
    const screens = new ScreenFiles(screensFolder);
    const { version } = program;
    const host = await startLoopback({ dataFolder, screens, version, coreWorker, port, coreGone });
    stopOnSignals(host);
    welcome(host, open);
  } catch (error) {
    giveUp(reasonOf(error));
  }
}

if (import.meta.main) await runLoopback(process.argv.slice(2));
