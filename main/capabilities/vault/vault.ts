import { type Weakness, weaknessOf } from '#shared/capabilities/vault/password-strength.ts';
import type { PractitionerId } from '#shared/kernel/ids.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import type { Person } from '#shared/kernel/person.ts';
import { findPerson } from '#main/capabilities/access/public.ts';
import type { Clock } from '#main/platform/clock.ts';
import { makePrivateFolder } from '#main/platform/files.ts';
import { newId } from '#main/platform/identifiers.ts';
import type { Log } from '#main/platform/log.ts';
import type { Sessions } from '#main/rpc/sessions.ts';
import { StoreFailure, storeFailureOf } from '#main/store/store-failure.ts';
import { Store } from '#main/store/store.ts';
import type { Writer } from '#main/store/writer.ts';
import { accountNamed, changeAccount, dropAccount, namesOf, putAccount } from './account-list.ts';
import { type AccountHolder, makeAccount, rewrapAccount } from './accounts.ts';
import { isBackupDue, makeBackup, type Restored, restoreBackup } from './backups.ts';
import { finishFirstStart, makeClinic, type NewClinic } from './first-start.ts';
import { openAccount, type SignInRefused } from './open-account.ts';
import { RefusedSignIns } from './refused-sign-ins.ts';
import { appendDone, appendRefused } from './log-lines.ts';
import { Turns } from './turns.ts';
import { type Account, readVaultFile, type VaultFile, VaultFileDamaged, vaultPaths } from './vault-file.ts';

export interface VaultServices {
  readonly dataFolder: string;
  readonly sessions: Sessions;
  readonly clock: Clock;
  readonly log?: Log;
}

/** A store up to this size is looked through when it opens, in less time than the password takes; a larger one once a day. */
const lookedThroughBytes = 8 * 1024 * 1024;

