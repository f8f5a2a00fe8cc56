import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { QuestionType } from '#shared/capabilities/counter/model.ts';
import { sql } from '#main/store/sql.ts';
import { codeOf } from '#test/support/code-of.ts';
import { openTestCounter, type TestCounter } from '#test/support/test-counter.ts';

let counter: TestCounter;
beforeEach(() => {
  counter = openTestCounter();
});
afterEach(() => {
  vi.useRealTimers();
  counter.close();
});

const whole = { lens: 'department', split: null, offset: 0, limit: 200 } as const;
const medical: readonly QuestionType[] = ['UITSLAG', 'MEDICATIE', 'MEDISCH', 'NAZORG'];

describe('the list through the door', () => {
  it('has as many in all as the counts say, for all types and for each', async () => {
    const nurse = counter.as('M10').counter;
    const { items, total, counts } = await nurse.list(whole);
    expect(items).toHaveLength(total);
    for (const { questionType, open } of counts) {
      const split = await nurse.list({ ...whole, split: questionType });
      expect([split.total, split.items.length, split.counts]).toEqual([open, open, counts]);
    }
  });

  it('shows desk staff what medical questions are about, never what they say', async () => {
    const { items } = await counter.as('M15').counter.list(whole);
    const [medicalItems, others] = [true, false].map((is) =>
      items.filter((item) => medical.includes(item.questionType) === is),
    );
    expect(medicalItems?.length).toBeGreaterThan(0);
    expect(medicalItems?.every((item) => item.firstLine === null && item.subject !== '')).toBe(true);
    expect(others?.length).toBeGreaterThan(0);
    expect(others?.every((item) => item.firstLine !== null && item.firstLine !== '')).toBe(true);
  });

  it('shows the privacy officer that questions exist, in every department, and no word of them', async () => {
    const { items, lane, total } = await counter.as('M17').counter.list(whole);
    expect([total, lane.length]).toEqual([34, 4]);
    expect([...items, ...lane].every((item) => item.firstLine === null && item.subject === '')).toBe(true);
  });

  it('says that no term runs where nothing was agreed, and that it is paused while the patient is to act', async () => {
    const itemId = counter.clinic.ids.item('V16');
    counter.store.write((writer) =>
      writer.runOne(sql`UPDATE work_item SET due_at = NULL, half_at = NULL, at_risk_at = NULL WHERE id = ${itemId}`),
    );
    expect((await counter.as('M10').counter.open({ itemId })).item.band).toBe('early');
    counter.store.write((writer) =>
      writer.runOne(sql`UPDATE work_item SET next_action = 'patient' WHERE id = ${itemId}`),
    );
    expect((await counter.as('M10').counter.open({ itemId })).item.band).toBe('paused');
  });

  it('is one line in the log for each quarter of an hour and lens', async () => {
    const nurse = counter.as('M10').counter;
    const lines = () =>
      counter.store.read(
        (reader) => reader.first<{ n: number }>(sql`SELECT count(*) AS n FROM audit_event WHERE action = 'list'`)?.n,
      );
    await nurse.list(whole);
    await nurse.list({ ...whole, split: 'MEDISCH' });
    expect(lines()).toBe(1);
    await nurse.list({ ...whole, lens: 'mine' });
    counter.door.clock.advance(15 * 60_000);
    await nurse.list(whole);
    expect(lines()).toBe(3);
  });
});

