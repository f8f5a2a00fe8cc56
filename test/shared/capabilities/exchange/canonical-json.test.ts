import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { canonicalJson, type JsonValue } from '#shared/capabilities/exchange/canonical-json.ts';

function turned(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turned(inner as JsonValue)]),
  );
}

describe('canonical JSON', () => {
  it('is the same whatever the order of keys, and reads back as what it was', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (drawn) => {
        const value = JSON.parse(JSON.stringify(drawn)) as JsonValue;
        expect(canonicalJson(turned(value))).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(value);
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  it('tells a list in another order apart', () => {
    expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
  });
});
