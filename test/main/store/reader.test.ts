import { describe, expect, test } from 'vitest';

import { sql } from '#main/store/sql.ts';
import { openEmptyStore } from '#test/support/test-clinic.ts';

describe('a reader', () => {
  test.each([
    sql`DELETE FROM department`,
    sql`DELETE FROM department RETURNING id`,
    sql`INSERT INTO department (id, code, name) VALUES ('d', 'CAR', 'Cardiologie')`,
    sql`UPDATE department SET name = 'x'`,
    sql`DROP TABLE department`,
    sql`CREATE TABLE other (id TEXT)`,
    sql`PRAGMA user_version = 7`,
    sql`WITH gone AS (SELECT 1) DELETE FROM department`,
  ])('refuses at run time: $text', (statement) => {
    const { store, close } = openEmptyStore();
    store.write((writer) => writer.runOne(sql`INSERT INTO department (id, code, name) VALUES ('a', 'AAA', 'A')`));
    for (const read of ['all', 'first', 'each'] as const) {
      expect(() =>
        store.read((reader) => [...((reader[read](statement) as Iterable<unknown> | undefined) ?? [])]),
      ).toThrow();
    }
    expect(store.read((reader) => reader.all(sql`SELECT id FROM department`))).toEqual([{ id: 'a' }]);
    close();
  });

  test('cannot write even when the belt of the program is taken off', () => {
    const { store, close } = openEmptyStore();
    expect(() =>
      store.read((reader) => {
        const { statements } = reader as unknown as {
          statements: { prepare: (text: string) => { run: () => unknown } };
        };
        return statements.prepare("INSERT INTO department (id, code, name) VALUES ('d', 'CAR', 'x')").run();
      }),
    ).toThrow('disk-full');
    close();
  });

  test('gives rows one by one and is free again when the loop ends early', () => {
    const { store, close } = openEmptyStore();
    store.write((writer) => {
      for (const code of ['A1', 'B1', 'C1'])
        writer.runOne(sql`INSERT INTO department (id, code, name) VALUES (${code}, ${code}, 'x')`);
    });
    const seen = store.read((reader) => {
      for (const row of reader.each<{ id: string }>(sql`SELECT id FROM department ORDER BY id`)) return row.id;
      return undefined;
    });
    expect(seen).toBe('A1');
    expect(store.write((writer) => writer.run(sql`DELETE FROM department`))).toBe(3);
    close();
  });
});
