import type { Migration } from './migration.ts';

/**
 * The organisation's own words for the language check. `key` is the term as the check compares it, so that a word is there once
 * in a language. `glossary_revision` counts every change.
 */
export const glossary: Migration = {
  version: 21,
  name: 'glossary',
  apply: (connection) => {
    connection.exec(`
      CREATE TABLE glossary_entry (
        id TEXT PRIMARY KEY,
        language TEXT NOT NULL CHECK (language IN ('nl', 'en')),
        key TEXT NOT NULL,
        term TEXT NOT NULL,
        meaning TEXT NOT NULL CHECK (meaning IN ('known', 'explained')),
        plain TEXT NOT NULL,
        explanation TEXT,
        source TEXT NOT NULL,
        added_by_id TEXT REFERENCES practitioner (id),
        added_by_name TEXT NOT NULL,
        added_on TEXT NOT NULL,
        UNIQUE (language, key)
      ) STRICT;

      CREATE TABLE glossary_revision (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        revision INTEGER NOT NULL
      ) STRICT;
      INSERT INTO glossary_revision (id, revision) VALUES (1, 0);
    `);
  },
};
