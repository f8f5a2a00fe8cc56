import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { DeedKind } from '#shared/capabilities/counter/list-model.ts';
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

const undo = (kind: DeedKind, by = brandsma) =>
  counter.as(by).counter.undo({ itemId: counter.ref('V16').itemId, kind, explanation: 'ongedaan gemaakt' });

/** Everything of the item but its version and who changed it last. */
function standing() {
  const { version: _version, changed_by: _changedBy, ...rest } = counter.now('V16');
  return rest;
}

function passOn(department: string) {
  return counter.as(brandsma).counter.passOn({
    ...counter.ref('V16'),
    departmentId: counter.clinic.ids.department(department),
    toRole: 'doctor',
    toPractitionerId: null,
    reason: 'other-department',
    explanation: 'hoort daar',
  });
}

const close = () =>
  counter.as(brandsma).counter.close({ ...counter.ref('V16'), outcome: 'no-answer-needed', explanation: 'gebeld' });
const take = () => counter.as(brandsma).counter.take(counter.ref('V16'));

const deeds: readonly (readonly [DeedKind, () => Promise<unknown>])[] = [
  ['take', take],
  ['put-back', () => take().then(() => counter.as(brandsma).counter.putBack(counter.ref('V16')))],
  ['pass-on', () => passOn('GYN')],
  ['close', close],
  [
    'reopen',
    () => close().then(() => counter.as(brandsma).counter.reopen({ ...counter.ref('V16'), reason: 'toch open' })),
  ],
  [
    'snooze',
    () =>
      counter.as(brandsma).counter.snooze({
        ...counter.ref('V16'),
        until: '2026-11-24T13:00:00.000Z' as Instant,
        reason: 'na het spreekuur',
        onReply: 'wake',
      }),
  ],
];

describe('undoing', () => {
  it.each(deeds)('puts an item back exactly as it was before: %s', async (kind, work) => {
    let before = standing();
    if (kind === 'put-back') await take().then(() => (before = standing()));
    if (kind === 'put-back') await counter.as(brandsma).counter.putBack(counter.ref('V16'));
    else if (kind === 'reopen') {
      await close();
      before = standing();
      await counter.as(brandsma).counter.reopen({ ...counter.ref('V16'), reason: 'toch open' });
    } else await work();
    expect(standing()).not.toEqual(before);
    await undo(kind);
    expect(standing()).toEqual(before);
    expect(counter.lines('V16').at(-1)).toBe(`undo done I. Brandsma (${kind})`);
  });

  it('goes back step by step', async () => {
    const before = standing();
    await take();
    await close();
    await undo('close');
    await undo('take');
    expect(standing()).toEqual(before);
    expect(await codeOf(undo('take'))).toBe('nothing-to-undo');
  });

  it('notes the way back of what was passed on, also out of one’s own reach', async () => {
    await passOn('GYN');
    await undo('pass-on');
    const { reroutes } = await counter.as(brandsma).counter.open({ itemId: counter.ref('V16').itemId });
    expect(reroutes.map(({ explanation }) => explanation)).toEqual(['hoort daar', 'ongedaan gemaakt']);
  });

  it('is refused once the item moved on, and says by whom', async () => {
    await take();
    await counter.as(brandsma).counter.putBack(counter.ref('V16'));
    await counter.as(hoogland).counter.take(counter.ref('V16'));
    await expect(undo('put-back')).rejects.toMatchObject({
      code: 'item-moved-on',
      data: { byName: 'dr. R. Hoogland' },
    });
    expect(counter.now('V16').owner_id).toBe(counter.clinic.staff(hoogland));
  });

  it('is refused for another deed than the latest', async () => {
    await take();
    await close();
    expect(await codeOf(undo('take'))).toBe('item-moved-on');
  });

  it('is for who did it', async () => {
    await take();
    expect(await codeOf(undo('take', hoogland))).toBe('nothing-to-undo');
    expect(await codeOf(undo('take', 'M11'))).toBe('access-denied');
  });

  it('neither closes nor hides what became red since', async () => {
    await close();
    await counter.as(brandsma).counter.reopen({ ...counter.ref('V16'), reason: 'toch open' });
    counter.store.write((writer) =>
      writer.run(sql`UPDATE work_item SET urgency = 'red' WHERE id = ${counter.ref('V16').itemId}`),
    );
    expect(await codeOf(undo('reopen'))).toBe('call-required');
  });

  it('is forgotten after a day', async () => {
    await take();
    counter.door.clock.advance(25 * 3_600_000);
    await counter.as(brandsma).counter.putBack(counter.ref('V16'));
    await undo('put-back');
    expect(await codeOf(undo('take'))).toBe('nothing-to-undo');
  });
});
