import { expect, test } from 'vitest';

import { assertNever, invariant, InvariantBroken } from '#shared/kernel/invariant.ts';

test.each([false, 0, '', null, undefined])('a promise that does not hold is named when it is %j', (value) => {
  expect(() => invariant(value, 'een belofte')).toThrow(new InvariantBroken('een belofte'));
  expect(() => invariant(true, 'een belofte')).not.toThrow();
});

test('a case that cannot be is named without its value, which may be a patient’s', () => {
  const impossible = { name: 'mevrouw Jansen' } as never;
  expect(() => assertNever(impossible, 'een soort')).toThrow(new InvariantBroken('een soort: object'));
});
