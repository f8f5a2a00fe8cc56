import { existsSync, rmSync } from 'node:fs';

import type { Language } from '#shared/capabilities/vault/model.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { newId } from '#main/platform/identifiers.ts';
import { renameForGood } from '#main/platform/files.ts';
import { Store } from '#main/store/store.ts';
import type { Writer } from '#main/store/writer.ts';
import { type AccountHolder, makeAccount } from './accounts.ts';
import { newKey } from './keys.ts';
import { type Account, vaultPaths, writeVaultFile } from './vault-file.ts';

/** A clinic to begin with: how its store is filled and who gets an account, each with which password. */
export interface NewClinic {
  readonly clinicName: string;
  readonly isDemo: boolean;
  readonly language: Language;
  readonly password: string;
  /** Fills the new store; returns who may sign in. */
  readonly fill: (writer: Writer) => readonly (AccountHolder & { readonly loginName: string })[];
}

/**
 * Makes a vault and its store in an empty data folder.
 *
 * The store is filled under another name. The vault's file is what makes the clinic exist: cut off before it, nothing
 * was made and the next try begins anew; cut off after it, only the store's name is still to be given.
 */
export async function makeClinic(dataFolder: string, clinic: NewClinic, createdAt: Instant): Promise<void> {
  const { unfinishedStore } = vaultPaths(dataFolder);
  const key = newKey();
  const head = { vaultId: newId<string>(), keyVersion: 1 };
  const { clinicName, isDemo, language, password } = clinic;
  try {
    removeStore(unfinishedStore);
    const holders = fillStore(unfinishedStore, key, clinic.fill);
    const accounts: Account[] = [];
    for (const holder of holders)
      accounts.push(await makeAccount(head, holder, key, { text: password, chosenBy: 'self' }));
    writeVaultFile(dataFolder, { format: 1, ...head, clinicName, isDemo, language, createdAt, accounts });
  } catch (error) {
    removeStore(unfinishedStore);
    throw error;
  } finally {
    key.fill(0);
  }
  finishFirstStart(dataFolder);
}

function fillStore<Filled>(path: string, key: Buffer, fill: (writer: Writer) => Filled): Filled {
  const store = Store.open(path, key);
  try {
    return store.write(fill);
  } finally {
    store.close();
  }
}

/** Gives the first store its name, when the program was cut off before it could. Only for a folder with a vault. */
export function finishFirstStart(dataFolder: string): void {
  const { store, unfinishedStore } = vaultPaths(dataFolder);
  if (!existsSync(store) && existsSync(unfinishedStore)) renameForGood(unfinishedStore, store);
}

function removeStore(path: string): void {
  for (const part of [path, `${path}-wal`, `${path}-shm`]) rmSync(part, { force: true });
}
