import { existsSync } from 'node:fs';
import path from 'node:path';

import { z } from 'zod';

import { language } from '#shared/capabilities/vault/model.ts';
import { practitionerId } from '#shared/kernel/ids.ts';
import { role } from '#shared/kernel/person.ts';
import { instant } from '#shared/kernel/time.ts';
import { readIfThere, replaceFile } from '#main/platform/files.ts';
import { StoreFailure } from '#main/store/store-failure.ts';
import { derivationCost } from './keys.ts';

const wrappedKey = z.object({ nonce: z.base64(), cipherText: z.base64(), tag: z.base64() });

const cost = z.object({
  memoryKiB: z.number().int().min(derivationCost.memoryKiB).max(4_194_304),
  iterations: z.number().int().min(derivationCost.iterations).max(100),
  parallelism: z.number().int().min(1).max(64),
});

/**
 * An account: what the sign-in screen shows of it, and its keys, each wrapped under the person's own password.
 *
 * The scratchpad's key is made when the person sets a password of their own; nobody else ever holds a wrap of it.
 */
const account = z.object({
  id: practitionerId,
  loginName: z.string(),
  name: z.string(),
  role,
  functionTitle: z.string(),
  departments: z.array(z.string()),
  mustChangePassword: z.boolean(),
  salt: z.base64(),
  cost,
  wraps: z.object({ record: wrappedKey, scratchpad: wrappedKey.optional() }),
});
export type Account = z.infer<typeof account>;

const vaultFile = z.object({
  format: z.literal(1),
  vaultId: z.uuid(),
  keyVersion: z.number().int().min(1),
  clinicName: z.string(),
  isDemo: z.boolean(),
  language,
  createdAt: instant,
  accounts: z.array(account),
});
export type VaultFile = z.infer<typeof vaultFile>;

/**
 * The vault's own file is there but is not one, or is gone while its store is there.
 *
 * The store may be whole and whoever is signed in works on, but no key can be had for anyone else.
 */
export class VaultFileDamaged extends StoreFailure {
  constructor() {
    super('store-damaged');
  }
}

/** Where everything of one workstation lies. */
export function vaultPaths(dataFolder: string) {
  return {
    vaultFile: path.join(dataFolder, 'vault.json'),
    store: path.join(dataFolder, 'record.db'),
    unfinishedStore: path.join(dataFolder, 'record.db.new'),
    backups: path.join(dataFolder, 'backups'),
    setAside: path.join(dataFolder, 'set-aside'),
    refusedSignIns: path.join(dataFolder, 'refused-sign-ins.json'),
  };
}

/** The vault of a data folder, or undefined at a first start. Throws VaultFileDamaged. */
export function readVaultFile(dataFolder: string): VaultFile | undefined {
  const paths = vaultPaths(dataFolder);
  const text = readIfThere(paths.vaultFile);
  if (text === undefined) {
    // To offer a first start here would end in copies of the old store making place for copies of the new one.
    if (existsSync(paths.store) || existsSync(paths.backups)) throw new VaultFileDamaged();
    return undefined;
  }
  try {
    return vaultFile.parse(JSON.parse(text));
  } catch {
    throw new VaultFileDamaged();
  }
}

export function writeVaultFile(dataFolder: string, vault: VaultFile): void {
  replaceFile(vaultPaths(dataFolder).vaultFile, JSON.stringify(vault, null, 1));
}
