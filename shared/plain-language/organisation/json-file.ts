import type { OrganisationEntry } from './entry.ts';
import { listOf, longestFile, type ReadList, wholeFault } from './list.ts';

const format = 'loket-words';
const version = 1;

/** A list as a JSON file, which keeps everything. */
export function jsonOf(entries: readonly OrganisationEntry[]): string {
  return `${JSON.stringify({ format, version, entries }, null, 2)}\n`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** Reads a JSON file that `jsonOf` made, or somebody by hand. Never throws. */
export function readJson(text: string): ReadList {
  if (text.length > longestFile) return wholeFault('too-large');
  const file = parsed(text);
  if (typeof file !== 'object' || file === null) return wholeFault('unreadable');
  const { format: itsFormat, version: itsVersion, entries } = file as Record<string, unknown>;
  if (itsFormat !== format || !Array.isArray(entries)) return wholeFault('unreadable');
  if (itsVersion !== version) return wholeFault('unknown-version');
  return listOf(entries.map((value: unknown, index) => ({ line: index + 1, value })));
}
