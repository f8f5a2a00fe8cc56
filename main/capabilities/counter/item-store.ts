import type { ItemState, NextAction, PoolRole, Priority, QuestionType } from '#shared/capabilities/counter/model.ts';
import type { DepartmentId, ItemId, PatientId, PractitionerId, ThreadId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql, type Statement } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';
import { escalationColumn } from './escalation-store.ts';
import type { ItemRow } from './item-rows.ts';

/** `sort_at` of an item whose clock is paused: after everything that is due. */
export const endOfTime = '9999-12-31T23:59:59.999Z';

/** The most passages of a patient's words that a row shows: those of its own level, the telling words alone. */
const mostFlaggedWords = 5;

/** The columns of an item with the names a row shows; `viewer` decides whose draft counts. */
export function itemColumns(viewer: PractitionerId): Statement {
  return sql`
    SELECT work_item.*, department.code AS department_code, owner.name AS owner_name,
      EXISTS (SELECT 1 FROM draft WHERE draft.item_id = work_item.id AND draft.author_id = ${viewer}) AS has_own_draft,
      (SELECT group_concat(words, ' … ') FROM (SELECT words FROM urgency_flag AS flag WHERE flag.item_id = work_item.id
        AND flag.settled_at IS NULL AND flag.level = work_item.urgency AND words IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM urgency_flag AS core
          WHERE core.item_id = flag.item_id AND core.settled_at IS NULL AND core.level = flag.level
          AND iif(core.words = flag.words, core.rowid < flag.rowid, instr(flag.words, core.words) > 0))
        LIMIT ${mostFlaggedWords})) AS flagged_words,
      (SELECT count(*) FROM call_record AS failed WHERE failed.item_id = work_item.id AND failed.reached = 'nobody'
        AND failed.called_at >= work_item.urgency_since) AS failed_calls,
      (SELECT latest.next_try_at FROM call_record AS latest WHERE latest.item_id = work_item.id
        AND latest.called_at >= work_item.urgency_since ORDER BY latest.called_at DESC LIMIT 1) AS next_call_at,
      (SELECT kind FROM colleague_request AS asked WHERE asked.asked_of_id = ${viewer} AND asked.item_id = work_item.id
        AND asked.settled_at IS NULL ORDER BY asked.asked_at LIMIT 1) AS asked_kind,
      EXISTS (SELECT 1 FROM colleague_request AS answered WHERE answered.item_id = work_item.id
        AND answered.asked_by_id = ${viewer} AND answered.kind <> 'hand-over'
        AND answered.outcome IN ('answered', 'accepted') AND answered.settled_at > coalesce((SELECT max(sent_at)
          FROM message WHERE message.thread_id = work_item.thread_id AND message.kind = 'clinician-reply'), '')) AS has_reply,
      ${escalationColumn} AS escalation
    FROM work_item
    JOIN department ON department.id = work_item.department_id
    LEFT JOIN practitioner AS owner ON owner.id = work_item.owner_id`;
}

export function findItem(reader: Reader, id: ItemId, viewer: PractitionerId): ItemRow | undefined {
  return reader.first<ItemRow>(sql`${itemColumns(viewer)} WHERE work_item.id = ${id}`);
}

/** A work item as it begins; its summary columns are filled by `refreshItem`. */
export interface NewItem {
  readonly id: ItemId;
  readonly threadId: ThreadId;
  readonly patientId: PatientId | null;
  readonly departmentId: DepartmentId;
  readonly questionType: QuestionType;
  readonly priority: Priority;
  readonly state: ItemState;
  readonly nextAction: NextAction;
  readonly poolRole: PoolRole;
  readonly ownerId: PractitionerId | null;
  readonly arrivedAt: Instant;
  readonly closedAt: Instant | null;
  readonly hasGap: boolean;
  /** The agreement that routed it; null when there was none. */
  readonly agreementId: string | null;
}

