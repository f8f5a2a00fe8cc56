import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { DueTimer } from '#main/app/due-timer.ts';
import { outboxWork } from '#main/app/due-work.ts';
import { News } from '#main/rpc/news.ts';
import { StoreFailure } from '#main/store/store-failure.ts';
import type { Store } from '#main/store/store.ts';
import { type CounterJourney, lookAt, openCounterJourney, sendAnswer } from '#test/support/counter-journey.ts';

let journey: CounterJourney;
let faults: unknown[];
let failures: string[];
let released: number;
let store: Store | undefined;
let timer: DueTimer;
const heard: string[] = [];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  journey = openCounterJourney();
  [faults, failures, released, store] = [[], [], 0, journey.clinic.store];
  const news = new News();
  news.listen((topic) => heard.push(topic));
  timer = new DueTimer(
    {
      store: () => store,
      clock: journey.door.clock,
      log: { fault: (line) => faults.push(line) },
      news,
      storeFailed: (failure) => {
        failures.push(failure.code);
        store = undefined;
      },
      acted: () => (released += 1),
    },
    outboxWork,
  );
});
afterEach(() => {
  timer.stop();
  journey.close();
  vi.useRealTimers();
});

async function send() {
  const nurse = journey.as('M10');
  const { items } = await nurse.counter.list({ lens: 'department', split: 'HERHAAL', offset: 0, limit: 5 });
  const itemId = items.find((one) => one.owner === null)?.id;
  if (!itemId) throw new Error('there is a free item');
  await sendAnswer(nurse, itemId, 'Dag.');
  return async () => (await lookAt(nurse, itemId)).conversation.item.state;
}

async function pass(ms: number): Promise<void> {
  journey.door.clock.advance(ms);
  await vi.advanceTimersByTimeAsync(ms);
}

describe('the timer of the outbox', () => {
  test('waits until the moment, lets the answer out, tells, and then waits for nothing', async () => {
    const state = await send();
    timer.plan();
    await pass(19_999);
    expect(await state()).toBe('in-outbox');
    await pass(1);
    expect(await state()).toBe('closed');
    expect(released).toBe(1);
    expect(heard).toEqual(expect.arrayContaining(['items', 'outbox']));
    expect(vi.getTimerCount()).toBe(0);
  });

  test('has nothing to wait for in an empty outbox or a closed store', () => {
    timer.plan();
    store = undefined;
    timer.plan();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('neither spins nor sticks when the clock is put back ten years', async () => {
    const state = await send();
    journey.door.clock.advance(-10 * 365 * 86_400_000);
    timer.plan();
    await pass(20_000);
    expect(await state()).toBe('in-outbox');
    await pass(20_000);
    expect(await state()).toBe('closed');
    expect(faults).toEqual([]);
  });

  test('tries again after trouble, and says so', async () => {
    const state = await send();
    timer.plan();
    const broken = vi.spyOn(journey.clinic.store, 'writeWhenFree').mockRejectedValueOnce(new Error('x'));
    await pass(20_000);
    expect(faults).toHaveLength(1);
    expect(await state()).toBe('in-outbox');
    broken.mockRestore();
    await pass(5_000);
    expect(await state()).toBe('closed');
  });

  test('hands on a store that fails while it looks, and does not throw at who asked it to look', () => {
    vi.spyOn(journey.clinic.store, 'read').mockImplementationOnce(() => {
      throw new StoreFailure('store-damaged');
    });
    expect(() => timer.plan()).not.toThrow();
    expect(failures).toEqual(['store-damaged']);
  });

  test('does nothing more once it is stopped', async () => {
    const state = await send();
    timer.plan();
    timer.stop();
    await pass(60_000);
    timer.plan();
    await pass(60_000);
    expect(await state()).toBe('in-outbox');
  });
});
