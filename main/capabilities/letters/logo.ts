import { inflateSync } from 'node:zlib';

import { actualTypeOf } from '#shared/capabilities/exchange/content-type.ts';

/** Most bytes of a logo, and most dots along a side: enough for print, and nothing that fills the memory when it is read. */
const mostBytes = 300_000;
const mostDots = 3_000;
const dataAddress = /^data:(image\/(?:png|jpeg));base64,([A-Za-z0-9+/]+={0,2})$/;

const signatureLength = 8;
const headLength = 13;
/** Bytes of a dot, by the colour type of a PNG. */
const channelsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** The pieces of a PNG of one name, joined; undefined when the file ends too early. */
function chunksOf(content: Buffer, wanted: string): Buffer | undefined {
  const found: Buffer[] = [];
  let at = signatureLength;
  while (at + 12 <= content.length) {
    const length = content.readUInt32BE(at);
    const name = content.toString('latin1', at + 4, at + 8);
    if (at + 12 + length > content.length) return undefined;
    if (name === wanted) found.push(content.subarray(at + 8, at + 8 + length));
    if (name === 'IEND') return Buffer.concat(found);
    at += 12 + length;
  }
  return undefined;
}

/** True for a PNG whose picture can be unpacked: a damaged one would stop the making of every letter. */
function isWholePng(content: Buffer): boolean {
  const head = chunksOf(content, 'IHDR');
  const data = chunksOf(content, 'IDAT');
  if (!head || !data || head.length !== headLength || data.length === 0) return false;
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const channels = channelsOf[head.readUInt8(9)];
  if (channels === undefined || width === 0 || height === 0 || width > mostDots || height > mostDots) return false;
  const needed = height * (1 + Math.ceil((width * channels * head.readUInt8(8)) / 8));
  try {
    return inflateSync(data, { maxOutputLength: 4 * (needed + 1_024) }).length >= needed || head.readUInt8(12) === 1;
  } catch {
    return false;
  }
}

/** True for a picture that says of itself what its bytes say it is, and that can be set on paper. */
export function isLogo(address: string): boolean {
  const [, claimed, base64 = ''] = dataAddress.exec(address) ?? [];
  const content = Buffer.from(base64, 'base64');
  if (claimed === undefined || content.length > mostBytes || actualTypeOf(content) !== claimed) return false;
  return claimed === 'image/jpeg' || isWholePng(content);
}
