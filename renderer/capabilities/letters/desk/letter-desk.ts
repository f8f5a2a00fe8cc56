import type { CoreClient } from '#shared/capabilities/contract.ts';
import type { LetterDocument } from '#shared/capabilities/letters/letter-document.ts';
import { type FindingDecision, type Letter, type LetterText, letterTexts } from '#shared/capabilities/letters/model.ts';
import type { LetterId, PractitionerId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { DraftKeeper } from '#renderer/editor/draft-keeper.ts';

/** The letter that a step goes by: its id and the revision this window knows. */
export interface LetterRef {
  readonly letterId: LetterId;
  readonly revision: number;
}

/** One text as it is kept; null takes the patient version off the letter. */
export interface KeptText {
  readonly body: LetterDocument | null;
}

type Stepped = { readonly letter: { readonly revision: number } };

/**
 * What one person has in hand of one letter in this window.
 *
 * Everything that goes by a revision goes one after the other, so a text that is being saved and a step that is taken
 * never trip over each other. A text that somebody else overtook is kept aside by the core; `onAside` hears it.
 */
export class LetterDesk {
  readonly #client: CoreClient;
  readonly #letterId: LetterId;
  readonly #keepers = new Map<LetterText, DraftKeeper<KeptText>>();
  readonly #decided = new Map<LetterText, readonly FindingDecision[]>();
  readonly #listeners = new Set<() => void>();
  #revision = -1;
  /** What each text in the editors was based on; another text that was saved says nothing of this one. */
  readonly #basedOn = new Map<LetterText, number>();
  #generation = 0;
  #running = 0;
  #queue: Promise<unknown> = Promise.resolve();
  /** Hears that a text could not be kept in the letter and stands aside now. */
  onAside: () => void = () => undefined;

  constructor(client: CoreClient, letterId: LetterId) {
    this.#client = client;
    this.#letterId = letterId;
  }

  /** Changes when other texts than those in the editors came from the core; the editors then begin anew. */
  readonly generation = (): number => this.#generation;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  keeperOf(text: LetterText): DraftKeeper<KeptText> {
    const known = this.#keepers.get(text);
    if (known) return known;
    const keeper = new DraftKeeper<KeptText>(({ body }) => this.#save(text, body));
    this.#keepers.set(text, keeper);
    return keeper;
  }

  /** What stands in a text as far as this window knows: typed here, or else as the core gave it. */
  bodyOf(text: LetterText, letter: Letter): LetterDocument | null {
    const { latest } = this.keeperOf(text);
    return latest === undefined ? letter.texts[text] : latest.body;
  }

  decisionsOf(text: LetterText, letter: Letter): readonly FindingDecision[] {
    return this.#decided.get(text) ?? letter.decisions[text];
  }

  /** Puts down all decisions about one text. They show at once; a refusal is for the caller to tell. */
  async decide(text: LetterText, decisions: readonly FindingDecision[]): Promise<void> {
    this.#decided.set(text, decisions);
    this.#tell();
    await this.#client.letters.decide({ letterId: this.#letterId, text, decisions: [...decisions] });
  }

  /** Takes note of the letter as the core has it now; newer texts than these take their place when nothing is unsaved. */
  async meet(letter: Letter): Promise<void> {
    if (letter.revision <= this.#revision || this.#running > 0 || this.#isUnsaved()) return;
    const isFirst = this.#revision < 0;
    this.#revision = letter.revision;
    for (const text of letterTexts) this.#basedOn.set(text, letter.revision);
    this.#decided.clear();
    if (isFirst) return;
    await Promise.all([...this.#keepers.values()].map((keeper) => keeper.forget()));
    this.#generation += 1;
    this.#tell();
  }

  /** Saves what is unsaved, then takes a step by the newest revision. */
  async step<Answer>(run: (ref: LetterRef) => Promise<Answer>): Promise<Answer> {
    await this.flush();
    return this.#inTurn(async () => {
      const answer = await run({ letterId: this.#letterId, revision: this.#revision });
      const { letter } = (answer ?? {}) as Partial<Stepped>;
      if (letter && typeof letter.revision === 'number') this.#revision = letter.revision;
      return answer;
    });
  }

  async flush(): Promise<void> {
    await Promise.all(this.#all((keeper) => keeper.flush()));
  }

  leave(): void {
    this.#all((keeper) => keeper.leave());
  }

  resume(): void {
    this.#all((keeper) => keeper.resume());
  }

  async rest(): Promise<void> {
    await Promise.all(this.#all((keeper) => keeper.rest()));
  }

  #all<Answer>(run: (keeper: DraftKeeper<KeptText>) => Answer): Answer[] {
    return letterTexts.flatMap((text) => {
      const keeper = this.#keepers.get(text);
      return keeper ? [run(keeper)] : [];
    });
  }

  #isUnsaved(): boolean {
    return this.#all((keeper) => keeper.state().kind).some((kind) => kind === 'unsaved' || kind === 'failing');
  }

  #inTurn<Answer>(run: () => Promise<Answer>): Promise<Answer> {
    this.#running += 1;
    const turn = this.#queue.then(run).finally(() => (this.#running -= 1));
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  #save(text: LetterText, body: LetterDocument | null): Promise<Instant> {
    return this.#inTurn(async () => {
      const ref = { letterId: this.#letterId, revision: this.#basedOn.get(text) ?? this.#revision };
      const { savedAt, revision, keptAside } = await this.#client.letters.saveText({ ...ref, text, body });
      if (keptAside === null) {
        this.#revision = revision;
        this.#basedOn.set(text, revision);
      } else this.onAside();
      return savedAt;
    });
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/**
 * The letters that were opened in this window, by person and letter.
 *
 * A text that could not be saved stays here when its screen goes away, and comes back with its writer. In memory only:
 * outside the encrypted store nothing a person typed may touch the disk.
 */
export class DeskShelf {
  readonly #desks = new Map<string, { readonly author: PractitionerId; readonly desk: LetterDesk }>();
  readonly #client: CoreClient;

  constructor(client: CoreClient) {
    this.#client = client;
  }

  deskOf(author: PractitionerId, letterId: LetterId): LetterDesk {
    const key = `${author} ${letterId}`;
    const known = this.#desks.get(key);
    if (known) return known.desk;
    const desk = new LetterDesk(this.#client, letterId);
    this.#desks.set(key, { author, desk });
    return desk;
  }

  leave(): void {
    for (const { desk } of this.#desks.values()) desk.leave();
  }

  async flush(): Promise<void> {
    await Promise.all([...this.#desks.values()].map(({ desk }) => desk.flush()));
  }

  resume(author: PractitionerId): void {
    for (const one of this.#desks.values()) if (one.author === author) one.desk.resume();
  }

  async rest(): Promise<void> {
    await Promise.all([...this.#desks.values()].map(({ desk }) => desk.rest()));
  }
}

const shelves = new WeakMap<CoreClient, DeskShelf>();

/** The shelf that belongs to a connection with the core. */
export function deskShelfOf(client: CoreClient): DeskShelf {
  const shelf = shelves.get(client) ?? new DeskShelf(client);
  shelves.set(client, shelf);
  return shelf;
}
