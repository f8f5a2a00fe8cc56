import type { ListStatus } from '#shared/capabilities/urgency/list-model.ts';
import { neededApprovals } from '#shared/capabilities/urgency/list-rules.ts';
import type { PractitionerId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { defaultRedFlagList } from '#shared/red-flags/default-list.ts';
import type { RedFlagEntry, RedFlagList, UrgencyFinding } from '#shared/red-flags/model.ts';
import { createScanner } from '#shared/red-flags/scanner.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';

/** A version as its row holds it. */
export interface ListRow {
  readonly version: number;
  readonly entries: readonly RedFlagEntry[];
  readonly note: string;
  readonly status: ListStatus;
  readonly proposedById: PractitionerId;
  readonly proposedByName: string;
  readonly proposedAt: Instant;
  readonly rejectedByName: string | null;
  readonly rejectedAt: Instant | null;
  readonly rejection: string | null;
}

interface StoredRow extends Omit<ListRow, 'entries'> {
  readonly entries: string;
}

const rows = sql`
  SELECT version, entries, note, status, proposed_by_id AS proposedById, proposer.name AS proposedByName,
    proposed_at AS proposedAt, rejecter.name AS rejectedByName, rejected_at AS rejectedAt, rejection
  FROM red_flag_list
  JOIN practitioner AS proposer ON proposer.id = proposed_by_id
  LEFT JOIN practitioner AS rejecter ON rejecter.id = rejected_by_id`;

function rowOf(row: StoredRow): ListRow {
  return { ...row, entries: JSON.parse(row.entries) as RedFlagEntry[] };
}

/** Every version after the first, newest first. */
export function listVersions(reader: Reader): ListRow[] {
  return reader.all<StoredRow>(sql`${rows} ORDER BY version DESC`).map(rowOf);
}

export function findVersion(reader: Reader, version: number): ListRow | undefined {
  const row = reader.first<StoredRow>(sql`${rows} WHERE version = ${version}`);
  return row && rowOf(row);
}

/** The list that every message is scanned with: the one in force, or the one the program ships. */
export function listInForce(reader: Reader): RedFlagList {
  const row = reader.first<{ version: number; entries: string }>(sql`
    SELECT version, entries FROM red_flag_list WHERE status = 'in-force'`);
  return row ? { version: row.version, entries: JSON.parse(row.entries) as RedFlagEntry[] } : defaultRedFlagList;
}

/** Keeps a proposal and gives its version, one higher than any before. */
export function insertProposal(
  writer: Writer,
  proposal: {
    readonly entries: readonly RedFlagEntry[];
    readonly note: string;
    readonly by: PractitionerId;
    readonly at: Instant;
  },
): number {
  const last = writer.first<{ last: number | null }>(sql`SELECT max(version) AS last FROM red_flag_list`)?.last;
  const version = (last ?? defaultRedFlagList.version) + 1;
  writer.runOne(sql`
    INSERT INTO red_flag_list (version, entries, note, status, proposed_by_id, proposed_at)
    VALUES (${version}, ${JSON.stringify(proposal.entries)}, ${proposal.note}, 'proposed', ${proposal.by}, ${proposal.at})`);
  return version;
}

/** A doctor who approved a version. */
export interface Approval {
  readonly id: PractitionerId;
  readonly name: string;
  readonly at: Instant;
}

export function listApprovals(reader: Reader, version: number): Approval[] {
  return reader.all<Approval>(sql`
    SELECT doctor_id AS id, name, approved_at AS at FROM red_flag_approval
    JOIN practitioner ON practitioner.id = doctor_id WHERE version = ${version} ORDER BY approved_at, doctor_id`);
}

/**
 * Writes down an approval; with the last one needed the version is in force and the one before it retired.
 *
 * Proposals that were made beside it stay proposals: they are compared with the new list from now on.
 */
export function approve(
  writer: Writer,
  version: number,
  by: { readonly id: PractitionerId; readonly at: Instant },
): boolean {
  writer.runOne(sql`
    INSERT INTO red_flag_approval (version, doctor_id, approved_at) VALUES (${version}, ${by.id}, ${by.at})`);
  if (listApprovals(writer, version).length < neededApprovals) return false;
  writer.run(sql`UPDATE red_flag_list SET status = 'retired' WHERE status = 'in-force'`);
  writer.runOne(sql`UPDATE red_flag_list SET status = 'in-force' WHERE version = ${version}`);
  return true;
}

export function reject(
  writer: Writer,
  version: number,
  by: { readonly id: PractitionerId; readonly at: Instant; readonly reason: string },
): void {
  writer.runOne(sql`
    UPDATE red_flag_list SET status = 'rejected', rejected_by_id = ${by.id}, rejected_at = ${by.at},
      rejection = ${by.reason}
    WHERE version = ${version} AND status = 'proposed'`);
}

/** A scanner with the version of the list it scans by. */
export interface ScannerInForce {
  readonly listVersion: number;
  scan(text: string): UrgencyFinding;
}

/** Scanners by what their list says: making one takes longer than using it. */
const made = new Map<string, ScannerInForce>();
const keptScanners = 4;

/** The scanner of a list, made once. */
export function scannerOf(list: RedFlagList): ScannerInForce {
  const content = list === defaultRedFlagList ? 'default' : JSON.stringify(list);
  const known = made.get(content);
  if (known) return known;
  if (made.size >= keptScanners) made.clear();
  const scanner = createScanner(list);
  const fresh: ScannerInForce = { listVersion: list.version, scan: (text) => scanner.scan(text) };
  made.set(content, fresh);
  return fresh;
}

/** The scanner of the list in force. */
export function scannerInForce(reader: Reader): ScannerInForce {
  return scannerOf(listInForce(reader));
}
