import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { openConnection } from '#main/store/connection.ts';
import { headVersion, migrate } from '#main/store/migrate.ts';
import { migrations } from '#main/store/migrations/index.ts';
import { Store } from '#main/store/store.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

const key = (): Buffer => Buffer.alloc(32, 5);
const newPath = () => join(temporaryFolder(), 'record.db');

function shapeOf(connection: ReturnType<typeof openConnection>) {
  return connection.prepare('SELECT type, name, sql FROM sqlite_master ORDER BY type, name').all();
}

function storeAtVersion(version: number) {
  const path = newPath();
  const connection = openConnection(path, key(), 'write');
  migrate(connection, version);
  return { path, connection };
}

const head = storeAtVersion(headVersion).connection;

describe('migrations', () => {
  test('are numbered from one without a gap', () => {
    expect(migrations.map((migration) => migration.version)).toEqual(migrations.map((_one, index) => index + 1));
  });

  test.each(migrations.map((migration) => migration.version - 1))(
    'bring a store of version %d to the head',
    (version) => {
      const { connection } = storeAtVersion(version);
      expect(connection.pragma('user_version', { simple: true })).toBe(version);
      migrate(connection);
      expect(connection.pragma('user_version', { simple: true })).toBe(headVersion);
      expect(shapeOf(connection)).toEqual(shapeOf(head));
    },
  );

  test('keep the rows that were there', () => {
    const { connection } = storeAtVersion(1);
    connection.exec("INSERT INTO department (id, code, name) VALUES ('d', 'CAR', 'Cardiologie')");
    migrate(connection);
    expect(connection.prepare('SELECT code FROM department').all()).toEqual([{ code: 'CAR' }]);
  });

  test('carry agreements over as the first version of the hospital, in their words', () => {
    const { connection } = storeAtVersion(9);
    connection.exec(`
      INSERT INTO agreement (question_type, first_reader, triage_hours, answerer, also_allowed, term_days, escalation,
        filing, special)
      VALUES ('HERHAAL', 'desk', 8, 'voorschrijver tekent', 'balie verstuurt bericht', 2,
        '["arts na 1","teamleider na 3"]', 'dossier', 'opiaat direct naar arts'),
      ('DOSSIER', 'desk', 8, 'balie', 'arts bij inhoud en privacy officer bij inzage of logging', 5,
        '["privacy officer na 5"]', 'korte notitie', NULL)`);
    migrate(connection);
    const rows = connection
      .prepare(
        `SELECT question_type AS type, department_id AS department, version, decision, answerer, prescriber_signs AS signs,
          also_allowed AS also, escalation, filing, term_days AS days, special FROM agreement ORDER BY question_type DESC`,
      )
      .all();
    expect(rows).toEqual([
      {
        type: 'HERHAAL',
        department: null,
        version: 1,
        decision: 'approved',
        answerer: 'doctor',
        signs: 1,
        also: '[{"role":"desk","condition":"verstuurt bericht"}]',
        escalation: '[{"afterDays":1,"to":"doctor"},{"afterDays":3,"to":"lead"}]',
        filing: 'record',
        days: 2,
        special: 'opiaat direct naar arts',
      },
      {
        type: 'DOSSIER',
        department: null,
        version: 1,
        decision: 'approved',
        answerer: 'desk',
        signs: 0,
        also: '[{"role":"doctor","condition":"bij inhoud"},{"role":"privacy-officer","condition":"bij inzage of logging"}]',
        escalation: '[{"afterDays":5,"to":"privacy-officer"}]',
        filing: 'short-note',
        days: 5,
        special: null,
      },
    ]);
  });

  test('leave a store untouched when a step fails', () => {
    const { connection } = storeAtVersion(2);
    connection.exec('CREATE TABLE message (id TEXT)');
    const before = shapeOf(connection);
    expect(() => migrate(connection)).toThrow();
    expect(shapeOf(connection)).toEqual(before);
    expect(connection.pragma('user_version', { simple: true })).toBe(2);
  });

  test('are done once when two programs open the same store', () => {
    const { path, connection } = storeAtVersion(0);
    const other = openConnection(path, key(), 'write');
    const apply = migrations[0]?.apply;
    let hasOtherGone = false;
    const slow = new Proxy(connection, {
      get: (target, name) => {
        if (name === 'transaction' && !hasOtherGone) {
          hasOtherGone = true;
          migrate(other);
        }
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
    expect(apply).toBeDefined();
    expect(() => migrate(slow)).not.toThrow();
    expect(shapeOf(connection)).toEqual(shapeOf(head));
  });

  test('refuse a store of a newer program and do not touch it', () => {
    const { path, connection } = storeAtVersion(headVersion);
    connection.pragma(`user_version=${headVersion + 1}`);
    connection.close();
    expect(() => Store.open(path, key())).toThrow('store-newer');
    const again = openConnection(path, key(), 'write');
    expect(again.pragma('user_version', { simple: true })).toBe(headVersion + 1);
  });
});

describe('every table', () => {
  const tables = head
    .prepare(
      "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
    )
    .all() as { name: string; strict: number }[];

  test('is strict', () => {
    expect(tables.length).toBeGreaterThan(15);
    expect(tables.filter((table) => table.strict !== 1)).toEqual([]);
  });

  test.each(tables.map((table) => table.name))('%s refers only to tables that are there', (name) => {
    const references = head.prepare('SELECT "table" AS target FROM pragma_foreign_key_list(?)').all(name) as {
      target: string;
    }[];
    expect(references.filter(({ target }) => !tables.some((table) => table.name === target))).toEqual([]);
  });

  test.each([
    "INSERT INTO message (id, thread_id, kind, sender_kind, sender_name, body, sent_at, channel) VALUES ('m', 'none', 'patient-question', 'patient', '', '', '', 'portal')",
    "INSERT INTO draft (item_id, author_id, kind, body, saved_at, revision) VALUES ('none', 'none', 'note', '', '', 1)",
    "INSERT INTO practitioner_department (practitioner_id, department_id) VALUES ('none', 'none')",
  ])('refuses an orphan: %s', (statement) => {
    expect(() => head.exec(statement)).toThrow('FOREIGN KEY');
  });
});
