import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

/** What the choice of the folder depends on, so that tests can give it. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/** The surroundings of this process. */
export function surroundings(): Surroundings {
  return { platform: process.platform, environment: process.env, home: homedir() };
}

function absolute(path: string | undefined): string | undefined {
  return path !== undefined && isAbsolute(path) ? path : undefined;
}

/**
 * The folder of the user's store and settings: what was asked for, else `LOKET_DATA`, else the place of the platform.
 *
 * A relative `XDG_DATA_HOME` is ignored, as its specification wants.
 */
export function dataFolderPath(asked: string | undefined, around: Surroundings): string {
  const chosen = asked ?? around.environment.LOKET_DATA;
  if (chosen !== undefined && chosen !== '') return resolve(chosen);
  switch (around.platform) {
    case 'darwin':
      return join(around.home, 'Library', 'Application Support', 'Loket');
    case 'win32':
      return join(around.environment.LOCALAPPDATA ?? join(around.home, 'AppData', 'Local'), 'Loket');
    default:
      return join(absolute(around.environment.XDG_DATA_HOME) ?? join(around.home, '.local', 'share'), 'loket');
  }
}

/**
 * Makes the folder if need be and closes it to other users (0700; on Windows the user's profile does that).
 *
 * Throws when the path cannot be made or is no folder.
 */
export function openDataFolder(path: string): string {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) chmodSync(path, 0o700);
  return path;
}
