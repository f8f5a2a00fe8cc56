import type { PractitionerId } from '#shared/kernel/ids.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import { type Account, readVaultFile, type VaultFile, writeVaultFile } from './vault-file.ts';

/** The account of a login name, however it was typed; undefined when nobody has it. */
export function accountNamed(vault: VaultFile | undefined, loginName: string): Account | undefined {
  const name = loginName.trim().toLowerCase();
  return vault?.accounts.find((account) => account.loginName.toLowerCase() === name);
}

/** What is publicly known of someone, and so must not be in their password. */
export function namesOf(holder: { readonly name: string; readonly loginName: string }): string[] {
  return [holder.loginName, ...holder.name.split(/[\s.-]+/)];
}

/** Changes an account in the vault's file as it is now; one that is not there any more stays away. */
export function changeAccount(dataFolder: string, id: PractitionerId, changes: Partial<Account>): void {
  changeAccounts(dataFolder, (accounts) =>
    accounts.map((account) => (account.id === id ? { ...account, ...changes } : account)),
  );
}

/** Puts an account in the vault's file, in place of the one this person had. */
export function putAccount(dataFolder: string, account: Account): void {
  changeAccounts(dataFolder, (accounts) => [...accounts.filter((other) => other.id !== account.id), account]);
}

/** Takes an account out of the vault's file, and with it every wrap of a key this person had. */
export function dropAccount(dataFolder: string, id: PractitionerId): void {
  changeAccounts(dataFolder, (accounts) => accounts.filter((account) => account.id !== id));
}

function changeAccounts(dataFolder: string, change: (accounts: readonly Account[]) => Account[]): void {
  const vault = readVaultFile(dataFolder);
  invariant(vault !== undefined, 'an account can only change in a vault');
  writeVaultFile(dataFolder, { ...vault, accounts: change(vault.accounts) });
}
