import type { Migration } from './migration.ts';

/**
 * Why an item is urgent, and what was done about it.
 *
 * A flag is one reason: words that the scan found in what a patient wrote, or a person who raised it. `settled_at` is
 * when a person dealt with it, by a call or by lowering it with a reason; nothing in the program settles one by itself.
 * The offsets are those of the text in `part` of the message. A call record is written once and never changed, but
 * for the item it belongs to when two conversations turn out to be one. A flag outlives words that were taken back.
 *
 * `scanned_with` is the version of the list that a message was scanned with; triggers empty it when its words change,
 * so that no statement that brings other words can escape the scan.
 */
export const urgency: Migration = {
  version: 8,
  name: 'urgency',
  apply: (connection) => {
    connection.exec(`
      ALTER TABLE message ADD COLUMN scanned_with INTEGER;

      CREATE TABLE urgency_flag (
        id TEXT PRIMARY KEY,
        item_id TEXT NOT NULL REFERENCES work_item (id),
        message_id TEXT REFERENCES message (id) ON DELETE SET NULL,
        level TEXT NOT NULL CHECK (level IN ('amber', 'red')),
        source TEXT NOT NULL CHECK (source IN ('scan', 'person')),
        theme_id TEXT,
        theme TEXT,
        part TEXT CHECK (part IN ('subject', 'body', 'caption')),
        starts_at INTEGER,
        ends_at INTEGER,
        words TEXT,
        list_version INTEGER,
        raised_by_id TEXT REFERENCES practitioner (id),
        reason TEXT,
        raised_at TEXT NOT NULL,
        settled_at TEXT,
        settled_by_id TEXT REFERENCES practitioner (id),
        settled_how TEXT CHECK (settled_how IN ('called', 'lowered')),
        settled_reason TEXT
      ) STRICT;
      CREATE INDEX urgency_flag_by_item ON urgency_flag (item_id, settled_at);
      CREATE INDEX urgency_flag_by_message ON urgency_flag (message_id);
      CREATE UNIQUE INDEX urgency_flag_once ON urgency_flag (message_id, theme_id, level, part, starts_at, words)
        WHERE source = 'scan';

      CREATE TABLE call_record (
        id TEXT PRIMARY KEY,
        item_id TEXT NOT NULL REFERENCES work_item (id),
        patient_id TEXT REFERENCES patient (id),
        by_id TEXT NOT NULL REFERENCES practitioner (id),
        called_at TEXT NOT NULL,
        attempt INTEGER NOT NULL CHECK (attempt >= 1),
        reached TEXT NOT NULL CHECK (reached IN ('patient', 'contact-person', 'emergency-services', 'nobody')),
        said TEXT NOT NULL,
        next_try_at TEXT
      ) STRICT;
      CREATE INDEX call_record_by_item ON call_record (item_id, called_at);

      CREATE TRIGGER call_record_never_changes
      BEFORE UPDATE OF id, by_id, called_at, attempt, reached, said, next_try_at ON call_record
      BEGIN SELECT RAISE(ABORT, 'a call record is written once'); END;
      CREATE TRIGGER message_words_changed AFTER UPDATE OF body, kind ON message
      WHEN OLD.scanned_with IS NOT NULL AND (NEW.body <> OLD.body OR NEW.kind <> OLD.kind)
      BEGIN UPDATE message SET scanned_with = NULL WHERE id = NEW.id; END;
      CREATE TRIGGER attachment_came AFTER INSERT ON attachment
      WHEN NEW.title <> ''
      BEGIN UPDATE message SET scanned_with = NULL WHERE id = NEW.message_id AND scanned_with IS NOT NULL; END;

      CREATE TRIGGER call_record_never_goes BEFORE DELETE ON call_record
      BEGIN SELECT RAISE(ABORT, 'a call record is written once'); END;
    `);
  },
};
