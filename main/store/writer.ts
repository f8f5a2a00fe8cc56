import { invariant } from '#shared/kernel/invariant.ts';
import { Reader } from './reader.ts';
import type { Statement } from './sql.ts';

/** The right to change the store, inside the one transaction that the door has opened. */
export class Writer extends Reader {
  /** Runs a statement that writes; returns how many rows it changed. */
  run(statement: Statement): number {
    return this.statements.prepare(statement.text).run(...statement.values).changes;
  }

  /** Runs a statement that must change exactly one row. Throws InvariantBroken otherwise. */
  runOne(statement: Statement): void {
    const changes = this.run(statement);
    invariant(changes === 1, `a statement changed ${changes} rows where one was meant`);
  }
}
