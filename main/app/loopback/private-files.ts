import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes a file that only its owner can read, new or in place of the old one. */
function writePrivate(path: string, text: string): void {
  rmSync(path, { force: true });
  writeFileSync(path, text, { mode: 0o600, flag: 'wx' });
}

/** Where the loopback host keeps its two private files. */
function folderIn(dataFolder: string): string {
  const folder = join(dataFolder, 'loopback');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/**
 * Writes the page that takes a browser to the link, and returns its path.
 *
 * SECURITY: 0600 in a 0700 folder, so the token is in nobody's process list.
 */
export function writeRedirectFile(dataFolder: string, link: string): string {
  const path = join(folderIn(dataFolder), 'open.html');
  const page = `<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer"><title>Loket</title>
<script>location.replace(${JSON.stringify(link).replaceAll('<', '\\u003c')})</script>
`;
  writePrivate(path, page);
  return path;
}

/** Takes the redirect page away; its token is used up or dead. */
export function removeRedirectFile(dataFolder: string): void {
  rmSync(join(folderIn(dataFolder), 'open.html'), { force: true });
}

/** Where the running program can be asked for a new link, by whoever may read the user's own files. */
export interface RunningProgram {
  readonly port: number;
  readonly startSecret: string;
}

/** Says where this program runs. */
export function writeRunning(dataFolder: string, running: RunningProgram): void {
  writePrivate(join(folderIn(dataFolder), 'running.json'), JSON.stringify(running));
}

export function removeRunning(dataFolder: string): void {
  rmSync(join(folderIn(dataFolder), 'running.json'), { force: true });
}

/** What an earlier start wrote; undefined when there is none or it makes no sense. */
export function readRunning(dataFolder: string): RunningProgram | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(join(folderIn(dataFolder), 'running.json'), 'utf8'));
    if (typeof value !== 'object' || value === null || !('port' in value) || !('startSecret' in value))
      return undefined;
    const { port, startSecret } = value;
    return typeof port === 'number' && typeof startSecret === 'string' ? { port, startSecret } : undefined;
  } catch {
    return undefined;
  }
}
