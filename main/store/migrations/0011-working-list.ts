import type { Migration } from './migration.ts';

/**
 * Working the list: snooze, duplicates, what was told by phone or at the desk, and the way back from what was done.
 *
 * A snooze ends by time alone, which is compared when a list is read. The triggers end it early, whatever statement
 * changed the item: nothing red, closed, overdue or handed to others is ever out of sight. `snoozed_questions` is how
 * many messages of the patient there were, so that a newer one is known. What somebody takes up is no thanks any more: `no_thanks_until` is how many messages there
 * were then. A duplicate keeps its own messages; they are
 * read through `merged_into`. A deed keeps an item as it was before; it can be undone while `version_after` still is
 * the item's version.
 */
export const workingList: Migration = {
  version: 11,
  name: 'working-list',
  apply: (connection) => {
    connection.exec(`
      ALTER TABLE work_item ADD COLUMN snooze_reason TEXT;
      ALTER TABLE work_item ADD COLUMN snooze_on_reply TEXT CHECK (snooze_on_reply IN ('wake', 'wake-and-remind'));
      ALTER TABLE work_item ADD COLUMN snoozed_by_id TEXT REFERENCES practitioner (id);
      ALTER TABLE work_item ADD COLUMN snoozed_questions INTEGER;
      ALTER TABLE work_item ADD COLUMN remind_at TEXT;
      ALTER TABLE work_item ADD COLUMN merged_at TEXT;
      ALTER TABLE work_item ADD COLUMN no_thanks_until INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE work_item ADD COLUMN replaces_call INTEGER NOT NULL DEFAULT 0 CHECK (replaces_call IN (0, 1));
      ALTER TABLE message ADD COLUMN noted_by TEXT;

      CREATE INDEX work_item_merged ON work_item (merged_into) WHERE merged_into IS NOT NULL;
      CREATE INDEX patient_by_birth_date ON patient (birth_date);
      CREATE INDEX patient_by_bsn ON patient (bsn);

      CREATE TABLE deed (
        id TEXT PRIMARY KEY,
        item_id TEXT NOT NULL REFERENCES work_item (id),
        by_id TEXT NOT NULL REFERENCES practitioner (id),
        kind TEXT NOT NULL,
        done_at TEXT NOT NULL,
        version_before INTEGER NOT NULL,
        version_after INTEGER NOT NULL,
        before TEXT NOT NULL,
        undone_at TEXT
      ) STRICT;
      CREATE INDEX deed_by_item ON deed (item_id, by_id, done_at);

      CREATE TRIGGER work_item_wakes_early
      AFTER UPDATE OF closed_at, pool_role, department_id, owner_id, urgency, due_at ON work_item
      WHEN NEW.snoozed_until IS NOT NULL AND NEW.snoozed_until IS OLD.snoozed_until AND (
        NEW.closed_at IS NOT NULL OR NEW.pool_role <> OLD.pool_role OR NEW.department_id <> OLD.department_id
        OR NEW.owner_id IS NOT OLD.owner_id OR NEW.urgency = 'red' OR NEW.due_at < NEW.snoozed_until)
      BEGIN
        UPDATE work_item SET snoozed_until = NULL, snooze_reason = NULL, snooze_on_reply = NULL, snoozed_by_id = NULL,
          snoozed_questions = NULL WHERE id = NEW.id;
      END;
      CREATE TRIGGER work_item_is_a_question
      AFTER UPDATE OF urgency, owner_id, pool_role, department_id ON work_item
      WHEN NEW.is_thanks = 1 AND NEW.is_thanks = OLD.is_thanks AND (NEW.urgency <> 'none' OR NEW.owner_id IS NOT OLD.owner_id
        OR NEW.pool_role <> OLD.pool_role OR NEW.department_id <> OLD.department_id)
      BEGIN
        UPDATE work_item SET is_thanks = 0, no_thanks_until = NEW.message_count WHERE id = NEW.id;
      END;
    `);
  },
};
