import type { Migration } from './migration.ts';

/**
 * The counter: what patients wrote and the work it asks for, apart.
 *
 * `sort_at` is the due moment, or the end of time while the clock is paused, so that one index gives the list's order.
 * Messages are never edited by rerouting, because a work item is a row of its own. A work item carries what its list
 * row shows, written in the same transaction as what it summarises. A draft is a row per item, author and kind that only its
 * author's send or discard takes away.
 *
 * A list is one index walk in the list's order over all departments, past those of others: to walk past many is cheaper
 * than to sort some. A count reads its index alone. SQLite does neither through a generated column, nor without
 * `closed_at` in the index, which it looks at again.
 */
export const counter: Migration = {
  version: 3,
  name: 'counter',
  apply: (connection) => {
    connection.exec(`
      CREATE TABLE thread (
        id TEXT PRIMARY KEY,
        patient_id TEXT REFERENCES patient (id),
        subject TEXT NOT NULL,
        started_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX thread_by_patient ON thread (patient_id);

      CREATE TABLE message (
        id TEXT PRIMARY KEY,
        thread_id TEXT NOT NULL REFERENCES thread (id),
        kind TEXT NOT NULL CHECK (kind IN ('patient-question', 'clinician-reply', 'system-notice')),
        sender_kind TEXT NOT NULL CHECK (sender_kind IN ('patient', 'related-person', 'practitioner', 'system', 'unknown')),
        sender_id TEXT,
        sender_name TEXT NOT NULL,
        sender_role TEXT,
        body TEXT NOT NULL,
        sent_at TEXT NOT NULL,
        channel TEXT NOT NULL CHECK (channel IN ('portal', 'phone', 'desk', 'import')),
        in_response_to TEXT
      ) STRICT;
      CREATE INDEX message_by_thread ON message (thread_id, sent_at);

      CREATE TABLE attachment (
        id TEXT PRIMARY KEY,
        message_id TEXT NOT NULL REFERENCES message (id),
        position INTEGER NOT NULL,
        title TEXT NOT NULL,
        claimed_type TEXT NOT NULL,
        actual_type TEXT,
        bytes INTEGER NOT NULL,
        content BLOB
      ) STRICT;
      CREATE INDEX attachment_by_message ON attachment (message_id, position);

      CREATE TABLE work_item (
        id TEXT PRIMARY KEY,
        version INTEGER NOT NULL,
        thread_id TEXT NOT NULL UNIQUE REFERENCES thread (id),
        patient_id TEXT REFERENCES patient (id),
        department_id TEXT NOT NULL REFERENCES department (id),
        question_type TEXT NOT NULL,
        priority TEXT NOT NULL CHECK (priority IN ('routine', 'urgent')),
        state TEXT NOT NULL,
        next_action TEXT NOT NULL CHECK (next_action IN ('practice', 'patient', 'nobody')),
        pool_role TEXT NOT NULL CHECK (pool_role IN ('doctor', 'nurse', 'desk')),
        owner_id TEXT REFERENCES practitioner (id),
        arrived_at TEXT NOT NULL,
        due_at TEXT,
        half_at TEXT,
        at_risk_at TEXT,
        sort_at TEXT NOT NULL,
        closed_at TEXT,
        close_outcome TEXT,
        close_explanation TEXT,
        is_open INTEGER NOT NULL GENERATED ALWAYS AS (closed_at IS NULL) STORED,
        changed_by TEXT REFERENCES practitioner (id),
        patient_name TEXT NOT NULL,
        patient_birth_date TEXT,
        subject TEXT NOT NULL,
        first_line TEXT NOT NULL,
        written_by_related_person INTEGER NOT NULL CHECK (written_by_related_person IN (0, 1)),
        has_attachment INTEGER NOT NULL CHECK (has_attachment IN (0, 1)),
        has_gap INTEGER NOT NULL CHECK (has_gap IN (0, 1)),
        message_count INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX work_item_by_due ON work_item (priority DESC, sort_at, id, department_id, question_type, has_gap, closed_at)
        WHERE closed_at IS NULL;
      CREATE INDEX work_item_by_owner
        ON work_item (owner_id, priority DESC, sort_at, id, department_id, question_type, next_action, at_risk_at, closed_at)
        WHERE closed_at IS NULL AND owner_id IS NOT NULL;
      CREATE INDEX work_item_by_closing ON work_item (closed_at DESC, id, department_id, question_type)
        WHERE closed_at IS NOT NULL;
      CREATE INDEX work_item_open_by_type
        ON work_item (department_id, question_type, next_action, at_risk_at, priority, has_gap, closed_at)
        WHERE closed_at IS NULL;
      CREATE INDEX work_item_closed_by_type ON work_item (department_id, question_type, closed_at)
        WHERE closed_at IS NOT NULL;
      CREATE INDEX work_item_by_patient ON work_item (patient_id, is_open);

      CREATE TABLE reroute (
        id TEXT PRIMARY KEY,
        item_id TEXT NOT NULL REFERENCES work_item (id),
        at TEXT NOT NULL,
        by_id TEXT NOT NULL REFERENCES practitioner (id),
        from_department_id TEXT NOT NULL REFERENCES department (id),
        to_department_id TEXT NOT NULL REFERENCES department (id),
        from_role TEXT NOT NULL,
        to_role TEXT NOT NULL,
        to_practitioner_id TEXT REFERENCES practitioner (id),
        reason TEXT NOT NULL,
        explanation TEXT NOT NULL
      ) STRICT;
      CREATE INDEX reroute_by_item ON reroute (item_id, at);

      CREATE TABLE internal_note (
        id TEXT PRIMARY KEY,
        item_id TEXT NOT NULL REFERENCES work_item (id),
        author_id TEXT NOT NULL REFERENCES practitioner (id),
        body TEXT NOT NULL,
        written_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX internal_note_by_item ON internal_note (item_id, written_at);

      CREATE TABLE draft (
        item_id TEXT NOT NULL REFERENCES work_item (id),
        author_id TEXT NOT NULL REFERENCES practitioner (id),
        kind TEXT NOT NULL CHECK (kind IN ('answer', 'note')),
        body TEXT NOT NULL,
        template_id TEXT,
        saved_at TEXT NOT NULL,
        revision INTEGER NOT NULL,
        PRIMARY KEY (item_id, author_id, kind)
      ) STRICT;
    `);
  },
};
