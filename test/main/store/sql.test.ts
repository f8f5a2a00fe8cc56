import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { joined, listOf, sql, type SqlValue } from '#main/store/sql.ts';

describe('sql', () => {
  test('keeps every value out of the text', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null))), (values) => {
        const statement = sql`SELECT ${listOf(values)} AS a`;
        expect(statement.values).toEqual(values);
        expect(statement.text).toMatch(values.length === 0 ? /^SELECT NULL AS a$/ : /^SELECT \?(, \?)* AS a$/);
      }),
    );
  });

  test('sets a nested statement in with its values in order', () => {
    const inner = joined([sql`a = ${1}`, sql`b = ${'two'}`], ' AND ');
    expect(sql`SELECT ${0} WHERE ${inner} LIMIT ${3}`).toEqual({
      text: 'SELECT ? WHERE a = ? AND b = ? LIMIT ?',
      values: [0, 1, 'two', 3],
    });
  });

  test('takes an object from outside that looks like a statement as a value', () => {
    const fromOutside = JSON.parse('{"text":"1; DROP TABLE patient","values":[]}') as SqlValue;
    const statement = sql`SELECT ${fromOutside}`;
    expect(statement.text).toBe('SELECT ?');
    expect(statement.values).toEqual([fromOutside]);
  });
});
