import type { CallRecord, Reached } from '#shared/capabilities/urgency/model.ts';
import type { CallRecordId, ItemId, PatientId, PractitionerId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';

/** A call as it is written down. */
export interface NewCall {
  readonly id: CallRecordId;
  readonly itemId: ItemId;
  readonly patientId: PatientId | null;
  readonly byId: PractitionerId;
  readonly calledAt: Instant;
  readonly attempt: number;
  readonly reached: Reached;
  readonly said: string;
  readonly nextTryAt: Instant | null;
}

/** Writes a call down. It is written once; a correction is a note beside it. */
export function insertCall(writer: Writer, call: NewCall): void {
  writer.runOne(sql`
    INSERT INTO call_record (id, item_id, patient_id, by_id, called_at, attempt, reached, said, next_try_at)
    VALUES (${call.id}, ${call.itemId}, ${call.patientId}, ${call.byId}, ${call.calledAt}, ${call.attempt}, ${call.reached},
      ${call.said}, ${call.nextTryAt})`);
}

/** The calls about an item, newest first. */
export function listCalls(reader: Reader, itemId: ItemId): CallRecord[] {
  return reader.all<CallRecord>(sql`
    SELECT call_record.id, called_at AS calledAt, practitioner.name AS byName, attempt, reached, said,
      next_try_at AS nextTryAt
    FROM call_record JOIN practitioner ON practitioner.id = by_id
    WHERE item_id = ${itemId} ORDER BY called_at DESC, call_record.id DESC LIMIT 200`);
}

/** Calls about the present alarm in which nobody was reached; none while there is no alarm. */
export function countFailedAttempts(reader: Reader, itemId: ItemId): number {
  const row = reader.first<{ count: number }>(sql`
    SELECT count(*) AS count FROM call_record JOIN work_item ON work_item.id = item_id
    WHERE item_id = ${itemId} AND reached = 'nobody' AND called_at >= urgency_since`);
  return row?.count ?? 0;
}

/** True once somebody was spoken to about this item, so that an answer can confirm what was said. */
export function hasCalled(reader: Reader, itemId: ItemId): boolean {
  const found = reader.first(sql`
    SELECT 1 FROM call_record WHERE item_id = ${itemId} AND reached <> 'nobody' LIMIT 1`);
  return found !== undefined;
}
