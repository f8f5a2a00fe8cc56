import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { PractitionerId } from '#shared/kernel/ids.ts';
import type { Person } from '#shared/kernel/person.ts';
import { appendAudit, listRecentLines, verifyAudit } from '#main/capabilities/access/audit-store.ts';
import { sql } from '#main/store/sql.ts';
import type { Store } from '#main/store/store.ts';
import { openEmptyStore, testNow } from '#test/support/test-clinic.ts';

const person: Person = {
  id: '00000000-0000-4000-8000-000000000001' as PractitionerId,
  name: 'I. Brandsma',
  role: 'nurse',
  functionTitle: '',
  departments: [],
  mayPrescribe: false,
  supervisorId: null,
};

const entryOf = (reason: string) => ({
  call: { callerId: 'w', now: testNow, person },
  procedure: 'counter.open',
  note: { action: 'read' as const, objectId: 'o', patientId: 'p', reason },
  outcome: 'done' as const,
});

function append(store: Store, reason: string): void {
  store.write((writer) => appendAudit(writer, entryOf(reason)));
}

function storeWithLog(rows: number) {
  const opened = openEmptyStore();
  opened.store.write((writer) => {
    for (let row = 1; row <= rows; row += 1) {
      appendAudit(writer, entryOf(`reden ${row}`));
    }
  });
  return opened;
}

const dropTriggers = (store: Store) =>
  store.write((writer) => {
    writer.run(sql`DROP TRIGGER audit_event_never_changes`);
    writer.run(sql`DROP TRIGGER audit_event_never_goes`);
    writer.run(sql`DROP TRIGGER audit_event_only_at_the_end`);
  });
const verdict = (store: Store) => store.read((reader) => verifyAudit(reader));

describe('the log', () => {
  test('takes no change and no removal from inside the program', () => {
    const { store, close } = storeWithLog(3);
    for (const statement of [
      sql`UPDATE audit_event SET reason = 'anders' WHERE sequence = 2`,
      sql`DELETE FROM audit_event WHERE sequence = 3`,
      sql`DELETE FROM audit_event`,
      sql`INSERT OR REPLACE INTO audit_event SELECT * FROM audit_event WHERE sequence = 2`,
    ]) {
      expect(() => store.write((writer) => writer.run(statement))).toThrow('append-only');
    }
    expect(verdict(store)).toEqual({ valid: true, rows: 3 });
    close();
  });

  test('is valid whatever staff typed in it', () => {
    const { store, close } = openEmptyStore();
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom('\ud800', 'a\udc00b', '\u0000x', '"\\', '\u2028', 'é', 'e\u0301', '🙂'),
        ),
        (reason) => append(store, reason),
      ),
      { numRuns: 200, seed: 3 },
    );
    append(store, 'half een paar: \ud83d');
    expect(verdict(store)).toMatchObject({ valid: true });
    close();
  });

  test('is valid when it is empty', () => {
    const { store, close } = openEmptyStore();
    expect(verdict(store)).toEqual({ valid: true, rows: 0 });
    close();
  });

  test('names the newest lines first', () => {
    const { store, close } = storeWithLog(5);
    expect(store.read((reader) => listRecentLines(reader, 4)).map((line) => line.sequence)).toEqual([3, 2, 1]);
    close();
  });
});

const columns = [
  'at',
  'person_id',
  'person_name',
  'role',
  'caller',
  'procedure',
  'action',
  'patient_id',
  'object_type',
  'object_id',
  'reason',
  'previous_hash',
  'hash',
] as const;
const rows = 12;

/** An edit of someone who opened the file with other tools, and the first row that it made wrong. */
type Edit =
  | { readonly kind: 'change'; readonly row: number; readonly column: (typeof columns)[number] }
  | { readonly kind: 'outcome' | 'remove' | 'insert'; readonly row: number }
  | { readonly kind: 'swap'; readonly row: number; readonly other: number };

const anyRow = fc.integer({ min: 1, max: rows });
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('change' as const), row: anyRow, column: fc.constantFrom(...columns) }),
  fc.record({ kind: fc.constantFrom('outcome' as const, 'insert' as const), row: anyRow }),
  fc.record({ kind: fc.constant('remove' as const), row: fc.integer({ min: 1, max: rows - 1 }) }),
  fc.record({ kind: fc.constant('swap' as const), row: anyRow, other: anyRow }).filter(({ row, other }) => row < other),
);

function apply(store: Store, edit: Edit): void {
  store.write((writer) => {
    const renumber = (from: number, to: number) =>
      writer.run(sql`UPDATE audit_event SET sequence = ${to} WHERE sequence = ${from}`);
    switch (edit.kind) {
      case 'change': {
        const text = `UPDATE audit_event SET ${edit.column} = coalesce(${edit.column}, '') || 'x' WHERE sequence = ${edit.row}`;
        writer.run({ text, values: [] });
        return;
      }
      case 'outcome':
        writer.run(sql`UPDATE audit_event SET outcome = 'refused' WHERE sequence = ${edit.row}`);
        return;
      case 'remove':
        writer.run(sql`DELETE FROM audit_event WHERE sequence = ${edit.row}`);
        return;
      case 'insert':
        for (let row = rows; row >= edit.row; row -= 1) renumber(row, row + 1);
        writer.run(sql`
          INSERT INTO audit_event SELECT ${edit.row}, at, person_id, person_name, role, 'other', procedure, action, outcome,
            patient_id, object_type, object_id, reason, previous_hash, hash FROM audit_event LIMIT 1`);
        return;
      case 'swap':
        renumber(edit.row, 1_000);
        renumber(edit.other, edit.row);
        renumber(1_000, edit.other);
    }
  });
}

describe('checking the log', () => {
  test.each([1, 6, rows])('finds any edit of row %d and says which', (row) => {
    for (const column of columns) {
      const { store, close } = storeWithLog(rows);
      dropTriggers(store);
      apply(store, { kind: 'change', row, column });
      expect(verdict(store)).toMatchObject({ valid: false, sequence: row, rows });
      close();
    }
  });

  test('finds every change, removal, insertion and swap, and names the first row that is wrong', () => {
    const { store, close } = storeWithLog(rows);
    dropTriggers(store);
    fc.assert(
      fc.property(anyEdit, (edit) => {
        const found: unknown[] = [];
        const undo = () =>
          store.write(() => {
            apply(store, edit);
            found.push(verdictInside(store));
            throw new Error('undo');
          });
        expect(undo).toThrow('undo');
        expect(found).toEqual([expect.objectContaining({ valid: false, sequence: edit.row })]);
      }),
      { numRuns: 300, seed: 11 },
    );
    expect(verdict(store)).toEqual({ valid: true, rows });
    close();
  });
});

/** The verdict on what the open transaction holds. */
function verdictInside(store: Store): unknown {
  return store.write((writer) => verifyAudit(writer));
}
