import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { plainTextOf } from '#shared/capabilities/counter/answer-document.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { codeOf } from '#test/support/code-of.ts';
import { openTestCounter, type TestCounter } from '#test/support/test-counter.ts';

const [brandsma, doctor] = ['M10', 'M03'];
const holdMs = 20_000;
const dayMs = 86_400_000;

let counter: TestCounter;
beforeEach(() => {
  counter = openTestCounter();
});
afterEach(() => counter.close());

const itemId = () => counter.clinic.ids.item('V16');
const open = (who = brandsma) => counter.as(who).counter.open({ itemId: itemId() });
const send = (text: string, changes: object, who = brandsma) =>
  counter.as(who).counter.send(counter.answer('V16', text, changes));
const records = async () => (await counter.as(brandsma).record.entriesForItem({ itemId: itemId() })).entries;
const letOut = () => {
  counter.door.clock.advance(holdMs);
  return counter.release();
};
const askBack = async (text = 'Sinds wanneer hoest u?') => {
  await send(text, { purpose: 'question-back' });
  letOut();
};

describe('R9: a question back', () => {
  it('waits for the patient with the clock standing still, and files nothing yet', async () => {
    await askBack();
    expect(counter.now('V16')).toMatchObject({ state: 'waiting-for-patient', next_action: 'patient', due_at: null });
    const { messages, item, agreement, ladder } = await open();
    expect(messages.at(-1)).toMatchObject({ kind: 'clinician-reply', purpose: 'question-back' });
    expect(item).toMatchObject({ band: 'paused', escalatedTo: null });
    expect(agreement?.sum.at(-1)?.kind).toBe('paused');
    expect(ladder).toEqual({ reached: null, next: null });
    expect(await records()).toEqual([]);
    expect(counter.lines('V16')).toContain('send done I. Brandsma (question-back)');
  });

  it('goes on with the same term when the patient answers, without the days that were waited', async () => {
    const before = counter.now('V16');
    await askBack();
    counter.door.clock.advance(2 * dayMs);
    counter.patientWrites('V16', 'Sinds een week.');
    await counter.as(brandsma).counter.putBack(counter.ref('V16'));
    const { item, agreement } = await open();
    expect(item.arrivedAt).toBe(before.arrived_at);
    const kinds = agreement?.sum.map(({ kind }) => kind) ?? [];
    expect(kinds.filter((kind) => kind === 'paused')).toHaveLength(2);
    expect(kinds.at(-1)).toBe('due');
  });

  it('is filed with the answer that comes of it, under the name of who asked', async () => {
    const { messages } = await open();
    await askBack();
    counter.patientWrites('V16', 'Sinds een week.');
    counter.door.clock.advance(1_000);
    await send('Stop met de pil.', {});
    letOut();
    const [entry] = await records();
    expect(entry).toMatchObject({
      question: `${messages[0]?.body}\n\nI. Brandsma: Sinds wanneer hoest u?\n\nSinds een week.`,
      answer: 'Stop met de pil.',
    });
  });

  it('never closes, also when closing was asked', async () => {
    await send('Sinds wanneer?', { purpose: 'question-back', thenClose: true });
    letOut();
    expect(counter.now('V16').closed_at).toBeNull();
  });

  it('comes back as a draft when it is taken back', async () => {
    const { outboxId } = await send('Sinds wanneer?', { purpose: 'question-back' });
    await counter.as(brandsma).counter.withdraw({ outboxId });
    const { draft, outbox } = await open();
    expect(draft && plainTextOf(draft.body)).toBe('Sinds wanneer?');
    expect(outbox).toBeNull();
  });
});

