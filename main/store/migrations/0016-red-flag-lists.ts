import type { Migration } from './migration.ts';

/**
 * Versions of the list of words that raise an alarm, and who approved each.
 *
 * The list that the program ships is version 1 and has no row; it is in force until a later version is. At most one
 * version is in force. What is decided stays as it was decided.
 */
export const redFlagLists: Migration = {
  version: 16,
  name: 'red-flag-lists',
  apply: (connection) => {
    connection.exec(`
      CREATE TABLE red_flag_list (
        version INTEGER PRIMARY KEY CHECK (version > 1),
        entries TEXT NOT NULL,
        note TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('proposed', 'in-force', 'retired', 'rejected')),
        proposed_by_id TEXT NOT NULL REFERENCES practitioner (id),
        proposed_at TEXT NOT NULL,
        rejected_by_id TEXT REFERENCES practitioner (id),
        rejected_at TEXT,
        rejection TEXT,
        CHECK ((status = 'rejected') = (rejection IS NOT NULL))
      ) STRICT;
      CREATE UNIQUE INDEX red_flag_list_in_force ON red_flag_list (status) WHERE status = 'in-force';

      CREATE TABLE red_flag_approval (
        version INTEGER NOT NULL REFERENCES red_flag_list (version),
        doctor_id TEXT NOT NULL REFERENCES practitioner (id),
        approved_at TEXT NOT NULL,
        PRIMARY KEY (version, doctor_id)
      ) STRICT;
    `);
  },
};
