import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { openConnection } from '#main/store/connection.ts';
import { migrate } from '#main/store/migrate.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

let connection: ReturnType<typeof openConnection>;
beforeEach(() => {
  connection = openConnection(join(temporaryFolder(), 'record.db'), Buffer.alloc(32, 5), 'write');
});
afterEach(() => connection.close());

const insertEntry = (id: string, item: string | null, kind: string) =>
  connection
    .prepare(
      `INSERT INTO record_entry (id, patient_id, item_id, message_id, kind, title, question, answer, author_name,
        author_function, department_name, filed_at) VALUES (?, 'p', ?, NULL, ?, 't', 'q', 'a', 'n', 'f', 'd', '2026')`,
    )
    .run(id, item, kind);

describe('the migration to a record of documents', () => {
  it('keeps what was filed, and takes in letters and results without a question', () => {
    migrate(connection, 17);
    connection.exec(`
      INSERT INTO patient (id, name, gender) VALUES ('p', 'P', 'female');
      INSERT INTO department (id, code, name) VALUES ('d', 'CAR', 'Cardiologie');
      INSERT INTO thread (id, patient_id, subject, started_at) VALUES ('t', 'p', 's', '2026');
      INSERT INTO work_item (id, version, thread_id, department_id, question_type, priority, state, next_action, pool_role,
        arrived_at, sort_at, patient_name, subject, first_line, written_by_related_person, has_attachment, has_gap,
        message_count) VALUES ('i', 1, 't', 'd', 'MEDISCH', 'routine', 'new', 'practice', 'doctor', '2026', '2026', 'P',
        's', 'f', 0, 0, 0, 1);`);
    insertEntry('e1', 'i', 'phone');
    migrate(connection, 18);
    expect(connection.prepare('SELECT id, item_id, kind, answer FROM record_entry').all()).toEqual([
      { id: 'e1', item_id: 'i', kind: 'phone', answer: 'a' },
    ]);
    insertEntry('e2', null, 'letter');
    insertEntry('e3', null, 'result');
    expect(() => insertEntry('e4', null, 'phone')).toThrow('CHECK');
    expect(() => insertEntry('e5', 'i', 'rumour')).toThrow('CHECK');
  });

  it('holds a viewpoint beside an entry that is there, and a decision only with who took it', () => {
    migrate(connection, 18);
    expect(() =>
      connection.exec(`INSERT INTO record_viewpoint (id, entry_id, body, by_kind, by_name, received_at, filed_by)
          VALUES ('v', 'none', 'b', 'patient', 'P', '2026', 'none')`),
    ).toThrow('FOREIGN KEY');
    expect(() =>
      connection.exec(
        `INSERT INTO record_correction (id, entry_id, request, by_kind, by_name, received_at, state)
          VALUES ('c', 'none', 'r', 'patient', 'P', '2026', 'accepted')`,
      ),
    ).toThrow('CHECK');
  });
});
