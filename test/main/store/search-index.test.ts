import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { foldedWords } from '#shared/kernel/words.ts';
import { newId } from '#main/platform/identifiers.ts';
import { backwards, firstNumberAt, numbersPerMinute } from '#main/store/search-index.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';
import { openTestCounter, type TestCounter } from '#test/support/test-counter.ts';

let counter: TestCounter;
beforeEach(() => {
  counter = openTestCounter();
});
afterEach(() => counter.close());

function itemsWith(word: string): string[] {
  return counter.store.read((reader) =>
    reader
      .all<{ id: string }>(
        sql`
        SELECT item_id AS id FROM search_text JOIN search_item ON number = search_text.rowid
        WHERE search_text MATCH ${`"${word}"`}`,
      )
      .map((row) => row.id),
  );
}

function insertMessage(
  writer: Writer,
  body: string,
  kind = 'patient-question',
  sentAt = counter.door.clock.now(),
): void {
  writer.runOne(sql`
    INSERT INTO message (id, thread_id, kind, sender_kind, sender_name, body, sent_at, channel)
    VALUES (${newId<string>()}, ${counter.clinic.ids.thread('V01')}, ${kind}, 'patient', 'x', ${body}, ${sentAt}, 'portal')`);
}

describe('the index of words', () => {
  it('holds what is written the moment it is committed', () => {
    expect(itemsWith('kwikstaart')).toEqual([]);
    counter.store.write((writer) => insertMessage(writer, 'Er zit een kwikstaart in mijn tuin.'));
    expect(itemsWith('kwikstaart')).toEqual([counter.clinic.ids.item('V01')]);
  });

  it('holds nothing of what was rolled back, and every word of what came after it', () => {
    expect(() =>
      counter.store.write((writer) => {
        insertMessage(writer, 'kwikstaart');
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(itemsWith('kwikstaart')).toEqual([]);
    counter.store.write((writer) => insertMessage(writer, 'kwikstaart'));
    const words = counter.store.read((reader) =>
      reader.all(sql`SELECT word, backwards FROM search_word WHERE word = 'kwikstaart'`),
    );
    expect(words).toEqual([{ word: 'kwikstaart', backwards: 'traatskiwk' }]);
  });

  it('is written with a sliced change too', async () => {
    await counter.store.writeInSlices(function* (writer) {
      insertMessage(writer, 'kwikstaart');
      yield;
      insertMessage(writer, 'grutto');
    });
    expect(itemsWith('grutto')).toEqual(itemsWith('kwikstaart'));
    expect(itemsWith('grutto')).toHaveLength(1);
  });

  it('follows what is changed and what is taken away', () => {
    counter.store.write((writer) => insertMessage(writer, 'kwikstaart'));
    counter.store.write((writer) => writer.run(sql`UPDATE message SET body = 'grutto' WHERE body = 'kwikstaart'`));
    expect([itemsWith('kwikstaart').length, itemsWith('grutto').length]).toEqual([0, 1]);
    counter.store.write((writer) => writer.run(sql`DELETE FROM message WHERE body = 'grutto'`));
    expect(itemsWith('grutto')).toEqual([]);
  });

  it('never holds a draft, an answer in the outbox or a standard notice', async () => {
    const nurse = counter.as('M08');
    await nurse.counter.saveDraft({
      itemId: counter.clinic.ids.item('V01'),
      body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'kwikstaart' }] }] },
      templateId: null,
    });
    counter.store.write((writer) => insertMessage(writer, 'kwikstaart', 'system-notice'));
    expect(itemsWith('kwikstaart')).toEqual([]);
  });

  it('keeps the facts of an item that moves, whoever moves it', async () => {
    const factsOf = () =>
      counter.store.read((reader) =>
        reader.first(sql`
          SELECT state, is_open, search_reference.id AS owner FROM search_item
          LEFT JOIN search_reference ON search_reference.number = owner
          WHERE item_id = ${counter.clinic.ids.item('V01')}`),
      );
    expect(factsOf()).toEqual({ state: 'new', is_open: 1, owner: null });
    await counter.as('M08').counter.take(counter.ref('V01'));
    expect(factsOf()).toEqual({ state: 'taken', is_open: 1, owner: counter.clinic.staff('M08') });
  });

  it('copies of every item what the item itself says', () => {
    const differences = counter.store.read((reader) =>
      reader.all(sql`
        SELECT department, owner, question_type, state, snoozed_until, is_open, is_urgent, urgency, has_gap, is_thanks,
          has_attachment, is_on_behalf, item_id FROM search_fact
        EXCEPT SELECT department, owner, question_type, state, snoozed_until, is_open, is_urgent, urgency, has_gap,
          is_thanks, has_attachment, is_on_behalf, item_id FROM search_item`),
    );
    expect(differences).toEqual([]);
  });

  it('gives every item of one minute a number of its own', () => {
    const at = '2026-11-24T09:30:00.000Z';
    const count = numbersPerMinute + 40;
    counter.store.write((writer) => {
      const [department] = writer.all<{ id: string }>(sql`SELECT id FROM department LIMIT 1`);
      for (let place = 0; place < count; place += 1) {
        const id = newId<string>();
        writer.runOne(sql`INSERT INTO thread (id, subject, started_at) VALUES (${id}, 'Vraag', ${at})`);
        writer.runOne(sql`
          INSERT INTO work_item (id, version, thread_id, department_id, question_type, priority, state, next_action,
            pool_role, arrived_at, sort_at, patient_name, subject, first_line, written_by_related_person,
            has_attachment, has_gap, message_count)
          VALUES (${id}, 1, ${id}, ${department?.id ?? ''}, 'MEDISCH', 'routine', 'new', 'practice', 'nurse', ${at}, ${at},
            'x', 'kwikstaart', '', 0, 0, 0, 0)`);
      }
    });
    expect(itemsWith('kwikstaart')).toHaveLength(count);
  });

  it('is whole after a store from before it is opened', () => {
    counter.store.write((writer) => {
      writer.run(sql`INSERT OR IGNORE INTO search_pending (item_id) SELECT id FROM work_item`);
    });
    const waiting = counter.store.read((reader) => reader.all(sql`SELECT item_id FROM search_pending`));
    expect(waiting).toEqual([]);
    const [{ items = 0, indexed = 1 } = {}] = counter.store.read((reader) =>
      reader.all<{ items: number; indexed: number }>(sql`
        SELECT (SELECT count(*) FROM work_item) AS items, (SELECT count(*) FROM search_item) AS indexed`),
    );
    expect(indexed).toBe(items);
  });
});

describe('the numbers of the index', () => {
  it.each([
    ['1970-01-01T00:00:00.000Z', 0],
    ['1970-01-01T00:01:59.999Z', numbersPerMinute],
    ['1960-01-01T00:00:00.000Z', 0],
    ['no moment', 0],
  ])('begin for %s at %d', (moment, number) => {
    expect(firstNumberAt(moment)).toBe(number);
  });

  it('and its words backwards are whole characters', () => {
    expect(backwards('a𝒷c')).toBe([...foldedWords('a𝒷c').join('')].reverse().join(''));
  });
});
