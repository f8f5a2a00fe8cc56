import { describe, expect, it } from 'vitest';

import { routesOf } from '#renderer/app/route.ts';

describe('routesOf', () => {
  it.each([
    ['nurse', ['counter', 'roster', 'agreements', 'templates', 'redFlags', 'registration']],
    ['doctor', ['counter', 'roster', 'agreements', 'templates', 'redFlags', 'registration']],
    ['desk', ['counter', 'roster', 'agreements', 'templates', 'registration']],
    ['privacy-officer', ['counter', 'agreements', 'templates', 'log']],
    [
      'functional-administrator',
      ['staff', 'roster', 'agreements', 'templates', 'redFlags', 'registration', 'exchange', 'log'],
    ],
  ] as const)('gives a %s: %j', (role, expected) => {
    expect(routesOf(role)).toEqual(expected);
  });
});
