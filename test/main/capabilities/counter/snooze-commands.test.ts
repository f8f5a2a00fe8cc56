import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Instant } from '#shared/kernel/time.ts';
import { sql } from '#main/store/sql.ts';
import { codeOf } from '#test/support/code-of.ts';
import { openTestCounter, type TestCounter } from '#test/support/test-counter.ts';

let counter: TestCounter;
beforeEach(() => {
  counter = openTestCounter();
});
afterEach(() => counter.close());

const brandsma = 'M10';
const hoogland = 'M03';
const kuik = 'M15';
const at = (moment: string) => moment as Instant;
/** Within the term of V16. */
const afternoon = at('2026-11-24T13:00:00.000Z');

function snooze(by: string, question: string, changes: { until?: Instant; onReply?: 'wake' | 'wake-and-remind' } = {}) {
  const choice = { until: afternoon, reason: 'na het spreekuur', onReply: 'wake' as const, ...changes };
  return counter.as(by).counter.snooze({ ...counter.ref(question), ...choice });
}

/** The ids of the items in a list. */
async function shown(by: string, lens: 'department' | 'mine' | 'snoozed') {
  const { items } = await counter.as(by).counter.list({ lens, split: null, offset: 0, limit: 100 });
  return items.map(({ id }) => id);
}

describe('snoozing', () => {
  it('R8: puts a question out of the list until its moment, and time alone brings it back', async () => {
    const id = counter.clinic.ids.item('V16');
    const { item } = await snooze(brandsma, 'V16');
    expect(item).toMatchObject({ snoozedUntil: afternoon, snoozeReason: 'na het spreekuur' });
    expect(await shown(brandsma, 'department')).not.toContain(id);
    expect(await shown(brandsma, 'snoozed')).toEqual([id]);
    const before = counter.now('V16');
    counter.door.clock.advance(Date.parse(afternoon) - Date.parse(counter.clinic.now));
    expect(await shown(brandsma, 'department')).toContain(id);
    expect(await shown(brandsma, 'snoozed')).toEqual([]);
    expect(counter.now('V16')).toEqual(before);
  });

  it('leaves the clock running, and says until when, why and by whom', async () => {
    const { due_at: dueAt } = counter.now('V16');
    await snooze(brandsma, 'V16');
    expect(counter.now('V16').due_at).toBe(dueAt);
    const { listing } = await counter.as(hoogland).counter.open({ itemId: counter.ref('V16').itemId });
    expect(listing.snooze).toEqual({
      until: afternoon,
      reason: 'na het spreekuur',
      onReply: 'wake',
      byName: 'I. Brandsma',
      isReminder: false,
    });
    expect(counter.lines('V16').at(0)).toBe(`snooze done I. Brandsma (${afternoon} (wake): na het spreekuur)`);
  });

  it('is refused past the due moment, in the past and too far ahead', async () => {
    expect(await codeOf(snooze(brandsma, 'V16', { until: at('2027-02-01T08:00:00.000Z') }))).toBe('snooze-after-due');
    expect(await codeOf(snooze(brandsma, 'V16', { until: at('2027-09-01T08:00:00.000Z') }))).toBe('snooze-too-far');
    expect(await codeOf(snooze(brandsma, 'V16', { until: counter.clinic.now }))).toBe('snooze-past');
    expect(await shown(brandsma, 'snoozed')).toEqual([]);
  });

  it('is refused for what is red, and ends when something becomes red', async () => {
    counter.store.write((writer) =>
      writer.run(sql`UPDATE work_item SET urgency = 'red', urgency_since = ${counter.clinic.now}
        WHERE id = ${counter.ref('V18').itemId}`),
    );
    expect(await codeOf(snooze(brandsma, 'V18'))).toBe('call-required');
    await snooze(brandsma, 'V16');
    counter.store.write((writer) =>
      writer.run(sql`UPDATE work_item SET urgency = 'red' WHERE id = ${counter.ref('V16').itemId}`),
    );
    expect(counter.now('V16')).toMatchObject({ snoozed_until: null });
  });

  it('is for who may route it, and not for an item of a colleague', async () => {
    expect(await codeOf(snooze(kuik, 'V16'))).toBe('access-denied');
    await counter.as(hoogland).counter.take(counter.ref('V16'));
    expect(await codeOf(snooze(brandsma, 'V16'))).toBe('item-moved-on');
  });

  it('wakes when the patient writes, and keeps the date as a reminder when that was asked', async () => {
    await snooze(brandsma, 'V16');
    counter.patientWrites('V16', 'Ik heb nog een vraag.');
    expect(counter.now('V16')).toMatchObject({ snoozed_until: null, remind_at: null });
    await snooze(brandsma, 'V16', { onReply: 'wake-and-remind' });
    counter.patientWrites('V16', 'En nog een vraag.');
    expect(counter.now('V16')).toMatchObject({ snoozed_until: null, remind_at: afternoon });
    const itemId = counter.ref('V16').itemId;
    const { listing, item } = await counter.as(brandsma).counter.open({ itemId });
    expect(listing.snooze).toMatchObject({ isReminder: true, until: afternoon, reason: 'na het spreekuur' });
    expect(item.remindAt).toBe(afternoon);
    await counter.as(brandsma).counter.unsnooze(counter.ref('V16'));
    expect((await counter.as(brandsma).counter.open({ itemId })).listing.snooze).toBeNull();
  });

  it('ends by hand, and when the item is closed, passed on or taken by another', async () => {
    await snooze(brandsma, 'V16');
    const { item } = await counter.as(hoogland).counter.unsnooze(counter.ref('V16'));
    expect(item.snoozedUntil).toBeNull();
    expect(counter.lines('V16').at(-1)).toBe('unsnooze done dr. R. Hoogland');
    expect(await codeOf(counter.as(hoogland).counter.unsnooze(counter.ref('V16')))).toBe('item-moved-on');
    await snooze(brandsma, 'V16');
    await counter.as(hoogland).counter.take(counter.ref('V16'));
    expect(counter.now('V16')).toMatchObject({ snoozed_until: null });
  });

  it('offers moments with what stands in their way, and reads typed words', async () => {
    const { itemId } = counter.ref('V16');
    const offer = await counter.as(brandsma).counter.snoozeMoments({ itemId, text: 'over 1 uur' });
    expect(offer.typed).toEqual({ until: '2026-11-24T10:30:00.000Z', objection: null });
    expect(offer.presets.at(-1)).toMatchObject({ id: 'next-week', objection: 'snooze-after-due' });
    const odd = await counter.as(brandsma).counter.snoozeMoments({ itemId, text: 'ooit' });
    expect(odd.typed).toEqual({ fault: 'not-understood' });
    const none = await counter.as(brandsma).counter.snoozeMoments({ itemId: null, text: '' });
    expect(none).toMatchObject({ typed: null, dueAt: null });
    expect(await codeOf(counter.as('M17').counter.snoozeMoments({ itemId: null, text: '' }))).toBe('access-denied');
  });
});
