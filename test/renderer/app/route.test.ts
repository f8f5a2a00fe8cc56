import { describe, expect, it } from 'vitest';

import { routesOf } from '#renderer/app/route.ts';

describe('routesOf', () => {
  it.each([
    ['nurse', ['counter']],
    ['doctor', ['counter']],
    ['desk', ['counter']],
    ['privacy-officer', ['counter', 'log']],
    ['functional-administrator', ['staff', 'exchange', 'log']],
  ] as const)('gives a %s: %j', (role, expected) => {
    expect(routesOf(role)).toEqual(expected);
  });
});
