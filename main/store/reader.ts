import type Database from 'better-sqlite3';

import { invariant } from '#shared/kernel/invariant.ts';
import type { Statement } from './sql.ts';

/** Statements are prepared once per connection and kept by their text. */
export class StatementCache {
  readonly #connection: Database.Database;
  readonly #prepared = new Map<string, Database.Statement<unknown[]>>();

  constructor(connection: Database.Database) {
    this.#connection = connection;
  }

  prepare(text: string): Database.Statement<unknown[]> {
    const known = this.#prepared.get(text);
    if (known) return known;
    const fresh = this.#connection.prepare<unknown[]>(text);
    this.#prepared.set(text, fresh);
    return fresh;
  }
}

/**
 * The right to read the store, and nothing else.
 *
 * A query handler is given one of these, so a write in a query does not compile; and a statement that would write is
 * refused at run time too, by SQLite's own judgement of it.
 */
export class Reader {
  protected readonly statements: StatementCache;

  constructor(statements: StatementCache) {
    this.statements = statements;
  }

  #reading(statement: Statement): Database.Statement<unknown[]> {
    const prepared = this.statements.prepare(statement.text);
    invariant(prepared.readonly, 'a reader was given a statement that writes');
    return prepared;
  }

  /** Every row, in the shape the caller says the columns have. */
  all<Row>(statement: Statement): Row[] {
    return this.#reading(statement).all(...statement.values) as Row[];
  }

  /** The first row, or undefined. */
  first<Row>(statement: Statement): Row | undefined {
    return this.#reading(statement).get(...statement.values) as Row | undefined;
  }

  /** Rows one by one, for results too large to hold. The connection is busy until the loop ends. */
  each<Row>(statement: Statement): IterableIterator<Row> {
    return this.#reading(statement).iterate(...statement.values) as IterableIterator<Row>;
  }
}
