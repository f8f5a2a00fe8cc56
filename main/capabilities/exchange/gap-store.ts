import type { GapCode } from '#shared/capabilities/exchange/fault-codes.ts';
import type { GapId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { newId } from '#main/platform/identifiers.ts';
import type { Reader } from '#main/store/reader.ts';
import { listOf, sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';

/** A gap as its row holds it; `why` is a code, its sentence comes with the language. */
export interface GapRow {
  readonly id: GapId;
  readonly resourceId: number;
  readonly path: string;
  readonly reference: string;
  readonly why: GapCode;
  readonly fileName: string;
  readonly since: Instant;
}

export interface NewGap extends Omit<GapRow, 'id'> {
  /** Path of the link within its resource. */
  readonly linkPath: string;
}

const columns = sql`id, resource_id AS resourceId, path, reference, why, file_name AS fileName, since`;

/** Most gaps that a queue on the screen is given. */
const mostShown = 2_000;

export function listGaps(reader: Reader): GapRow[] {
  return reader.all<GapRow>(sql`SELECT ${columns} FROM gap ORDER BY since DESC, path LIMIT ${mostShown}`);
}

export function insertGap(writer: Writer, gap: NewGap): void {
  writer.run(sql`
    INSERT INTO gap (id, resource_id, link_path, path, reference, why, file_name, since)
    VALUES (${newId()}, ${gap.resourceId}, ${gap.linkPath}, ${gap.path}, ${gap.reference}, ${gap.why}, ${gap.fileName}, ${gap.since})`);
}

export function removeGaps(writer: Writer, resourceId: number): void {
  writer.run(sql`DELETE FROM gap WHERE resource_id = ${resourceId}`);
}

/** Takes away the gaps of a resource whose target has come. */
export function removeFilledGaps(writer: Writer, resourceId: number): void {
  writer.run(sql`
    DELETE FROM gap WHERE resource_id = ${resourceId} AND link_path IN (
      SELECT path FROM imported_link WHERE resource_id = ${resourceId} AND target_id IS NOT NULL)`);
}

/** Ties the gaps of a conversation to its work item and marks it; the mark goes when no gap is left. */
export function markItemGaps(writer: Writer, itemId: string, resourceIds: readonly number[]): void {
  const found = writer.run(sql`UPDATE gap SET item_id = ${itemId} WHERE resource_id IN (${listOf(resourceIds)})`);
  writer.run(sql`
    UPDATE work_item SET has_gap = ${found > 0 ? 1 : 0} WHERE id = ${itemId} AND has_gap <> ${found > 0 ? 1 : 0}`);
}
