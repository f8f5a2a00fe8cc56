/** Levels of nesting a file may have; deeper ones are refused before anything recursive sees them. */
export const deepestLevel = 100;

const quote = 0x22;
const backslash = 0x5c;
const opening = new Set([0x5b, 0x7b]);
const closing = new Set([0x5d, 0x7d]);

/** Where a string that opens at a position ends; the length of the text when it does not. */
export function endOfString(text: string, openedAt: number): number {
  let at = text.indexOf('"', openedAt + 1);
  while (at !== -1) {
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === backslash) slashes += 1;
    if (slashes % 2 === 0) return at;
    at = text.indexOf('"', at + 1);
  }
  return text.length;
}

/**
 * The position where a text of JSON goes deeper than allowed, or undefined when it does not.
 *
 * Walks the text without recursion; it does not check that the text is JSON.
 */
export function tooDeepAt(text: string, limit: number = deepestLevel): number | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) at = endOfString(text, at);
    else if (opening.has(code)) {
      depth += 1;
      if (depth > limit) return at;
    } else if (closing.has(code)) depth -= 1;
  }
  return undefined;
}
