import { afterEach, describe, expect, it } from 'vitest';

import { sql } from '#main/store/sql.ts';
import { bundleOf, type ExchangeStore, openExchangeStore } from '#test/support/exchange-store.ts';
import { message, patient, pool, question, root, stateOf, task, to } from '#test/support/portal-samples.ts';

const open: ExchangeStore[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

function fresh(): ExchangeStore {
  const store = openExchangeStore();
  open.push(store);
  return store;
}

describe('a gap', () => {
  it('keeps a message whose thread, patient and sender are not there, and fills in all three when they come', async () => {
    const store = fresh();
    const report = await store.importJson(bundleOf(pool, question), 'een.json');
    expect(report).toMatchObject({ new: 2, faults: [] });
    expect(report.gaps).toEqual([
      { path: 'entry[1].resource.subject', reference: 'Patient/p1', code: 'subject-missing' },
      { path: 'entry[1].resource.sender', reference: 'Patient/p1', code: 'sender-missing' },
      { path: 'entry[1].resource.partOf[0]', reference: 'Communication/thr-1', code: 'thread-missing' },
    ]);
    expect(stateOf(store).items).toMatchObject([
      { first_line: 'tekst van msg-1', has_gap: 1, message_count: 1, code: 'ALG' },
    ]);
    const itemId = store.store.read((reader) => reader.first<{ id: string }>(sql`SELECT id FROM work_item`))?.id;
    expect(await store.importJson(bundleOf(root, patient), 'twee.json')).toMatchObject({ new: 2, gaps: [] });
    expect(stateOf(store)).toMatchObject({
      items: [{ subject: 'Bijwerking', has_gap: 0, message_count: 1, patient_name: 'Mw. A. Test', code: 'CAR' }],
      messages: [{ sender_kind: 'patient', sender_name: 'Mw. A. Test', patient: 'Mw. A. Test' }],
      gaps: [],
    });
    expect(store.store.read((reader) => reader.first<{ id: string }>(sql`SELECT id FROM work_item`))?.id).toBe(itemId);
  });

  it('is told again as long as it stands', async () => {
    const store = fresh();
    const first = await store.importJson(bundleOf(patient, question));
    const second = await store.importJson(bundleOf(patient, question));
    expect(second).toEqual({ ...first, new: 0, unchanged: 2 });
    expect(first.gaps).toHaveLength(1);
  });

  it('joins two halves of a conversation with all that staff did in both', async () => {
    const store = fresh();
    const second = message('b', { inResponseTo: [to('Communication/a')], sent: '2026-11-21T10:00:00Z' });
    const third = message('c', { inResponseTo: [to('Communication/b')], sent: '2026-11-22T10:00:00Z' });
    const staff = { resourceType: 'Practitioner', id: 'n', name: [{ text: 'N' }] };
    await store.importJson(bundleOf(patient, staff, third, message('a')));
    expect(stateOf(store).items).toHaveLength(2);
    store.store.write((writer) => {
      const author = writer.first<{ id: string }>(sql`SELECT id FROM practitioner`)?.id ?? '';
      for (const { id } of writer.all<{ id: string }>(sql`SELECT id FROM work_item`)) {
        const document = JSON.stringify({ type: 'doc', content: [{ type: 'paragraph' }] });
        for (const kind of ['answer', 'note']) {
          writer.run(sql`
            INSERT INTO draft (item_id, author_id, kind, body, saved_at, revision)
            VALUES (${id}, ${author}, ${kind}, ${document}, '2026-11-23T08:00:00.000Z', 1)`);
        }
        writer.run(
          sql`INSERT INTO internal_note VALUES (${`n${id}`}, ${id}, ${author}, 'let op', '2026-11-23T08:00:00.000Z')`,
        );
      }
    });
    await store.importJson(second);
    expect(stateOf(store).items).toMatchObject([{ message_count: 3, has_gap: 0 }]);
    const kept = store.store.read((reader) => ({
      notes: reader.first(sql`SELECT count(*) AS count FROM internal_note JOIN work_item ON work_item.id = item_id`),
      drafts: reader.all<{ body: string }>(sql`SELECT body FROM draft JOIN work_item ON work_item.id = item_id`),
    }));
    expect(kept.notes).toEqual({ count: 2 });
    expect(kept.drafts.map((draft) => (JSON.parse(draft.body) as { content: unknown[] }).content.length)).toEqual([
      2, 2,
    ]);
  });

  it('of a Task waits for its question, and then counts', async () => {
    const store = fresh();
    expect(await store.importJson(bundleOf(patient, pool, task))).toMatchObject({ gaps: [{ code: 'focus-missing' }] });
    await store.importJson(bundleOf(root, question));
    expect(stateOf(store)).toMatchObject({ items: [{ priority: 'urgent', question_type: 'MEDICATIE' }], gaps: [] });
  });
});
