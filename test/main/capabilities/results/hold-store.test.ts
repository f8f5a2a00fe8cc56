import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { later } from '#shared/kernel/time.ts';
import {
  findAgreedHold,
  insertHold,
  listOpenHolds,
  markAgreed,
  markHoldsEnded,
} from '#main/capabilities/results/hold-store.ts';
import { sql } from '#main/store/sql.ts';
import { openTestResults, type TestResults } from '#test/support/test-results.ts';

let results: TestResults;
beforeEach(() => {
  results = openTestResults();
});
afterEach(() => results.close());

const dayMs = 86_400_000;

function ask(holdId: string, days: number): void {
  const { clinic } = results;
  clinic.store.write((writer) =>
    insertHold(writer, {
      id: holdId,
      resultId: results.id('U25'),
      ground: 'talk-first',
      reason: 'Wordt besproken op het spreekuur.',
      until: later(clinic.now, days * dayMs),
      byId: clinic.staff('M06'),
      at: clinic.now,
      secondReaderId: clinic.staff('M13'),
    }),
  );
}

const open = () => results.clinic.store.read((reader) => listOpenHolds(reader, results.id('U25')));
const by = () => ({ id: results.clinic.staff('M13'), at: results.clinic.now });

describe('the holds of a result', () => {
  it('are at most one that counts and one that waits, which comes first', () => {
    ask('one', 5);
    ask('two', 6);
    expect(open().map(({ id }) => id)).toEqual(['two']);
    results.clinic.store.write((writer) => markAgreed(writer, { resultId: results.id('U25'), holdId: 'two' }, by()));
    ask('three', 9);
    expect(open().map(({ id, agreed_at: agreedAt }) => [id, agreedAt !== null])).toEqual([
      ['three', false],
      ['two', true],
    ]);
    const agreed = results.clinic.store.read((reader) => findAgreedHold(reader, results.id('U25')));
    expect(agreed).toMatchObject({ id: 'two', by_name: 'dr. T. Kamerling', second_reader_name: 'N. Bouzidi' });
    results.clinic.store.write((writer) => markAgreed(writer, { resultId: results.id('U25'), holdId: 'three' }, by()));
    expect(open().map(({ id }) => id)).toEqual(['three']);
    results.clinic.store.write((writer) => markHoldsEnded(writer, results.id('U25'), by()));
    expect(open()).toEqual([]);
  });

  it('stay on record as they were asked for', () => {
    ask('one', 5);
    const changes = [
      sql`UPDATE result_hold SET until = '2099-01-01T00:00:00.000Z' WHERE id = 'one'`,
      sql`UPDATE result_hold SET reason = 'iets anders' WHERE id = 'one'`,
      sql`DELETE FROM result_hold WHERE id = 'one'`,
    ];
    for (const change of changes) {
      expect(() => results.clinic.store.write((writer) => writer.run(change))).toThrow(/hold/);
    }
    results.clinic.store.write((writer) => markHoldsEnded(writer, results.id('U25'), by()));
    const again = sql`UPDATE result_hold SET ended_at = NULL, ended_by_id = NULL WHERE id = 'one'`;
    expect(() => results.clinic.store.write((writer) => writer.run(again))).toThrow(/hold/);
  });

  it('are made by two people', () => {
    const { clinic } = results;
    const alone = sql`
      INSERT INTO result_hold (id, result_id, ground, reason, until, by_id, at, second_reader_id)
      VALUES ('x', ${results.id('U25')}, 'talk-first', 'r', '2099', ${clinic.staff('M06')}, '2026', ${clinic.staff('M06')})`;
    expect(() => clinic.store.write((writer) => writer.run(alone))).toThrow(/CHECK/);
  });
});
