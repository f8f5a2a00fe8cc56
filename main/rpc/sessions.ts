import type { Person } from '#shared/kernel/person.ts';

/** Who is signed in at which window. A window without an entry is locked. */
export class Sessions {
  readonly #persons = new Map<string, Person>();
  readonly #heardAtMs = new Map<string, number>();
  readonly #expected = new Map<string, object>();
  readonly #listeners = new Set<(callerId: string) => void>();

  of(callerId: string): Person | undefined {
    return this.#persons.get(callerId);
  }

  begin(callerId: string, person: Person): void {
    this.#persons.set(callerId, person);
    this.heard(callerId, performance.now());
    this.#tell(callerId);
  }

  /** Ends the session of a window; returns who it was. */
  end(callerId: string): Person | undefined {
    const person = this.#persons.get(callerId);
    this.#persons.delete(callerId);
    this.#heardAtMs.delete(callerId);
    if (person) this.#tell(callerId);
    return person;
  }

  /** A window where someone is signed in called; `atMs` counts on a clock that is never put back. */
  heard(callerId: string, atMs: number): void {
    if (this.#persons.has(callerId)) this.#heardAtMs.set(callerId, atMs);
  }

  /** Windows where someone is signed in that have not called since a moment on that clock. */
  silentSince(beforeMs: number): readonly string[] {
    return this.callers().filter((callerId) => (this.#heardAtMs.get(callerId) ?? 0) < beforeMs);
  }

  /** Someone is on the way to a window; the answer tells later whether that window is still there. */
  expect(callerId: string): () => boolean {
    const mark = {};
    this.#expected.set(callerId, mark);
    return () => this.#expected.get(callerId) === mark;
  }

  /** A window is gone: who was on the way to it does not arrive. */
  gone(callerId: string): void {
    this.#expected.delete(callerId);
  }

  /** Every window where someone is signed in. */
  callers(): readonly string[] {
    return [...this.#persons.keys()];
  }

  endAll(): void {
    for (const callerId of [...this.#persons.keys()]) this.end(callerId);
  }

  /** Ends every session of one person, for an account that was closed or changed. */
  endOf(personId: string): void {
    for (const [callerId, person] of [...this.#persons]) if (person.id === personId) this.end(callerId);
  }

  get isEmpty(): boolean {
    return this.#persons.size === 0;
  }

  onChange(listener: (callerId: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(callerId: string): void {
    for (const listener of this.#listeners) listener(callerId);
  }
}
