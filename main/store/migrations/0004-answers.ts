import type { Migration } from './migration.ts';

/**
 * Agreements, templates, the outbox and the record: from a question to a filed answer.
 *
 * An outbox row holds an answer until `held_until`; withdrawing it puts its document back as the draft. A record entry
 * is written once and never changed. A text block is a passage that templates take in by name.
 */
export const answers: Migration = {
  version: 4,
  name: 'answers',
  apply: (connection) => {
    connection.exec(`
      CREATE TABLE agreement (
        question_type TEXT PRIMARY KEY,
        first_reader TEXT NOT NULL CHECK (first_reader IN ('doctor', 'nurse', 'desk')),
        triage_hours INTEGER NOT NULL,
        answerer TEXT NOT NULL,
        also_allowed TEXT NOT NULL,
        term_days INTEGER NOT NULL,
        escalation TEXT NOT NULL,
        filing TEXT NOT NULL,
        special TEXT
      ) STRICT;

      CREATE TABLE template (
        id TEXT PRIMARY KEY,
        code TEXT NOT NULL UNIQUE,
        question_type TEXT NOT NULL,
        title TEXT NOT NULL,
        roles TEXT NOT NULL,
        body TEXT NOT NULL,
        only_after_call INTEGER NOT NULL CHECK (only_after_call IN (0, 1))
      ) STRICT;

      CREATE TABLE text_block (
        name TEXT PRIMARY KEY,
        body TEXT NOT NULL
      ) STRICT;

      CREATE TABLE outbox (
        id TEXT PRIMARY KEY,
        item_id TEXT NOT NULL REFERENCES work_item (id),
        author_id TEXT NOT NULL REFERENCES practitioner (id),
        body TEXT NOT NULL,
        plain_text TEXT NOT NULL,
        template_id TEXT,
        then_close INTEGER NOT NULL CHECK (then_close IN (0, 1)),
        patient_only INTEGER NOT NULL CHECK (patient_only IN (0, 1)),
        known_messages INTEGER NOT NULL,
        state_before TEXT NOT NULL,
        queued_at TEXT NOT NULL,
        held_until TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('waiting', 'sent', 'withdrawn', 'stopped')),
        message_id TEXT REFERENCES message (id)
      ) STRICT;
      CREATE INDEX outbox_waiting ON outbox (status, held_until);
      CREATE UNIQUE INDEX outbox_one_waiting_per_item ON outbox (item_id) WHERE status = 'waiting';

      CREATE TABLE record_entry (
        id TEXT PRIMARY KEY,
        patient_id TEXT NOT NULL REFERENCES patient (id),
        item_id TEXT NOT NULL REFERENCES work_item (id),
        message_id TEXT NOT NULL REFERENCES message (id),
        title TEXT NOT NULL,
        question TEXT NOT NULL,
        answer TEXT NOT NULL,
        author_name TEXT NOT NULL,
        author_function TEXT NOT NULL,
        department_name TEXT NOT NULL,
        filed_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX record_entry_by_patient ON record_entry (patient_id, filed_at);
    `);
  },
};
