/** A broken promise of the program itself; never the user's fault, never shown as text. */
export class InvariantBroken extends Error {
  override readonly name = 'InvariantBroken';
}

/** Throws InvariantBroken when the condition does not hold; the reason must not contain patient data. */
export function invariant(condition: unknown, reason: string): asserts condition {
  if (!condition) throw new InvariantBroken(reason);
}

/** Makes a switch over a union fail to compile when a case is missing. */
export function assertNever(value: never, reason: string): never {
  throw new InvariantBroken(`${reason}: ${typeof value}`);
}
