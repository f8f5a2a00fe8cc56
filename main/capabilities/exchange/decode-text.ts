import { faultAt, type Read } from './faults.ts';

function decode(content: Uint8Array, encoding: string): Read<string> {
  try {
    return { value: new TextDecoder(encoding, { fatal: true }).decode(content) };
  } catch {
    return faultAt('', 'encoding');
  }
}

/** True for the byte order mark of UTF-32, which begins like that of UTF-16. */
function isUtf32(content: Uint8Array): boolean {
  return content[0] === 0xff && content[1] === 0xfe && content[2] === 0 && content[3] === 0;
}

/**
 * The text of a file: UTF-8 with or without a byte order mark, or UTF-16 with one.
 *
 * Anything else is refused rather than guessed at: a wrongly guessed encoding would change what a patient wrote.
 */
export function decodeText(content: Uint8Array): Read<string> {
  if (content.length === 0) return faultAt('', 'empty');
  if (isUtf32(content)) return faultAt('', 'encoding');
  if (content[0] === 0xff && content[1] === 0xfe) return decode(content, 'utf-16le');
  if (content[0] === 0xfe && content[1] === 0xff) return decode(content, 'utf-16be');
  return content.subarray(0, 4).includes(0) ? faultAt('', 'encoding') : decode(content, 'utf-8');
}
