import { afterEach, beforeEach, describe, expect, it } from 'vitest';

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

/** Passes a question on; to whom is said in `to`. */
function passOn(
  by: string,
  question: string,
  to: { department: string; role: 'doctor' | 'nurse' | 'desk'; person?: string },
) {
  const { clinic, as, ref } = counter;
  return as(by).counter.passOn({
    ...ref(question),
    departmentId: clinic.ids.department(to.department),
    toRole: to.role,
    toPractitionerId: to.person === undefined ? null : clinic.staff(to.person),
    reason: 'needs-doctor',
    explanation: 'de dosis moet anders',
  });
}

describe('taking', () => {
  it('makes a question one’s own and says so in the log', async () => {
    const { item } = await counter.as(brandsma).counter.take(counter.ref('V16'));
    expect(item).toMatchObject({ state: 'taken', owner: { id: counter.clinic.staff(brandsma), name: 'I. Brandsma' } });
    expect(counter.lines('V16')).toEqual(['take done I. Brandsma']);
  });

  it('is won by one of two who take at once, and the other hears by whom', async () => {
    const input = counter.ref('V16');
    const [nurse, doctor] = [counter.as(brandsma), counter.as(hoogland)];
    const answers = await Promise.allSettled([nurse.counter.take(input), doctor.counter.take(input)]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(answers[1]).toMatchObject({ reason: { code: 'already-taken', data: { byName: 'I. Brandsma' } } });
    expect(counter.lines('V16')).toEqual(['take done I. Brandsma']);
  });

  it('is refused on what moved on, with who moved it', async () => {
    const seen = counter.ref('V16');
    await counter.as(kuik).urgency.raise({ itemId: seen.itemId, level: 'amber', reason: 'belde de balie' });
    await expect(counter.as(brandsma).counter.take(seen)).rejects.toMatchObject({
      code: 'item-moved-on',
      data: { byName: 'M. Kuik' },
    });
  });

  it('is refused on what is closed and on what is not there', async () => {
    await counter
      .as(brandsma)
      .counter.close({ ...counter.ref('V16'), outcome: 'duplicate', explanation: 'zie andere' });
    expect(await codeOf(counter.as(hoogland).counter.take(counter.ref('V16')))).toBe('item-closed');
    const nowhere = { itemId: counter.clinic.ids.item('V99'), version: 1 };
    expect(await codeOf(counter.as(hoogland).counter.take(nowhere))).toBe('item-not-found');
  });

  it('does not make it the practice’s turn while the patient is to answer', async () => {
    await counter.as(brandsma).counter.send(counter.answer('V16', 'Belt u ons even?', { thenClose: false }));
    counter.door.clock.advance(20_000);
    counter.release();
    await counter.as(brandsma).counter.putBack(counter.ref('V16'));
    await counter.as(hoogland).counter.take(counter.ref('V16'));
    expect(counter.now('V16')).toMatchObject({ state: 'waiting-for-patient', next_action: 'patient', due_at: null });
    expect(counter.now('V16').owner_id).toBe(counter.clinic.staff(hoogland));
  });

  it('leaves the moment that the sender itself set for the answer', async () => {
    const dueAt = '2026-12-24T11:00:00.000Z';
    counter.store.write((writer) =>
      writer.runOne(
        sql`UPDATE work_item SET due_at = ${dueAt}, sort_at = ${dueAt} WHERE id = ${counter.clinic.ids.item('V16')}`,
      ),
    );
    await counter.as(brandsma).counter.take(counter.ref('V16'));
    await counter.as(brandsma).counter.putBack(counter.ref('V16'));
    expect(counter.now('V16').due_at).toBe(dueAt);
  });
});

describe('putting back', () => {
  it('frees what is one’s own, and nobody else may do it', async () => {
    await counter.as(brandsma).counter.take(counter.ref('V16'));
    await expect(counter.as(hoogland).counter.putBack(counter.ref('V16'))).rejects.toMatchObject({
      code: 'item-moved-on',
      data: { byName: 'I. Brandsma' },
    });
    await counter.as(brandsma).counter.putBack(counter.ref('V16'));
    expect(counter.now('V16')).toMatchObject({ state: 'new', owner_id: null });
    expect(counter.lines('V16')).toEqual(['take done I. Brandsma', 'put-back done I. Brandsma']);
  });

  it('leaves what waits for the patient waiting', async () => {
    await counter.as(brandsma).counter.send(counter.answer('V16', 'Belt u ons even?', { thenClose: false }));
    counter.door.clock.advance(20_000);
    counter.release();
    await counter.as(brandsma).counter.putBack(counter.ref('V16'));
    expect(counter.now('V16')).toMatchObject({ state: 'waiting-for-patient', next_action: 'patient', owner_id: null });
  });
});

describe('passing on', () => {
  it('to a pool frees it there, with reason and explanation for those who follow', async () => {
    await counter.as(brandsma).counter.take(counter.ref('V16'));
    await passOn(brandsma, 'V16', { department: 'CAR', role: 'doctor' });
    expect(counter.now('V16')).toMatchObject({ state: 'new', owner_id: null, pool_role: 'doctor' });
    const { reroutes } = await counter.as(hoogland).counter.open({ itemId: counter.clinic.ids.item('V16') });
    expect(reroutes).toMatchObject([
      {
        byName: 'I. Brandsma',
        fromRole: 'nurse',
        toRole: 'doctor',
        toName: null,
        reason: 'needs-doctor',
        explanation: 'de dosis moet anders',
      },
    ]);
    expect(counter.lines('V16')).toContain('pass-on done I. Brandsma (needs-doctor: de dosis moet anders)');
  });

  it('to a named person of another department puts it among what is theirs, where they may open and answer it', async () => {
    await passOn(brandsma, 'V16', { department: 'OOG', role: 'doctor', person: 'M01' });
    const receiver = counter.as('M01');
    const itemId = counter.clinic.ids.item('V16');
    const mine = await receiver.counter.list({ lens: 'mine', split: null, offset: 0, limit: 50 });
    expect(mine.items.map((item) => item.id)).toEqual([itemId]);
    expect(mine.items[0]?.firstLine).toContain('hoest');
    const opened = await receiver.counter.open({ itemId });
    expect(opened.may).toMatchObject({ answer: true, putBack: true, passOn: true, close: true });
    await receiver.counter.send(counter.answer('V16', 'Stop met deze pil.'));
    expect(await codeOf(counter.as(brandsma).counter.open({ itemId }))).toBe('access-denied');
  });

  it.each([
    ['someone who works elsewhere', { department: 'CAR', role: 'doctor', person: 'M01' }],
    ['someone of another role', { department: 'CAR', role: 'doctor', person: brandsma }],
    ['desk staff, with what they may not read', { department: 'CAR', role: 'desk', person: kuik }],
    ['a department that is not there', { department: 'XXX', role: 'doctor' }],
  ] as const)('is refused to %s, and nothing moves', async (_who, to) => {
    const before = counter.now('V16');
    expect(await codeOf(passOn(hoogland, 'V16', to))).toBe('receiver-not-found');
    expect(counter.now('V16')).toEqual(before);
  });

  it('is refused to someone who does not work here any more', async () => {
    counter.store.write((writer) =>
      writer.runOne(sql`UPDATE practitioner SET is_active = 0 WHERE id = ${counter.clinic.staff(hoogland)}`),
    );
    expect(await codeOf(passOn(brandsma, 'V16', { department: 'CAR', role: 'doctor', person: hoogland }))).toBe(
      'receiver-not-found',
    );
  });

  it('lets desk staff have by name what they may handle', async () => {
    await passOn(hoogland, 'V17', { department: 'CAR', role: 'desk', person: kuik });
    const mine = await counter.as(kuik).counter.list({ lens: 'mine', split: null, offset: 0, limit: 50 });
    expect(mine.items).toHaveLength(1);
  });

  it('is refused with what a colleague took and with what is closed', async () => {
    await counter.as(hoogland).counter.take(counter.ref('V16'));
    expect(await codeOf(passOn(brandsma, 'V16', { department: 'CAR', role: 'nurse' }))).toBe('item-moved-on');
    await counter
      .as(hoogland)
      .counter.close({ ...counter.ref('V16'), outcome: 'handled-by-phone', explanation: 'gebeld' });
    expect(await codeOf(passOn(brandsma, 'V16', { department: 'CAR', role: 'nurse' }))).toBe('item-closed');
  });
});

describe('closing and opening again', () => {
  it('asks for an explanation when the patient got no answer', async () => {
    const nurse = counter.as(brandsma).counter;
    expect(await codeOf(nurse.close({ ...counter.ref('V16'), outcome: 'no-answer-needed', explanation: '  ' }))).toBe(
      'explanation-required',
    );
    await nurse.close({ ...counter.ref('V16'), outcome: 'handled-by-phone', explanation: 'gebeld' });
    expect(counter.now('V16')).toMatchObject({
      state: 'closed',
      next_action: 'nobody',
      due_at: null,
      close_outcome: 'handled-by-phone',
    });
    expect(counter.lines('V16')).toEqual(['close done I. Brandsma (handled-by-phone: gebeld)']);
  });

  it('is refused while new words of the patient were not seen', async () => {
    const seen = counter.ref('V16');
    counter.patientWrites('V16', 'Het wordt erger, ik krijg geen lucht.');
    const closing = counter.as(brandsma).counter.close({ ...seen, outcome: 'answered', explanation: '' });
    await expect(closing).rejects.toMatchObject({ code: 'item-moved-on', data: { byName: null } });
    expect(counter.now('V16').state).toBe('new');
  });

  it('is refused when it was done already', async () => {
    const close = () =>
      counter.as(brandsma).counter.close({ ...counter.ref('V16'), outcome: 'duplicate', explanation: 'zie andere' });
    await close();
    expect(await codeOf(close())).toBe('item-closed');
  });

  it('waits for the answer in the outbox', async () => {
    await counter.as(brandsma).counter.send(counter.answer('V16', 'Goedendag'));
    const closing = counter.as(brandsma).counter.close({ ...counter.ref('V16'), outcome: 'answered', explanation: '' });
    expect(await codeOf(closing)).toBe('answer-in-outbox');
  });

  it('opens again with a reason, for who opened it', async () => {
    await counter
      .as(brandsma)
      .counter.close({ ...counter.ref('V16'), outcome: 'duplicate', explanation: 'zie andere' });
    await counter.as(hoogland).counter.reopen({ ...counter.ref('V16'), reason: 'toch geen dubbele' });
    expect(counter.now('V16')).toMatchObject({
      state: 'reopened',
      next_action: 'practice',
      owner_id: counter.clinic.staff(hoogland),
      closed_at: null,
      close_outcome: null,
    });
    expect(counter.lines('V16').at(-1)).toBe('reopen done R. Hoogland (toch geen dubbele)'.replace('R.', 'dr. R.'));
    expect(await codeOf(counter.as(hoogland).counter.reopen({ ...counter.ref('V16'), reason: 'nog eens' }))).toBe(
      'item-not-closed',
    );
  });
});
