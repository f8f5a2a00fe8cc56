/** What repeated measurements of one thing say; all in milliseconds. */
export interface Spread {
  readonly times: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

function at(sorted: readonly number[], share: number): number {
  const index = Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1);
  return Math.round((sorted[Math.max(0, index)] ?? 0) * 100) / 100;
}

/** The spread of measured durations. */
export function spreadOf(samples: readonly number[]): Spread {
  const sorted = [...samples].sort((one, other) => one - other);
  return { times: sorted.length, p50: at(sorted, 0.5), p95: at(sorted, 0.95), max: at(sorted, 1) };
}

/** Milliseconds that some work took. */
export async function timed(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** A limit of the design beside what was measured (95th percentile, milliseconds). */
export interface Limit {
  readonly what: string;
  readonly measured: number;
  readonly limit: number;
  readonly isHeld: boolean;
}

export function limitOf(what: string, measured: number, limit: number): Limit {
  return { what, measured, limit, isHeld: measured <= limit };
}
