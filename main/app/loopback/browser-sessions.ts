import { newId } from '#main/platform/identifiers.ts';
import { digestOf, newSecret } from './secrets.ts';

/** Open windows at once; the oldest goes when one more is opened. */
export const windowLimit = 16;

/** A window that swapped its token: what it shows with every call, and how the core knows it. */
export interface BrowserSession {
  readonly secret: string;
  readonly callerId: string;
}

/**
 * The secrets of the open windows, each with the id under which the core knows the window.
 *
 * SECURITY: looked up by digest, so that the time it takes says nothing about a secret.
 */
export class BrowserSessions {
  readonly #callers = new Map<string, string>();
  readonly #gone: (callerId: string) => void;

  constructor(gone: (callerId: string) => void) {
    this.#gone = gone;
  }

  begin(): BrowserSession {
    const secret = newSecret();
    const callerId = newId<string>();
    for (const key of this.#callers.keys()) {
      if (this.#callers.size < windowLimit) break;
      this.#end(key);
    }
    this.#callers.set(keyOf(secret), callerId);
    return { secret, callerId };
  }

  /** The window of a secret, or undefined when there is none. */
  callerOf(secret: string | undefined): string | undefined {
    return secret === undefined ? undefined : this.#callers.get(keyOf(secret));
  }

  /** The window is closed or reloaded; its secret works no more. */
  end(secret: string): void {
    this.#end(keyOf(secret));
  }

  #end(key: string): void {
    const callerId = this.#callers.get(key);
    if (callerId === undefined) return;
    this.#callers.delete(key);
    this.#gone(callerId);
  }
}

function keyOf(secret: string): string {
  return digestOf(secret).toString('base64');
}
