import type { Migration } from './migration.ts';

/** Patients and the persons who may act for them. `scope` is a JSON list of words from the proxy register. */
export const patients: Migration = {
  version: 2,
  name: 'patients',
  apply: (connection) => {
    connection.exec(`
      CREATE TABLE patient (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        birth_date TEXT,
        gender TEXT NOT NULL CHECK (gender IN ('female', 'male', 'other', 'unknown')),
        bsn TEXT,
        preferred_channel TEXT CHECK (preferred_channel IN ('portal', 'phone', 'post')),
        needs_digital_help INTEGER NOT NULL DEFAULT 0 CHECK (needs_digital_help IN (0, 1)),
        wants_explanation_first INTEGER NOT NULL DEFAULT 0 CHECK (wants_explanation_first IN (0, 1)),
        portal_off_until TEXT
      ) STRICT;

      CREATE TABLE related_person (
        id TEXT PRIMARY KEY,
        patient_id TEXT REFERENCES patient (id),
        name TEXT NOT NULL,
        ground TEXT NOT NULL,
        scope TEXT NOT NULL,
        valid_from TEXT,
        valid_until TEXT,
        is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1))
      ) STRICT;
      CREATE INDEX related_person_by_patient ON related_person (patient_id);

      CREATE TABLE care_team_member (
        patient_id TEXT NOT NULL REFERENCES patient (id),
        practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
        valid_until TEXT,
        PRIMARY KEY (patient_id, practitioner_id)
      ) STRICT;
    `);
  },
};
