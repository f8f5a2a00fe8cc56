import type { Correction, Speaker, Viewpoint } from '#shared/capabilities/record/model.ts';
import type { CorrectionId, PractitionerId, RecordEntryId, ViewpointId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';

/** Words of a patient about an entry, on their way into the record. */
export interface NewWords<Id extends string> {
  readonly id: Id;
  readonly entryId: RecordEntryId;
  readonly words: string;
  readonly speaker: Speaker;
  readonly speakerName: string;
  readonly receivedAt: Instant;
}

/** What was decided on a request to correct. */
export interface CorrectionDecision {
  readonly outcome: 'accepted' | 'refused';
  readonly answer: string;
  readonly byId: PractitionerId;
  readonly at: Instant;
}

export function insertViewpoint(writer: Writer, words: NewWords<ViewpointId>, filedBy: PractitionerId): void {
  writer.runOne(sql`
    INSERT INTO record_viewpoint (id, entry_id, body, by_kind, by_name, received_at, filed_by)
    VALUES (${words.id}, ${words.entryId}, ${words.words}, ${words.speaker}, ${words.speakerName}, ${words.receivedAt}, ${filedBy})`);
}

export function insertCorrection(writer: Writer, words: NewWords<CorrectionId>): void {
  writer.runOne(sql`
    INSERT INTO record_correction (id, entry_id, request, by_kind, by_name, received_at, state)
    VALUES (${words.id}, ${words.entryId}, ${words.words}, ${words.speaker}, ${words.speakerName}, ${words.receivedAt}, 'open')`);
}

export function markCorrectionDecided(writer: Writer, id: CorrectionId, decision: CorrectionDecision): void {
  writer.runOne(sql`
    UPDATE record_correction SET state = ${decision.outcome}, answer = ${decision.answer}, decided_by = ${decision.byId},
      decided_at = ${decision.at}
    WHERE id = ${id} AND state = 'open'`);
}

/** The statements beside an entry, oldest first. */
export function listViewpoints(reader: Reader, entryId: RecordEntryId): Viewpoint[] {
  return reader.all<Viewpoint>(sql`
    SELECT record_viewpoint.id, body, by_kind AS speaker, by_name AS speakerName, received_at AS receivedAt,
      practitioner.name AS filedByName
    FROM record_viewpoint JOIN practitioner ON practitioner.id = filed_by
    WHERE entry_id = ${entryId} ORDER BY received_at, record_viewpoint.id`);
}

const correctionColumns = sql`
  record_correction.id, request, by_kind AS speaker, by_name AS speakerName, received_at AS receivedAt, state, answer,
  practitioner.name AS decidedByName, decided_at AS decidedAt
  FROM record_correction LEFT JOIN practitioner ON practitioner.id = decided_by`;

/** The requests to correct an entry, oldest first. */
export function listCorrections(reader: Reader, entryId: RecordEntryId): Correction[] {
  return reader.all<Correction>(sql`
    SELECT ${correctionColumns} WHERE entry_id = ${entryId} ORDER BY received_at, record_correction.id`);
}

/** A request with the entry it is about. */
export function findCorrection(
  reader: Reader,
  id: CorrectionId,
): (Correction & { readonly entryId: RecordEntryId }) | undefined {
  const row = reader.first<{ entryId: RecordEntryId }>(
    sql`SELECT entry_id AS entryId FROM record_correction WHERE id = ${id}`,
  );
  const found = row && listCorrections(reader, row.entryId).find((correction) => correction.id === id);
  return row && found ? { ...found, entryId: row.entryId } : undefined;
}
