import type { Migration } from './migration.ts';

/**
 * The record takes in what was said by phone and at the desk as well, where there is no message.
 *
 * SQLite cannot loosen a column, so the table is made anew and its rows carried over as they are.
 */
export const recordKinds: Migration = {
  version: 17,
  name: 'record-kinds',
  apply: (connection) => {
    connection.exec(`
      CREATE TABLE record_entry_of_any_kind (
        id TEXT PRIMARY KEY,
        patient_id TEXT NOT NULL REFERENCES patient (id),
        item_id TEXT NOT NULL REFERENCES work_item (id),
        message_id TEXT REFERENCES message (id),
        kind TEXT NOT NULL CHECK (kind IN ('e-consult', 'phone', 'desk', 'call-record', 'note')),
        title TEXT NOT NULL,
        question TEXT NOT NULL,
        answer TEXT NOT NULL,
        author_name TEXT NOT NULL,
        author_function TEXT NOT NULL,
        department_name TEXT NOT NULL,
        filed_at TEXT NOT NULL
      ) STRICT;
      INSERT INTO record_entry_of_any_kind (id, patient_id, item_id, message_id, kind, title, question, answer, author_name,
        author_function, department_name, filed_at)
      SELECT id, patient_id, item_id, message_id, 'e-consult', title, question, answer, author_name, author_function,
        department_name, filed_at FROM record_entry;
      DROP TABLE record_entry;
      ALTER TABLE record_entry_of_any_kind RENAME TO record_entry;
      CREATE INDEX record_entry_by_patient ON record_entry (patient_id, filed_at);
      CREATE INDEX record_entry_by_message ON record_entry (message_id) WHERE message_id IS NOT NULL;
    `);
  },
};
