import { afterEach, beforeEach, expect, it } from 'vitest';

import { listPauses } from '#main/capabilities/counter/clock-store.ts';
import { openTestCounter, type TestCounter } from '#test/support/test-counter.ts';

let counter: TestCounter;
beforeEach(() => {
  counter = openTestCounter();
});
afterEach(() => counter.close());

it('R9: tells when the clock of a conversation stood still, in the term that runs now', async () => {
  const { ids } = counter.clinic;
  const pauses = () =>
    counter.store.read((reader) => listPauses(reader, { id: ids.item('V16'), thread_id: ids.thread('V16') }));
  expect(pauses()).toEqual([]);
  await counter.as('M10').counter.send(counter.answer('V16', 'Sinds wanneer?', { purpose: 'question-back' }));
  counter.door.clock.advance(20_000);
  counter.release();
  const from = counter.door.clock.now();
  expect(pauses()).toEqual([{ from, until: null }]);
  counter.door.clock.advance(60_000);
  counter.patientWrites('V16', 'Gisteren.');
  expect(pauses()).toEqual([{ from, until: counter.door.clock.now() }]);
});
