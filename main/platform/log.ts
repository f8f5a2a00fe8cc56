/** Where faults of the program are written. Lines carry codes and references, never patient data, keys or input. */
export interface Log {
  fault(line: { readonly reference: string; readonly where: string; readonly error: unknown }): void;
}

/** What may be said of an error: its class and its place in the program, never its message. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return [error.name, ...placesOf(error)].join(' ');
}

/** The first places of a stack. A message may hold lines that look like places, so only what comes after it counts. */
function placesOf({ stack = '', message }: Error): string[] {
  const start = stack.indexOf(message);
  if (start < 0) return [];
  const lines = stack.slice(start + message.length).split('\n');
  return lines
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 8);
}

/** Writes faults to standard error. */
export const standardErrorLog: Log = {
  fault: ({ reference, where, error }) => {
    process.stderr.write(`loket fault ${reference} in ${where}: ${describe(error)}\n`);
  },
};
