import { expect, test } from 'vitest';

import { Turns } from '#main/capabilities/vault/turns.ts';

test('work waits for the work before it, also when that fails', async () => {
  const turns = new Turns();
  const steps: string[] = [];
  const slow = turns.take(async () => {
    steps.push('slow begins');
    await Promise.resolve();
    steps.push('slow ends');
    throw new Error('slow failed');
  });
  const next = turns.take(async () => steps.push('next'));
  await expect(slow).rejects.toThrow('slow failed');
  await next;
  expect(steps).toEqual(['slow begins', 'slow ends', 'next']);
});
