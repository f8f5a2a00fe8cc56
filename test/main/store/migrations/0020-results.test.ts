import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { openConnection } from '#main/store/connection.ts';
import { migrate } from '#main/store/migrate.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

describe('the migration to results', () => {
  it('gives a store of before a policy for every sort, and leaves how patients want results', () => {
    const connection = openConnection(join(temporaryFolder(), 'record.db'), Buffer.alloc(32, 5), 'write');
    migrate(connection, 19);
    connection.exec(`
      INSERT INTO patient (id, name, gender, wants_explanation_first) VALUES ('p1', 'A', 'female', 1), ('p2', 'B', 'male', 0);`);
    migrate(connection);
    expect(connection.prepare('SELECT kind, version, mode, term_days FROM result_policy ORDER BY kind').all()).toEqual([
      { kind: 'function-test', version: 1, mode: 'explanation-first', term_days: 7 },
      { kind: 'genetics', version: 1, mode: 'explanation-first', term_days: 7 },
      { kind: 'laboratory', version: 1, mode: 'direct', term_days: 0 },
      { kind: 'other', version: 1, mode: 'explanation-first', term_days: 7 },
      { kind: 'pathology', version: 1, mode: 'explanation-first', term_days: 7 },
      { kind: 'radiology', version: 1, mode: 'explanation-first', term_days: 7 },
    ]);
    expect(connection.prepare('SELECT id, wants_explanation_first AS wants FROM patient ORDER BY id').all()).toEqual([
      { id: 'p1', wants: 1 },
      { id: 'p2', wants: 0 },
    ]);
    connection.close();
  });
});
