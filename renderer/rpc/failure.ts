import { ORPCError } from '@orpc/client';

/**
 * A refusal as a screen deals with it: the declared code and its detail.
 *
 * `connection-lost` is ours: no answer came from the core at all.
 */
export interface Failure {
  readonly code: string;
  readonly data: unknown;
}

/** Reads the refusal from whatever a call threw. An undeclared error of the core counts as `unexpected`. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof ORPCError)) return { code: 'connection-lost', data: undefined };
  if (error.defined) return { code: error.code, data: error.data };
  if (error.code === 'UNAUTHORIZED') return { code: 'connection-lost', data: undefined };
  return { code: 'unexpected', data: { reference: '' } };
}

/** True when a call was refused with this code. */
export function isFailure(error: unknown, code: string): boolean {
  return error !== null && error !== undefined && failureOf(error).code === code;
}
