import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './workshop.ts';

/**
 * The path of Electron's binary, or undefined when it is not on this computer.
 *
 * Looks only; asking the `electron` package itself would fetch the binary from the network.
 */
export function electronBinary(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  const home = join(root, 'node_modules', 'electron');
  const nameFile = join(home, 'path.txt');
  const name = existsSync(nameFile) ? readFileSync(nameFile, 'utf8').trim() : 'electron';
  const path = join(environment.ELECTRON_OVERRIDE_DIST_PATH ?? join(home, 'dist'), name);
  return existsSync(path) ? path : undefined;
}
