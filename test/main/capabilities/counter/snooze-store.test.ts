import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Instant } from '#shared/kernel/time.ts';
import { findSnooze, markAwake, markSnoozed, wakeOnReply } from '#main/capabilities/counter/snooze-store.ts';
import { openTestClinic, type TestClinic } from '#test/support/test-clinic.ts';

let clinic: TestClinic;
beforeEach(() => {
  clinic = openTestClinic();
});
afterEach(() => clinic.close());

const now = '2026-11-24T09:30:00.000Z' as Instant;
const until = '2026-11-24T13:00:00.000Z' as Instant;
const id = () => clinic.ids.item('V16');
const find = (at = now) => clinic.store.read((reader) => findSnooze(reader, id(), at));

function snooze(onReply: 'wake' | 'wake-and-remind'): void {
  const item = () => ({ id: id(), threadId: clinic.ids.thread('V16'), by: clinic.staff('M10') });
  clinic.store.write((writer) => markSnoozed(writer, item(), { until, reason: 'na de visite', onReply }));
}

describe('a snooze', () => {
  it('is there until it is taken away', () => {
    expect(find()).toBeNull();
    snooze('wake');
    expect(find()).toEqual({
      until,
      reason: 'na de visite',
      onReply: 'wake',
      byName: 'I. Brandsma',
      isReminder: false,
    });
    clinic.store.write((writer) => markAwake(writer, id(), clinic.staff('M10')));
    expect(find()).toBeNull();
  });

  it('is a reminder once its moment has come', () => {
    snooze('wake');
    expect(find('2026-11-24T13:00:00.000Z' as Instant)).toMatchObject({ isReminder: true, until });
  });

  it('wakes for more messages of the patient than there were, and for no others', () => {
    snooze('wake-and-remind');
    clinic.store.write((writer) => wakeOnReply(writer, id(), 1));
    expect(find()).toMatchObject({ isReminder: false });
    clinic.store.write((writer) => wakeOnReply(writer, id(), 2));
    expect(find()).toMatchObject({ isReminder: true, reason: 'na de visite' });
  });

  it('leaves nothing when only waking was asked', () => {
    snooze('wake');
    clinic.store.write((writer) => wakeOnReply(writer, id(), 2));
    expect(find()).toBeNull();
  });
});
