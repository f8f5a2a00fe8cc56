import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { documentOfText, plainTextOf } from '#shared/capabilities/counter/answer-document.ts';
import type { ItemId, ThreadId } from '#shared/kernel/ids.ts';
import { refreshItem } from '#main/capabilities/counter/public.ts';
import { newId } from '#main/platform/identifiers.ts';
import { sql } from '#main/store/sql.ts';
import { codeOf } from '#test/support/code-of.ts';
import { openTestCounter, type TestCounter } from '#test/support/test-counter.ts';

let counter: TestCounter;
let duplicate: ItemId;
beforeEach(async () => {
  counter = openTestCounter();
  const patientId = rowOf(counter.ref('V16').itemId).patient_id ?? '';
  const { item } = await counter.as('M10').counter.recordContact({
    channel: 'phone',
    patientId,
    questionType: 'MEDICATIE',
    departmentId: counter.clinic.ids.department('CAR'),
    asked: 'Ik had ook al via het portaal gevraagd naar de tabletten.',
    answer: null,
  });
  duplicate = item.id;
});
afterEach(() => counter.close());

const brandsma = 'M10';
const hoogland = 'M03';

interface Row {
  readonly version: number;
  readonly patient_id: Parameters<ReturnType<TestCounter['as']>['counter']['recordContact']>[0]['patientId'] | null;
  readonly thread_id: ThreadId;
  readonly state: string;
  readonly closed_at: string | null;
  readonly close_outcome: string | null;
  readonly merged_into: string | null;
  readonly arrived_at: string;
  readonly message_count: number;
}

function rowOf(id: ItemId): Row {
  const row = counter.store.read((reader) => reader.first<Row>(sql`SELECT * FROM work_item WHERE id = ${id}`));
  if (!row) throw new Error('the test names an item');
  return row;
}

const ref = (id: ItemId) => ({ itemId: id, version: rowOf(id).version });
const kept = () => counter.ref('V16').itemId;
const merge = (by = brandsma) => counter.as(by).counter.merge({ ...ref(duplicate), into: kept() });
const opened = async (id = kept(), by = brandsma) => counter.as(by).counter.open({ itemId: id });

function patientWritesIn(id: ItemId, body: string): void {
  counter.store.write((writer) => {
    writer.runOne(sql`
      INSERT INTO message (id, thread_id, kind, sender_kind, sender_name, body, sent_at, channel)
      VALUES (${newId<string>()}, ${rowOf(id).thread_id}, 'patient-question', 'patient', 'x', ${body},
        ${counter.door.clock.now()}, 'portal')`);
    refreshItem(writer, rowOf(id).thread_id);
  });
}

