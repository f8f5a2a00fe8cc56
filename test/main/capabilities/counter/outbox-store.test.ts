import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { documentOfText } from '#shared/capabilities/counter/answer-document.ts';
import type { OutboxId } from '#shared/kernel/ids.ts';
import { type Instant, later } from '#shared/kernel/time.ts';
import {
  findOutboxRow,
  findWaiting,
  insertOutboxEntry,
  listDue,
  listOwnWaiting,
  nextRelease,
  settleOutboxEntry,
  shortenHolds,
} from '#main/capabilities/counter/outbox-store.ts';
import { newId } from '#main/platform/identifiers.ts';
import { openTestClinic, type TestClinic } from '#test/support/test-clinic.ts';

let clinic: TestClinic;
beforeEach(() => {
  clinic = openTestClinic();
});
afterEach(() => clinic.close());

/** Puts an answer to a question in the outbox, held for a number of milliseconds from now. */
function queue(question: string, staff: string, heldMs: number): OutboxId {
  const id = newId<OutboxId>();
  clinic.store.write((writer) =>
    insertOutboxEntry(writer, {
      id,
      itemId: clinic.ids.item(question),
      authorId: clinic.staff(staff),
      body: documentOfText('Goedendag'),
      plainText: 'Goedendag',
      templateId: null,
      thenClose: true,
      registration: null,
      purpose: 'answer',
      patientOnly: false,
      knownMessages: 1,
      stateBefore: { state: 'new', nextAction: 'practice', ownerId: null, patientId: null },
      queuedAt: later(clinic.now, heldMs - 20_000),
      heldUntil: later(clinic.now, heldMs),
    }),
  );
  return id;
}

const at = (ms: number): Instant => later(clinic.now, ms);
const dueAt = (ms: number) => clinic.store.read((reader) => listDue(reader, at(ms)).map((row) => row.id));

describe('the store of the outbox', () => {
  it('gives what is due, oldest first, and when the next one is', () => {
    const [second, first, third] = [queue('V16', 'M10', 2), queue('V17', 'M10', 1), queue('V18', 'M10', 3)];
    expect([dueAt(0), dueAt(2), dueAt(9)]).toEqual([[], [first, second], [first, second, third]]);
    expect(clinic.store.read(nextRelease)).toBe(at(1));
  });

  it('holds one answer a question', () => {
    const first = queue('V16', 'M10', 1);
    expect(() => queue('V16', 'M03', 1)).toThrow();
    clinic.store.write((writer) => settleOutboxEntry(writer, first, 'withdrawn', null));
    expect(() => queue('V16', 'M03', 1)).not.toThrow();
  });

  it('settles what waits once', () => {
    const id = queue('V16', 'M10', 1);
    clinic.store.write((writer) => settleOutboxEntry(writer, id, 'withdrawn', null));
    expect(() => clinic.store.write((writer) => settleOutboxEntry(writer, id, 'sent', null))).toThrow();
    expect(clinic.store.read((reader) => findOutboxRow(reader, id)?.status)).toBe('withdrawn');
    expect([dueAt(9), clinic.store.read(nextRelease)]).toEqual([[], undefined]);
  });

  it('shows everyone their own answers, and of a question whose it is', () => {
    const id = queue('V16', 'M10', 1);
    const own = (staff: string) => clinic.store.read((reader) => listOwnWaiting(reader, clinic.staff(staff)));
    expect(own('M10')).toMatchObject([{ id, authorName: 'I. Brandsma', isOwn: true, heldUntil: at(1) }]);
    expect(own('M03')).toEqual([]);
    const waiting = clinic.store.read((reader) => findWaiting(reader, clinic.ids.item('V16'), clinic.staff('M03')));
    expect(waiting).toMatchObject({ id, isOwn: false });
    expect(
      clinic.store.read((reader) => findWaiting(reader, clinic.ids.item('V17'), clinic.staff('M03'))),
    ).toBeUndefined();
  });

  it('shortens the holds that are too long and leaves the others', () => {
    queue('V16', 'M10', 5);
    queue('V17', 'M10', 99);
    clinic.store.write((writer) => shortenHolds(writer, at(20)));
    expect([dueAt(5), dueAt(20)].map((ids) => ids.length)).toEqual([1, 2]);
  });
});
