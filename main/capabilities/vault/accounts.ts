import type { AccountCard } from '#shared/capabilities/vault/model.ts';
import type { Role } from '#shared/kernel/person.ts';
import type { PractitionerId } from '#shared/kernel/ids.ts';
import {
  deriveMasterKey,
  derivationCost,
  type KeyPurpose,
  newKey,
  newSalt,
  unwrapKey,
  type WrapBinding,
  wrapKey,
} from './keys.ts';
import type { Account, VaultFile } from './vault-file.ts';

/** Who an account is for, as the sign-in screen shows it. */
export interface AccountHolder {
  readonly id: PractitionerId;
  readonly name: string;
  readonly role: Role;
  readonly functionTitle: string;
  readonly departments: readonly { readonly name: string }[];
}

type VaultHead = Pick<VaultFile, 'vaultId' | 'keyVersion'>;

function binding(vault: VaultHead, account: Pick<Account, 'id' | 'cost'>, purpose: KeyPurpose): WrapBinding {
  return { vaultId: vault.vaultId, userId: account.id, purpose, keyVersion: vault.keyVersion, cost: account.cost };
}

/** What may be shown of an account before anybody signed in. */
export function cardOf({
  id,
  loginName,
  name,
  role,
  functionTitle,
  departments,
  mustChangePassword,
}: Account): AccountCard {
  return { id, loginName, name, role, functionTitle, departments, mustChangePassword };
}

/**
 * Makes an account that opens the store with this password.
 *
 * With `chosenBy` self the scratchpad's key is made too; a first password that an administrator typed gets none, so
 * that no one but the person can ever have opened it.
 */
export async function makeAccount(
  vault: VaultHead,
  holder: AccountHolder & { readonly loginName: string },
  recordKey: Buffer,
  password: { readonly text: string; readonly chosenBy: 'self' | 'administrator' },
): Promise<Account> {
  const head = {
    id: holder.id,
    loginName: holder.loginName,
    name: holder.name,
    role: holder.role,
    functionTitle: holder.functionTitle,
    departments: holder.departments.map((department) => department.name),
    mustChangePassword: password.chosenBy === 'administrator',
  };
  // A copy: while the password is stretched the vault may be locked, and its key wiped.
  const record = Buffer.from(recordKey);
  const sealed = await seal(vault, head.id, password.text, {
    record,
    ...(password.chosenBy === 'self' ? { scratchpad: newKey() } : {}),
  });
  record.fill(0);
  return { ...head, ...sealed };
}

interface OpenKeys {
  readonly record: Buffer;
  readonly scratchpad?: Buffer;
}

async function seal(vault: VaultHead, id: PractitionerId, password: string, keys: OpenKeys) {
  const salt = newSalt();
  const cost = derivationCost;
  const masterKey = await deriveMasterKey(password, salt, cost);
  const wrap = (key: Buffer, purpose: KeyPurpose) => wrapKey(key, masterKey, binding(vault, { id, cost }, purpose));
  const wraps = {
    record: wrap(keys.record, 'record'),
    ...(keys.scratchpad ? { scratchpad: wrap(keys.scratchpad, 'scratchpad') } : {}),
  };
  masterKey.fill(0);
  keys.scratchpad?.fill(0);
  return { salt: salt.toString('base64'), cost, wraps };
}

/** The store's key, or undefined when the password is wrong. The caller wipes it. */
export async function openRecordKey(vault: VaultHead, account: Account, password: string): Promise<Buffer | undefined> {
  const masterKey = await deriveMasterKey(password, Buffer.from(account.salt, 'base64'), account.cost);
  const key = unwrapKey(account.wraps.record, masterKey, binding(vault, account, 'record'));
  masterKey.fill(0);
  return key;
}

/**
 * The same account under a new password, or undefined when the current one is wrong.
 *
 * Every key is wrapped anew; no data is encrypted again. The first password of one's own brings the scratchpad's key.
 */
export async function rewrapAccount(
  vault: VaultHead,
  account: Account,
  current: string,
  next: string,
): Promise<Account | undefined> {
  const masterKey = await deriveMasterKey(current, Buffer.from(account.salt, 'base64'), account.cost);
  const record = unwrapKey(account.wraps.record, masterKey, binding(vault, account, 'record'));
  const scratchpad =
    account.wraps.scratchpad && unwrapKey(account.wraps.scratchpad, masterKey, binding(vault, account, 'scratchpad'));
  masterKey.fill(0);
  if (!record) return undefined;
  const sealed = await seal(vault, account.id, next, { record, scratchpad: scratchpad ?? newKey() });
  record.fill(0);
  return { ...account, ...sealed, mustChangePassword: false };
}
