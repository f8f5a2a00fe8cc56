import { describe, expect, it } from 'vitest';

import type { Instant } from '#shared/kernel/time.ts';
import { daysBetween, distanceTo } from '#renderer/capabilities/results/release-distance.ts';

/** Monday afternoon, 14:00 in the Netherlands. */
const now = '2026-11-23T13:00:00.000Z' as Instant;
const at = (moment: string) => moment as Instant;

describe('how far a moment is away', () => {
  it.each([
    ['2026-11-23T12:59:59.000Z', { kind: 'now' }],
    ['2026-11-23T13:00:00.000Z', { kind: 'now' }],
    ['2026-11-23T13:00:10.000Z', { kind: 'minutes', count: 1 }],
    ['2026-11-23T13:35:00.000Z', { kind: 'minutes', count: 35 }],
    ['2026-11-23T14:00:00.000Z', { kind: 'days', count: 0 }],
    ['2026-11-23T22:59:00.000Z', { kind: 'days', count: 0 }],
    ['2026-11-23T23:01:00.000Z', { kind: 'days', count: 1 }],
    ['2026-11-25T22:30:00.000Z', { kind: 'days', count: 2 }],
  ] as const)('says of %s: %j', (moment, expected) => {
    expect(distanceTo(at(moment), now)).toEqual(expected);
  });

  it('counts days of the Dutch calendar, also over the change of the clocks', () => {
    expect(daysBetween(at('2026-10-24T21:30:00.000Z'), at('2026-10-25T22:30:00.000Z'))).toBe(1);
    expect(daysBetween(at('2026-10-25T22:30:00.000Z'), at('2026-10-24T21:30:00.000Z'))).toBe(-1);
  });
});