export type SignedIn = { readonly person: Person; readonly mustChangePassword: boolean };

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
  /** Whatever takes a password or changes accounts takes its turn. */
  readonly #turns = new Turns();
  /** Someone is on the way in: the store is open for them though no session has begun. */
  #isSomeoneArriving = false;

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
  create(clinic: NewClinic): Promise<boolean> {
    return this.#turns.take(async () => {
      if (this.file !== undefined) return false;
      await makeClinic(this.#services.dataFolder, clinic, this.#services.clock.now());
      return true;
    });
  }

  /** Signs someone in at a window; a wrong password makes the next try wait longer. Throws StoreFailure. */
  signIn(callerId: string, loginName: string, password: string): Promise<SignedIn | SignInRefused> {
    const isWindowThere = this.#services.sessions.expect(callerId);
    return this.#turns.take(async () => {
      const opened = await this.#openAccount(loginName, password);
      if ('refused' in opened) return opened;
      this.#isSomeoneArriving = true;
      try {
        this.#openStore(opened.key);
        const signedIn = await this.#letIn(callerId, opened.account);
        if (!isWindowThere()) this.end(callerId, 'lock', 'window-gone');
        return signedIn;
      } finally {
        this.#isSomeoneArriving = false;
        this.closeWhenUnused();
      }
    });
  }

  async #letIn(callerId: string, account: Account): Promise<SignedIn | SignInRefused> {
    const store = this.#openedStore();
    const person = store.read((reader) => findPerson(reader, account.id));
    if (!person) return { refused: 'wrong-password', waitMs: 0 };
    if (!(await this.#begin(callerId, person, account.mustChangePassword))) throw new StoreFailure('store-damaged');
    this.#refusedSignIns.forgive(account.id, this.#services.clock.now());
    return { person, mustChangePassword: account.mustChangePassword };
  }

  /**
   * Gives a window to someone, in place of whoever was there. What the log must say of it is committed first.
   *
   * Returns false when the store was closed in between: then nobody is signed in.
   */
  async #begin(callerId: string, person: Person, mustChangePassword: boolean): Promise<boolean> {
    const { sessions, clock } = this.#services;
    const store = this.#openedStore();
    const now = clock.now();
    const { unlogged } = this.#refusedSignIns;
    await store.writeWhenFree((writer) => {
      for (const refused of unlogged) appendRefused(writer, refused, now);
      const before = sessions.of(callerId);
      if (before) appendDone(writer, { callerId, now, person: before }, { action: 'sign-out' });
      if (!mustChangePassword) appendDone(writer, { callerId, now, person }, { action: 'sign-in' });
    });
    this.#refusedSignIns.markLogged(unlogged, now);
    if (this.#store !== store) return false;
    if (mustChangePassword) {
      this.#mustChange.set(callerId, person.id);
      sessions.end(callerId);
    } else {
      this.#mustChange.delete(callerId);
      sessions.begin(callerId, person);
    }
    return true;
  }

  #openedStore(): Store {
    invariant(this.#store !== undefined, 'the store is open for who comes in');
    return this.#store;
  }

  #openAccount(loginName: string, password: string) {
    return openAccount(
      { vault: this.file, refusedSignIns: this.#refusedSignIns, now: this.#services.clock.now() },
      loginName,
      password,
    );
  }

  #openStore(key: Buffer): void {
    if (this.#store) {
      key.fill(0);
      return;
    }
    const { dataFolder } = this.#services;
    try {
      finishFirstStart(dataFolder);
      this.#store = Store.openExisting(vaultPaths(dataFolder).store, key);
      this.#key = key;
      // What was found damaged is not used again because it happens to open.
      const wantsLook = this.#failure === 'damaged' || this.#store.bytes <= lookedThroughBytes;
      if (wantsLook && !this.#store.isWhole()) throw new StoreFailure('store-damaged');
      this.#failure = undefined;
    } catch (error) {
      key.fill(0);
      this.#dropStore();
      if (error instanceof StoreFailure) this.storeFailed(error);
      throw error;
    }
  }

  /** The store turned out to be unusable: stop using it, end every session, keep the files as they are. */
  storeFailed(failure: StoreFailure): void {
    if (failure instanceof VaultFileDamaged) return;
    if (failure.code !== 'store-damaged' && failure.code !== 'store-newer') return;
    this.#failure = failure.code === 'store-damaged' ? 'damaged' : 'newer';
    // First the store: whoever hears that a session ended must not find it open.
    this.#dropStore();
    this.#mustChange.clear();
    this.#services.sessions.endAll();
  }

  /**
   * Ends the session of a window. The store closes when it was the last and nothing is on its way out.
   *
   * The session is over at once, whatever happens to the line in the log, which waits while an import holds the writer.
   */
  end(callerId: string, action: 'sign-out' | 'lock', reason?: string): void {
    this.#mustChange.delete(callerId);
    const person = this.#services.sessions.end(callerId);
    const store = this.#store;
    if (!store) return;
    const call = { callerId, now: this.#services.clock.now(), person };
    const note = { action, ...(reason === undefined ? {} : { reason }) };
    const append = (writer: Writer): void => {
      if (person) appendDone(writer, call, note);
    };
    if (store.isWriterFree) {
      this.#attempt(() => store.write(append));
      this.closeWhenUnused();
      return;
    }
    void store
      .writeWhenFree(append)
      .catch((error: unknown) => this.#trouble(error))
      .then(() => this.closeWhenUnused());
  }

  /** Ends every session, when the program ends. */
  endAll(): void {
    for (const callerId of this.#services.sessions.callers()) this.end(callerId, 'sign-out', 'program-closed');
    this.#mustChange.clear();
  }

  /** Set by the core: true while an answer that someone sent waits for its moment. */
  isNeededFor: (store: Store) => boolean = () => false;

  /** Closes the store and wipes its key when nobody is signed in and nothing is on its way out. */
  closeWhenUnused(): void {
    const store = this.#store;
    if (!store || this.#isSomeoneArriving || !this.#services.sessions.isEmpty || this.#mustChange.size > 0) return;
    if (!store.isWriterFree) {
      void store.writerFree().then(() => this.closeWhenUnused());
      return;
    }
    if (this.#attempt(() => this.isNeededFor(store)) !== true) this.close();
  }

  /** Closes the store, with a copy when today has none, and wipes its key. Trouble with the copy keeps nothing open. */
  close(): void {
    const store = this.#store;
    if (!store) return;
    const { dataFolder, clock } = this.#services;
    const now = clock.now();
    const wantsBackup = this.#attempt(
      () => isBackupDue(dataFolder, now) && this.#isFoundWhole(store) && store.checkpoint(),
    );
    this.#dropStore();
    if (wantsBackup === true) this.#attempt(() => makeBackup(dataFolder, now));
  }

  #isFoundWhole(store: Store): boolean {
    const isWhole = store.isWhole();
    if (!isWhole) this.#failure = 'damaged';
    return isWhole;
  }

  #dropStore(): void {
    const store = this.#store;
    this.#store = undefined;
    this.#key?.fill(0);
    this.#key = undefined;
    this.#attempt(() => store?.close());
  }

  /** Does what may fail without keeping a session or the store open; returns undefined when it did. */
  #attempt<Result>(work: () => Result): Result | undefined {
    try {
      return work();
    } catch (error) {
      this.#trouble(error);
      return undefined;
    }
  }

  #trouble(error: unknown): void {
    this.#services.log?.fault({ reference: newId<string>().slice(0, 8), where: 'vault', error });
    const failure = storeFailureOf(error);
    if (failure) this.storeFailed(failure);
  }

  /** Changes the password of whoever is signed in, or must choose their own, at this window. */
  changePassword(
    callerId: string,
    current: string,
    next: string,
  ): Promise<'changed' | 'not-signed-in' | Weakness | SignInRefused> {
    return this.#turns.take(() => this.#changePassword(callerId, current, next));
  }

  #idAt(callerId: string): PractitionerId | undefined {
    return this.#services.sessions.of(callerId)?.id ?? this.#mustChange.get(callerId);
  }

  async #changePassword(callerId: string, current: string, next: string) {
    const vault = this.file;
    const account = vault?.accounts.find((candidate) => candidate.id === this.#idAt(callerId));
    if (!vault || !account) return 'not-signed-in' as const;
    const now = this.#services.clock.now();
    const waitMs = this.#refusedSignIns.waitMs(account.id, now);
    if (waitMs > 0) return { refused: 'wait-before-retry' as const, waitMs };
    const weakness = vault.isDemo ? undefined : weaknessOf(next, namesOf(account));
    if (weakness) return weakness;
    // A first password is known to the administrator who typed it, so it is never one's own.
    if (account.mustChangePassword && current.normalize('NFC') === next.normalize('NFC')) return 'too-easy' as const;
    const changed = await rewrapAccount(vault, account, current, next);
    if (!changed) return { refused: 'wrong-password' as const, waitMs: this.#refusedSignIns.add(account.id, now) };
    return (await this.#keepPassword(callerId, changed)) ? ('changed' as const) : ('not-signed-in' as const);
  }

  /** Writes the line in the log and then the new wraps; false when the window was locked meanwhile. */
  async #keepPassword(callerId: string, changed: Account): Promise<boolean> {
    const store = this.#store;
    const person = store?.read((reader) => findPerson(reader, changed.id));
    if (!store || !person || this.#idAt(callerId) !== changed.id) return false;
    const call = { callerId, now: this.#services.clock.now(), person };
    await store.writeWhenFree((writer) => appendDone(writer, call, { action: 'password-change' }));
    const { salt, cost, wraps, mustChangePassword } = changed;
    changeAccount(this.#services.dataFolder, changed.id, { salt, cost, wraps, mustChangePassword });
    if (this.#mustChange.get(callerId) === changed.id) await this.#begin(callerId, person, false);
    return true;
  }

  /** Gives someone an account with a first password that an administrator typed; `log` is done before it counts. */
  addAccount(
    holder: AccountHolder & { readonly loginName: string },
    firstPassword: string,
    log: () => Promise<unknown>,
  ): Promise<'added' | 'login-name-taken' | { readonly weak: Weakness }> {
    return this.#turns.take(async () => {
      const vault = this.file;
      invariant(vault !== undefined && this.#key !== undefined, 'an account needs an open vault');
      const taken = accountNamed(vault, holder.loginName);
      if (taken && taken.id !== holder.id) return 'login-name-taken';
      const weak = vault.isDemo ? undefined : weaknessOf(firstPassword, namesOf(holder));
      if (weak) return { weak };
      const account = await makeAccount(vault, holder, this.#key, { text: firstPassword, chosenBy: 'administrator' });
      await log();
      putAccount(this.#services.dataFolder, account);
      this.#endOf(holder.id);
      return 'added';
    });
  }

  /** Takes an account away: its wraps are gone from the vault's file and its sessions end. */
  removeAccount(id: PractitionerId): void {
    dropAccount(this.#services.dataFolder, id);
    this.#endOf(id);
  }

  /** Makes the card of an account follow the staff list; open sessions end, so that new rights count at once. */
  refreshAccount(holder: AccountHolder): void {
    if (!this.file?.accounts.some((account) => account.id === holder.id)) return;
    const departments = holder.departments.map((department) => department.name);
    const { role, functionTitle } = holder;
    changeAccount(this.#services.dataFolder, holder.id, { role, functionTitle, departments });
    this.#endOf(holder.id);
  }

  /** Ends every session of one person. The store closes, when it must, after the change that asked for this. */
  #endOf(id: PractitionerId): void {
    for (const [callerId, mustChange] of this.#mustChange) if (mustChange === id) this.#mustChange.delete(callerId);
    this.#services.sessions.endOf(id);
    setImmediate(() => this.closeWhenUnused());
  }

  /** Puts a copy back for a damaged store, after the password of someone who may open it. */
  restore(
    callerId: string,
    backupName: string,
    loginName: string,
    password: string,
  ): Promise<Restored | SignInRefused | 'store-not-damaged'> {
    return this.#turns.take(async () => {
      if (this.#failure !== 'damaged') return 'store-not-damaged';
      const opened = await this.#openAccount(loginName, password);
      if ('refused' in opened) return opened;
      const { dataFolder, clock } = this.#services;
      const now = clock.now();
      const restored = restoreBackup(dataFolder, backupName, opened.key, now);
      if (typeof restored === 'string') {
        opened.key.fill(0);
        return restored;
      }
      this.#openStore(opened.key);
      const store = this.#openedStore();
      const person = store.read((reader) => findPerson(reader, opened.account.id));
      const note = { action: 'restore' as const, reason: restored.restoredFrom };
      store.write((writer) => appendDone(writer, { callerId, now, person }, note));
      this.closeWhenUnused();
      return restored;
    });
  }
}
