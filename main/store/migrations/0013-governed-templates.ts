import type { Migration } from './migration.ts';

/**
 * Texts that are looked after: versions, steps with who, when and why, an owner, a review date and use counts.
 *
 * An answer and a block (a passage that texts take in by its code) are kept alike. At most one version of a text is
 * published and at most one is in work. What a clinic had before is carried over as a published version 1; its step has
 * no name, because it came with the program. An id of a carried block is made here, as UUIDs of version 4 are.
 */
export const governedTemplates: Migration = {
  version: 13,
  name: 'governed-templates',
  apply: (connection) => {
    connection.exec(`
      ALTER TABLE template RENAME TO template_before;
      CREATE TABLE template (
        id TEXT PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('answer', 'block')),
        code TEXT NOT NULL,
        is_personal INTEGER NOT NULL CHECK (is_personal IN (0, 1)),
        owner_id TEXT REFERENCES practitioner (id),
        revision INTEGER NOT NULL,
        review_on TEXT,
        panel_reviewed_on TEXT,
        use_count INTEGER NOT NULL DEFAULT 0,
        last_used_at TEXT,
        CHECK (is_personal = 0 OR (owner_id IS NOT NULL AND kind = 'answer'))
      ) STRICT;
      CREATE UNIQUE INDEX template_shared_code ON template (code) WHERE is_personal = 0;
      CREATE UNIQUE INDEX template_personal_code ON template (owner_id, code) WHERE is_personal = 1;

      CREATE TABLE template_version (
        template_id TEXT NOT NULL REFERENCES template (id),
        version INTEGER NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('draft', 'proposed', 'approved', 'published', 'retired')),
        title TEXT NOT NULL,
        question_type TEXT,
        department_id TEXT REFERENCES department (id),
        roles TEXT NOT NULL,
        body TEXT NOT NULL,
        only_after_call INTEGER NOT NULL CHECK (only_after_call IN (0, 1)),
        PRIMARY KEY (template_id, version)
      ) STRICT;
      CREATE UNIQUE INDEX template_version_published ON template_version (template_id) WHERE status = 'published';
      CREATE UNIQUE INDEX template_version_in_work ON template_version (template_id)
        WHERE status IN ('draft', 'proposed', 'approved');

      CREATE TABLE template_step (
        sequence INTEGER PRIMARY KEY,
        template_id TEXT NOT NULL,
        version INTEGER NOT NULL,
        step TEXT NOT NULL CHECK (step IN ('made', 'changed', 'proposed', 'approved', 'declined', 'published',
          'retired', 'discarded', 'tended')),
        by_id TEXT REFERENCES practitioner (id),
        at TEXT NOT NULL,
        reason TEXT NOT NULL
      ) STRICT;
      CREATE INDEX template_step_by_text ON template_step (template_id, version, sequence);

      INSERT INTO template (id, kind, code, is_personal, revision)
        SELECT id, 'answer', code, 0, 1 FROM template_before;
      INSERT INTO template_version (template_id, version, status, title, question_type, roles, body, only_after_call)
        SELECT id, 1, 'published', title, question_type, roles, body, only_after_call FROM template_before;
      INSERT INTO template (id, kind, code, is_personal, revision)
        SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' ||
          substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))), 'block', name, 0, 1 FROM text_block;
      INSERT INTO template_version (template_id, version, status, title, roles, body, only_after_call)
        SELECT template.id, 1, 'published', name, '["doctor","nurse","desk"]', body, 0
        FROM text_block JOIN template ON template.code = name AND template.kind = 'block';
      INSERT INTO template_step (template_id, version, step, at, reason)
        SELECT template_id, version, 'published', coalesce((SELECT min(created_at) FROM organization),
          '2026-01-01T00:00:00.000Z'), '' FROM template_version;

      DROP TABLE template_before;
      DROP TABLE text_block;
    `);
  },
};
