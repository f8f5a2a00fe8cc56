/** Where faults of the program are written. Lines carry codes and references, never patient data, keys or input. */
export interface Log {
  fault(line: { readonly reference: string; readonly where: string; readonly error: unknown }): void;
}

/** What may be said of an error: its class and its place in the program, never its message. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const places = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at ')).slice(0, 8);
  return [error.name, ...places.map((line) => line.trim())].join(' ');
}

/** Writes faults to standard error. */
export const standardErrorLog: Log = {
  fault: ({ reference, where, error }) => {
    process.stderr.write(`loket fault ${reference} in ${where}: ${describe(error)}\n`);
  },
};
