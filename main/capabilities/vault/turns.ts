/**
 * Work that waits for the work before it, one after the other.
 *
 * Side by side, many guesses of a password would all be made before the first of them makes the next one wait, and two
 * changes of the vault's file would undo each other.
 */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs the work when its turn has come; work that fails does not hold up what comes after it. */
  take<Result>(work: () => Promise<Result>): Promise<Result> {
    const run = this.#last.then(work);
    this.#last = run.catch(() => undefined);
    return run;
  }
}
