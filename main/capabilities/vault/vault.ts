import { existsSync } from 'node:fs';

import type { PractitionerId } from '#shared/kernel/ids.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import type { Person } from '#shared/kernel/person.ts';
import type { Language } from '#shared/capabilities/vault/model.ts';
import { appendAudit, findPerson } from '#main/capabilities/access/public.ts';
import type { Clock } from '#main/platform/clock.ts';
import { makePrivateFolder } from '#main/platform/files.ts';
import { newId } from '#main/platform/identifiers.ts';
import type { Sessions } from '#main/rpc/sessions.ts';
import { StoreFailure } from '#main/store/store-failure.ts';
import { Store } from '#main/store/store.ts';
import type { Writer } from '#main/store/writer.ts';
import { type AccountHolder, makeAccount, openRecordKey, rewrapAccount } from './accounts.ts';
import { isBackupDue, makeBackup, type Restored, restoreBackup } from './backups.ts';
import { newKey } from './keys.ts';
import { type Weakness, weaknessOf } from './password-strength.ts';
import { RefusedSignIns } from './refused-sign-ins.ts';
import { type Account, readVaultFile, type VaultFile, vaultPaths, writeVaultFile } from './vault-file.ts';

export interface VaultServices {
  readonly dataFolder: string;
  readonly sessions: Sessions;
  readonly clock: Clock;
}

/** A clinic to begin with: how its store is filled and who gets an account, each with which password. */
export interface NewClinic {
  readonly clinicName: string;
  readonly isDemo: boolean;
  readonly language: Language;
  readonly password: string;
  /** Fills the new store; returns who may sign in. */
  readonly fill: (writer: Writer) => readonly (AccountHolder & { readonly loginName: string })[];
}

export type SignedIn = { readonly person: Person; readonly mustChangePassword: boolean };
export type SignInRefused = { readonly refused: 'wrong-password' | 'wait-before-retry'; readonly waitMs: number };

/**
 * The vault of this workstation: who may open the store, and the open store itself.
 *
 * The store's key is in memory only while someone is signed in, or an answer someone sent is still on its way out.
 */
export class Vault {
  readonly #services: VaultServices;
  readonly #refusedSignIns: RefusedSignIns;
  /** Windows where someone gave a first password and must choose their own before anything else. */
  readonly #mustChange = new Map<string, PractitionerId>();
  #store: Store | undefined;
  #key: Buffer | undefined;
  #failure: 'damaged' | 'newer' | undefined;

  constructor(services: VaultServices) {
    this.#services = services;
    makePrivateFolder(services.dataFolder);
    this.#refusedSignIns = new RefusedSignIns(vaultPaths(services.dataFolder).refusedSignIns);
  }

  /** The open store, or undefined while it is closed. */
  get store(): Store | undefined {
    return this.#store;
  }

  get failure(): 'damaged' | 'newer' | undefined {
    return this.#failure;
  }

  get file(): VaultFile | undefined {
    return readVaultFile(this.#services.dataFolder);
  }

  /** The person who must choose a password of their own at this window before anything else. */
  mustChangeAt(callerId: string): PractitionerId | undefined {
    return this.#mustChange.get(callerId);
  }

  personAt(callerId: string): Person | undefined {
    return this.#services.sessions.of(callerId);
  }

  /** Makes the vault and its store. Returns false when there is one already; nothing is overwritten. */
  async create(clinic: NewClinic): Promise<boolean> {
    const { dataFolder, clock } = this.#services;
    const paths = vaultPaths(dataFolder);
    if (this.file !== undefined || existsSync(paths.store)) return false;
    const key = newKey();
    const head = { vaultId: newId<string>(), keyVersion: 1 };
    const store = Store.open(paths.store, key);
    try {
      const holders = store.write((writer) => clinic.fill(writer));
      const accounts: Account[] = [];
      for (const holder of holders) {
        accounts.push(await makeAccount(head, holder, key, { text: clinic.password, chosenBy: 'self' }));
      }
      const { clinicName, isDemo, language } = clinic;
      writeVaultFile(dataFolder, { format: 1, ...head, clinicName, isDemo, language, createdAt: clock.now(), accounts });
      store.checkpoint();
    } finally {
      store.close();
      key.fill(0);
    }
    return true;
  }

  /** Signs someone in at a window; a wrong password makes the next try wait longer. Throws StoreFailure. */
  async signIn(callerId: string, loginName: string, password: string): Promise<SignedIn | SignInRefused> {
    const opened = await this.#openAccount(loginName, password);
    if ('refused' in opened) return opened;
    this.#openStore(opened.key);
    const person = this.#store?.read((reader) => findPerson(reader, opened.account.id));
    if (!person) {
      this.closeWhenUnused();
      return { refused: 'wrong-password', waitMs: 0 };
    }
    this.#logRefusedSignIns();
    this.#refusedSignIns.forgive(opened.account.id);
    if (opened.account.mustChangePassword) this.#mustChange.set(callerId, person.id);
    else this.#begin(callerId, person);
    return { person, mustChangePassword: opened.account.mustChangePassword };
  }

  #begin(callerId: string, person: Person): void {
    const before = this.#services.sessions.of(callerId);
    if (before) this.#log(callerId, before, 'sign-out');
    this.#log(callerId, person, 'sign-in');
    this.#services.sessions.begin(callerId, person);
  }

