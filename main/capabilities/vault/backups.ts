import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

import type { StoreBackup } from '#shared/capabilities/vault/model.ts';
import { type Instant, instantOf } from '#shared/kernel/time.ts';
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
 * It gets its name only when it is whole, so a copy that was cut off is never offered.
 */
export function makeBackup(dataFolder: string, now: Instant): void {
  const { backups, store } = vaultPaths(dataFolder);
  mkdirSync(backups, { recursive: true, mode: 0o700 });
  const unfinished = path.join(backups, 'unfinished');
  copyFileSync(store, unfinished);
  renameSync(unfinished, path.join(backups, nameOf(now)));
  for (const old of listBackups(dataFolder).slice(kept)) rmSync(path.join(backups, old.name));
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
  copyFileSync(source, beside);
  if (!isWhole(beside, key)) {
    for (const part of [beside, `${beside}-wal`, `${beside}-shm`]) rmSync(part, { force: true });
    return 'backup-damaged';
  }
  mkdirSync(setAside, { recursive: true, mode: 0o700 });
  for (const part of ['', '-wal', '-shm']) {
    if (existsSync(store + part)) renameSync(store + part, path.join(setAside, `record-${Date.parse(now)}.db${part}`));
  }
  renameSync(beside, store);
  return { restoredFrom: backup.madeAt };
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
