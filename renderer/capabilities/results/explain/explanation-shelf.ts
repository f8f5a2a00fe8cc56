import type { CoreClient } from '#shared/capabilities/contract.ts';
import type { AnswerDocument } from '#shared/capabilities/counter/answer-document.ts';
import type { FindingDecision } from '#shared/capabilities/letters/model.ts';
import type { PractitionerId, ResultId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { isEmptyDocument } from '#renderer/editor/answer-content.ts';
import { DraftKeeper } from '#renderer/editor/draft-keeper.ts';

/** An explanation as it is kept while it is written: its text, and what was decided about its language. */
export interface ExplanationText {
  readonly body: AnswerDocument;
  readonly decisions: readonly FindingDecision[];
}

export type ExplanationKeeper = DraftKeeper<ExplanationText>;

/**
 * The explanations that were opened in this window, by author and result.
 *
 * A text that could not be saved stays here when its screen goes away, and comes back with its author. It lives in
 * memory only: outside the encrypted store nothing a person typed may touch the disk.
 */
export class ExplanationShelf {
  readonly #keepers = new Map<string, { author: PractitionerId; keeper: ExplanationKeeper }>();
  readonly #client: CoreClient;

  constructor(client: CoreClient) {
    this.#client = client;
  }

  /** The keeper of one person's explanation of one result; always the same one. */
  keeperOf(author: PractitionerId, resultId: ResultId): ExplanationKeeper {
    const key = `${author} ${resultId}`;
    const known = this.#keepers.get(key);
    if (known) return known.keeper;
    const keeper = new DraftKeeper<ExplanationText>((text) => this.#save(resultId, text));
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
  resume(author: PractitionerId): void {
    for (const shelved of this.#keepers.values()) if (shelved.author === author) shelved.keeper.resume();
  }

  /** The session ends: one more attempt, and then nothing is tried under another person's name. */
  async rest(): Promise<void> {
    await Promise.all([...this.#keepers.values()].map(({ keeper }) => keeper.rest()));
  }

  async #save(resultId: ResultId, { body, decisions }: ExplanationText): Promise<Instant | null> {
    if (isEmptyDocument(body)) {
      await this.#client.results.discardExplanation({ resultId });
      return null;
    }
    const { savedAt } = await this.#client.results.saveExplanation({ resultId, body, decisions: [...decisions] });
    return savedAt;
  }
}

const shelves = new WeakMap<CoreClient, ExplanationShelf>();

/** The shelf that belongs to a connection with the core. */
export function explanationShelfOf(client: CoreClient): ExplanationShelf {
  const shelf = shelves.get(client) ?? new ExplanationShelf(client);
  shelves.set(client, shelf);
  return shelf;
}
