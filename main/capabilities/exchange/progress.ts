import type { ImportProgress } from '#shared/capabilities/exchange/model.ts';

/** Hands the progress of an import to every window that listens. Only the newest piece matters, so none is queued. */
export class Progress {
  readonly #listeners = new Set<(progress: ImportProgress) => void>();

  tell(progress: ImportProgress): void {
    for (const listener of this.#listeners) listener(progress);
  }

  /** The pieces from now on, until the listener goes away. */
  async *listen(signal: AbortSignal | undefined): AsyncGenerator<ImportProgress, void> {
    let newest: ImportProgress | undefined;
    let wake = (): void => undefined;
    const listener = (progress: ImportProgress): void => {
      newest = progress;
      wake();
    };
    const stop = (): void => wake();
    this.#listeners.add(listener);
    signal?.addEventListener('abort', stop);
    try {
      while (signal?.aborted !== true) {
        if (newest === undefined) await new Promise<void>((resolve) => (wake = resolve));
        const piece = newest;
        newest = undefined;
        if (piece !== undefined) yield piece;
      }
    } finally {
      this.#listeners.delete(listener);
      signal?.removeEventListener('abort', stop);
    }
  }
}
