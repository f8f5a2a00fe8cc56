import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { actualTypeOf } from '#shared/capabilities/exchange/content-type.ts';

const text = (value: string) => new TextEncoder().encode(value);
const bytes = (...values: number[]) => Uint8Array.from(values);

describe('what content really is', () => {
  it.each([
    ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0), 'image/png'],
    ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), 'image/jpeg'],
    ['a GIF', text('GIF89a...'), 'image/gif'],
    ['a WebP', text('RIFF\u0001\u0002\u0003\u0004WEBPVP8 '), 'image/webp'],
    ['a PDF', text('%PDF-1.7\n'), 'application/pdf'],
    ['a ZIP', bytes(0x50, 0x4b, 3, 4), 'application/zip'],
    ['an empty ZIP', bytes(0x50, 0x4b, 5, 6), 'application/zip'],
    ['a Windows program', bytes(0x4d, 0x5a, 0x90, 0), 'application/vnd.microsoft.portable-executable'],
    ['a Linux program', bytes(0x7f, 0x45, 0x4c, 0x46, 2), 'application/x-executable'],
    ['an SVG', text('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'image/svg+xml'],
    ['an SVG without a head', text('  <SVG onload="x()">'), 'image/svg+xml'],
    ['HTML', text('<!DOCTYPE html><p>hallo'), 'text/html'],
    ['HTML that hides as text', text('Beste dokter\n<script>alert(1)</script>'), 'text/html'],
    ['text', text('Beste dokter, 3 < 5 en 5 > 3.'), 'text/plain'],
    ['text with accents', text('Zoë hééft één vraag…'), 'text/plain'],
    ['nothing', bytes(), null],
    ['bytes that say nothing', bytes(0, 1, 2, 3), null],
    ['half a magic', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a), null],
  ])('is %s', (_name, content, expected) => {
    expect(actualTypeOf(content)).toBe(expected);
  });

  it('is judged without fault for any bytes, and never a picture without its magic', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (content) => {
        const type = actualTypeOf(content);
        if (type === 'image/png') expect(content[0]).toBe(0x89);
        if (type === 'image/jpeg') expect(content[0]).toBe(0xff);
        if (type === 'text/plain') expect(content.includes(0)).toBe(false);
      }),
      { numRuns: 2_000, seed: 9 },
    );
  });
});
