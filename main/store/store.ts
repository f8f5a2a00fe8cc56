import { existsSync } from 'node:fs';

import type Database from 'better-sqlite3';

import { invariant } from '#shared/kernel/invariant.ts';
import { openConnection } from './connection.ts';
import { migrate } from './migrate.ts';
import { Reader, StatementCache } from './reader.ts';
import { SearchIndex } from './search-index.ts';
import { sql } from './sql.ts';
import { StoreFailure, storeFailureOf } from './store-failure.ts';
import { Writer } from './writer.ts';

/**
 * The open store: one connection that writes and one that only reads.
 *
 * Transactions are synchronous, so no network and no dialog can sit inside one. The one exception is
 * `writeInSlices`, for imports too large to hold the thread: while it runs, everyone else waits for the writer.
 */
export class Store {
  readonly #writing: Database.Database;
  readonly #reading: Database.Database;
  readonly #writer: Writer;
  readonly #reader: Reader;
  readonly #index = new SearchIndex();
  #slices: Promise<unknown> | undefined;

  private constructor(writing: Database.Database, reading: Database.Database) {
    this.#writing = writing;
    this.#reading = reading;
    this.#writer = new Writer(new StatementCache(writing));
    this.#reader = new Reader(new StatementCache(reading));
  }

  /** Opens a store file, making it when it is not there, and brings it to this version. Throws StoreFailure. */
  static open(path: string, keyOf32Bytes: Buffer): Store {
    const writing = openConnection(path, keyOf32Bytes, 'write');
    try {
      migrate(writing);
      const store = new Store(writing, openConnection(path, keyOf32Bytes, 'read'));
      store.#indexWhatIsNot();
      return store;
    } catch (error) {
      writing.close();
      throw storeFailureOf(error) ?? error;
    }
  }

  /** Opens a store that must be there already; to make a new one in its place would hide that it is gone. */
  static openExisting(path: string, keyOf32Bytes: Buffer): Store {
    if (!existsSync(path)) throw new StoreFailure('store-damaged');
    return Store.open(path, keyOf32Bytes);
  }

  /** Reads what was last committed. The callback must not wait for anything. */
  read<Result>(work: (reader: Reader) => Result): Result {
    try {
      return this.#reading.transaction(() => work(this.#reader))();
    } catch (error) {
      throw storeFailureOf(error) ?? error;
    }
  }

  /** Changes the store in one transaction: all of it, or, when the callback throws, nothing. */
  write<Result>(work: (writer: Writer) => Result): Result {
    invariant(this.#slices === undefined, 'the writer is lent to a sliced change');
    try {
      return this.#writing.transaction(() => this.#indexed(work)).immediate();
    } catch (error) {
      this.#index.forget();
      throw storeFailureOf(error) ?? error;
    }
  }

  /** What was changed, with its words in the index before the transaction commits. */
  #indexed<Result>(work: (writer: Writer) => Result): Result {
    const result = work(this.#writer);
    this.#index.catchUpNow(this.#writer);
    return result;
  }

  /** A store from before there was an index gets one when it is opened. */
  #indexWhatIsNot(): void {
    const waits = this.read((reader) => reader.first(sql`SELECT 1 FROM search_pending LIMIT 1`) !== undefined);
    if (waits) this.write(() => undefined);
  }

  /** False while a sliced change holds the writer. */
  get isWriterFree(): boolean {
    return this.#slices === undefined;
  }

  /** Resolves when the writer is free. By the time the caller goes on it may be lent again: see `writeWhenFree`. */
  async writerFree(): Promise<void> {
    while (this.#slices !== undefined) await this.#slices.catch(() => undefined);
  }

  /** Waits for the writer and changes the store in the same turn, so that nobody can take the writer in between. */
  async writeWhenFree<Result>(work: (writer: Writer) => Result): Promise<Result> {
    while (this.#slices !== undefined) await this.#slices.catch(() => undefined);
    return this.write(work);
  }

  /**
   * One transaction that gives the thread back between its slices.
   *
   * `slices` yields after each slice of work; when it throws, nothing of it remains.
   */
  async writeInSlices<Result>(slices: (writer: Writer) => Generator<void, Result>): Promise<Result> {
    while (this.#slices !== undefined) await this.#slices.catch(() => undefined);
    const run = this.#runSlices(slices);
    this.#slices = run;
    try {
      return await run;
    } finally {
      this.#slices = undefined;
    }
  }

  async #runSlices<Result>(slices: (writer: Writer) => Generator<void, Result>): Promise<Result> {
    try {
      this.#writing.exec('BEGIN IMMEDIATE');
      const work = this.#indexedSlices(slices);
      for (;;) {
        const step = work.next();
        if (step.done === true) {
          this.#writing.exec('COMMIT');
          return step.value;
        }
        await new Promise((resolve) => setImmediate(resolve));
      }
    } catch (error) {
      this.#index.forget();
      if (this.#writing.inTransaction) this.#writing.exec('ROLLBACK');
      throw storeFailureOf(error) ?? error;
    }
  }

  *#indexedSlices<Result>(slices: (writer: Writer) => Generator<void, Result>): Generator<void, Result> {
    const result = yield* slices(this.#writer);
    yield* this.#index.catchUp(this.#writer);
    return result;
  }

  /** A number that changes when another process has committed to the same file. */
  dataVersion(): number {
    return this.#writing.pragma('data_version', { simple: true }) as number;
  }

  /** Size of the store's main file. */
  get bytes(): number {
    const pages = this.#reading.pragma('page_count', { simple: true }) as number;
    return pages * (this.#reading.pragma('page_size', { simple: true }) as number);
  }

  /** True when every page and index fits; reads the whole file. Throws StoreFailure when that could not be found out. */
  isWhole(): boolean {
    try {
      return this.#reading.pragma('quick_check(1)', { simple: true }) === 'ok';
    } catch (error) {
      const failure = storeFailureOf(error);
      if (failure?.code === 'store-damaged') return false;
      throw failure ?? error;
    }
  }

  /** Writes everything into the main file, so that a copy of that one file is whole. False when another process reads. */
  checkpoint(): boolean {
    const [result] = this.#writing.pragma('wal_checkpoint(TRUNCATE)') as { readonly busy: number }[];
    return result?.busy === 0;
  }

  close(): void {
    try {
      this.#reading.close();
    } finally {
      this.#writing.close();
    }
  }
}
