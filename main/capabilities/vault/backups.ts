import { copyFileSync, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

import type { StoreBackup } from '#shared/capabilities/vault/model.ts';
import { type Instant, instantOf } from '#shared/kernel/time.ts';
import { makePrivateFolder, renameForGood, syncFile } from '#main/platform/files.ts';
import { openConnection } from '#main/store/connection.ts';
import { vaultPaths } from './vault-file.ts';

/** Copies that are kept; an older one goes when a new one is whole. */
const kept = 5;
const namePattern = /^record-(\d{13})\.db$/;

function nameOf(madeAt: Instant): string {
  return `record-${Date.parse(madeAt)}.db`;
}

/** The copies of the store there are, newest first. */
export function listBackups(dataFolder: string): StoreBackup[] {
  const { backups } = vaultPaths(dataFolder);
  if (!existsSync(backups)) return [];
  return readdirSync(backups)
    .flatMap((name) => {
      const found = namePattern.exec(name);
      if (!found) return [];
      return [{ name, madeAt: instantOf(Number(found[1])), bytes: statSync(path.join(backups, name)).size }];
    })
    .sort((one, other) => other.name.localeCompare(one.name));
}

/** True when the store has no copy of this day yet. */
export function isBackupDue(dataFolder: string, now: Instant): boolean {
  return listBackups(dataFolder)[0]?.madeAt.slice(0, 10) !== now.slice(0, 10);
}

/**
 * Copies a closed, checked and checkpointed store. The copy is as encrypted as the store is.
 *
 * It gets its name only when it is whole and on the disk, so a copy that was cut off is never offered. Returns false,
 * without a copy, when another process has the store open: what it writes would be in the copy by halves.
 */
export function makeBackup(dataFolder: string, now: Instant): boolean {
  const { backups, store } = vaultPaths(dataFolder);
  makePrivateFolder(backups);
  const unfinished = path.join(backups, 'unfinished');
  try {
    const before = marksOf(store);
    if (before === undefined) return false;
    copyFileSync(store, unfinished);
    if (marksOf(store) !== before) return false;
    syncFile(unfinished);
    renameForGood(unfinished, path.join(backups, nameOf(now)));
  } finally {
    rmSync(unfinished, { force: true });
  }
  for (const old of listBackups(dataFolder).slice(kept)) rmSync(path.join(backups, old.name));
  return true;
}

/** What changes when a store is written; undefined while a process has it open. */
function marksOf(store: string): string | undefined {
  if (existsSync(`${store}-wal`)) return undefined;
  const { size, mtimeMs } = statSync(store);
  return `${size} ${mtimeMs}`;
}

export type Restored = { readonly restoredFrom: Instant } | 'backup-not-found' | 'backup-damaged';

/**
 * Puts a copy in the place of the damaged store, which is set aside with everything that belongs to it.
 *
 * Nothing is deleted: what is set aside may still be read by someone with better tools.
 */
export function restoreBackup(dataFolder: string, name: string, key: Buffer, now: Instant): Restored {
  const backup = listBackups(dataFolder).find((candidate) => candidate.name === name);
  if (!backup) return 'backup-not-found';
  const { backups, store, setAside } = vaultPaths(dataFolder);
  const source = path.join(backups, name);
  const beside = `${store}.restored`;
  try {
    removeParts(beside);
    copyFileSync(source, beside);
    if (!isWhole(beside, key)) return 'backup-damaged';
    syncFile(beside);
    makePrivateFolder(setAside);
    for (const part of parts) {
      if (existsSync(store + part))
        renameSync(store + part, path.join(setAside, `record-${Date.parse(now)}.db${part}`));
    }
    renameForGood(beside, store);
  } finally {
    removeParts(beside);
  }
  return { restoredFrom: backup.madeAt };
}

/** A store's file and what SQLite keeps beside it. */
const parts = ['', '-wal', '-shm'] as const;

function removeParts(store: string): void {
  for (const part of parts) rmSync(store + part, { force: true });
}

function isWhole(file: string, key: Buffer): boolean {
  try {
    const connection = openConnection(file, key, 'write');
    try {
      return connection.pragma('quick_check(1)', { simple: true }) === 'ok';
    } finally {
      connection.pragma('wal_checkpoint(TRUNCATE)');
      connection.close();
    }
  } catch {
    return false;
  }
}
