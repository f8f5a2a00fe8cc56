import type { Migration } from './migration.ts';

/**
 * The record takes in letters and results, which belong to a patient and not always to a question, and what patients say of
 * an entry: their own viewpoint, added as it is, and requests to correct, which somebody decides about.
 *
 * SQLite cannot loosen a column, so the table of entries is made anew and its rows carried over as they are.
 */
export const recordDocuments: Migration = {
  version: 18,
  name: 'record-documents',
  apply: (connection) => {
    connection.exec(`
      CREATE TABLE record_entry_of_documents_too (
        id TEXT PRIMARY KEY,
        patient_id TEXT NOT NULL REFERENCES patient (id),
        item_id TEXT REFERENCES work_item (id),
        message_id TEXT REFERENCES message (id),
        kind TEXT NOT NULL CHECK (kind IN ('e-consult', 'phone', 'desk', 'call-record', 'note', 'letter', 'result')),
        title TEXT NOT NULL,
        question TEXT NOT NULL,
        answer TEXT NOT NULL,
        author_name TEXT NOT NULL,
        author_function TEXT NOT NULL,
        department_name TEXT NOT NULL,
        filed_at TEXT NOT NULL,
        CHECK (item_id IS NOT NULL OR kind IN ('letter', 'result'))
      ) STRICT;
      INSERT INTO record_entry_of_documents_too (id, patient_id, item_id, message_id, kind, title, question, answer, author_name,
        author_function, department_name, filed_at)
      SELECT id, patient_id, item_id, message_id, kind, title, question, answer, author_name, author_function,
        department_name, filed_at FROM record_entry;
      DROP TABLE record_entry;
      ALTER TABLE record_entry_of_documents_too RENAME TO record_entry;
      CREATE INDEX record_entry_by_patient ON record_entry (patient_id, filed_at);
      CREATE INDEX record_entry_by_message ON record_entry (message_id) WHERE message_id IS NOT NULL;

      CREATE TABLE record_viewpoint (
        id TEXT PRIMARY KEY,
        entry_id TEXT NOT NULL REFERENCES record_entry (id),
        body TEXT NOT NULL,
        by_kind TEXT NOT NULL CHECK (by_kind IN ('patient', 'proxy')),
        by_name TEXT NOT NULL,
        received_at TEXT NOT NULL,
        filed_by TEXT NOT NULL REFERENCES practitioner (id)
      ) STRICT;
      CREATE INDEX record_viewpoint_by_entry ON record_viewpoint (entry_id, received_at);
      CREATE TRIGGER record_viewpoint_stays BEFORE UPDATE ON record_viewpoint
      BEGIN SELECT RAISE(ABORT, 'a viewpoint is the patient''s and stays as it is'); END;
      CREATE TRIGGER record_viewpoint_is_kept BEFORE DELETE ON record_viewpoint
      BEGIN SELECT RAISE(ABORT, 'a viewpoint is the patient''s and stays as it is'); END;

      CREATE TABLE record_correction (
        id TEXT PRIMARY KEY,
        entry_id TEXT NOT NULL REFERENCES record_entry (id),
        request TEXT NOT NULL,
        by_kind TEXT NOT NULL CHECK (by_kind IN ('patient', 'proxy')),
        by_name TEXT NOT NULL,
        received_at TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'refused')),
        answer TEXT,
        decided_by TEXT REFERENCES practitioner (id),
        decided_at TEXT,
        CHECK ((state = 'open') = (decided_at IS NULL)),
        CHECK ((state = 'open') = (decided_by IS NULL))
      ) STRICT;
      CREATE INDEX record_correction_by_entry ON record_correction (entry_id, received_at);
      CREATE INDEX record_correction_open ON record_correction (received_at) WHERE state = 'open';
    `);
  },
};
