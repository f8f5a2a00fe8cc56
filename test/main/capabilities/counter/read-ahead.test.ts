import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { codeOf } from '#test/support/code-of.ts';
import { openTestCounter, type TestCounter } from '#test/support/test-counter.ts';

let counter: TestCounter;
beforeEach(() => {
  counter = openTestCounter();
});
afterEach(() => counter.close());

describe('reading ahead', () => {
  it('gives nothing of the item and leaves no look in its log', async () => {
    const { itemId } = counter.ref('V16');
    expect(await counter.as('M10').counter.readAhead({ itemId })).toEqual({});
    expect(counter.lines('V16')).toEqual([]);
  });

  it('is only for who may open it', async () => {
    expect(await codeOf(counter.as('M15').counter.readAhead({ itemId: counter.ref('V16').itemId }))).toBe(
      'access-denied',
    );
  });
});
