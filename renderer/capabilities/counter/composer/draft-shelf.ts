import type { CoreClient } from '#shared/capabilities/contract.ts';
import type { DraftKind } from '#shared/capabilities/counter/model.ts';
import type { ItemId, PractitionerId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { isEmptyDocument } from '#renderer/editor/answer-content.ts';
import { DraftKeeper, type DraftText } from './draft-keeper.ts';

type Author = PractitionerId;

/**
 * The drafts that were opened in this window, by author and item.
 *
 * A text that could not be saved stays here when its screen goes away, and comes back with its author. It lives in
 * memory only: outside the encrypted store nothing a person typed may touch the disk.
 */
export class DraftShelf {
  readonly #keepers = new Map<string, { author: Author; keeper: DraftKeeper }>();
  readonly #client: CoreClient;

  constructor(client: CoreClient) {
    this.#client = client;
  }

  /** The keeper of one person's answer or note for one item; always the same one. */
  keeperOf(author: Author, itemId: ItemId, kind: DraftKind = 'answer'): DraftKeeper {
    const key = `${author} ${itemId} ${kind}`;
    const known = this.#keepers.get(key);
    if (known) return known.keeper;
    const keeper = new DraftKeeper((draft) => this.#save({ itemId, kind }, draft));
    this.#keepers.set(key, { author, keeper });
    return keeper;
  }

  /** Saves everything that is not on disk yet; for just before a lock or sign-out. */
  async flush(): Promise<void> {
    await Promise.all([...this.#keepers.values()].map(({ keeper }) => keeper.flush()));
  }

  /** The page goes away: sends everything that is not on disk yet at once. */
  leave(): void {
    for (const { keeper } of this.#keepers.values()) keeper.leave();
  }

  /** The author signs in: what was left unsaved is tried again. */
  resume(author: Author): void {
    for (const shelved of this.#keepers.values()) if (shelved.author === author) shelved.keeper.resume();
  }

  /** The session ends: one more attempt, and then nothing is tried under another person's name. */
  async rest(): Promise<void> {
    await Promise.all([...this.#keepers.values()].map(({ keeper }) => keeper.rest()));
  }

  async #save(place: { itemId: ItemId; kind: DraftKind }, draft: DraftText): Promise<Instant | null> {
    if (isEmptyDocument(draft.body)) {
      await this.#client.counter.discardDraft(place);
      return null;
    }
    const { savedAt } = await this.#client.counter.saveDraft({ ...place, ...draft });
    return savedAt;
  }
}

const shelves = new WeakMap<CoreClient, DraftShelf>();

/** The shelf that belongs to a connection with the core. */
export function draftShelfOf(client: CoreClient): DraftShelf {
  const shelf = shelves.get(client) ?? new DraftShelf(client);
  shelves.set(client, shelf);
  return shelf;
}
