import type Database from 'better-sqlite3';

import { migrations } from './migrations/index.ts';
import { StoreFailure } from './store-failure.ts';

/** The version this program writes. */
export const headVersion = migrations.length;

/** Brings a store to a version, each step in its own transaction. Throws StoreFailure for a store of a newer program. */
export function migrate(connection: Database.Database, upTo: number = headVersion): void {
  if (versionOf(connection) > headVersion) throw new StoreFailure('store-newer');
  for (const migration of migrations) {
    if (migration.version <= versionOf(connection) || migration.version > upTo) continue;
    connection
      .transaction(() => {
        // Another process may have done this step while this one waited for its turn.
        if (migration.version <= versionOf(connection)) return;
        migration.apply(connection);
        connection.pragma(`user_version=${migration.version}`);
      })
      .immediate();
  }
}

function versionOf(connection: Database.Database): number {
  return connection.pragma('user_version', { simple: true }) as number;
}
