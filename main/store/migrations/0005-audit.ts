import type { Migration } from './migration.ts';

/**
 * The log of who did what: append-only, each row chained to the one before by its hash.
 *
 * Triggers refuse change and removal from inside the program, and an insert that would replace a row, which SQLite does
 * without asking the trigger on removal; the chain shows it when done from outside.
 *
 * @source NEN 7513: event, moment, client, user, place, objects, ground, outcome
 */
export const audit: Migration = {
  version: 5,
  name: 'audit',
  apply: (connection) => {
    connection.exec(`
      CREATE TABLE audit_event (
        sequence INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        person_id TEXT,
        person_name TEXT NOT NULL,
        role TEXT NOT NULL,
        caller TEXT NOT NULL,
        procedure TEXT NOT NULL,
        action TEXT NOT NULL,
        outcome TEXT NOT NULL CHECK (outcome IN ('done', 'refused', 'failed')),
        patient_id TEXT,
        object_type TEXT,
        object_id TEXT,
        reason TEXT,
        previous_hash TEXT NOT NULL,
        hash TEXT NOT NULL
      ) STRICT;
      CREATE INDEX audit_event_by_patient ON audit_event (patient_id, sequence);
      CREATE INDEX audit_event_by_object ON audit_event (object_id, sequence);

      CREATE TRIGGER audit_event_never_changes BEFORE UPDATE ON audit_event
      BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
      CREATE TRIGGER audit_event_never_goes BEFORE DELETE ON audit_event
      BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
      CREATE TRIGGER audit_event_only_at_the_end BEFORE INSERT ON audit_event
      WHEN EXISTS (SELECT 1 FROM audit_event WHERE sequence >= NEW.sequence)
      BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
    `);
  },
};
