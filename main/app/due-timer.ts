import type { Clock } from '#main/platform/clock.ts';
import { newId } from '#main/platform/identifiers.ts';
import type { Log } from '#main/platform/log.ts';
import type { News } from '#main/rpc/news.ts';
import type { Reader } from '#main/store/reader.ts';
import { storeFailureOf } from '#main/store/store-failure.ts';
import type { StoreFailure } from '#main/store/store-failure.ts';
import type { Store } from '#main/store/store.ts';
import type { Writer } from '#main/store/writer.ts';
import type { Instant } from '#shared/kernel/time.ts';

export interface DueTimerServices {
  readonly store: () => Store | undefined;
  readonly clock: Clock;
  readonly log: Log;
  readonly news: News;
  readonly storeFailed: (failure: StoreFailure) => void;
  /** Told after something was done, so that a vault nobody needs any more can close. */
  readonly acted: () => void;
}

/** Something that a person arranged and that happens at its moment. */
export interface DueWork {
  /** What the log of faults calls it. */
  readonly name: string;
  /** When the next is due, or undefined when nothing waits. */
  readonly next: (reader: Reader, now: Instant) => Instant | undefined;
  /** Does what is due; gives how many. */
  readonly act: (writer: Writer, now: Instant) => number;
  /** The longest to wait before looking again, in milliseconds: a clock may be put back meanwhile. */
  readonly longestWaitMs: number;
}

/** How long to wait after work that failed, before trying again. */
const retryMs = 5_000;

/** Does one kind of work at its moment. It does nothing that no person arranged before. */
export class DueTimer {
  readonly #services: DueTimerServices;
  readonly #work: DueWork;
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(services: DueTimerServices, work: DueWork) {
    this.#services = services;
    this.#work = work;
  }

  /**
   * Looks when the next work is due and waits for it. Call it when the store opened or the work changed.
   *
   * It is called from within the work of others, so its own trouble is not theirs: it never throws.
   */
  plan(): void {
    clearTimeout(this.#timer);
    try {
      const now = this.#services.clock.now();
      const next = this.#services.store()?.read((reader) => this.#work.next(reader, now));
      if (next === undefined) return;
      const waitMs = Date.parse(next) - Date.parse(now);
      this.#wait(Math.min(Math.max(0, waitMs), this.#work.longestWaitMs));
    } catch (error) {
      this.#trouble(error);
    }
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  #wait(ms: number): void {
    clearTimeout(this.#timer);
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => void this.#act(), ms);
  }

  async #act(): Promise<void> {
    const store = this.#services.store();
    if (!store) return;
    try {
      const count = await store.writeWhenFree((writer) => this.#work.act(writer, this.#services.clock.now()));
      if (count > 0) {
        this.#services.news.tell('items');
        this.#services.news.tell('outbox');
      }
      this.plan();
      if (count > 0) this.#services.acted();
    } catch (error) {
      if (this.#services.store() === store) this.#trouble(error);
    }
  }

  #trouble(error: unknown): void {
    const failure = storeFailureOf(error);
    if (failure) this.#services.storeFailed(failure);
    this.#services.log.fault({ reference: newId<string>().slice(0, 8), where: this.#work.name, error });
    this.#wait(retryMs);
  }
}
