import { Readable } from 'node:stream';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { linesOf } from '#main/app/command-line/lines.ts';

async function read(pieces: readonly string[], longest = 1000): Promise<(string | undefined)[]> {
  const lines: (string | undefined)[] = [];
  for await (const line of linesOf(Readable.from(pieces), longest)) lines.push(line);
  return lines;
}

describe('the lines of a text in pieces', () => {
  it('are the same however the text is cut (R13)', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', 'é') });
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.nat(20), { maxLength: 8 }), async (whole, cuts) => {
        const places = [0, ...cuts.map((cut) => Math.min(cut, whole.length)).toSorted((a, b) => a - b), whole.length];
        const pieces = places.slice(1).map((place, index) => whole.slice(places[index], place));
        expect(await read(pieces)).toEqual(await read([whole]));
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  it('leave out one that is too long, and only that one (R13)', async () => {
    expect(await read(['ab\ncde', 'fgh', 'ij\nkl'], 6)).toEqual(['ab', undefined, 'kl']);
    expect(await read(['abcdefgh'], 6)).toEqual([undefined]);
  });

  it('include an empty one, and none after the last end of line (R13)', async () => {
    expect(await read(['a\n\nb\n'])).toEqual(['a', '', 'b']);
    expect(await read([''])).toEqual([]);
  });
});