  /** The account and the store's key behind a password, or why not. */
  async #openAccount(loginName: string, password: string): Promise<{ account: Account; key: Buffer } | SignInRefused> {
    const vault = this.file;
    const now = this.#services.clock.now();
    const name = loginName.trim().toLowerCase();
    const account = vault?.accounts.find((candidate) => candidate.loginName.toLowerCase() === name);
    const countedAs = account?.id ?? 'unknown';
    const waitMs = this.#refusedSignIns.waitMs(countedAs, now);
    if (waitMs > 0) return { refused: 'wait-before-retry', waitMs };
    const key = vault && account ? await openRecordKey(vault, account, password) : await this.#takeAsLong(vault, password);
    if (!account || !key) return { refused: 'wrong-password', waitMs: this.#refusedSignIns.add(countedAs, now) };
    return { account, key };
  }

  /** Derives for an account that does not exist, so that the time taken does not tell which names do. */
  async #takeAsLong(vault: VaultFile | undefined, password: string): Promise<undefined> {
    const [first] = vault?.accounts ?? [];
    if (vault && first) (await openRecordKey(vault, first, `${password}\u0000`))?.fill(0);
    return undefined;
  }

  #openStore(key: Buffer): void {
    if (this.#store) {
      key.fill(0);
      return;
    }
    const { store: path } = vaultPaths(this.#services.dataFolder);
    try {
      if (!existsSync(path)) throw new StoreFailure('store-damaged');
      this.#store = Store.open(path, key);
      this.#key = key;
      this.#failure = undefined;
    } catch (error) {
      key.fill(0);
      if (error instanceof StoreFailure) this.storeFailed(error);
      throw error;
    }
  }

  /** The store turned out to be unusable: stop using it, end every session, keep the files as they are. */
  storeFailed(failure: StoreFailure): void {
    if (failure.code !== 'store-damaged' && failure.code !== 'store-newer') return;
    this.#failure = failure.code === 'store-damaged' ? 'damaged' : 'newer';
    this.#services.sessions.endAll();
    this.#mustChange.clear();
    this.#dropStore();
  }

  /** Ends the session of a window. The store closes when it was the last and nothing is on its way out. */
  end(callerId: string, action: 'sign-out' | 'lock', reason?: string): void {
    this.#mustChange.delete(callerId);
    const person = this.#services.sessions.end(callerId);
    if (person) this.#log(callerId, person, action, reason);
    this.closeWhenUnused();
  }

  /** Set by the core: true while an answer that someone sent waits for its moment. */
  isNeededFor: (store: Store) => boolean = () => false;

  /** Closes the store and wipes its key when nobody is signed in and nothing is on its way out. */
  closeWhenUnused(): void {
    if (!this.#store || !this.#services.sessions.isEmpty || this.#mustChange.size > 0) return;
    if (this.isNeededFor(this.#store)) return;
    this.close();
  }

  /** Closes the store, with a copy when today has none, and wipes its key. */
  close(): void {
    const store = this.#store;
    if (!store) return;
    const { dataFolder, clock } = this.#services;
    const now = clock.now();
    const wantsBackup = isBackupDue(dataFolder, now) && store.isWhole();
    if (wantsBackup) store.checkpoint();
    this.#dropStore();
    if (wantsBackup) makeBackup(dataFolder, now);
  }

  #dropStore(): void {
    this.#store?.close();
    this.#store = undefined;
    this.#key?.fill(0);
    this.#key = undefined;
  }

  /** Changes the password of whoever is signed in, or must choose their own, at this window. */
  async changePassword(callerId: string, current: string, next: string): Promise<'changed' | 'not-signed-in' | Weakness | SignInRefused> {
    const id = this.#services.sessions.of(callerId)?.id ?? this.#mustChange.get(callerId);
    const vault = this.file;
    const account = vault?.accounts.find((candidate) => candidate.id === id);
    if (!vault || !account) return 'not-signed-in';
    const now = this.#services.clock.now();
    const waitMs = this.#refusedSignIns.waitMs(account.id, now);
    if (waitMs > 0) return { refused: 'wait-before-retry', waitMs };
    const weakness = vault.isDemo ? undefined : weaknessOf(next, namesOf(account));
    if (weakness) return weakness;
    const changed = await rewrapAccount(vault, account, current, next);
    if (!changed) return { refused: 'wrong-password', waitMs: this.#refusedSignIns.add(account.id, now) };
    this.#replaceAccount(changed);
    this.#afterPasswordChange(callerId, account.id);
    return 'changed';
  }

  #afterPasswordChange(callerId: string, id: PractitionerId): void {
    const person = this.#store?.read((reader) => findPerson(reader, id));
    if (!person) return;
    this.#log(callerId, person, 'password-change');
    if (this.#mustChange.delete(callerId)) this.#begin(callerId, person);
  }

  #replaceAccount(account: Account): void {
    const vault = this.file;
    invariant(vault !== undefined, 'an account can only change in a vault');
    const accounts = vault.accounts.map((candidate) => (candidate.id === account.id ? account : candidate));
    writeVaultFile(this.#services.dataFolder, { ...vault, accounts });
  }

  /** Gives someone an account with a first password that an administrator typed. */
  async addAccount(
    holder: AccountHolder & { readonly loginName: string },
    firstPassword: string,
  ): Promise<'added' | 'login-name-taken' | { readonly weak: Weakness }> {
    const vault = this.file;
    invariant(vault !== undefined && this.#key !== undefined, 'an account needs an open vault');
    const isTaken = vault.accounts.some((other) => other.loginName === holder.loginName && other.id !== holder.id);
    if (isTaken) return 'login-name-taken';
    const weak = vault.isDemo ? undefined : weaknessOf(firstPassword, namesOf(holder));
    if (weak) return { weak };
    const account = await makeAccount(vault, holder, this.#key, { text: firstPassword, chosenBy: 'administrator' });
    const others = (this.file ?? vault).accounts.filter((other) => other.id !== holder.id);
    writeVaultFile(this.#services.dataFolder, { ...vault, accounts: [...others, account] });
    return 'added';
  }

  /** Takes an account away: its wraps are gone from the vault's file and its sessions end. */
  removeAccount(id: PractitionerId): void {
    const vault = this.file;
    if (!vault) return;
    const accounts = vault.accounts.filter((account) => account.id !== id);
    writeVaultFile(this.#services.dataFolder, { ...vault, accounts });
    this.#services.sessions.endOf(id);
  }

  /** Makes the card of an account follow the staff list; open sessions end, so that new rights count at once. */
  refreshAccount(holder: AccountHolder): void {
    const account = this.file?.accounts.find((candidate) => candidate.id === holder.id);
    if (!account) return;
    const departments = holder.departments.map((department) => department.name);
    this.#replaceAccount({ ...account, role: holder.role, functionTitle: holder.functionTitle, departments });
    this.#services.sessions.endOf(holder.id);
  }

  /** Puts a copy back for a damaged store, after the password of someone who may open it. */
  async restore(
    callerId: string, backupName: string, loginName: string, password: string,
  ): Promise<Restored | SignInRefused | 'store-not-damaged'> {
    if (this.#failure !== 'damaged') return 'store-not-damaged';
    const opened = await this.#openAccount(loginName, password);
    if ('refused' in opened) return opened;
    const { dataFolder, clock } = this.#services;
    const restored = restoreBackup(dataFolder, backupName, opened.key, clock.now());
    if (typeof restored === 'string') {
      opened.key.fill(0);
      return restored;
    }
    this.#openStore(opened.key);
    const person = this.#store?.read((reader) => findPerson(reader, opened.account.id));
    if (person) this.#log(callerId, person, 'restore', restored.restoredFrom);
    this.closeWhenUnused();
    return restored;
  }

  #log(callerId: string, person: Person | undefined, action: string, reason?: string): void {
    const now = this.#services.clock.now();
    this.#store?.write((writer) =>
      appendAudit(writer, { callerId, now, person }, 'vault', { action, ...(reason ? { reason } : {}) }, 'done'),
    );
  }

  /** What was refused while the store was closed is in the log before anybody gets in. */
  #logRefusedSignIns(): void {
    const store = this.#store;
    if (!store) return;
    for (const refused of this.#refusedSignIns.takeUnlogged()) {
      const call = { callerId: 'sign-in', now: this.#services.clock.now(), person: undefined };
      const note = { action: 'sign-in-refused', objectType: 'account', objectId: refused.accountId, reason: refused.at };
      store.write((writer) => appendAudit(writer, call, 'vault', note, 'refused'));
    }
  }
}

function namesOf(holder: { readonly name: string; readonly loginName: string }): string[] {
  return [holder.loginName, ...holder.name.split(/[\s.-]+/)];
}

/** Opens the store of a data folder with someone's password, for the seed and the command line's own checks. */
export async function openVaultStore(dataFolder: string, loginName: string, password: string): Promise<Store | undefined> {
  const vault = readVaultFile(dataFolder);
  const account = vault?.accounts.find((candidate) => candidate.loginName === loginName);
  const key = vault && account && (await openRecordKey(vault, account, password));
  if (!key) return undefined;
  try {
    return Store.open(vaultPaths(dataFolder).store, key);
  } finally {
    key.fill(0);
  }
}

