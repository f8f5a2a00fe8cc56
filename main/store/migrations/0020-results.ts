import type { Migration } from './migration.ts';

/**
 * Results on their way to the patient: what was measured, when it may be seen, who explained it, who kept it back and until when.
 *
 * An unreleased result always has a moment at which it releases itself; the table takes no other. A policy is followed by
 * a next version and never changed, so that a result keeps the one it came in under; version 1 is what the program begins
 * with and nobody decided. Of a hold only the agreement and the end are added. An explanation stays as it was released.
 */
export const results: Migration = {
  version: 20,
  name: 'results',
  apply: (connection) => {
    connection.exec(policies);
    connection.exec(resultTables);
    connection.exec(explanations);
    connection.exec(holds);
  },
};

const policies = `
  CREATE TABLE result_policy (
    kind TEXT NOT NULL CHECK (kind IN ('laboratory', 'radiology', 'pathology', 'genetics', 'function-test', 'other')),
    version INTEGER NOT NULL CHECK (version >= 1),
    mode TEXT NOT NULL CHECK (mode IN ('direct', 'explanation-first')),
    term_days INTEGER NOT NULL CHECK (term_days BETWEEN 0 AND 28),
    reason TEXT NOT NULL,
    owner_id TEXT REFERENCES practitioner (id),
    owner_name TEXT,
    review_on TEXT,
    decided_at TEXT,
    PRIMARY KEY (kind, version),
    CHECK ((owner_id IS NULL) = (decided_at IS NULL)),
    CHECK ((owner_id IS NULL) = (owner_name IS NULL))
  ) STRICT, WITHOUT ROWID;
  INSERT INTO result_policy (kind, version, mode, term_days, reason) VALUES
    ('laboratory', 1, 'direct', 0, ''),
    ('radiology', 1, 'explanation-first', 7, ''),
    ('pathology', 1, 'explanation-first', 7, ''),
    ('genetics', 1, 'explanation-first', 7, ''),
    ('function-test', 1, 'explanation-first', 7, ''),
    ('other', 1, 'explanation-first', 7, '');
  CREATE TRIGGER result_policy_stays BEFORE UPDATE ON result_policy
  BEGIN SELECT RAISE(ABORT, 'a policy that was decided never changes'); END;
  CREATE TRIGGER result_policy_remains BEFORE DELETE ON result_policy
  BEGIN SELECT RAISE(ABORT, 'a policy that was decided never goes'); END;`;

const resultTables = `
  CREATE TABLE result (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    patient_id TEXT NOT NULL REFERENCES patient (id),
    department_id TEXT NOT NULL REFERENCES department (id),
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    laboratory TEXT,
    conclusion TEXT,
    effective_at TEXT,
    issued_at TEXT NOT NULL,
    arrived_at TEXT NOT NULL,
    policy_version INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'held', 'released')),
    release_at TEXT,
    sender_waits_until TEXT,
    due_way TEXT CHECK (due_way IN ('direct-by-policy', 'term-ended', 'hold-ended')),
    released_at TEXT,
    released_by TEXT CHECK (released_by IN ('with-explanation', 'by-person', 'direct-by-policy', 'term-ended', 'hold-ended')),
    released_by_id TEXT REFERENCES practitioner (id),
    release_reason TEXT,
    patient_only INTEGER NOT NULL DEFAULT 0 CHECK (patient_only IN (0, 1)),
    is_abnormal INTEGER NOT NULL CHECK (is_abnormal IN (0, 1)),
    is_critical INTEGER NOT NULL CHECK (is_critical IN (0, 1)),
    changed_by TEXT REFERENCES practitioner (id),
    FOREIGN KEY (kind, policy_version) REFERENCES result_policy (kind, version),
    CHECK ((state = 'released') = (released_at IS NOT NULL)),
    CHECK ((state = 'released') = (released_by IS NOT NULL)),
    CHECK ((state = 'released') = (release_at IS NULL)),
    CHECK ((state = 'released') = (due_way IS NULL))
  ) STRICT;
  CREATE INDEX result_due ON result (release_at, id) WHERE release_at IS NOT NULL;
  CREATE INDEX result_waiting ON result (state, release_at, id, department_id, kind);
  CREATE INDEX result_released ON result (released_at DESC, id, department_id, kind) WHERE state = 'released';
  CREATE INDEX result_by_patient ON result (patient_id, state);

  CREATE TABLE result_value (
    result_id TEXT NOT NULL REFERENCES result (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    patient_id TEXT NOT NULL REFERENCES patient (id),
    code TEXT,
    name TEXT NOT NULL,
    number REAL,
    words TEXT,
    unit TEXT,
    low REAL,
    high REAL,
    flag TEXT CHECK (flag IN ('low', 'high', 'critical', 'abnormal')),
    measured_at TEXT NOT NULL,
    laboratory TEXT,
    PRIMARY KEY (result_id, position),
    CHECK (number IS NULL OR words IS NULL)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX result_value_earlier ON result_value (patient_id, code, measured_at) WHERE code IS NOT NULL;`;

