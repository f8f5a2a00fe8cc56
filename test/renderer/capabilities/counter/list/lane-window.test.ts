import fc from 'fast-check';
import { expect, it } from 'vitest';

import { laneRows, laneWindow } from '#renderer/capabilities/counter/list/lane-window.ts';

it.each([
  [1, -1, 0, 1],
  [5, -1, 0, 3],
  [5, 0, 0, 3],
  [5, 3, 2, 5],
  [5, 4, 2, 5],
  [5, 9, 0, 3],
])('of %i rows with row %i chosen, those from %i up to %i are in sight', (count, chosen, first, last) => {
  expect(laneWindow(count, chosen)).toEqual({ first, last });
});

it('always holds the chosen row, and as many as fit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: -1, max: 320 }), (count, chosen) => {
      const { first, last } = laneWindow(count, chosen);
      expect(last - first).toBe(Math.min(count, laneRows));
      if (chosen >= 0 && chosen < count) expect(first <= chosen && chosen < last).toBe(true);
    }),
  );
});
