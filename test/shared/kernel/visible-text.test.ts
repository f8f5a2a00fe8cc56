import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isolatedText, visibleText } from '#shared/kernel/visible-text.ts';

const harmful =
  // eslint-disable-next-line no-control-regex -- control characters are exactly what must be gone
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/u;

describe('visibleText', () => {
  it.each([
    ['markup stays letters', '<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['an override of direction becomes a sign', 'rekening\u202Efdp.exe', 'rekening\uFFFDfdp.exe'],
    ['isolates become signs', '\u2066naam\u2069', '\uFFFDnaam\uFFFD'],
    ['a null character becomes its picture', 'a\u0000b', 'a\u2400b'],
    ['an escape character becomes its picture', '\u001B[31m', '\u241B[31m'],
    ['delete becomes its picture', 'a\u007Fb', 'a\u2421b'],
    ['a space that cannot be seen becomes a sign', 'be\u200Btaal', 'be\uFFFDtaal'],
    ['a tag character becomes a sign', 'a\u{E0041}b', 'a\uFFFDb'],
    ['half a character becomes a sign', 'a\uD800b', 'a\uFFFDb'],
    ['tab and newline stay', 'a\tb\nc', 'a\tb\nc'],
    ['line ends of Windows become newlines', 'a\r\nb', 'a\nb'],
    ['a family of joined emoji stays whole', '👩‍👩‍👧', '👩‍👩‍👧'],
    ['Arabic stays Arabic', 'مرحبا', 'مرحبا'],
    ['Dutch accents stay', 'één coëfficiënt', 'één coëfficiënt'],
  ])('%s', (_title, text, shown) => {
    expect(visibleText(text)).toBe(shown);
  });

  it('leaves no steering or control character in any text, and does nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = visibleText(text);
        expect(shown).not.toMatch(harmful);
        expect(visibleText(shown)).toBe(shown);
      }),
      { seed: 20_261_122, numRuns: 2_000 },
    );
  });
});

describe('isolatedText', () => {
  it('closes every isolate it opens, whatever the text holds', () => {
    expect(isolatedText('\u2069\u202Ekwaad')).toBe('\u2068\uFFFD\uFFFDkwaad\u2069');
  });
});
