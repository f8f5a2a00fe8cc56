import type { HoldGround } from '#shared/capabilities/results/model.ts';
import type { PractitionerId, ResultId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';

/** A hold that was not ended, with the names of the two it takes. */
export interface HoldRow {
  readonly id: string;
  readonly ground: HoldGround;
  readonly reason: string;
  readonly until: Instant;
  readonly by_id: PractitionerId;
  readonly by_name: string;
  readonly at: Instant;
  readonly second_reader_id: PractitionerId;
  readonly second_reader_name: string;
  readonly agreed_at: Instant | null;
}

/**
 * The holds of a result that were not ended: one that counts, one that waits for agreement, or both while a longer one
 * is asked for. What waits comes first.
 */
export function listOpenHolds(reader: Reader, resultId: ResultId): HoldRow[] {
  return reader.all<HoldRow>(sql`
    SELECT result_hold.id, ground, reason, until, by_id, holder.name AS by_name, at, second_reader_id,
      second.name AS second_reader_name, agreed_at
    FROM result_hold JOIN practitioner AS holder ON holder.id = by_id
    JOIN practitioner AS second ON second.id = second_reader_id
    WHERE result_id = ${resultId} AND ended_at IS NULL ORDER BY agreed_at IS NOT NULL, at`);
}

/** The hold that counts, or undefined. */
export function findAgreedHold(reader: Reader, resultId: ResultId): HoldRow | undefined {
  return listOpenHolds(reader, resultId).find((hold) => hold.agreed_at !== null);
}

/** A hold as a doctor asks for it. */
export interface NewHold extends Pick<HoldRow, 'id' | 'ground' | 'reason' | 'until' | 'at'> {
  readonly resultId: ResultId;
  readonly byId: PractitionerId;
  readonly secondReaderId: PractitionerId;
}

/** Writes down a hold that waits for agreement, in place of one that waited before. */
export function insertHold(writer: Writer, hold: NewHold): void {
  writer.run(sql`
    UPDATE result_hold SET ended_at = ${hold.at}, ended_by_id = ${hold.byId}
    WHERE result_id = ${hold.resultId} AND ended_at IS NULL AND agreed_at IS NULL`);
  writer.runOne(sql`
    INSERT INTO result_hold (id, result_id, ground, reason, until, by_id, at, second_reader_id)
    VALUES (${hold.id}, ${hold.resultId}, ${hold.ground}, ${hold.reason}, ${hold.until}, ${hold.byId}, ${hold.at},
      ${hold.secondReaderId})`);
}

/** The second reader agrees: from now on this hold counts, in place of one that counted before. */
export function markAgreed(
  writer: Writer,
  { resultId, holdId }: { readonly resultId: ResultId; readonly holdId: string },
  by: { readonly id: PractitionerId; readonly at: Instant },
): void {
  writer.run(sql`
    UPDATE result_hold SET ended_at = ${by.at}, ended_by_id = ${by.id}
    WHERE result_id = ${resultId} AND ended_at IS NULL AND agreed_at IS NOT NULL`);
  writer.runOne(sql`UPDATE result_hold SET agreed_at = ${by.at} WHERE id = ${holdId} AND ended_at IS NULL`);
}

/** Ends every hold of a result. */
export function markHoldsEnded(
  writer: Writer,
  resultId: ResultId,
  by: { readonly id: PractitionerId; readonly at: Instant },
): void {
  writer.run(sql`
    UPDATE result_hold SET ended_at = ${by.at}, ended_by_id = ${by.id} WHERE result_id = ${resultId} AND ended_at IS NULL`);
}
