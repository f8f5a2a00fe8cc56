import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Says one line to whoever runs a script. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function factsOf(path: string): string {
  const { size, mtimeMs } = statSync(path);
  return `${path} ${size} ${mtimeMs}`;
}

/** A digest over the names, sizes and times of files and of everything below folders, relative to the project. */
export function fingerprint(sources: readonly string[]): string {
  const facts = sources.flatMap((source) => {
    const path = join(root, source);
    if (!statSync(path).isDirectory()) return [factsOf(path)];
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => factsOf(join(entry.parentPath, entry.name)))
      .sort();
  });
  return createHash('sha256').update(facts.join('\n')).digest('hex');
}
