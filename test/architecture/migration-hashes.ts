import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { houseFiles, textOf } from './house-files.ts';
import { root } from './planted-tree.ts';

export type Hashes = Readonly<Record<string, string>>;

const listPath = 'test/architecture/migration-hashes.json';

/** A digest of what a migration says; white space does not count, so that formatting does not either. */
function hashOf(path: string): string {
  return createHash('sha256').update(textOf(path).replaceAll(/\s+/g, ' ')).digest('hex');
}

/** The digests of the migrations as they are now. */
export function currentHashes(): Hashes {
  const files = houseFiles().filter((path) => /^main\/store\/migrations\/\d{4}-[a-z-]+\.ts$/.test(path));
  return Object.fromEntries(files.map((path) => [path, hashOf(path)]));
}

/** The digests as they were written down. */
export function knownHashes(): Hashes {
  return existsSync(join(root, listPath)) ? (JSON.parse(textOf(listPath)) as Hashes) : {};
}

/** True once a version stands in the changelog: from then on stores in use depend on every migration in the list. */
export function hasRelease(): boolean {
  return /^## \[\d/m.test(textOf('CHANGELOG.md'));
}

/** What the list must become; a migration of a release keeps the digest it had. */
export function nextHashes(): Hashes {
  return hasRelease() ? { ...currentHashes(), ...knownHashes() } : currentHashes();
}

if (import.meta.main) writeFileSync(join(root, listPath), `${JSON.stringify(nextHashes(), null, 2)}\n`);
