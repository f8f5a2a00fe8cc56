import type { Migration } from './migration.ts';

/**
 * Resources as the outside world knows them: what they are known by, what they refer to, and what they became here.
 *
 * The rows of the other tables are a projection of these: `local_id` is the row of ours that a resource became,
 * `thread_id` the conversation it belongs to, and `projected` the values last derived from it, so that a later version
 * can be told apart from a change made here. `origin` says where it came from: a file, from within another resource, or
 * made here and exported. A link without `target_id` waits for its target; when the clinic cannot do without it, it is
 * a gap as well. The body is kept as it was delivered, so unknown elements survive the round trip. `exported_copy`
 * remembers what was exported with changes made here, so that its return changes nothing.
 */
export const exchange: Migration = {
  version: 6,
  name: 'exchange',
  apply: (connection) => {
    connection.exec(`
      CREATE TABLE imported_resource (
        id INTEGER PRIMARY KEY,
        resource_type TEXT NOT NULL,
        fhir_id TEXT,
        full_url TEXT,
        version_id TEXT,
        last_updated TEXT,
        content_hash TEXT NOT NULL,
        body TEXT NOT NULL,
        origin TEXT NOT NULL CHECK (origin IN ('imported', 'contained', 'local')),
        local_id TEXT,
        thread_id TEXT,
        projected TEXT,
        exported_hash TEXT,
        exported_at TEXT,
        known_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX imported_resource_by_local_id ON imported_resource (local_id) WHERE local_id IS NOT NULL;
      CREATE INDEX imported_resource_by_thread ON imported_resource (thread_id) WHERE thread_id IS NOT NULL;

      CREATE TABLE imported_key (
        key TEXT PRIMARY KEY,
        resource_id INTEGER NOT NULL REFERENCES imported_resource (id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX imported_key_by_resource ON imported_key (resource_id);

      CREATE TABLE imported_link (
        resource_id INTEGER NOT NULL REFERENCES imported_resource (id),
        path TEXT NOT NULL,
        kind TEXT NOT NULL,
        reference TEXT NOT NULL,
        target_key TEXT NOT NULL,
        target_id INTEGER REFERENCES imported_resource (id),
        is_needed INTEGER NOT NULL CHECK (is_needed IN (0, 1)),
        PRIMARY KEY (resource_id, path)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX imported_link_by_target ON imported_link (target_id) WHERE target_id IS NOT NULL;
      CREATE INDEX imported_link_waiting ON imported_link (target_key) WHERE target_id IS NULL;

      CREATE TABLE imported_thread (
        key TEXT PRIMARY KEY,
        thread_id TEXT NOT NULL REFERENCES thread (id),
        projected TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX imported_thread_by_thread ON imported_thread (thread_id);

      CREATE TABLE gap (
        id TEXT PRIMARY KEY,
        resource_id INTEGER NOT NULL REFERENCES imported_resource (id),
        item_id TEXT REFERENCES work_item (id),
        link_path TEXT NOT NULL,
        path TEXT NOT NULL,
        reference TEXT NOT NULL,
        why TEXT NOT NULL,
        file_name TEXT NOT NULL,
        since TEXT NOT NULL,
        UNIQUE (resource_id, link_path)
      ) STRICT;
      CREATE INDEX gap_by_item ON gap (item_id);

      CREATE TABLE exported_copy (
        resource_id INTEGER NOT NULL REFERENCES imported_resource (id),
        content_hash TEXT NOT NULL,
        PRIMARY KEY (resource_id, content_hash)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
