import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { idOfName } from '#main/platform/identifiers.ts';
import { openTestCounter, type TestCounter } from '#test/support/test-counter.ts';

const templateId = idOfName<never>('demo/template/S09');

describe('the use of a template', () => {
  let counter: TestCounter;

  beforeEach(() => {
    counter = openTestCounter();
  });
  afterEach(() => counter.close());

  const used = async () => {
    const { useCount, lastUsedAt } = await counter.as('M15').templates.text({ templateId });
    return { useCount, lastUsedAt };
  };

  it('counts when an answer with it has really left, with its moment', async () => {
    await counter.as('M15').counter.send(counter.answer('V17', 'Uw recept is klaar.', { templateId }));
    expect(await used()).toEqual({ useCount: 0, lastUsedAt: null });
    counter.door.clock.advance(60_000);
    counter.release();
    expect(await used()).toEqual({ useCount: 1, lastUsedAt: counter.door.clock.now() });
  });

  it('does not count for an answer that was taken back', async () => {
    const sent = await counter.as('M15').counter.send(counter.answer('V17', 'Uw recept is klaar.', { templateId }));
    await counter.as('M15').counter.withdraw({ outboxId: sent.outboxId });
    counter.door.clock.advance(60_000);
    counter.release();
    expect(await used()).toEqual({ useCount: 0, lastUsedAt: null });
  });
});
