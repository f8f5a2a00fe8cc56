import type { Instant } from '#shared/kernel/time.ts';

/** How safe the text is right now. */
export type DraftState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saved'; readonly savedAt: Instant }
  | { readonly kind: 'failing' };

/** Writes a draft to the store and answers when it is on disk; null when there was nothing left to keep. */
export type SaveDraft<Draft> = (draft: Draft) => Promise<Instant | null>;

/** Pause in typing after which a draft is saved, in milliseconds. */
export const pauseMs = 250;
/** Longest time that typed text waits before a save starts while someone types on, in milliseconds. */
export const longestUnsavedMs = 500;
const firstRetryMs = 1_000;
const longestRetryMs = 15_000;

/**
 * Keeps one draft safe while it is being typed.
 *
 * One save runs at a time and the latest text always follows it, so an older text never lands on a newer one. A save
 * that fails is tried again with longer pauses for as long as the text differs from what is kept. A resting keeper
 * holds its text and tries nothing: another person may be signed in by then.
 */
export class DraftKeeper<Draft> {
  readonly #save: SaveDraft<Draft>;
  readonly #listeners = new Set<() => void>();
  #state: DraftState = { kind: 'empty' };
  #latest: Draft | undefined;
  #unsaved: Draft | undefined;
  #unsavedSinceMs: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | undefined;
  #retryMs = firstRetryMs;
  #isResting = false;

  constructor(save: SaveDraft<Draft>) {
    this.#save = save;
  }

  /** The last text typed in this window, saved or not; undefined when none was, or it was sent or thrown away. */
  get latest(): Draft | undefined {
    return this.#latest;
  }

  readonly state = (): DraftState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Says when the stored draft was saved, for a draft that was there already. */
  restored(savedAt: Instant): void {
    if (!this.#unsaved) this.#become({ kind: 'saved', savedAt });
  }

  /** Takes note of what has been typed. */
  change(draft: Draft): void {
    const now = Date.now();
    this.#latest = draft;
    this.#unsaved = draft;
    this.#unsavedSinceMs ??= now;
    if (this.#state.kind !== 'failing') this.#become({ kind: 'unsaved' });
    this.#schedule(Math.max(0, Math.min(pauseMs, this.#unsavedSinceMs + longestUnsavedMs - now)));
  }

  /** Saves now what is not saved yet; resolves when the attempt is over, whether it worked or not. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#saving) await this.#saving;
    clearTimeout(this.#timer);
    if (this.#unsaved) await this.#startSave();
  }

  /**
   * Sends what is not saved yet in the same turn, because the page goes away and has no time to wait.
   *
   * Not even for a save under way: that was sent earlier, and the store keeps the last that comes.
   */
  leave(): void {
    clearTimeout(this.#timer);
    if (this.#unsaved && !this.#isResting) void this.#save(this.#unsaved).catch(() => undefined);
  }

  /** Forgets the text without saving it, after it was sent or thrown away. Waits for a save under way. */
  async forget(): Promise<void> {
    this.#latest = undefined;
    this.#unsaved = undefined;
    this.#unsavedSinceMs = undefined;
    clearTimeout(this.#timer);
    await this.#saving;
    clearTimeout(this.#timer);
    this.#become({ kind: 'empty' });
  }

  /** Saves once more and then stops trying, because the session of the writer ends. */
  async rest(): Promise<void> {
    await this.flush();
    this.#isResting = true;
    clearTimeout(this.#timer);
  }

  /** Goes on trying, because the writer is back. */
  resume(): void {
    if (!this.#isResting) return;
    this.#isResting = false;
    if (this.#unsaved) this.#schedule(0);
  }

  #schedule(delayMs: number): void {
    clearTimeout(this.#timer);
    if (!this.#isResting) this.#timer = setTimeout(() => void this.#startSave(), delayMs);
  }

  async #startSave(): Promise<void> {
    const draft = this.#unsaved;
    if (!draft || this.#saving) return;
    this.#unsavedSinceMs = undefined;
    this.#saving = this.#attempt(draft);
    await this.#saving;
  }

  async #attempt(draft: Draft): Promise<void> {
    try {
      const savedAt = await this.#save(draft);
      this.#saving = undefined;
      this.#afterSave(draft, savedAt);
    } catch {
      this.#saving = undefined;
      this.#afterFailure();
    }
  }

  #afterSave(draft: Draft, savedAt: Instant | null): void {
    this.#retryMs = firstRetryMs;
    if (this.#unsaved === draft) {
      this.#unsaved = undefined;
      this.#become(savedAt === null ? { kind: 'empty' } : { kind: 'saved', savedAt });
    } else if (this.#unsaved) {
      this.#schedule(0);
    }
  }

  #afterFailure(): void {
    if (!this.#unsaved) return;
    this.#become({ kind: 'failing' });
    this.#schedule(this.#retryMs);
    this.#retryMs = Math.min(longestRetryMs, this.#retryMs * 2);
  }

  #become(state: DraftState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
