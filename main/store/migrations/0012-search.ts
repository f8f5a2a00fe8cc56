import type { Migration } from './migration.ts';

/** What `search_item` copies of a work item, so that filtering a hundred thousand hits never reads the wide rows. */
const facts = `department, owner, question_type, state, snoozed_until, is_open, is_urgent, urgency, has_gap, is_thanks,
  has_attachment, is_on_behalf`;

/**
 * Search over everything that is written about an item, and the views that people keep of it.
 *
 * The index holds no text of its own (`content=''`): what was said stands in the tables once. Triggers note in
 * `search_pending` which items have other words than the index knows; the store writes those before the same
 * transaction commits, so the index cannot lag. Drafts and answers that wait in the outbox are never in it.
 *
 * `number` grows with the moment of the newest message (minutes since 1970, times 256), so that the newest hits come
 * first without sorting. `search_reference` gives departments and people short numbers, which keeps the rows narrow.
 * `search_word` is every word there is, for words inside words and for slips of spelling; it says nothing of where.
 */
export const search: Migration = {
  version: 12,
  name: 'search',
  apply: (connection) => {
    connection.exec(`
      CREATE TABLE search_reference (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE) STRICT;

      CREATE TABLE search_item (
        number INTEGER PRIMARY KEY,
        department INTEGER NOT NULL DEFAULT 0,
        owner INTEGER,
        question_type TEXT NOT NULL DEFAULT '',
        state TEXT NOT NULL DEFAULT '',
        snoozed_until TEXT,
        is_open INTEGER NOT NULL DEFAULT 1,
        is_urgent INTEGER NOT NULL DEFAULT 0,
        urgency TEXT NOT NULL DEFAULT 'none',
        has_gap INTEGER NOT NULL DEFAULT 0,
        is_thanks INTEGER NOT NULL DEFAULT 0,
        has_attachment INTEGER NOT NULL DEFAULT 0,
        is_on_behalf INTEGER NOT NULL DEFAULT 0,
        channel TEXT,
        item_id TEXT NOT NULL UNIQUE
      ) STRICT;
      CREATE INDEX search_item_open ON search_item (number, department, owner, question_type, state, snoozed_until,
        is_urgent, urgency, has_gap, is_thanks, has_attachment, is_on_behalf, channel, item_id) WHERE is_open = 1;

      CREATE VIRTUAL TABLE search_text USING fts5 (name, subject, said, inside, content='', contentless_delete=1,
        tokenize="unicode61 remove_diacritics 0", prefix='3');

      CREATE TABLE search_word (word TEXT PRIMARY KEY, backwards TEXT NOT NULL) STRICT, WITHOUT ROWID;
      CREATE INDEX search_word_backwards ON search_word (backwards);

      CREATE TABLE search_pending (item_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

      CREATE VIEW search_fact AS SELECT
        work_item.id AS item_id,
        (SELECT number FROM search_reference WHERE search_reference.id = department_id) AS department,
        (SELECT number FROM search_reference WHERE search_reference.id = owner_id) AS owner,
        question_type, state, snoozed_until, closed_at IS NULL AS is_open, priority = 'urgent' AS is_urgent, urgency,
        has_gap, is_thanks, has_attachment, written_by_related_person AS is_on_behalf
      FROM work_item;

      CREATE TABLE saved_view (
        id TEXT PRIMARY KEY,
        owner_id TEXT NOT NULL REFERENCES practitioner (id),
        department_id TEXT REFERENCES department (id),
        name TEXT NOT NULL,
        query TEXT NOT NULL,
        position INTEGER NOT NULL,
        changed_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX saved_view_by_owner ON saved_view (owner_id);
      CREATE INDEX saved_view_by_department ON saved_view (department_id) WHERE department_id IS NOT NULL;
    `);
    connection.exec(factTriggers);
    connection.exec(wordTriggers);
    connection.exec('INSERT INTO search_pending (item_id) SELECT id FROM work_item');
  },
};

