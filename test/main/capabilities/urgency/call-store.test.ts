import { afterEach, beforeEach, expect, it } from 'vitest';

import type { Reached } from '#shared/capabilities/urgency/model.ts';
import type { CallRecordId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { countFailedAttempts, hasCalled, insertCall, listCalls } from '#main/capabilities/urgency/call-store.ts';
import { newId } from '#main/platform/identifiers.ts';
import { sql } from '#main/store/sql.ts';
import { openTestClinic, type TestClinic } from '#test/support/test-clinic.ts';

let clinic: TestClinic;
beforeEach(() => {
  clinic = openTestClinic();
});
afterEach(() => clinic.close());

const at = (time: string) => `2026-11-24T${time}:00.000Z` as Instant;
const itemId = () => clinic.ids.item('V16');

const call = (time: string, reached: Reached) =>
  clinic.store.write((writer) =>
    insertCall(writer, {
      id: newId<CallRecordId>(),
      itemId: itemId(),
      patientId: null,
      byId: clinic.staff('M10'),
      calledAt: at(time),
      attempt: 1,
      reached,
      said: 'x',
      nextTryAt: null,
    }),
  );
const failed = () => clinic.store.read((reader) => countFailedAttempts(reader, itemId()));
const alarmSince = (since: Instant | null) =>
  clinic.store.write((writer) => writer.run(sql`UPDATE work_item SET urgency_since = ${since} WHERE id = ${itemId()}`));

it('R38: counts the failed calls of this alarm, not those of one before', () => {
  call('08:00', 'nobody');
  expect(failed()).toBe(0);
  alarmSince(at('07:30'));
  expect(failed()).toBe(1);
  alarmSince(at('09:00'));
  call('09:05', 'nobody');
  call('09:10', 'patient');
  expect(failed()).toBe(1);
});

it('lists calls newest first, with who called', () => {
  call('08:00', 'nobody');
  call('08:10', 'contact-person');
  const calls = clinic.store.read((reader) => listCalls(reader, itemId()));
  expect(calls.map(({ calledAt, reached, byName }) => [calledAt, reached, byName])).toEqual([
    [at('08:10'), 'contact-person', 'I. Brandsma'],
    [at('08:00'), 'nobody', 'I. Brandsma'],
  ]);
});

it('knows when somebody was spoken to', () => {
  const was = () => clinic.store.read((reader) => hasCalled(reader, itemId()));
  call('08:00', 'nobody');
  expect(was()).toBe(false);
  call('08:10', 'emergency-services');
  expect(was()).toBe(true);
});
