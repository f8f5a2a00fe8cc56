import type { Migration } from './migration.ts';

/**
 * What came in from outside: each resource as it was delivered, and what it referred to that was not there.
 *
 * `local_id` is the row of ours that it became. Export gives the stored body back, so unknown elements and extensions
 * survive the round trip.
 */
export const exchange: Migration = {
  version: 6,
  name: 'exchange',
  apply: (connection) => {
    connection.exec(`
      CREATE TABLE imported_resource (
        id TEXT PRIMARY KEY,
        resource_type TEXT NOT NULL,
        fhir_id TEXT,
        version_id TEXT,
        last_updated TEXT,
        content_hash TEXT NOT NULL,
        body TEXT NOT NULL,
        local_id TEXT,
        imported_at TEXT NOT NULL
      ) STRICT;
      CREATE UNIQUE INDEX imported_resource_by_fhir_id ON imported_resource (resource_type, fhir_id) WHERE fhir_id IS NOT NULL;
      CREATE INDEX imported_resource_by_local_id ON imported_resource (local_id);

      CREATE TABLE imported_identifier (
        resource_type TEXT NOT NULL,
        system TEXT NOT NULL,
        value TEXT NOT NULL,
        resource_id TEXT NOT NULL REFERENCES imported_resource (id),
        PRIMARY KEY (resource_type, system, value)
      ) STRICT;
      CREATE INDEX imported_identifier_by_resource ON imported_identifier (resource_id);

      CREATE TABLE gap (
        id TEXT PRIMARY KEY,
        resource_id TEXT NOT NULL REFERENCES imported_resource (id),
        item_id TEXT REFERENCES work_item (id),
        path TEXT NOT NULL,
        reference TEXT NOT NULL,
        why TEXT NOT NULL,
        file_name TEXT NOT NULL,
        since TEXT NOT NULL,
        UNIQUE (resource_id, path)
      ) STRICT;
      CREATE INDEX gap_by_reference ON gap (reference);
      CREATE INDEX gap_by_item ON gap (item_id);
    `);
  },
};
