import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { itemId } from '#shared/kernel/ids.ts';
import { idOfName, newId } from '#main/platform/identifiers.ts';

describe('a new id', () => {
  test('is one that the contract takes, and never the same', () => {
    const ids = Array.from({ length: 5_000 }, () => newId<string>());
    expect(new Set(ids).size).toBe(5_000);
    expect(ids.every((id) => itemId.safeParse(id).success && id === id.toLowerCase())).toBe(true);
  });
});

describe('the id of a name', () => {
  test('is one that the contract takes, the same each time, and another for another name', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(itemId.safeParse(idOfName(one)).success).toBe(true);
        expect(idOfName(one) === idOfName(other)).toBe(one === other);
      }),
      { seed: 1 },
    );
  });

  test('does not change from one version of the program to the next', () => {
    expect(idOfName('demo/item/V01')).toMatchInlineSnapshot(`"219f578b-dd25-81e4-8385-ceafa134710c"`);
  });
});
