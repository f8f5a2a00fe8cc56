const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const values = new Uint8Array(128);
for (let value = 0; value < alphabet.length; value += 1) values[alphabet.charCodeAt(value)] = value;

/** The bytes of a base64 text, without what only Node or only a browser has. */
export function bytesOf(text: string): Uint8Array {
  const length = text.replace(/=+$/, '').length;
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  let kept = 0;
  let bits = 0;
  let at = 0;
  for (let index = 0; index < length; index += 1) {
    kept = ((kept << 6) | (values[text.charCodeAt(index) & 127] ?? 0)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = (kept >>> bits) & 255;
    at += 1;
  }
  return bytes;
}