/** An item that moves keeps its words, so only the copied facts follow it. */
const factTriggers = `
  CREATE TRIGGER search_item_moved AFTER UPDATE OF department_id, owner_id, question_type, state, snoozed_until, closed_at,
    priority, urgency, has_gap, is_thanks, has_attachment, written_by_related_person ON work_item
  WHEN EXISTS (SELECT 1 FROM search_item WHERE item_id = NEW.id)
  BEGIN
    INSERT INTO search_reference (id) SELECT NEW.department_id WHERE true ON CONFLICT DO NOTHING;
    INSERT INTO search_reference (id) SELECT NEW.owner_id WHERE NEW.owner_id IS NOT NULL ON CONFLICT DO NOTHING;
    UPDATE search_item SET (${facts}) = (SELECT ${facts} FROM search_fact WHERE search_fact.item_id = NEW.id)
    WHERE item_id = NEW.id;
  END;`;

/*
 * `ON CONFLICT`, never `INSERT OR IGNORE`: within a trigger SQLite takes the conflict rule of the statement that fired
 * it, and an import that writes over what it knows has another one.
 */
const ofThread = (id: string): string =>
  `INSERT INTO search_pending (item_id) SELECT id FROM work_item WHERE thread_id = ${id} ON CONFLICT DO NOTHING`;
const ofItem = (ids: string): string => `INSERT INTO search_pending (item_id) VALUES ${ids} ON CONFLICT DO NOTHING`;
const ofMessage = (id: string): string => `INSERT INTO search_pending (item_id)
  SELECT work_item.id FROM work_item JOIN message ON message.thread_id = work_item.thread_id WHERE message.id = ${id}
  ON CONFLICT DO NOTHING`;

const wordTriggers = `
  CREATE TRIGGER search_item_comes AFTER INSERT ON work_item BEGIN ${ofItem('(NEW.id)')}; END;
  CREATE TRIGGER search_item_goes AFTER DELETE ON work_item BEGIN ${ofItem('(OLD.id)')}; END;
  CREATE TRIGGER search_item_renamed AFTER UPDATE OF patient_name, subject ON work_item
  WHEN NEW.patient_name IS NOT OLD.patient_name OR NEW.subject IS NOT OLD.subject
  BEGIN ${ofItem('(NEW.id)')}; END;
  CREATE TRIGGER search_item_threaded AFTER UPDATE OF thread_id ON work_item BEGIN ${ofItem('(NEW.id)')}; END;
  CREATE TRIGGER search_message_comes AFTER INSERT ON message BEGIN ${ofThread('NEW.thread_id')}; END;
  CREATE TRIGGER search_message_goes AFTER DELETE ON message BEGIN ${ofThread('OLD.thread_id')}; END;
  CREATE TRIGGER search_message_changed AFTER UPDATE OF body, thread_id, sender_name, sent_at, kind ON message
  BEGIN ${ofThread('OLD.thread_id')}; ${ofThread('NEW.thread_id')}; END;
  CREATE TRIGGER search_attachment_comes AFTER INSERT ON attachment BEGIN ${ofMessage('NEW.message_id')}; END;
  CREATE TRIGGER search_note_comes AFTER INSERT ON internal_note BEGIN ${ofItem('(NEW.item_id)')}; END;
  CREATE TRIGGER search_note_moved AFTER UPDATE ON internal_note BEGIN ${ofItem('(OLD.item_id), (NEW.item_id)')}; END;
  CREATE TRIGGER search_note_goes AFTER DELETE ON internal_note BEGIN ${ofItem('(OLD.item_id)')}; END;
  CREATE TRIGGER search_call_comes AFTER INSERT ON call_record BEGIN ${ofItem('(NEW.item_id)')}; END;
  CREATE TRIGGER search_request_comes AFTER INSERT ON colleague_request BEGIN ${ofItem('(NEW.item_id)')}; END;
  CREATE TRIGGER search_reply_comes AFTER INSERT ON colleague_reply
  BEGIN
    INSERT INTO search_pending (item_id) SELECT item_id FROM colleague_request WHERE id = NEW.request_id
    ON CONFLICT DO NOTHING;
  END;`;
