import type { Migration } from './migration.ts';

/**
 * What is registered of a contact, and the dated table of codes it is proposed from.
 *
 * A registration keeps the code and label it was given, so that a later change of the table changes no history. One
 * that is withdrawn, because its item was opened again, stays as a row.
 */
export const registration: Migration = {
  version: 14,
  name: 'registration',
  apply: (connection) => {
    connection.exec(`
      CREATE TABLE billing_code (
        id TEXT PRIMARY KEY,
        code TEXT NOT NULL,
        label TEXT NOT NULL,
        setting TEXT NOT NULL CHECK (setting IN ('hospital', 'practice', 'mental-health')),
        contact_class TEXT NOT NULL CHECK (contact_class IN ('medical', 'repeat-prescription', 'logistics', 'other')),
        minutes_from INTEGER NOT NULL CHECK (minutes_from >= 0),
        minutes_until INTEGER CHECK (minutes_until > minutes_from),
        roles TEXT NOT NULL,
        valid_from TEXT NOT NULL,
        valid_until TEXT CHECK (valid_until >= valid_from),
        source TEXT NOT NULL,
        changed_at TEXT NOT NULL,
        changed_by_id TEXT REFERENCES practitioner (id)
      ) STRICT;

      CREATE TABLE registration (
        id TEXT PRIMARY KEY,
        version INTEGER NOT NULL,
        item_id TEXT NOT NULL REFERENCES work_item (id),
        patient_id TEXT REFERENCES patient (id),
        department_id TEXT NOT NULL REFERENCES department (id),
        question_type TEXT NOT NULL,
        contact_class TEXT NOT NULL CHECK (contact_class IN ('medical', 'repeat-prescription', 'logistics', 'other')),
        channel TEXT NOT NULL CHECK (channel IN ('portal', 'phone', 'desk', 'import')),
        on_day TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('proposed', 'checked', 'confirmed', 'not-billed', 'withdrawn')),
        code TEXT,
        code_label TEXT,
        code_id TEXT REFERENCES billing_code (id),
        conditions TEXT NOT NULL,
        ticks TEXT NOT NULL,
        answered_by_role TEXT,
        reason TEXT,
        reason_words TEXT,
        closed_by_id TEXT NOT NULL REFERENCES practitioner (id),
        closed_at TEXT NOT NULL,
        checked_by_id TEXT REFERENCES practitioner (id),
        checked_at TEXT,
        decided_by_id TEXT REFERENCES practitioner (id),
        decided_at TEXT,
        CHECK (status <> 'confirmed' OR code IS NOT NULL),
        CHECK (status NOT IN ('confirmed', 'not-billed') OR decided_at IS NOT NULL OR reason IS NOT NULL)
      ) STRICT;
      CREATE INDEX registration_by_status ON registration (status, on_day DESC, department_id);
      CREATE INDEX registration_by_item ON registration (item_id);
      CREATE INDEX registration_by_patient ON registration (patient_id, on_day);

      ALTER TABLE organization ADD COLUMN care_setting TEXT NOT NULL DEFAULT 'hospital'
        CHECK (care_setting IN ('hospital', 'practice', 'mental-health'));
      ALTER TABLE outbox ADD COLUMN registration TEXT;
    `);
  },
};