const explanations = `
  CREATE TABLE result_draft (
    result_id TEXT NOT NULL REFERENCES result (id),
    author_id TEXT NOT NULL REFERENCES practitioner (id),
    body TEXT NOT NULL,
    decisions TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    PRIMARY KEY (result_id, author_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE result_explanation (
    result_id TEXT PRIMARY KEY REFERENCES result (id),
    document TEXT NOT NULL,
    plain_text TEXT NOT NULL,
    author_id TEXT REFERENCES practitioner (id),
    author_name TEXT NOT NULL,
    author_function TEXT NOT NULL,
    at TEXT NOT NULL,
    patient_only INTEGER NOT NULL CHECK (patient_only IN (0, 1)),
    decisions TEXT NOT NULL,
    override_reason TEXT
  ) STRICT;
  CREATE TRIGGER result_explanation_stays BEFORE UPDATE ON result_explanation
  BEGIN SELECT RAISE(ABORT, 'an explanation that was released never changes'); END;
  CREATE TRIGGER result_explanation_remains BEFORE DELETE ON result_explanation
  BEGIN SELECT RAISE(ABORT, 'an explanation that was released never goes'); END;

  CREATE TABLE result_snippet (
    id TEXT PRIMARY KEY,
    code TEXT NOT NULL,
    band TEXT NOT NULL CHECK (band IN ('below', 'within', 'above')),
    value_name TEXT NOT NULL,
    label TEXT NOT NULL,
    body TEXT NOT NULL,
    position INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX result_snippet_by_code ON result_snippet (code, band, position);`;

const holds = `
  CREATE TABLE result_hold (
    id TEXT PRIMARY KEY,
    result_id TEXT NOT NULL REFERENCES result (id),
    ground TEXT NOT NULL CHECK (ground IN ('serious-harm', 'talk-first', 'patient-asked', 'reading-agreement')),
    reason TEXT NOT NULL,
    until TEXT NOT NULL,
    by_id TEXT NOT NULL REFERENCES practitioner (id),
    at TEXT NOT NULL,
    second_reader_id TEXT NOT NULL REFERENCES practitioner (id),
    agreed_at TEXT,
    ended_at TEXT,
    ended_by_id TEXT REFERENCES practitioner (id),
    CHECK (by_id <> second_reader_id),
    CHECK (until > at)
  ) STRICT;
  CREATE INDEX result_hold_open ON result_hold (result_id, at) WHERE ended_at IS NULL;
  CREATE UNIQUE INDEX result_hold_one_agreed ON result_hold (result_id) WHERE ended_at IS NULL AND agreed_at IS NOT NULL;
  CREATE UNIQUE INDEX result_hold_one_asked ON result_hold (result_id) WHERE ended_at IS NULL AND agreed_at IS NULL;
  CREATE TRIGGER result_hold_stays BEFORE UPDATE ON result_hold
  WHEN NEW.id <> OLD.id OR NEW.result_id <> OLD.result_id OR NEW.ground <> OLD.ground OR NEW.reason <> OLD.reason
    OR NEW.until <> OLD.until OR NEW.by_id <> OLD.by_id OR NEW.at <> OLD.at OR NEW.second_reader_id <> OLD.second_reader_id
    OR (OLD.agreed_at IS NOT NULL AND NEW.agreed_at IS NOT OLD.agreed_at)
    OR (OLD.ended_at IS NOT NULL AND (NEW.ended_at IS NOT OLD.ended_at OR NEW.ended_by_id IS NOT OLD.ended_by_id))
  BEGIN SELECT RAISE(ABORT, 'of a hold only the agreement and the end are added'); END;
  CREATE TRIGGER result_hold_remains BEFORE DELETE ON result_hold
  BEGIN SELECT RAISE(ABORT, 'a hold stays on record'); END;`;
