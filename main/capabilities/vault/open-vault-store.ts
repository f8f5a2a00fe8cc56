import { Store } from '#main/store/store.ts';
import { accountNamed } from './account-list.ts';
import { openRecordKey } from './accounts.ts';
import { finishFirstStart } from './first-start.ts';
import { readVaultFile, vaultPaths } from './vault-file.ts';

/** Opens the store of a data folder with someone's password, for the seed and the command line's own checks. */
export async function openVaultStore(
  dataFolder: string,
  loginName: string,
  password: string,
): Promise<Store | undefined> {
  const vault = readVaultFile(dataFolder);
  const account = accountNamed(vault, loginName);
  const key = vault && account && (await openRecordKey(vault, account, password));
  if (!key) return undefined;
  try {
    finishFirstStart(dataFolder);
    return Store.openExisting(vaultPaths(dataFolder).store, key);
  } finally {
    key.fill(0);
  }
}