export function insertItemRow(writer: Writer, item: NewItem): void {
  writer.runOne(sql`
    INSERT INTO work_item (id, version, thread_id, patient_id, department_id, question_type, priority, state, next_action,
      pool_role, owner_id, arrived_at, sort_at, closed_at, patient_name, subject, first_line,
      written_by_related_person, has_attachment, has_gap, message_count, agreement_id)
    VALUES (${item.id}, 1, ${item.threadId}, ${item.patientId}, ${item.departmentId}, ${item.questionType}, ${item.priority},
      ${item.state}, ${item.nextAction}, ${item.poolRole}, ${item.ownerId}, ${item.arrivedAt}, ${endOfTime},
      ${item.closedAt}, '', '', '', 0, 0, ${item.hasGap ? 1 : 0}, 0, ${item.agreementId})`);
}

/** What changes when an item moves; the version counts up with every move. */
export interface ItemMove {
  readonly state: ItemState;
  readonly nextAction: NextAction;
  readonly ownerId: PractitionerId | null;
  readonly poolRole: PoolRole;
  readonly departmentId: DepartmentId;
  readonly priority: Priority;
  readonly closedAt: Instant | null;
  readonly closeOutcome: string | null;
  readonly closeExplanation: string | null;
}

export function moveItem(writer: Writer, id: ItemId, by: PractitionerId, move: ItemMove): void {
  writer.runOne(sql`
    UPDATE work_item SET version = version + 1, changed_by = ${by}, state = ${move.state}, next_action = ${move.nextAction},
      owner_id = ${move.ownerId}, pool_role = ${move.poolRole}, department_id = ${move.departmentId},
      priority = ${move.priority}, closed_at = ${move.closedAt}, close_outcome = ${move.closeOutcome},
      close_explanation = ${move.closeExplanation}
    WHERE id = ${id}`);
}

/** Keeps that a question came instead of a phone call. */
export function markReplacesCall(writer: Writer, id: ItemId, replacesCall: boolean): void {
  writer.runOne(sql`UPDATE work_item SET replaces_call = ${replacesCall ? 1 : 0} WHERE id = ${id}`);
}

/** What the list row shows of a thread, recalculated from its messages. */
export interface ItemSummaryColumns {
  readonly patientName: string;
  readonly patientBirthDate: string | null;
  readonly subject: string;
  readonly firstLine: string;
  readonly writtenByRelatedPerson: boolean;
  readonly hasAttachment: boolean;
  readonly messageCount: number;
  readonly arrivedAt: Instant;
  readonly dueAt: Instant | null;
  readonly halfAt: Instant | null;
  readonly atRiskAt: Instant | null;
}

/**
 * Keeps the summary. Other words or another patient than the screens saw count the version up, so that nobody closes
 * or passes on what they have not read; the first summary of an item does not.
 */
export function setSummary(writer: Writer, id: ItemId, columns: ItemSummaryColumns): void {
  const isNews = sql`message_count > 0 AND (message_count <> ${columns.messageCount}
    OR patient_name <> ${columns.patientName} OR patient_birth_date IS NOT ${columns.patientBirthDate})`;
  writer.runOne(sql`
    UPDATE work_item SET version = version + iif(${isNews}, 1, 0), changed_by = iif(${isNews}, NULL, changed_by), patient_name = ${columns.patientName}, patient_birth_date = ${columns.patientBirthDate},
      subject = ${columns.subject}, first_line = ${columns.firstLine},
      written_by_related_person = ${columns.writtenByRelatedPerson ? 1 : 0},
      has_attachment = ${columns.hasAttachment ? 1 : 0}, message_count = ${columns.messageCount},
      arrived_at = ${columns.arrivedAt}, due_at = ${columns.dueAt}, half_at = ${columns.halfAt},
      at_risk_at = ${columns.atRiskAt}, sort_at = ${columns.dueAt ?? endOfTime}
    WHERE id = ${id}`);
}