describe('opening a question', () => {
  it('gives the conversation with its agreement and the sum of its term', async () => {
    const { agreement, messages, patient, readsAlong, writtenBy, departmentName } = await counter
      .as('M10')
      .counter.open({ itemId: counter.clinic.ids.item('V20') });
    expect(agreement).toMatchObject({ firstReader: 'desk', answerer: 'nurse', termDays: 2, department: null });
    expect(agreement?.sum.at(-1)?.kind).toBe('due');
    expect([messages.length, patient?.relatedPersons.length, writtenBy, departmentName]).toEqual([
      2,
      1,
      'Mw. J. Tolsma',
      'Cardiologie',
    ]);
    expect(readsAlong.map(({ name }) => name)).toEqual(['Mw. J. Tolsma']);
  });

  it('leaves out who represents in other matters than messages', async () => {
    const { patient, readsAlong } = await counter.as('M13').counter.open({ itemId: counter.clinic.ids.item('V39') });
    expect([patient?.relatedPersons.length, readsAlong]).toEqual([1, []]);
  });

  it('is in the log before it is shown, and again after a minute', async () => {
    const itemId = counter.clinic.ids.item('V16');
    await counter.as('M10').counter.open({ itemId });
    await counter.as('M10').counter.open({ itemId });
    counter.door.clock.advance(60_000);
    await counter.as('M10').counter.open({ itemId });
    expect(counter.lines('V16')).toEqual(['read done I. Brandsma', 'read done I. Brandsma']);
  });

  it('names only those other questions of the patient that one may read', async () => {
    const patientId = counter.clinic.ids.patient('P14');
    counter.store.write((writer) =>
      writer.run(
        sql`UPDATE work_item SET patient_id = ${patientId} WHERE id IN (${counter.clinic.ids.item('V16')}, ${counter.clinic.ids.item('V18')}, ${counter.clinic.ids.item('V01')})`,
      ),
    );
    const siblingsOf = async (who: string) =>
      (await counter.as(who).counter.open({ itemId: counter.clinic.ids.item('V17') })).siblings.map(
        ({ questionType }) => questionType,
      );
    expect(await siblingsOf('M15')).toEqual(['AFSPRAAK']);
    expect((await siblingsOf('M10')).sort()).toEqual(['AFSPRAAK', 'MEDICATIE']);
  });

  it('gives an attachment with what it is, to who may read the question', async () => {
    const input = { itemId: counter.clinic.ids.item('D02'), attachmentId: counter.clinic.ids.attachment('V13') };
    const { attachment, base64 } = await counter.as('M09').counter.attachment(input);
    expect(Buffer.from(base64 ?? '', 'base64')).toHaveLength(attachment.bytes);
    expect(await codeOf(counter.as('M14').counter.attachment(input))).toBe('access-denied');
    const elsewhere = { ...input, itemId: counter.clinic.ids.item('V09') };
    expect(await codeOf(counter.as('M09').counter.attachment(elsewhere))).toBe('attachment-not-found');
    expect(counter.lines('D02')).toEqual(['read done F. Oosting (attachment)', 'read refused W. Polman (attachment)']);
  });

  it('of what is not there is refused', async () => {
    const itemId = counter.clinic.ids.item('V99');
    const nurse = counter.as('M10').counter;
    expect(await codeOf(nurse.open({ itemId }))).toBe('item-not-found');
    expect(await codeOf(nurse.attachment({ itemId, attachmentId: counter.clinic.ids.attachment('V13') }))).toBe(
      'item-not-found',
    );
  });
});

describe('the outbox', () => {
  it('shows everyone what they sent themselves', async () => {
    await counter.as('M10').counter.send(counter.answer('V16', 'Goedendag'));
    expect((await counter.as('M10').counter.outbox({})).entries).toHaveLength(1);
    expect((await counter.as('M03').counter.outbox({})).entries).toHaveLength(0);
    expect(await codeOf(counter.as('M17').counter.outbox({}))).toBe('access-denied');
  });
});

/** Resolves once somebody hears the news. */
async function listening(): Promise<void> {
  while (!counter.door.news.hasListeners) await new Promise((resolve) => setImmediate(resolve));
}

describe('news', () => {
  it('comes to who listens when something changed, and not for typing', async () => {
    const news = await counter.as('M03').counter.changes(undefined);
    const first = news.next();
    await listening();
    await counter.as('M10').counter.saveDraft({
      itemId: counter.clinic.ids.item('V16'),
      body: { type: 'doc', content: [] },
      templateId: null,
    });
    counter.door.news.tell('outbox');
    expect(await first).toEqual({ done: false, value: { topic: 'outbox' } });
    const second = news.next();
    await counter.as('M10').counter.take(counter.ref('V16'));
    expect(await second).toEqual({ done: false, value: { topic: 'items' } });
  });

  it('is said once to who was not listening, and a sign of life too', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const news = await counter.as('M03').counter.changes(undefined);
    const first = news.next();
    await listening();
    counter.door.news.tell('session');
    await first;
    for (const topic of ['items', 'outbox', 'items', 'outbox'] as const) counter.door.news.tell(topic);
    vi.advanceTimersByTime(60_000);
    const heard = [await news.next(), await news.next(), await news.next()].map(({ value }) => value as unknown);
    expect(heard).toEqual([{ topic: 'items' }, { topic: 'outbox' }, { topic: 'still-there' }]);
    const next = news.next();
    counter.door.news.tell('session');
    expect((await next).value).toEqual({ topic: 'session' });
  });

  it('stops for who gives up', async () => {
    const giveUp = new AbortController();
    const news = await counter.as('M03').counter.changes(undefined, { signal: giveUp.signal });
    const first = news.next();
    await listening();
    counter.door.news.tell('items');
    await first;
    const waiting = news.next();
    giveUp.abort();
    expect((await waiting).done).toBe(true);
    expect(counter.door.news.hasListeners).toBe(false);
  });
});
