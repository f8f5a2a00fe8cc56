/**
 * The lines of a text that comes in pieces; undefined for a line that is longer than may be.
 *
 * No more than one line is kept, and of a line that is too long nothing.
 */
export async function* linesOf(
  pieces: AsyncIterable<string>,
  longest: number,
): AsyncGenerator<string | undefined, void, undefined> {
  let kept = '';
  let isTooLong = false;
  const take = (part: string) => {
    if (kept.length + part.length > longest) isTooLong = true;
    kept = isTooLong ? '' : kept + part;
  };
  const ended = () => {
    const line = isTooLong ? undefined : kept;
    kept = '';
    isTooLong = false;
    return line;
  };
  for await (const piece of pieces) {
    const parts = piece.split('\n');
    for (const part of parts.slice(0, -1)) {
      take(part);
      yield ended();
    }
    take(parts.at(-1) ?? '');
  }
  if (kept !== '' || isTooLong) yield ended();
}
