import type { Migration } from './migration.ts';

/**
 * Letters: what is being written, the versions that were signed, and what each audience reads of them.
 *
 * A text carries the revision of the letter at which it was last kept, so that typing over somebody else's words is
 * noticed. A signed version and its renderings never change: triggers refuse it, whatever the program does. A letterhead is
 * never edited but followed by a newer one, so that an old letter keeps the head it went out with.
 */
export const letters: Migration = {
  version: 19,
  name: 'letters',
  apply: (connection) => {
    connection.exec(writing);
    connection.exec(signed);
    connection.exec(neverChanged('letterhead') + neverChanged('letter_version') + neverChanged('letter_rendering'));
    connection.exec(shelf);
    connection.exec(`
      ALTER TABLE patient ADD COLUMN general_practitioner_name TEXT;
      ALTER TABLE patient ADD COLUMN general_practitioner_practice TEXT;`);
  },
};

const writing = `
  CREATE TABLE letter (
    id TEXT PRIMARY KEY,
    revision INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('patient-letter', 'gp-letter', 'result-explanation', 'discharge', 'statement')),
    language TEXT NOT NULL CHECK (language IN ('nl', 'en')),
    title TEXT NOT NULL,
    patient_id TEXT NOT NULL REFERENCES patient (id),
    department_id TEXT NOT NULL REFERENCES department (id),
    item_id TEXT REFERENCES work_item (id),
    state TEXT NOT NULL CHECK (state IN ('draft', 'ready', 'signed', 'outgoing', 'released', 'withdrawn', 'corrected')),
    author_id TEXT NOT NULL REFERENCES practitioner (id),
    holder_id TEXT NOT NULL REFERENCES practitioner (id),
    authoriser_id TEXT REFERENCES practitioner (id),
    started_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL REFERENCES practitioner (id),
    ready_at TEXT,
    signed_at TEXT,
    signed_by TEXT REFERENCES practitioner (id),
    released_by TEXT REFERENCES practitioner (id),
    visible_at TEXT,
    readers TEXT,
    withdrawn_reason TEXT,
    corrects_id TEXT REFERENCES letter (id),
    corrected_by_id TEXT REFERENCES letter (id),
    CHECK (state NOT IN ('signed', 'outgoing', 'released', 'withdrawn', 'corrected') OR signed_at IS NOT NULL),
    CHECK (state NOT IN ('outgoing', 'released', 'withdrawn', 'corrected')
      OR (visible_at IS NOT NULL AND readers IS NOT NULL AND released_by IS NOT NULL)),
    CHECK ((signed_at IS NULL) = (signed_by IS NULL)),
    CHECK (state <> 'withdrawn' OR withdrawn_reason IS NOT NULL),
    CHECK (state <> 'corrected' OR corrected_by_id IS NOT NULL)
  ) STRICT;
  CREATE INDEX letter_by_change ON letter (state, changed_at DESC, id, department_id);
  CREATE INDEX letter_by_holder ON letter (holder_id, state, changed_at DESC);
  CREATE INDEX letter_by_patient ON letter (patient_id, changed_at DESC);
  CREATE INDEX letter_by_item ON letter (item_id) WHERE item_id IS NOT NULL;
  CREATE INDEX letter_by_corrected ON letter (corrects_id) WHERE corrects_id IS NOT NULL;

  CREATE TABLE letter_text (
    letter_id TEXT NOT NULL REFERENCES letter (id),
    text TEXT NOT NULL CHECK (text IN ('professional', 'patient')),
    body TEXT,
    revision INTEGER NOT NULL,
    saved_at TEXT NOT NULL,
    saved_by TEXT NOT NULL REFERENCES practitioner (id),
    PRIMARY KEY (letter_id, text)
  ) STRICT;

  CREATE TABLE letter_aside (
    letter_id TEXT NOT NULL REFERENCES letter (id),
    author_id TEXT NOT NULL REFERENCES practitioner (id),
    text TEXT NOT NULL CHECK (text IN ('professional', 'patient')),
    based_on INTEGER NOT NULL,
    body TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (letter_id, author_id, text, based_on)
  ) STRICT;

  CREATE TABLE letter_decision (
    letter_id TEXT NOT NULL REFERENCES letter (id),
    text TEXT NOT NULL CHECK (text IN ('professional', 'patient')),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    lemma TEXT NOT NULL,
    scope TEXT NOT NULL CHECK (scope IN ('once', 'everywhere')),
    sentence TEXT,
    reason TEXT,
    decided_by TEXT NOT NULL REFERENCES practitioner (id),
    decided_at TEXT NOT NULL,
    PRIMARY KEY (letter_id, text, position),
    CHECK ((scope = 'once') = (sentence IS NOT NULL))
  ) STRICT;

  CREATE TABLE letter_step (
    id TEXT PRIMARY KEY,
    letter_id TEXT NOT NULL REFERENCES letter (id),
    step TEXT NOT NULL CHECK (step IN ('started', 'put-forward', 'taken-back', 'taken-over', 'signed', 'released', 'recalled',
      'visible', 'withdrawn', 'corrected')),
    by_id TEXT NOT NULL REFERENCES practitioner (id),
    at TEXT NOT NULL,
    reason TEXT
  ) STRICT;
  CREATE INDEX letter_step_by_letter ON letter_step (letter_id, at);`;

