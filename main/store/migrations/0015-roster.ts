import type { Migration } from './migration.ts';

/**
 * Who mans the counter when, and who is away.
 *
 * `returned_at` is when the items of an absent person went back to their pools; it is done once for each absence.
 */
export const roster: Migration = {
  version: 15,
  name: 'roster',
  apply: (connection) => {
    connection.exec(`
      CREATE TABLE roster_shift (
        id TEXT PRIMARY KEY,
        department_id TEXT NOT NULL REFERENCES department (id),
        pool_role TEXT NOT NULL CHECK (pool_role IN ('doctor', 'nurse', 'desk')),
        practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
        starts_at TEXT NOT NULL,
        ends_at TEXT NOT NULL CHECK (ends_at > starts_at)
      ) STRICT;
      CREATE INDEX roster_shift_by_time ON roster_shift (starts_at, ends_at);
      CREATE INDEX roster_shift_by_person ON roster_shift (practitioner_id, starts_at);

      CREATE TABLE absence (
        id TEXT PRIMARY KEY,
        practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
        kind TEXT NOT NULL CHECK (kind IN ('leave', 'illness', 'training', 'other')),
        starts_at TEXT NOT NULL,
        ends_at TEXT NOT NULL CHECK (ends_at >= starts_at),
        deputy_id TEXT REFERENCES practitioner (id),
        set_by_id TEXT NOT NULL REFERENCES practitioner (id),
        set_at TEXT NOT NULL,
        returned_at TEXT
      ) STRICT;
      CREATE INDEX absence_by_person ON absence (practitioner_id, ends_at);
      CREATE INDEX absence_to_begin ON absence (starts_at) WHERE returned_at IS NULL;
    `);
  },
};
