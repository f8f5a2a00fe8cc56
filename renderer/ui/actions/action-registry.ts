import type { Action, Searchable } from './action.ts';

type Owner = object;

/**
 * What can be done now, by whoever is on the screen.
 *
 * Each mounted component owns one list; the latest owner goes first. Listeners are told of changes, so that an open
 * palette stays true; nobody else re-renders.
 */
export class ActionRegistry {
  readonly #actions = new Map<Owner, readonly Action[]>();
  readonly #searchables = new Map<Owner, readonly Searchable[]>();
  readonly #listeners = new Set<() => void>();
  #version = 0;

  setActions(owner: Owner, actions: readonly Action[]): void {
    this.#actions.set(owner, actions);
    this.#tell();
  }

  setSearchables(owner: Owner, searchables: readonly Searchable[]): void {
    this.#searchables.set(owner, searchables);
    this.#tell();
  }

  remove(owner: Owner): void {
    this.#actions.delete(owner);
    this.#searchables.delete(owner);
    this.#tell();
  }

  /** Every action, the screen's own before those of the program, the latest owner first; an id counts once. */
  actions(): readonly Action[] {
    const byId = new Map<string, Action>();
    for (const action of [...this.#actions.values()].reverse().flat()) {
      if (!byId.has(action.id)) byId.set(action.id, action);
    }
    const all = [...byId.values()];
    return [...all.filter(({ group }) => group !== 'app'), ...all.filter(({ group }) => group === 'app')];
  }

  searchables(): readonly Searchable[] {
    return [...this.#searchables.values()].reverse().flat();
  }

  /** Runs an action by its id, for the menu of the desktop; false when it is not there or not enabled. */
  run(id: string): boolean {
    const action = this.actions().find((candidate) => candidate.id === id);
    if (!action?.isEnabled) return false;
    action.run();
    return true;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Grows with every change; a snapshot for `useSyncExternalStore`. */
  readonly version = (): number => this.#version;

  #tell(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}
