import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

import type { BrowserContext } from '@playwright/test';

import { root } from '#build/workshop.ts';

import type { HostChoices, RunningProgram } from './host.ts';

const linkPattern = /http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]+/;

/** Reads the links that the program prints, one by one. */
function linkReader(child: ChildProcess): () => Promise<string> {
  const links: string[] = [];
  const waiting: ((link: string) => void)[] = [];
  if (!child.stdout) throw new Error('the program prints nowhere');
  createInterface({ input: child.stdout }).on('line', (line) => {
    const link = linkPattern.exec(line)?.[0];
    if (link === undefined) return;
    const next = waiting.shift();
    if (next) next(link);
    else links.push(link);
  });
  return () => {
    const link = links.shift();
    return link === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(link);
  };
}

/** The surroundings of a program whose clock goes ahead. */
function surroundingsAhead(aheadMs: number): NodeJS.ProcessEnv {
  if (aheadMs === 0) return process.env;
  const { href } = pathToFileURL(join(import.meta.dirname, 'moved-clock.ts'));
  return { ...process.env, NODE_OPTIONS: `--import=${href}`, LOKET_JOURNEY_AHEAD_MS: String(aheadMs) };
}

/** Starts the loopback host as a person would, and opens its links in a browser. */
export async function startLoopbackHost({
  dataFolder,
  colourScheme,
  browser,
  contextOptions,
  aheadMs,
}: HostChoices): Promise<RunningProgram> {
  const child = spawn(
    process.execPath,
    [join(root, 'main', 'app', 'loopback.ts'), `--data=${dataFolder}`, '--no-open'],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: surroundingsAhead(aheadMs),
    },
  );
  const exited = once(child, 'exit');
  const nextLink = linkReader(child);
  const ended = exited.then(() => Promise.reject(new Error('the program ended before it printed a link')));
  ended.catch(() => undefined);
  const contexts: BrowserContext[] = [];
  let isFirst = true;
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await exited;
    for (const context of contexts) await context.close();
  };
  const newLink = () => {
    if (!isFirst) child.stdin.write('\n');
    isFirst = false;
    return Promise.race([nextLink(), ended]);
  };
  const openWindow = async () => {
    const link = await newLink();
    const context = await (await browser()).newContext({ ...contextOptions, colorScheme: colourScheme });
    contexts.push(context);
    if (aheadMs !== 0) await context.clock.install({ time: Date.now() + aheadMs });
    const page = await context.newPage();
    await page.goto(link);
    return page;
  };
  return { openWindow, newLink, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}