describe('R10: an interim message', () => {
  const promise = (changes: object = {}) =>
    send('U hoort van ons.', { purpose: 'interim', thenClose: false, ...changes });

  it('leaves the item as it stood, open and with the same term, and stays out of the record', async () => {
    const before = counter.now('V16');
    await promise();
    expect((await open()).outbox?.purpose).toBe('interim');
    letOut();
    const { messages, item } = await open();
    expect(messages.at(-1)).toMatchObject({ purpose: 'interim', body: 'U hoort van ons.' });
    expect(item).toMatchObject({ state: 'new', owner: null, arrivedAt: before.arrived_at, dueAt: before.due_at });
    expect(await records()).toEqual([]);
  });

  it('gives an item back to who had it', async () => {
    await counter.as(brandsma).counter.take(counter.ref('V16'));
    await promise();
    letOut();
    expect(counter.now('V16')).toMatchObject({ state: 'taken', owner_id: counter.clinic.staff(brandsma) });
  });

  it('does not end what is filed with the answer', async () => {
    const { messages } = await open();
    await promise();
    letOut();
    counter.door.clock.advance(1_000);
    await send('Stop met de pil.', {});
    letOut();
    expect((await records())[0]?.question).toBe(messages[0]?.body);
  });

  it('touches no draft, when it is sent nor when it is taken back', async () => {
    const { body } = counter.answer('V16', 'Wat ik schreef');
    await counter.as(brandsma).counter.saveDraft({ itemId: itemId(), kind: 'answer', body, templateId: null });
    const { outboxId } = await promise();
    await counter.as(brandsma).counter.withdraw({ outboxId });
    const { draft, item } = await open();
    expect(draft && plainTextOf(draft.body)).toBe('Wat ik schreef');
    expect(item).toMatchObject({ state: 'new', owner: null });
  });

  it('waits alone: a second one is refused while the first is in the outbox', async () => {
    await promise();
    expect(await codeOf(promise())).toBe('answer-in-outbox');
  });

  it('is refused while the patient is to act', async () => {
    await askBack();
    expect(await codeOf(promise())).toBe('item-moved-on');
  });

  it('is dropped when the patient wrote meanwhile, without becoming a draft of anybody', async () => {
    await promise();
    counter.patientWrites('V16', 'Laat maar.');
    letOut();
    const { messages, draft, item } = await open();
    expect(messages.some(({ purpose }) => purpose === 'interim')).toBe(false);
    expect(draft).toBeNull();
    expect(item.owner).toBeNull();
  });
});

describe('R10: the message an interim promises with', () => {
  it('offers working days with the text as the patient gets it, signed by who sends it', async () => {
    const { choices, proposedDay } = await counter.as(brandsma).counter.interim({ itemId: itemId() });
    expect(choices.map(({ day }) => day).slice(0, 3)).toEqual(['2026-11-24', '2026-11-25', '2026-11-26']);
    expect(proposedDay).toBe('2026-11-26');
    const chosen = choices.find(({ day }) => day === proposedDay);
    expect(chosen?.text).toContain('U hoort uiterlijk donderdag 26 november van ons.');
    expect(chosen?.text).toContain('I. Brandsma');
  });

  it('is refused for an item that is not there, and to who may not answer it', async () => {
    const nowhere = '00000000-0000-4000-8000-000000000000' as ReturnType<typeof itemId>;
    expect(await codeOf(counter.as(brandsma).counter.interim({ itemId: nowhere }))).toBe('item-not-found');
    expect(await codeOf(counter.as('M14').counter.interim({ itemId: itemId() }))).toBe('access-denied');
  });
});

describe('R9, R10: the ladder of an item', () => {
  it('shows who looks along and when the next comes, without changing the owner', async () => {
    const { item, ladder } = await open(doctor);
    expect(item).toMatchObject({ escalatedTo: 'doctor', owner: null });
    expect(ladder.reached).toMatchObject({ to: 'doctor', at: '2026-11-23T16:00:00.000Z' as Instant, names: [] });
    expect(ladder.next).toMatchObject({ to: 'lead', at: '2026-11-25T16:00:00.000Z' as Instant });
  });
});
