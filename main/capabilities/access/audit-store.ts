import { createHash } from 'node:crypto';

import type { AuditLine, AuditVerdict } from '#shared/capabilities/access/model.ts';
import type { AuditEntry, AuditTrail } from '#main/rpc/audit.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql, type Statement } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';

interface AuditRow {
  readonly sequence: number;
  readonly at: string;
  readonly person_id: string | null;
  readonly person_name: string;
  readonly role: string;
  readonly caller: string;
  readonly procedure: string;
  readonly action: string;
  readonly outcome: string;
  readonly patient_id: string | null;
  readonly object_type: string | null;
  readonly object_id: string | null;
  readonly reason: string | null;
  readonly previous_hash: string;
  readonly hash: string;
}

/** What the first row is chained to. */
const beginning = '0'.repeat(64);

/** The hash of a row: every field in a fixed order, and the hash of the row before it. */
function hashOf(row: Omit<AuditRow, 'hash'>): string {
  const fields = [
    row.sequence,
    row.at,
    row.person_id,
    row.person_name,
    row.role,
    row.caller,
    row.procedure,
    row.action,
    row.outcome,
    row.patient_id,
    row.object_type,
    row.object_id,
    row.reason,
    row.previous_hash,
  ];
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}

/** Text as the store will give it back: half a surrogate pair would not survive, and the row would look changed. */
function storedText(text: string | undefined): string | null {
  return text?.toWellFormed() ?? null;
}

/** Writes a line at the end of the log. There is no way to change or remove one. */
export function appendAudit(writer: Writer, { call, procedure, note, outcome }: AuditEntry): void {
  const last = writer.first<{ sequence: number; hash: string }>(sql`
    SELECT sequence, hash FROM audit_event ORDER BY sequence DESC LIMIT 1`);
  const row = {
    sequence: (last?.sequence ?? 0) + 1,
    at: call.now,
    person_id: call.person?.id ?? null,
    person_name: storedText(call.person?.name) ?? '',
    role: call.person?.role ?? '',
    caller: call.callerId,
    procedure,
    action: note.action,
    outcome,
    patient_id: note.patientId ?? null,
    object_type: note.objectType ?? null,
    object_id: note.objectId ?? null,
    reason: storedText(note.reason),
    previous_hash: last?.hash ?? beginning,
  };
  writer.runOne(sql`
    INSERT INTO audit_event (sequence, at, person_id, person_name, role, caller, procedure, action, outcome, patient_id,
      object_type, object_id, reason, previous_hash, hash)
    VALUES (${row.sequence}, ${row.at}, ${row.person_id}, ${row.person_name}, ${row.role}, ${row.caller}, ${row.procedure},
      ${row.action}, ${row.outcome}, ${row.patient_id}, ${row.object_type}, ${row.object_id}, ${row.reason},
      ${row.previous_hash}, ${hashOf(row)})`);
}

/** The log as the door knows it. */
export const auditTrail: AuditTrail = { append: appendAudit };

/**
 * Walks the whole log and checks that every row is the one that was written.
 *
 * Finds a changed, removed, inserted or reordered row and names the first one; a log cut off at its end cannot be told
 * without a witness outside.
 */
export function verifyAudit(reader: Reader): AuditVerdict {
  let previousHash = beginning;
  let rows = 0;
  for (const row of reader.each<AuditRow>(sql`SELECT * FROM audit_event ORDER BY sequence`)) {
    const wrong = faultOf(row, rows + 1, previousHash);
    if (wrong) return { valid: false, rows: countRows(reader), sequence: wrong.sequence, why: wrong.why };
    previousHash = row.hash;
    rows += 1;
  }
  return { valid: true, rows };
}

type Wrong = Pick<Extract<AuditVerdict, { valid: false }>, 'sequence' | 'why'>;

function faultOf(row: AuditRow, expected: number, previousHash: string): Wrong | undefined {
  if (row.sequence !== expected) return { sequence: expected, why: 'row-missing' };
  if (hashOf(row) !== row.hash) return { sequence: row.sequence, why: 'row-changed' };
  if (row.previous_hash !== previousHash) return { sequence: row.sequence, why: 'order-changed' };
  return undefined;
}

function countRows(reader: Reader): number {
  return reader.first<{ rows: number }>(sql`SELECT count(*) AS rows FROM audit_event`)?.rows ?? 0;
}

interface LineRow {
  readonly sequence: number;
  readonly at: AuditLine['at'];
  readonly person_name: string;
  readonly role: string;
  readonly action: AuditLine['action'];
  readonly outcome: AuditLine['outcome'];
  readonly reason: string | null;
}

function listLines(reader: Reader, where: Statement): AuditLine[] {
  return reader
    .all<LineRow>(
      sql`
      SELECT sequence, at, person_name, role, action, outcome, reason FROM audit_event
      WHERE ${where} ORDER BY sequence DESC LIMIT 500`,
    )
    .map(({ person_name: personName, ...rest }) => ({ ...rest, personName }));
}

/** The last 500 lines about one item, newest first. */
export function listItemLines(reader: Reader, itemId: string): AuditLine[] {
  return listLines(reader, sql`object_id = ${itemId}`);
}

/** The last 500 lines about one patient, newest first. */
export function listPatientLines(reader: Reader, patientId: string): AuditLine[] {
  return listLines(reader, sql`patient_id = ${patientId}`);
}

/** The last 500 lines of the whole log before a sequence number, newest first. */
export function listRecentLines(reader: Reader, before: number): AuditLine[] {
  return listLines(reader, sql`sequence < ${before}`);
}
