import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { ItemId } from '#shared/kernel/ids.ts';
import { idOfName } from '#main/platform/identifiers.ts';
import { sql } from '#main/store/sql.ts';
import { codeOf } from '#test/support/code-of.ts';
import { type CounterJourney, openCounterJourney } from '#test/support/counter-journey.ts';

let journey: CounterJourney;
beforeAll(() => {
  journey = openCounterJourney();
});
afterAll(() => journey.close());

const listing = { lens: 'department' as const, split: null, offset: 0, limit: 200 };
const item = (code: string): ItemId => journey.clinic.ids.item(code);

describe('the list', () => {
  test('holds the open questions of the departments one works at, urgent first and then by due moment', async () => {
    const { items, total, asOf } = await journey.as('M15').counter.list(listing);
    expect(new Set(items.map((row) => row.departmentCode))).toEqual(new Set(['CAR', 'INT']));
    expect(items).toHaveLength(total);
    expect(asOf).toBe(journey.door.clock.now());
    const keys = items.map((row) => `${row.priority === 'urgent' ? 0 : 1} ${row.dueAt ?? '9'}`);
    expect(keys).toEqual(keys.toSorted());
  });

  test('pages without holes or doubles', async () => {
    const { counter } = journey.as('M15');
    const { items } = await counter.list(listing);
    const pages = [];
    for (let offset = 0; offset < items.length; offset += 3)
      pages.push(...(await counter.list({ ...listing, offset, limit: 3 })).items);
    expect(pages).toEqual(items);
    expect((await counter.list({ ...listing, offset: 5_000_000 })).items).toEqual([]);
  });

  test('shows under a split what its badge counts, and keeps the other badges', async () => {
    const { counter } = journey.as('M10');
    const whole = await counter.list(listing);
    for (const { questionType, open } of whole.counts) {
      const split = await counter.list({ ...listing, split: questionType });
      expect(split.items.map((row) => row.questionType)).toEqual(Array(open).fill(questionType));
      expect(split.total).toBe(open);
      expect(split.counts).toEqual(whole.counts);
    }
  });

  test('through the lens of gaps holds what is open and misses something', async () => {
    const [first] = (await journey.as('M10').counter.list(listing)).items;
    if (!first) throw new Error('the list is not empty');
    journey.clinic.store.write((writer) => {
      writer.run(
        sql`INSERT INTO imported_resource (id, resource_type, content_hash, body, origin, known_at) VALUES (1, 'Communication', 'h', '{}', 'imported', ${journey.clinic.now})`,
      );
      writer.run(sql`
        INSERT INTO gap (id, resource_id, item_id, link_path, path, reference, why, file_name, since)
        VALUES (${idOfName<string>('gap')}, 1, ${first.id}, 'sender', 'entry[0].sender', 'Patient/9', 'sender-missing', 'a.json', ${journey.clinic.now})`);
      writer.runOne(sql`UPDATE work_item SET has_gap = 1 WHERE id = ${first.id}`);
    });
    const { items, counts, total } = await journey.as('M10').counter.list({ ...listing, lens: 'gaps' });
    expect(items.map((row) => [row.id, row.hasGap])).toEqual([[first.id, true]]);
    expect([total, counts.reduce((sum, count) => sum + count.open, 0)]).toEqual([1, 1]);
    expect((await journey.as('M10').counter.open({ itemId: first.id })).gaps).toHaveLength(1);
  });

  test('of the privacy officer holds every department and no text at all', async () => {
    const { items } = await journey.as('M17').counter.list(listing);
    expect(new Set(items.map((row) => row.departmentCode)).size).toBe(6);
    expect(items.every((row) => row.firstLine === null && row.subject === '')).toBe(true);
  });
});

describe('a conversation', () => {
  test('has the patient, the agreement with its sum, and only siblings this person may read', async () => {
    const desk = journey.as('M15');
    const { items } = await desk.counter.list(listing);
    const readable = items.filter((row) => row.firstLine !== null);
    expect(readable.length).toBeGreaterThan(3);
    for (const row of readable) {
      const conversation = await desk.counter.open({ itemId: row.id });
      expect(conversation.item.id).toBe(row.id);
      expect(conversation.agreement?.sum.length).toBeGreaterThan(1);
      expect(conversation.siblings.every((sibling) => sibling.firstLine !== null)).toBe(true);
    }
  });

  test('that is not there is not found, and one of elsewhere is refused', async () => {
    const { counter } = journey.as('M10');
    expect(await codeOf(counter.open({ itemId: '00000000-0000-4000-8000-000000000009' as ItemId }))).toBe(
      'item-not-found',
    );
    expect(await codeOf(counter.open({ itemId: item('V01') }))).toBe('access-denied');
  });

  test('gives an attachment only with the item it belongs to', async () => {
    const row = journey.clinic.store.read((reader) =>
      reader.first<{ id: never; itemId: ItemId; department: string }>(sql`
        SELECT attachment.id, work_item.id AS itemId, code AS department FROM attachment JOIN message ON message.id = message_id
        JOIN work_item ON work_item.thread_id = message.thread_id JOIN department ON department.id = department_id
        WHERE claimed_type = 'image/jpeg'`),
    );
    if (!row) throw new Error('the demo clinic has a photo');
    const doctor = journey.as(
      { OOG: 'M01', DER: 'M02', CAR: 'M03', INT: 'M04', GYN: 'M05', ORT: 'M06' }[row.department] ?? 'M01',
    );
    const { attachment, base64 } = await doctor.counter.attachment({ itemId: row.itemId, attachmentId: row.id });
    expect(attachment.isAsClaimed).toBe(true);
    expect(Buffer.from(base64 ?? '', 'base64')).toHaveLength(attachment.bytes);
    const [other] = (await doctor.counter.list(listing)).items.filter((one) => one.id !== row.itemId);
    if (!other) throw new Error('there is another item');
    expect(await codeOf(doctor.counter.attachment({ itemId: other.id, attachmentId: row.id }))).toBe(
      'attachment-not-found',
    );
  });

  test('is in the log once a minute for the same reader, and again for another', async () => {
    const fresh = openCounterJourney();
    const [row] = (await fresh.as('M10').counter.list(listing)).items;
    if (!row) throw new Error('the list is not empty');
    const nurse = fresh.as('M10');
    await nurse.counter.open({ itemId: row.id });
    await nurse.counter.open({ itemId: row.id });
    await fresh.as('M03').counter.open({ itemId: row.id });
    fresh.door.clock.advance(60_000);
    await nurse.counter.open({ itemId: row.id });
    expect(fresh.lines().filter((line) => line === 'read done')).toHaveLength(3);
    fresh.close();
  });
});
