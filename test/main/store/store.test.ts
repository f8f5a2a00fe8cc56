import { describe, expect, test } from 'vitest';

import { sql } from '#main/store/sql.ts';
import type { Store } from '#main/store/store.ts';
import type { Writer } from '#main/store/writer.ts';
import { openEmptyStore } from '#test/support/test-clinic.ts';

const insert = (writer: Writer, id: string) =>
  writer.runOne(sql`INSERT INTO department (id, code, name) VALUES (${id}, ${id}, 'x')`);
const idsOf = (store: Store) =>
  store.read((reader) => reader.all<{ id: string }>(sql`SELECT id FROM department ORDER BY id`).map((row) => row.id));

describe('a change of the store', () => {
  test('is undone whole when it throws', () => {
    const { store, close } = openEmptyStore();
    expect(() =>
      store.write((writer) => {
        insert(writer, 'A');
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(idsOf(store)).toEqual([]);
    close();
  });

  test('may not wait for anything', () => {
    const { store, close } = openEmptyStore();
    expect(() => store.write(async (writer) => insert(writer, 'A'))).toThrow(TypeError);
    expect(idsOf(store)).toEqual([]);
    close();
  });

  test('of one row is refused when it would change none', () => {
    const { store, close } = openEmptyStore();
    expect(() => store.write((writer) => writer.runOne(sql`DELETE FROM department`))).toThrow('0 rows');
    close();
  });
});

describe('a change in slices', () => {
  test('shows nothing until it is done, gives the thread back, and then shows all of it', async () => {
    const { store, close } = openEmptyStore();
    const seen: string[][] = [];
    let turns = 0;
    const count = setInterval(() => (turns += 1), 0);
    const run = store.writeInSlices(function* (writer) {
      for (let number = 0; number < 40; number += 1) {
        insert(writer, `D${String(number).padStart(2, '0')}`);
        seen.push(idsOf(store));
        yield;
      }
      return 'done';
    });
    expect(await run).toBe('done');
    clearInterval(count);
    expect(seen.every((ids) => ids.length === 0)).toBe(true);
    expect(turns).toBeGreaterThan(0);
    expect(idsOf(store)).toHaveLength(40);
    close();
  });

  test('is undone whole when a later slice throws, and the writer is free again', async () => {
    const { store, close } = openEmptyStore();
    const run = store.writeInSlices(function* (writer) {
      insert(writer, 'A');
      yield;
      insert(writer, 'A');
    });
    await expect(run).rejects.toThrow('UNIQUE');
    expect(idsOf(store)).toEqual([]);
    expect(store.isWriterFree).toBe(true);
    store.write((writer) => insert(writer, 'B'));
    expect(idsOf(store)).toEqual(['B']);
    close();
  });

  test('makes everyone else wait, one after the other, whoever asked in the same turn', async () => {
    const { store, close } = openEmptyStore();
    const order: string[] = [];
    const slices = (name: string) =>
      store.writeInSlices(function* (writer) {
        insert(writer, name);
        yield;
        order.push(name);
      });
    const change = (name: string) =>
      store.writeWhenFree((writer) => {
        insert(writer, name);
        order.push(name);
      });
    await Promise.all([slices('A'), change('B'), slices('C'), change('D'), slices('E')]);
    expect(order.toSorted()).toEqual(['A', 'B', 'C', 'D', 'E']);
    expect(order[0]).toBe('A');
    expect(idsOf(store)).toEqual(['A', 'B', 'C', 'D', 'E']);
    close();
  });

  test('lets nobody write beside it', async () => {
    const { store, close } = openEmptyStore();
    const run = store.writeInSlices(function* (writer) {
      insert(writer, 'A');
      yield;
    });
    expect(store.isWriterFree).toBe(false);
    expect(() => store.write((writer) => insert(writer, 'B'))).toThrow('lent');
    await run;
    expect(idsOf(store)).toEqual(['A']);
    close();
  });
});

test('another process that changed the store is noticed, this one is not', () => {
  const { store, close } = openEmptyStore();
  const before = store.dataVersion();
  store.write((writer) => insert(writer, 'A'));
  expect(store.dataVersion()).toBe(before);
  expect(store.checkpoint()).toBe(true);
  close();
});
