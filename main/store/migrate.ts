import type Database from 'better-sqlite3';

import { migrations } from './migrations/index.ts';
import { StoreFailure } from './store-failure.ts';

/** The version this program writes. */
export const headVersion = migrations.length;

/** Brings a store to a version, each step in its own transaction. Throws StoreFailure for a store of a newer program. */
export function migrate(connection: Database.Database, upTo: number = headVersion): void {
  const current = connection.pragma('user_version', { simple: true }) as number;
  if (current > headVersion) throw new StoreFailure('store-newer');
  for (const migration of migrations) {
    if (migration.version <= current || migration.version > upTo) continue;
    connection.transaction(() => {
      migration.apply(connection);
      connection.pragma(`user_version=${migration.version}`);
    })();
  }
}
