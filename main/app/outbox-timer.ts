import { auditTrail } from '#main/capabilities/access/public.ts';
import { nextRelease, releaseDue } from '#main/capabilities/counter/public.ts';
import { answerHoldMs } from '#shared/capabilities/counter/rules.ts';
import type { Clock } from '#main/platform/clock.ts';
import { newId } from '#main/platform/identifiers.ts';
import type { Log } from '#main/platform/log.ts';
import type { News } from '#main/rpc/news.ts';
import { storeFailureOf } from '#main/store/store-failure.ts';
import type { StoreFailure } from '#main/store/store-failure.ts';
import type { Store } from '#main/store/store.ts';

export interface OutboxTimerServices {
  readonly store: () => Store | undefined;
  readonly clock: Clock;
  readonly log: Log;
  readonly news: News;
  readonly storeFailed: (failure: StoreFailure) => void;
  /** Told after answers went out, so that a vault nobody needs any more can close. */
  readonly released: () => void;
}

/** How long to wait after a release that failed, before trying again. */
const retryMs = 5_000;

/** Lets answers out of the outbox at their moment. It sends nothing that no person sent before. */
export class OutboxTimer {
  readonly #services: OutboxTimerServices;
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(services: OutboxTimerServices) {
    this.#services = services;
  }

  /**
   * Looks when the next answer is due and waits for it. Call it when the store opened or the outbox changed.
   *
   * It is called from within the work of others, so its own trouble is not theirs: it never throws.
   */
  plan(): void {
    clearTimeout(this.#timer);
    try {
      const next = this.#services.store()?.read((reader) => nextRelease(reader));
      if (next === undefined) return;
      const waitMs = Date.parse(next) - Date.parse(this.#services.clock.now());
      // No hold is longer than this; a moment further away was written by a clock that has been put back since.
      this.#wait(Math.min(Math.max(0, waitMs), answerHoldMs));
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
    if (!this.#isStopped) this.#timer = setTimeout(() => void this.#release(), ms);
  }

  async #release(): Promise<void> {
    const store = this.#services.store();
    if (!store) return;
    try {
      const count = await store.writeWhenFree((writer) => releaseDue(writer, this.#services.clock.now(), auditTrail));
      if (count > 0) {
        this.#services.news.tell('items');
        this.#services.news.tell('outbox');
      }
      this.plan();
      if (count > 0) this.#services.released();
    } catch (error) {
      if (this.#services.store() === store) this.#trouble(error);
    }
  }

  #trouble(error: unknown): void {
    const failure = storeFailureOf(error);
    if (failure) this.#services.storeFailed(failure);
    this.#services.log.fault({ reference: newId<string>().slice(0, 8), where: 'outbox', error });
    this.#wait(retryMs);
  }
}
