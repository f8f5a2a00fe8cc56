import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

import { root } from './planted-tree.ts';

/** What git leaves out, and git itself. */
const outside = new Set(['.git', 'node_modules', '.cache', 'coverage', 'test-results']);

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return outside.has(entry.name) ? [] : filesBelow(path);
    return entry.isFile() ? [path] : [];
  });
}

/** Every file of the project, relative to it, with forward slashes. */
export function houseFiles(): readonly string[] {
  return filesBelow(root)
    .map((path) => relative(root, path).split(sep).join('/'))
    .filter((path) => !path.endsWith('.log'))
    .sort();
}

/** The text of a file of the project. */
export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
