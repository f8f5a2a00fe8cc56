/** Something changed; says what to ask for again, never what it is. */
export type Topic = 'items' | 'outbox' | 'session' | 'presence' | 'still-there';

/** Hands news from the door to every window that listens. */
export class News {
  readonly #listeners = new Set<(topic: Topic) => void>();

  tell(topic: Topic): void {
    for (const listener of this.#listeners) listener(topic);
  }

  listen(listener: (topic: Topic) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get hasListeners(): boolean {
    return this.#listeners.size > 0;
  }
}
