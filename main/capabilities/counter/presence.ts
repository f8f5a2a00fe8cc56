import type { Presence as PresenceLine } from '#shared/capabilities/counter/colleague-model.ts';
import type { ItemId, PractitionerId } from '#shared/kernel/ids.ts';
import { epochMsOf, type Instant } from '#shared/kernel/time.ts';

/** How long a window counts as having an item open after it last said so, and as being typed in, in milliseconds. */
export const viewingMs = 45_000;
export const typingMs = 15_000;

/** What one window last said. */
interface Beat {
  readonly personId: PractitionerId;
  readonly name: string;
  readonly itemId: ItemId;
  readonly saidAt: Instant;
  /** When the typing began and when it was last said; undefined when nobody types. */
  readonly typing: { readonly since: Instant; readonly saidAt: Instant } | undefined;
}

export interface Saying {
  readonly personId: PractitionerId;
  readonly name: string;
  readonly itemId: ItemId | null;
  readonly isTyping: boolean;
}

/** True within a time after a moment; a moment in the future, from before a clock was put back, is over. */
function isWithin(at: Instant, now: Instant, ms: number): boolean {
  const passedMs = epochMsOf(now) - epochMsOf(at);
  return passedMs >= 0 && passedMs < ms;
}

/**
 * Who has which item open, and who writes an answer: in memory alone, by window, and for a short while.
 *
 * It is news for colleagues and locks nothing. What a window said ends by itself, so a window that died holds no item.
 */
export class Presence {
  readonly #beats = new Map<string, Beat>();

  /** Takes note of what a window says; true when others would see something else than before. */
  say(callerId: string, saying: Saying, now: Instant): boolean {
    this.#forgetOld(now);
    const before = this.#beats.get(callerId);
    const { itemId } = saying;
    if (itemId === null) return this.#beats.delete(callerId);
    const isSame = before?.itemId === itemId && before.personId === saying.personId;
    const begun = isSame && before.typing && isWithin(before.typing.saidAt, now, typingMs) ? before.typing : undefined;
    const typing = saying.isTyping ? { since: begun?.since ?? now, saidAt: now } : undefined;
    this.#beats.set(callerId, { personId: saying.personId, name: saying.name, itemId, saidAt: now, typing });
    return !isSame || (begun === undefined) !== (typing === undefined);
  }

  /** Every item that somebody has open now. */
  items(now: Instant): ItemId[] {
    this.#forgetOld(now);
    return [...new Set([...this.#beats.values()].map((beat) => beat.itemId))];
  }

  /** Who besides this person has something open, one line for each person and item, by name. */
  othersOf(personId: PractitionerId, now: Instant): PresenceLine[] {
    this.#forgetOld(now);
    const beats = [...this.#beats.values()];
    const lines = new Map<string, PresenceLine>();
    for (const beat of beats) {
      if (beat.personId === personId) continue;
      const key = `${beat.itemId} ${beat.personId}`;
      const isTyping = isTypingNow(beat, now) || lines.get(key)?.isTyping === true;
      const isFirst = isTyping && firstTypist(beats, beat.itemId, now) === beat.personId;
      lines.set(key, { itemId: beat.itemId, name: beat.name, isTyping, isFirst });
    }
    return [...lines.values()].sort((one, other) => one.name.localeCompare(other.name));
  }

  #forgetOld(now: Instant): void {
    for (const [callerId, beat] of this.#beats) {
      if (!isWithin(beat.saidAt, now, viewingMs)) this.#beats.delete(callerId);
    }
  }
}

function isTypingNow(beat: Beat, now: Instant): boolean {
  return beat.typing !== undefined && isWithin(beat.typing.saidAt, now, typingMs);
}

/** The person who began to write the answer to an item before the others did. */
function firstTypist(beats: readonly Beat[], itemId: ItemId, now: Instant): PractitionerId | undefined {
  const typists = beats.filter((beat) => beat.itemId === itemId && isTypingNow(beat, now));
  const [first] = typists.sort((one, other) => (one.typing?.since ?? '').localeCompare(other.typing?.since ?? ''));
  return first?.personId;
}
