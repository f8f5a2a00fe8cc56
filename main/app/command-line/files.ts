import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';

import { largestImportBytes } from '#shared/capabilities/exchange/model.ts';
import { Stop } from './stop.ts';

/** Reads a file to import. Throws Stop when it is too large, and what the file system throws. */
export async function readImportFile(path: string): Promise<Blob> {
  const { size } = await stat(path);
  if (size > largestImportBytes) throw new Stop('file-too-large');
  return new Blob([await readFile(path)]);
}

/**
 * Writes a file whole or not at all, readable by this user only: it holds patient data.
 *
 * An earlier file of that name is replaced once the new one is on disk.
 */
export async function writeWhole(path: string, content: Blob): Promise<void> {
  const unfinished = `${path}.${randomUUID().slice(0, 8)}.part`;
  const file = await open(unfinished, 'wx', 0o600);
  try {
    for await (const chunk of content.stream()) await file.writeFile(chunk);
    await file.sync();
    await file.close();
    await rename(unfinished, path);
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(unfinished, { force: true });
    throw error;
  }
}
