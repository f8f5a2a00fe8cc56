import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { tooDeepAt } from '#main/capabilities/exchange/json-depth.ts';
import { unexpectedAt } from '#main/capabilities/exchange/json-place.ts';
import { parseJson } from '#main/capabilities/exchange/parse-json.ts';

describe('the depth of JSON', () => {
  it.each([
    ['[[1]]', 2, undefined],
    ['[[1]]', 1, 1],
    ['{"a":[{}]}', 2, 6],
    ['"[[[["', 1, undefined],
    ['["\\"[[[", [1]]', 2, undefined],
    ['["\\\\", [[1]]]', 2, 8],
  ])('%s with %d levels goes too deep at %s', (text, limit, at) => {
    expect(tooDeepAt(text, limit)).toBe(at);
  });

  it('of a million levels is found at once, without recursion', () => {
    expect(tooDeepAt('['.repeat(1_000_000))).toBe(100);
  });
});

describe('the place of a fault', () => {
  it('is the end for JSON that is whole, and where it was cut for JSON that is not', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, cut) => {
        expect(unexpectedAt(text)).toBe(text.length);
        const part = text.slice(0, cut % text.length);
        const parsed = parseJson(part);
        if ('fault' in parsed) expect(['truncated', 'empty', 'not-json']).toContain(parsed.fault.code);
      }),
      { seed: 8, numRuns: 500 },
    );
  });

  it.each([
    ['{"a":1,}', '1:8', 'not-json'],
    ['{"a" 1}', '1:6', 'not-json'],
    ['{\n  "a": nul\n}', '2:8', 'not-json'],
    ['[1, 2', '1:6', 'truncated'],
    ['[1}', '1:3', 'not-json'],
    ['{"a":"\u0001"}', '1:7', 'not-json'],
    ['{} {}', '1:4', 'not-json'],
    ["{'a':1}", '1:2', 'not-json'],
  ])('of %j is %s', (text, path, code) => {
    expect(parseJson(text)).toEqual({ fault: { path, code } });
  });
});
