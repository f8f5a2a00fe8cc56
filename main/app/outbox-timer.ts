import { auditTrail } from '#main/capabilities/access/public.ts';
import { nextRelease, releaseDue } from '#main/capabilities/counter/public.ts';
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

  constructor(services: OutboxTimerServices) {
    this.#services = services;
  }

  /** Looks when the next answer is due and waits for it. Call it when the store opened or the outbox changed. */
  plan(): void {
    clearTimeout(this.#timer);
    const next = this.#services.store()?.read((reader) => nextRelease(reader));
    if (next === undefined) return;
    const waitMs = Math.max(0, Date.parse(next) - Date.parse(this.#services.clock.now()));
    this.#wait(waitMs);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #wait(ms: number): void {
    this.#timer = setTimeout(() => void this.#release(), ms);
  }

  async #release(): Promise<void> {
    const store = this.#services.store();
    if (!store) return;
    try {
      await store.writerFree();
      const count = store.write((writer) => releaseDue(writer, this.#services.clock.now(), auditTrail));
      if (count > 0) {
        this.#services.news.tell('items');
        this.#services.news.tell('outbox');
      }
      this.plan();
      if (count > 0) this.#services.released();
    } catch (error) {
      const failure = storeFailureOf(error);
      if (failure) this.#services.storeFailed(failure);
      this.#services.log.fault({ reference: newId<string>().slice(0, 8), where: 'outbox', error });
      this.#wait(retryMs);
    }
  }
}
