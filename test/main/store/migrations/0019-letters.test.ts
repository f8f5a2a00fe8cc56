import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';

import { openConnection } from '#main/store/connection.ts';
import { migrate } from '#main/store/migrate.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

let connection: ReturnType<typeof openConnection>;
beforeEach(() => {
  connection = openConnection(join(temporaryFolder(), 'record.db'), Buffer.alloc(32, 5), 'write');
  migrate(connection, 18);
  connection.exec("INSERT INTO patient (id, name, gender) VALUES ('p', 'P', 'female')");
  migrate(connection, 19);
  connection.exec(`
    INSERT INTO department (id, code, name) VALUES ('d', 'CAR', 'Cardiologie');
    INSERT INTO practitioner (id, name, role, function_title, may_prescribe, is_active) VALUES ('m', 'M', 'doctor', '', 1, 1);`);
});
afterEach(() => connection.close());

const letter = (id: string, state: string, more = '') =>
  connection.exec(`
    INSERT INTO letter (id, revision, kind, language, title, patient_id, department_id, state, author_id, holder_id,
      started_at, changed_at, changed_by${more === '' ? '' : ', signed_at, signed_by'})
    VALUES ('${id}', 1, 'statement', 'nl', 't', 'p', 'd', '${state}', 'm', 'm', '2026', '2026', 'm'${more})`);

const planOf = (query: string) =>
  (connection.prepare(`EXPLAIN QUERY PLAN ${query}`).all() as { detail: string }[])
    .map(({ detail }) => detail)
    .join('\n');

describe('the migration to letters', () => {
  it('leaves patients as they were, without a general practitioner', () => {
    expect(
      connection
        .prepare('SELECT name, general_practitioner_name AS gp, general_practitioner_practice AS practice FROM patient')
        .all(),
    ).toEqual([{ name: 'P', gp: null, practice: null }]);
  });

  it('lets no letter be signed by nobody, or go out without readers', () => {
    letter('a', 'draft');
    letter('b', 'signed', ", '2026', 'm'");
    expect(() => letter('c', 'signed')).toThrow('CHECK');
    expect(() => letter('e', 'released', ", '2026', 'm'")).toThrow('CHECK');
    expect(() => letter('f', 'lost')).toThrow('CHECK');
  });

  test.each([
    ["UPDATE letter_version SET title = 'x'", 'letter_version never changes'],
    ['DELETE FROM letter_version', 'letter_version never goes'],
    ["UPDATE letter_rendering SET body = 'x'", 'letter_rendering never changes'],
    ['DELETE FROM letter_rendering', 'letter_rendering never goes'],
    ["UPDATE letterhead SET footer = 'x'", 'letterhead never changes'],
    ['DELETE FROM letterhead', 'letterhead never goes'],
  ])('refuses %s', (statement, reason) => {
    letter('a', 'signed', ", '2026', 'm'");
    connection.exec(`
      INSERT INTO letterhead (number, lines, footer, set_at) VALUES (1, '[]', '', '2026');
      INSERT INTO letter_version (id, letter_id, number, title, language, texts, decisions, enclosures, sender, letterhead,
        digest, signed_at, signed_by)
      VALUES ('v', 'a', 1, 't', 'nl', '{}', '[]', '[]', '{}', 1, '${'0'.repeat(64)}', '2026', 'm');
      INSERT INTO letter_rendering (version_id, audience, text, body) VALUES ('v', 'team', 'patient', '{}');`);
    expect(() => connection.exec(statement)).toThrow(reason);
  });

  it('finds what goes out, what somebody writes and what a department has by an index', () => {
    expect(planOf("SELECT min(visible_at) FROM letter WHERE state = 'outgoing'")).toContain('letter_by_change');
    expect(planOf("SELECT id FROM letter WHERE state IN ('draft') AND holder_id = 'm'")).toContain('letter_by_holder');
    expect(planOf("SELECT id FROM letter WHERE state = 'released' ORDER BY changed_at DESC")).toContain(
      'letter_by_change',
    );
    expect(planOf("SELECT 1 FROM letter WHERE corrects_id = 'a'")).toContain('letter_by_corrected');
  });
});
