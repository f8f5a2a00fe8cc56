import type Database from 'better-sqlite3';

/** One change of the store's shape. Released migrations never change; a new need is a new migration. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly apply: (connection: Database.Database) => void;
}
