/** A statement with its values apart, so that text from outside can never become SQL. */
export interface Statement {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

/** What SQLite can hold; booleans are written as 0 and 1 by the caller. */
export type SqlValue = string | number | bigint | Buffer | null;

type Part = SqlValue | Statement;

/** A statement made here. Anything else that looks like one came from outside and is a value, never SQL. */
class MadeStatement implements Statement {
  readonly text: string;
  readonly values: readonly SqlValue[];

  constructor(text: string, values: readonly SqlValue[]) {
    this.text = text;
    this.values = values;
  }
}

function isStatement(part: Part): part is Statement {
  return part instanceof MadeStatement;
}

function statementOf(text: string, values: readonly SqlValue[]): Statement {
  return new MadeStatement(text, values);
}

/**
 * A statement from a template. Values become `?`; a nested statement is set in as it stands.
 *
 * @example sql`SELECT * FROM thread WHERE id = ${id} ${onlyOpen ? sql`AND closed_at IS NULL` : sql``}`
 */
export function sql(strings: TemplateStringsArray, ...parts: readonly Part[]): Statement {
  let text = strings[0] ?? '';
  const values: SqlValue[] = [];
  parts.forEach((part, index) => {
    if (isStatement(part)) {
      text += part.text;
      values.push(...part.values);
    } else {
      text += '?';
      values.push(part);
    }
    text += strings[index + 1] ?? '';
  });
  return statementOf(text, values);
}

/** Statements set in a row with a separator, such as the values of an IN list. */
export function joined(statements: readonly Statement[], separator = ', '): Statement {
  return statementOf(
    statements.map((statement) => statement.text).join(separator),
    statements.flatMap((statement) => statement.values),
  );
}

/** A list of values for `IN (...)`; an empty list matches nothing. */
export function listOf(values: readonly SqlValue[]): Statement {
  return values.length === 0 ? sql`NULL` : joined(values.map((value) => sql`${value}`));
}
