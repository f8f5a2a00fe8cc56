import { deflateSync } from 'node:zlib';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isLogo } from '#main/capabilities/letters/logo.ts';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
function chunk(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(name, 'latin1'), data, Buffer.alloc(4)]);
}
function png(width: number, height: number, data = deflateSync(Buffer.alloc(height * (1 + width * 4)))): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(8, 8);
  head.writeUInt8(6, 9);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}
const address = (content: Buffer, type = 'png') => `data:image/${type};base64,${content.toString('base64')}`;

describe('a logo', () => {
  it('is a picture that can be unpacked', () => {
    expect(isLogo(address(png(20, 10)))).toBe(true);
  });

  it.each([
    ['says it is another', address(png(20, 10), 'jpeg')],
    ['is damaged inside', address(png(20, 10, Buffer.from([1, 2, 3, 4])))],
    ['has fewer dots than it says', address(png(20, 10, deflateSync(Buffer.alloc(10))))],
    ['is too large to unpack', address(png(60_000, 60_000, deflateSync(Buffer.alloc(10))))],
    ['ends too early', address(png(20, 10).subarray(0, 40))],
    ['is no picture', 'data:text/html;base64,PGI+'],
    ['is an address elsewhere', 'https://example.org/logo.png'],
  ])('is not one that %s', (_why, logo) => {
    expect(isLogo(logo)).toBe(false);
  });

  it('is judged of any bytes without a fault', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(isLogo(address(Buffer.concat([signature, Buffer.from(bytes)])))).toBe(false);
      }),
    );
  });
});
