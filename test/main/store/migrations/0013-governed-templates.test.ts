import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { templateId } from '#shared/kernel/ids.ts';
import { openConnection } from '#main/store/connection.ts';
import { migrate } from '#main/store/migrate.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

describe('the migration to governed templates', () => {
  it('carries templates and text blocks over as a published version 1, under ids that fit', () => {
    const connection = openConnection(join(temporaryFolder(), 'record.db'), Buffer.alloc(32, 5), 'write');
    migrate(connection, 12);
    connection.exec(`
      INSERT INTO template VALUES ('0f9619ff-8b86-4011-b42d-00cf4fc964ff', 'S07', 'HERHAAL', 'Recept', '["desk"]', 'Dag', 0);
      INSERT INTO text_block VALUES ('afsluiting', 'Groet'), ('bellen', 'Bel ons');`);
    migrate(connection);
    const rows = connection
      .prepare(
        `SELECT id, kind, code, template_version.version, status, title, question_type, roles, body, step, by_id FROM template
         JOIN template_version ON template_version.template_id = template.id JOIN template_step ON template_step.template_id = template.id ORDER BY code`,
      )
      .all() as { id: string; code: string }[];
    expect(rows).toMatchObject([
      { kind: 'answer', code: 'S07', version: 1, status: 'published', title: 'Recept', question_type: 'HERHAAL' },
      { kind: 'block', code: 'afsluiting', version: 1, status: 'published', title: 'afsluiting', body: 'Groet' },
      {
        kind: 'block',
        code: 'bellen',
        version: 1,
        status: 'published',
        body: 'Bel ons',
        step: 'published',
        by_id: null,
      },
    ]);
    for (const { id } of rows) expect(templateId.safeParse(id).success).toBe(true);
    connection.close();
  });
});
