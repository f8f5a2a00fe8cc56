/** What a file can turn out to be; `unknown` when its first bytes say nothing we know. */
export type ActualType =
  | 'image/png'
  | 'image/jpeg'
  | 'image/gif'
  | 'image/webp'
  | 'image/svg+xml'
  | 'application/pdf'
  | 'application/zip'
  | 'application/vnd.microsoft.portable-executable'
  | 'application/x-executable'
  | 'text/html'
  | 'text/plain';

const magics: readonly (readonly [ActualType, readonly number[]])[] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['application/zip', [0x50, 0x4b, 0x03, 0x04]],
  ['application/zip', [0x50, 0x4b, 0x05, 0x06]],
  ['application/vnd.microsoft.portable-executable', [0x4d, 0x5a]],
  ['application/x-executable', [0x7f, 0x45, 0x4c, 0x46]],
];

/** Bytes looked at to tell text from other content. */
const sampleBytes = 4096;

function startsWith(content: Uint8Array, magic: readonly number[], at = 0): boolean {
  return content.length >= at + magic.length && magic.every((byte, index) => content[at + index] === byte);
}

function isWebp(content: Uint8Array): boolean {
  return startsWith(content, [0x52, 0x49, 0x46, 0x46]) && startsWith(content, [0x57, 0x45, 0x42, 0x50], 8);
}

/** Text holds no control bytes but tab, line ends, form feed and escape. */
function looksLikeText(sample: Uint8Array): boolean {
  return sample.every((byte) => (byte >= 0x20 ? byte !== 0x7f : [0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte)));
}

function asLatin(sample: Uint8Array): string {
  return Array.from(sample, (byte) => String.fromCharCode(byte))
    .join('')
    .toLowerCase();
}

function markupOf(sample: Uint8Array): ActualType {
  const text = asLatin(sample).replace(/^(ï»¿)?\s+/, '');
  if (/<svg[\s>]/.test(text)) return 'image/svg+xml';
  const isHtml = /<(!doctype html|html|head|body|script|iframe|img|meta|div|table|a)[\s>/]/.test(text);
  return isHtml ? 'text/html' : 'text/plain';
}

/** What the content itself says it is, from its first bytes; null when it is empty or says nothing we know. */
export function actualTypeOf(content: Uint8Array): ActualType | null {
  if (content.length === 0) return null;
  const known = magics.find(([, magic]) => startsWith(content, magic));
  if (known) return known[0];
  if (isWebp(content)) return 'image/webp';
  const sample = content.subarray(0, sampleBytes);
  return looksLikeText(sample) ? markupOf(sample) : null;
}
