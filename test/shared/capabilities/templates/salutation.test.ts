import { describe, expect, it } from 'vitest';

import { salutationOf } from '#shared/capabilities/templates/salutation.ts';

describe('salutationOf', () => {
  it.each([
    ['Dhr. G. Wiersma', 'male', false, 'Beste heer Wiersma'],
    ['Mw. S. de Ridder', 'female', false, 'Beste mevrouw De Ridder'],
    ['Mw. I. Prins-Mulder', 'female', false, 'Beste mevrouw Prins-Mulder'],
    ['Mw. J.M. van der Berg', 'female', false, 'Beste mevrouw Van der Berg'],
    ['Dhr. Th. IJsbrandy', 'male', false, 'Beste heer IJsbrandy'],
    ['Mw. E. Achterberg', 'unknown', false, 'Beste mevrouw Achterberg'],
    ['G. Wiersma', 'male', false, 'Beste heer Wiersma'],
    ['G. Wiersma', 'unknown', false, 'Beste G. Wiersma'],
    ['G. Wiersma', 'other', false, 'Beste G. Wiersma'],
    ['Noor Achterberg', 'female', true, 'Beste Noor Achterberg'],
    ['Jan de Vries', 'male', false, 'Beste Jan de Vries'],
    ['Dhr. P. Jansen', 'male', true, 'Beste P. Jansen'],
    ['Mw. G.', 'female', false, 'Beste G.'],
  ] as const)('writes to %s (%s, child: %s) as "%s"', (name, gender, isChild, expected) => {
    expect(salutationOf({ name, gender, isChild })).toBe(expected);
  });
});
