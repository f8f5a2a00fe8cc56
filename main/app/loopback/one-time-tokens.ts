import { digestOf, matches, newSecret } from './secrets.ts';

/** How long a link works when nobody uses it. */
export const tokenLifeMs = 60_000;
/** Wrong tokens in a row after which no token works until a new link is asked for where the program was started. */
export const wrongTokenLimit = 20;

/** What became of a token that was shown. */
export type Redemption = 'accepted' | 'refused' | 'locked';

interface Outstanding {
  readonly digest: Buffer;
  readonly diesAtMs: number;
}

/**
 * The tokens of the links that were given out.
 *
 * SECURITY: a token is 128 random bits, works once, and dies after a minute; only its digest is kept. After twenty
 * wrong ones none works any more, until someone at the terminal asks for a new link.
 */
export class OneTimeTokens {
  readonly #nowMs: () => number;
  #outstanding: Outstanding[] = [];
  #wrong = 0;

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  /** A new token, for a link that the user of this computer asked for; ends a lockout. */
  issue(): string {
    const token = newSecret();
    this.#wrong = 0;
    this.#forgetDead();
    this.#outstanding.push({ digest: digestOf(token), diesAtMs: this.#nowMs() + tokenLifeMs });
    return token;
  }

  /** Uses a token up. */
  redeem(token: string): Redemption {
    this.#forgetDead();
    if (this.#wrong >= wrongTokenLimit) return 'locked';
    const found = this.#outstanding.filter((outstanding) => matches(token, outstanding.digest));
    if (found.length === 0) {
      this.#wrong += 1;
      if (this.#wrong >= wrongTokenLimit) this.#outstanding = [];
      return this.#wrong >= wrongTokenLimit ? 'locked' : 'refused';
    }
    this.#outstanding = this.#outstanding.filter((outstanding) => !found.includes(outstanding));
    this.#wrong = 0;
    return 'accepted';
  }

  #forgetDead(): void {
    const now = this.#nowMs();
    this.#outstanding = this.#outstanding.filter((outstanding) => now < outstanding.diesAtMs);
  }
}
