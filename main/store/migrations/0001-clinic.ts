import type { Migration } from './migration.ts';

/**
 * The clinic: organisation, departments, opening hours, and who works there.
 *
 * One row of `organization` per store. A practitioner may exist without an account; the account's keys live in the
 * vault's own file, never here.
 */
export const clinic: Migration = {
  version: 1,
  name: 'clinic',
  apply: (connection) => {
    connection.exec(`
      CREATE TABLE organization (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        city TEXT NOT NULL,
        is_demo INTEGER NOT NULL CHECK (is_demo IN (0, 1)),
        created_at TEXT NOT NULL
      ) STRICT;

      CREATE TABLE department (
        id TEXT PRIMARY KEY,
        code TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        phone TEXT
      ) STRICT;

      CREATE TABLE opening_block (
        weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
        opens_at TEXT NOT NULL,
        closes_at TEXT NOT NULL CHECK (closes_at > opens_at),
        PRIMARY KEY (weekday, opens_at)
      ) STRICT;

      CREATE TABLE calendar_exception (
        day TEXT PRIMARY KEY,
        is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
        name TEXT NOT NULL
      ) STRICT;

      CREATE TABLE practitioner (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        role TEXT NOT NULL,
        function_title TEXT NOT NULL,
        may_prescribe INTEGER NOT NULL CHECK (may_prescribe IN (0, 1)),
        supervisor_id TEXT REFERENCES practitioner (id),
        is_active INTEGER NOT NULL CHECK (is_active IN (0, 1))
      ) STRICT;

      CREATE TABLE practitioner_department (
        practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
        department_id TEXT NOT NULL REFERENCES department (id),
        PRIMARY KEY (practitioner_id, department_id)
      ) STRICT;
    `);
  },
};
