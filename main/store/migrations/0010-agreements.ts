import type Database from 'better-sqlite3';

import { newId } from '#main/platform/identifiers.ts';
import type { Migration } from './migration.ts';

interface OldAgreement {
  readonly question_type: string;
  readonly first_reader: string;
  readonly triage_hours: number;
  readonly answerer: string;
  readonly also_allowed: string;
  readonly term_days: number;
  readonly escalation: string;
  readonly filing: string;
  readonly special: string | null;
}

/** The words that the old table held; it had no other writer than the material of the program. */
const roles: Readonly<Record<string, string>> = {
  arts: 'doctor',
  voorschrijver: 'doctor',
  verpleegkundige: 'nurse',
  balie: 'desk',
  'privacy officer': 'privacy-officer',
};
const targets: Readonly<Record<string, string>> = { ...roles, waarnemer: 'deputy', teamleider: 'lead' };
const filings: Readonly<Record<string, string>> = {
  dossier: 'record',
  logistiek: 'logistics',
  'korte notitie': 'short-note',
};

function alsoAllowedOf(words: string): object[] {
  return words.split(' en ').flatMap((part) => {
    const name = Object.keys(roles).find((word) => part.startsWith(word));
    return name === undefined ? [] : [{ role: roles[name], condition: part.slice(name.length).trim() }];
  });
}

function escalationOf(steps: readonly string[]): object[] {
  return steps.flatMap((step) => {
    const [, name = '', days = ''] = /^(.+) na (\d+)$/.exec(step) ?? [];
    const to = targets[name];
    return to === undefined ? [] : [{ afterDays: Number(days), to }];
  });
}

function carryOver(connection: Database.Database, old: OldAgreement): void {
  const answerer = Object.keys(roles).find((word) => old.answerer.startsWith(word)) ?? 'arts';
  connection
    .prepare(
      `INSERT INTO agreement (id, question_type, version, decision, first_reader, triage_hours, answerer, prescriber_signs,
        also_allowed, deputies, term_days, escalation, template_set, filing, is_billable, special, is_offered,
        sends_receipt, owner, reason, valid_from, created_by, created_at)
      VALUES (?, ?, 1, 'approved', ?, ?, ?, ?, ?, '[]', ?, ?, ?, ?, 0, ?, 1, 1, '', '', date('now'), '',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))`,
    )
    .run(
      newId<string>(),
      old.question_type,
      old.first_reader,
      old.triage_hours,
      roles[answerer],
      answerer === 'voorschrijver' ? 1 : 0,
      JSON.stringify(alsoAllowedOf(old.also_allowed)),
      old.term_days,
      JSON.stringify(escalationOf(JSON.parse(old.escalation) as string[])),
      old.question_type,
      filings[old.filing] ?? 'record',
      old.special,
    );
}

/**
 * Agreements with versions and overrides per department, the calendar's closures, and what was promised to patients.
 *
 * A version is written once; afterwards only its decision and its end are set. `decision` holds what people decided;
 * whether an approved version holds today follows from its days. A version without approval is the one that a clinic
 * began with. What routed an item is forgotten whenever its question type or department changes, by whatever
 * statement, and is found anew at the next summary of the item.
 */
export const agreements: Migration = {
  version: 10,
  name: 'agreements',
  apply: (connection) => {
    const old = connection.prepare('SELECT * FROM agreement').all() as OldAgreement[];
    connection.exec(`
      DROP TABLE agreement;
      CREATE TABLE agreement (
        id TEXT PRIMARY KEY,
        question_type TEXT NOT NULL,
        department_id TEXT REFERENCES department (id),
        version INTEGER NOT NULL CHECK (version >= 1),
        decision TEXT NOT NULL CHECK (decision IN ('proposed', 'approved', 'declined')),
        first_reader TEXT NOT NULL CHECK (first_reader IN ('doctor', 'nurse', 'desk')),
        triage_hours INTEGER NOT NULL,
        answerer TEXT NOT NULL CHECK (answerer IN ('doctor', 'nurse', 'desk')),
        prescriber_signs INTEGER NOT NULL CHECK (prescriber_signs IN (0, 1)),
        also_allowed TEXT NOT NULL,
        deputies TEXT NOT NULL,
        lead_id TEXT REFERENCES practitioner (id),
        term_days INTEGER NOT NULL CHECK (term_days BETWEEN 0 AND 30),
        escalation TEXT NOT NULL,
        template_set TEXT NOT NULL,
        filing TEXT NOT NULL CHECK (filing IN ('record', 'logistics', 'short-note')),
        is_billable INTEGER NOT NULL CHECK (is_billable IN (0, 1)),
        special TEXT,
        is_offered INTEGER NOT NULL CHECK (is_offered IN (0, 1)),
        fallback TEXT,
        sends_receipt INTEGER NOT NULL CHECK (sends_receipt IN (0, 1)),
        owner TEXT NOT NULL,
        reason TEXT NOT NULL,
        valid_from TEXT NOT NULL,
        valid_until TEXT,
        approved_by TEXT,
        approved_on TEXT,
        created_by_id TEXT REFERENCES practitioner (id),
        created_by TEXT NOT NULL,
        created_at TEXT NOT NULL,
        settled_reason TEXT,
        CHECK (is_offered = 1 OR fallback IS NOT NULL),
        CHECK ((approved_by IS NULL) = (approved_on IS NULL)),
        CHECK (decision <> 'approved' OR approved_by IS NOT NULL OR (version = 1 AND department_id IS NULL))
      ) STRICT;
      CREATE UNIQUE INDEX agreement_version ON agreement (question_type, coalesce(department_id, ''), version);

      CREATE TABLE agreement_remark (
        id TEXT PRIMARY KEY,
        agreement_id TEXT NOT NULL REFERENCES agreement (id),
        author_id TEXT NOT NULL REFERENCES practitioner (id),
        body TEXT NOT NULL,
        written_at TEXT NOT NULL
      ) STRICT;
      CREATE INDEX agreement_remark_by_agreement ON agreement_remark (agreement_id, written_at);

      CREATE TABLE calendar_closure (
        first_day TEXT NOT NULL,
        last_day TEXT NOT NULL CHECK (last_day >= first_day),
        name TEXT NOT NULL,
        PRIMARY KEY (first_day, last_day, name)
      ) STRICT;

      CREATE TABLE calendar_change (
        revision INTEGER PRIMARY KEY,
        changed_by_id TEXT NOT NULL REFERENCES practitioner (id),
        changed_at TEXT NOT NULL,
        approved_by TEXT NOT NULL,
        approved_on TEXT NOT NULL,
        reason TEXT NOT NULL,
        settings TEXT NOT NULL
      ) STRICT;

      CREATE TABLE type_change (
        id TEXT PRIMARY KEY,
        item_id TEXT NOT NULL REFERENCES work_item (id),
        at TEXT NOT NULL,
        by_id TEXT NOT NULL REFERENCES practitioner (id),
        from_type TEXT NOT NULL,
        to_type TEXT NOT NULL,
        reason TEXT NOT NULL
      ) STRICT;
      CREATE INDEX type_change_by_item ON type_change (item_id, at);

      ALTER TABLE message ADD COLUMN promised_on TEXT;

      CREATE TRIGGER work_item_routes_anew AFTER UPDATE OF question_type, department_id ON work_item
      WHEN NEW.question_type <> OLD.question_type OR NEW.department_id <> OLD.department_id
      BEGIN
        UPDATE work_item SET agreement_id = NULL WHERE id = NEW.id;
      END;
    `);
    for (const row of old) carryOver(connection, row);
  },
};