describe('the same question twice', () => {
  it('R31, R49: is offered as another open question of the patient, with its channel', async () => {
    const { siblings, listing } = await opened();
    expect(siblings.map(({ id }) => id)).toEqual([duplicate]);
    expect(listing.siblingChannels).toEqual([{ itemId: duplicate, channel: 'phone' }]);
  });

  it('is read as one conversation, and no message is moved', async () => {
    const before = counter.store.read((reader) => reader.all(sql`SELECT id, thread_id, body FROM message ORDER BY id`));
    const { item } = await merge();
    expect(item.id).toBe(kept());
    expect(rowOf(duplicate)).toMatchObject({ state: 'closed', close_outcome: 'duplicate', merged_into: kept() });
    const { messages, siblings, listing } = await opened();
    expect(messages.map(({ channel }) => channel)).toContain('phone');
    expect(siblings).toEqual([]);
    expect(listing.mergedFrom.map(({ itemId }) => itemId)).toEqual([duplicate]);
    expect(
      counter.store.read((reader) => reader.all(sql`SELECT id, thread_id, body FROM message ORDER BY id`)),
    ).toEqual(before);
    expect(rowOf(kept()).message_count).toBe(messages.length);
  });

  it('counts from the oldest unanswered message of both', async () => {
    const { arrived_at: first } = rowOf(kept());
    await counter.as(brandsma).counter.merge({ ...ref(kept()), into: duplicate });
    expect(rowOf(duplicate).arrived_at).toBe(first);
  });

  it('keeps what both authors were writing, and shows it to who wrote it', async () => {
    const body = documentOfText('Neem ze bij het avondeten.');
    await counter.as(brandsma).counter.saveDraft({ itemId: duplicate, body, templateId: null });
    await merge(hoogland);
    const { listing } = await opened();
    expect(listing.mergedDrafts.map((draft) => plainTextOf(draft.body))).toEqual(['Neem ze bij het avondeten.']);
    expect((await opened(kept(), hoogland)).listing.mergedDrafts).toEqual([]);
    await counter.as(brandsma).counter.discardDraft({ itemId: duplicate });
    expect((await opened()).listing.mergedDrafts).toEqual([]);
  });

  it('is answered with one answer, that files what was asked in both', async () => {
    await merge();
    await counter.as(brandsma).counter.send(counter.answer('V16', 'Neem ze bij het avondeten.'));
    counter.door.clock.advance(20_000);
    expect(counter.release()).toBe(1);
    const entry = counter.store.read((reader) =>
      reader.first<{ question: string }>(sql`SELECT question FROM record_entry WHERE item_id = ${kept()}`),
    );
    expect(entry?.question).toContain('via het portaal gevraagd');
  });

  it('is undone, unless the kept one was answered since', async () => {
    await merge();
    const { item } = await counter
      .as(brandsma)
      .counter.undo({ itemId: duplicate, kind: 'merge', explanation: 'terug' });
    expect(item).toMatchObject({ id: duplicate, state: 'new' });
    expect(rowOf(duplicate)).toMatchObject({ merged_into: null, closed_at: null });
    expect((await opened()).messages.map(({ channel }) => channel)).not.toContain('phone');
    await merge();
    await counter.as(brandsma).counter.send(counter.answer('V16', 'Neem ze bij het avondeten.'));
    const undone = counter.as(brandsma).counter.undo({ itemId: duplicate, kind: 'merge', explanation: 'terug' });
    expect(await codeOf(undone)).toBe('item-moved-on');
  });

  it('calls for attention on the kept one when the patient writes in the other', async () => {
    await merge();
    await counter
      .as(brandsma)
      .counter.close({ ...ref(kept()), outcome: 'no-answer-needed', explanation: 'is al gebeld' });
    counter.door.clock.advance(60_000);
    patientWritesIn(duplicate, 'Ik wacht nog steeds op een antwoord.');
    expect(rowOf(duplicate)).toMatchObject({ state: 'closed', merged_into: kept() });
    expect(rowOf(kept())).toMatchObject({ state: 'reopened', closed_at: null });
  });

  it('R13: comes apart by itself when the patient writes something alarming in it', async () => {
    await merge();
    counter.door.clock.advance(60_000);
    patientWritesIn(duplicate, 'Ik heb druk op mijn borst en het straalt uit naar mijn linkerarm.');
    expect(rowOf(duplicate)).toMatchObject({ state: 'reopened', merged_into: null });
    const { lane } = await counter.as(brandsma).counter.list({ lens: 'mine', split: null, offset: 0, limit: 1 });
    expect(lane.map(({ id }) => id)).toContain(duplicate);
  });

  it('is opened again as a question of its own', async () => {
    await merge();
    await counter.as(brandsma).counter.reopen({ ...ref(duplicate), reason: 'toch een andere vraag' });
    expect(rowOf(duplicate)).toMatchObject({ state: 'reopened', merged_into: null });
    expect((await opened()).listing.mergedFrom).toEqual([]);
  });

  it('is not merged with another patient’s, with itself, when urgent, or by who may not route both', async () => {
    const call = counter.as(brandsma).counter;
    expect(await codeOf(call.merge({ ...ref(duplicate), into: counter.ref('V17').itemId }))).toBe(
      'merge-other-patient',
    );
    expect(await codeOf(call.merge({ ...ref(duplicate), into: duplicate }))).toBe('merge-other-patient');
    expect(await codeOf(counter.as('M15').counter.merge({ ...ref(duplicate), into: kept() }))).toBe('access-denied');
    expect(await codeOf(counter.as('M11').counter.merge({ ...ref(duplicate), into: kept() }))).toBe('access-denied');
    counter.store.write((writer) => writer.run(sql`UPDATE work_item SET urgency = 'amber' WHERE id = ${duplicate}`));
    expect(await codeOf(merge())).toBe('merge-urgent');
    counter.store.write((writer) => writer.run(sql`UPDATE work_item SET urgency = 'none' WHERE id = ${duplicate}`));
    await counter.as(brandsma).counter.close({ ...ref(kept()), outcome: 'no-answer-needed', explanation: 'gebeld' });
    expect(await codeOf(merge())).toBe('item-closed');
  });
});
