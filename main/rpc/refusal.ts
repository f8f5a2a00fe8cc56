/**
 * An expected "no": a code that the contract declares, with its detail.
 *
 * Handlers return it, they do not throw it, so that an undeclared code does not compile. Whatever the handler had
 * written before it is rolled back.
 */
export class Refusal<Code extends string = string> {
  readonly code: Code;
  readonly detail: unknown;

  constructor(code: Code, detail: unknown) {
    this.code = code;
    this.detail = detail;
  }
}

/** Refuses with a declared code. */
export function refuse<const Code extends string>(code: Code, detail?: unknown): Refusal<Code> {
  return new Refusal(code, detail);
}