const signed = `
  CREATE TABLE letterhead (
    number INTEGER PRIMARY KEY,
    lines TEXT NOT NULL,
    footer TEXT NOT NULL,
    logo TEXT,
    set_at TEXT NOT NULL,
    set_by TEXT REFERENCES practitioner (id)
  ) STRICT;

  CREATE TABLE letter_version (
    id TEXT PRIMARY KEY,
    letter_id TEXT NOT NULL REFERENCES letter (id),
    number INTEGER NOT NULL CHECK (number > 0),
    title TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('nl', 'en')),
    texts TEXT NOT NULL,
    decisions TEXT NOT NULL,
    enclosures TEXT NOT NULL,
    sender TEXT NOT NULL,
    letterhead INTEGER REFERENCES letterhead (number),
    override_reason TEXT,
    digest TEXT NOT NULL CHECK (length(digest) = 64),
    signed_at TEXT NOT NULL,
    signed_by TEXT NOT NULL REFERENCES practitioner (id),
    UNIQUE (letter_id, number)
  ) STRICT;

  CREATE TABLE letter_rendering (
    version_id TEXT NOT NULL REFERENCES letter_version (id),
    audience TEXT NOT NULL CHECK (audience IN ('team', 'patient', 'proxy')),
    text TEXT NOT NULL CHECK (text IN ('professional', 'patient')),
    body TEXT NOT NULL,
    PRIMARY KEY (version_id, audience, text)
  ) STRICT;
`;

/** Triggers that refuse any change of a row that was written once. */
function neverChanged(table: string): string {
  return `
    CREATE TRIGGER ${table}_stays BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, '${table} never changes'); END;
    CREATE TRIGGER ${table}_remains BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, '${table} never goes'); END;`;
}

const shelf = `
  CREATE TABLE shelf_item (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('link', 'leaflet')),
    title TEXT NOT NULL,
    address TEXT,
    department_id TEXT REFERENCES department (id),
    subjects TEXT NOT NULL,
    edition TEXT,
    checked_on TEXT NOT NULL,
    added_by TEXT REFERENCES practitioner (id),
    removed_at TEXT,
    CHECK (kind <> 'link' OR address IS NOT NULL)
  ) STRICT;
  CREATE INDEX shelf_item_by_title ON shelf_item (title) WHERE removed_at IS NULL;

  CREATE TABLE letter_enclosure (
    id TEXT PRIMARY KEY,
    letter_id TEXT NOT NULL REFERENCES letter (id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('link', 'leaflet', 'file')),
    shelf_id TEXT REFERENCES shelf_item (id),
    title TEXT NOT NULL,
    address TEXT,
    edition TEXT,
    content_type TEXT CHECK (content_type IN ('application/pdf', 'image/png', 'image/jpeg')),
    content BLOB,
    added_on TEXT NOT NULL,
    taken_out_at TEXT,
    CHECK ((kind = 'file') = (content IS NOT NULL))
  ) STRICT;
  CREATE INDEX letter_enclosure_by_letter ON letter_enclosure (letter_id, position);`;
