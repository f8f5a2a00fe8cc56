import { describe, expect, it } from 'vitest';

import { routesOf } from '#renderer/app/route.ts';

describe('routesOf', () => {
  it.each([
    [
      'nurse',
      [
        'counter',
        'results',
        'letters',
        'roster',
        'agreements',
        'templates',
        'redFlags',
        'resultPolicies',
        'glossary',
        'registration',
      ],
    ],
    [
      'doctor',
      [
        'counter',
        'results',
        'letters',
        'roster',
        'agreements',
        'templates',
        'redFlags',
        'resultPolicies',
        'glossary',
        'registration',
      ],
    ],
    ['desk', ['counter', 'roster', 'agreements', 'templates', 'glossary', 'registration']],
    ['privacy-officer', ['counter', 'results', 'agreements', 'templates', 'resultPolicies', 'log']],
    [
      'functional-administrator',
      [
        'staff',
        'roster',
        'agreements',
        'templates',
        'redFlags',
        'resultPolicies',
        'glossary',
        'letterhead',
        'registration',
        'exchange',
        'log',
      ],
    ],
  ] as const)('gives a %s: %j', (role, expected) => {
    expect(routesOf(role)).toEqual(expected);
  });
});
