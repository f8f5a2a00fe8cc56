import { stat, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import { readCsv } from '#shared/plain-language/organisation/csv-file.ts';
import { readJson } from '#shared/plain-language/organisation/json-file.ts';
import { longestFile, type ReadList } from '#shared/plain-language/organisation/list.ts';
import type { Language } from '#shared/plain-language/model.ts';
import type { CommandCall } from './command.ts';
import { Stop } from './stop.ts';

/** A character of a file takes three bytes at most, or four where it counts as two. */
const largestBytes = 3 * longestFile;

/**
 * The words of an organisation in the file that was named; none when none was.
 *
 * @throws Stop when the file is too large, and what the file system throws
 */
export async function organisationWords({ asked, around }: CommandCall, language: Language): Promise<ReadList> {
  if (asked.organisation === undefined) return { entries: [], faults: [] };
  const path = resolve(around.folder, asked.organisation);
  const { size } = await stat(path);
  if (size > largestBytes) throw new Stop('file-too-large');
  const text = await readFile(path, 'utf8');
  if (/^\uFEFF?\s*[{[]/.test(text)) return readJson(text);
  return readCsv(text, { language, addedOn: new Date().toISOString().slice(0, 10) });
}
