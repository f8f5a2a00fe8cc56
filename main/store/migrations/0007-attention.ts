import type { Migration } from './migration.ts';

/**
 * What an item asks of the list beside its term: urgency, a snooze, a short thanks, and the agreement it was routed by.
 *
 * `attention` is the first thing a list sorts by: 3 red, 2 amber, 1 urgent as it came, 0 routine. Triggers keep it, so
 * that no statement that changes urgency or priority can forget it. A snooze is compared with now when a list is read,
 * so that waking needs no work and has no side effects. `agreement_id` holds the item to the term that the patient was
 * promised, whatever is agreed later.
 *
 * `item_escalation` holds the moments at which a term that runs asks for the attention of others, each with the person
 * it names, if any; it is counted anew with the term and empty while the clock stands still. `alarm_dismissal` keeps
 * what a person has seen of the clock's notices.
 */
export const attention: Migration = {
  version: 7,
  name: 'attention',
  apply: (connection) => {
    connection.exec(`
      ALTER TABLE work_item ADD COLUMN urgency TEXT NOT NULL DEFAULT 'none' CHECK (urgency IN ('none', 'amber', 'red'));
      ALTER TABLE work_item ADD COLUMN urgency_since TEXT;
      ALTER TABLE work_item ADD COLUMN attention INTEGER NOT NULL DEFAULT 0 CHECK (attention BETWEEN 0 AND 3);
      ALTER TABLE work_item ADD COLUMN snoozed_until TEXT;
      ALTER TABLE work_item ADD COLUMN is_thanks INTEGER NOT NULL DEFAULT 0 CHECK (is_thanks IN (0, 1));
      ALTER TABLE work_item ADD COLUMN merged_into TEXT REFERENCES work_item (id);
      ALTER TABLE work_item ADD COLUMN agreement_id TEXT;
      ALTER TABLE message ADD COLUMN purpose TEXT
        CHECK (purpose IN ('answer', 'question-back', 'interim', 'receipt'));
      UPDATE message SET purpose = 'answer' WHERE kind = 'clinician-reply';
      ALTER TABLE outbox ADD COLUMN purpose TEXT NOT NULL DEFAULT 'answer'
        CHECK (purpose IN ('answer', 'question-back', 'interim'));
      UPDATE work_item SET attention = 1 WHERE priority = 'urgent';

      CREATE TRIGGER work_item_attention_at_start AFTER INSERT ON work_item
      WHEN NEW.priority <> 'routine' OR NEW.urgency <> 'none'
      BEGIN
        UPDATE work_item SET attention = CASE NEW.urgency WHEN 'red' THEN 3 WHEN 'amber' THEN 2
          ELSE iif(NEW.priority = 'urgent', 1, 0) END WHERE id = NEW.id;
      END;
      CREATE TRIGGER work_item_attention AFTER UPDATE OF priority, urgency ON work_item
      WHEN NEW.priority <> OLD.priority OR NEW.urgency <> OLD.urgency
      BEGIN
        UPDATE work_item SET attention = CASE NEW.urgency WHEN 'red' THEN 3 WHEN 'amber' THEN 2
          ELSE iif(NEW.priority = 'urgent', 1, 0) END WHERE id = NEW.id;
      END;

      CREATE TABLE item_escalation (
        item_id TEXT NOT NULL REFERENCES work_item (id),
        at TEXT NOT NULL,
        after_days INTEGER NOT NULL,
        to_whom TEXT NOT NULL CHECK (to_whom IN ('deputy', 'doctor', 'nurse', 'privacy-officer', 'lead')),
        practitioner_id TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (item_id, at, to_whom, practitioner_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX item_escalation_by_person ON item_escalation (practitioner_id, at) WHERE practitioner_id <> '';
      CREATE INDEX item_escalation_by_role ON item_escalation (to_whom, at);

      CREATE TABLE alarm_dismissal (
        practitioner_id TEXT NOT NULL REFERENCES practitioner (id),
        item_id TEXT NOT NULL REFERENCES work_item (id),
        step TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (practitioner_id, item_id, step, at)
      ) STRICT, WITHOUT ROWID;

      DROP INDEX work_item_by_due;
      DROP INDEX work_item_by_owner;
      DROP INDEX work_item_open_by_type;
      CREATE INDEX work_item_by_due ON work_item (attention DESC, sort_at, id, department_id, question_type, has_gap,
        is_thanks, snoozed_until, closed_at) WHERE closed_at IS NULL;
      CREATE INDEX work_item_by_owner ON work_item (owner_id, attention DESC, sort_at, id, department_id, question_type,
        next_action, at_risk_at, is_thanks, snoozed_until, closed_at) WHERE closed_at IS NULL AND owner_id IS NOT NULL;
      CREATE INDEX work_item_open_by_type ON work_item (department_id, question_type, next_action, at_risk_at, attention,
        has_gap, is_thanks, snoozed_until, closed_at) WHERE closed_at IS NULL;
      CREATE INDEX work_item_red ON work_item (urgency_since, id, department_id) WHERE closed_at IS NULL AND attention = 3;
    `);
  },
};
