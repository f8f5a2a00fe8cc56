import type { ReleasePlan } from '#shared/capabilities/results/rules.ts';
import type { ReleaseWay, ResultKind, ResultState } from '#shared/capabilities/results/model.ts';
import type { DepartmentId, ItemId, PatientId, PractitionerId, ResultId } from '#shared/kernel/ids.ts';
import { type CalendarDate, type Instant, later } from '#shared/kernel/time.ts';
import { soonMs } from '#shared/capabilities/results/rules.ts';
import type { ResultView } from '#shared/capabilities/results/contract.ts';
import type { Reader } from '#main/store/reader.ts';
import { joined, listOf, sql, type Statement } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';

/** A result as its row holds it, with what a list shows beside it. */
export interface ResultRow {
  readonly id: ResultId;
  readonly version: number;
  readonly patient_id: PatientId;
  readonly patient_name: string;
  readonly patient_birth_date: CalendarDate | null;
  readonly portal_off_until: CalendarDate | null;
  readonly wants_explanation_first: number;
  readonly department_id: DepartmentId;
  readonly department_name: string;
  readonly kind: ResultKind;
  readonly title: string;
  readonly laboratory: string | null;
  readonly conclusion: string | null;
  readonly effective_at: Instant | null;
  readonly issued_at: Instant;
  readonly arrived_at: Instant;
  readonly policy_version: number;
  readonly state: ResultState;
  readonly release_at: Instant | null;
  readonly due_way: ReleasePlan['way'] | null;
  readonly released_at: Instant | null;
  readonly released_by: ReleaseWay | null;
  readonly patient_only: number;
  readonly is_abnormal: number;
  readonly is_critical: number;
  readonly changed_by: PractitionerId | null;
  /** A hold waits for the agreement of the one who looks. */
  readonly awaits_agreement: number;
  readonly has_draft: number;
  readonly item_id: ItemId | null;
}

/** Rows as this person sees them. The question beside it is the newest open one about a result, in the same department. */
function rowsFor(viewerId: PractitionerId): Statement {
  return sql`
    SELECT result.*, patient.name AS patient_name, patient.birth_date AS patient_birth_date, portal_off_until,
      wants_explanation_first, department.name AS department_name,
      EXISTS (SELECT 1 FROM result_hold WHERE result_id = result.id AND ended_at IS NULL AND agreed_at IS NULL
        AND second_reader_id = ${viewerId}) AS awaits_agreement,
      EXISTS (SELECT 1 FROM result_draft WHERE result_id = result.id AND author_id = ${viewerId}) AS has_draft,
      (SELECT work_item.id FROM work_item WHERE work_item.patient_id = result.patient_id AND is_open = 1
        AND question_type = 'UITSLAG' AND work_item.department_id = result.department_id
        ORDER BY arrived_at DESC LIMIT 1) AS item_id
    FROM result JOIN patient ON patient.id = result.patient_id JOIN department ON department.id = result.department_id`;
}

/** One result as this person sees it, or undefined. */
export function findResult(reader: Reader, id: ResultId, viewerId: PractitionerId): ResultRow | undefined {
  return reader.first<ResultRow>(sql`${rowsFor(viewerId)} WHERE result.id = ${id}`);
}

/** Brings every wait that would last longer back to a moment. */
export function shortenWaits(writer: Writer, latest: Instant): void {
  writer.run(sql`UPDATE result SET release_at = ${latest} WHERE state <> 'released' AND release_at > ${latest}`);
}

/** How many results are shown beside a question. */
const mostBeside = 5;

/** The newest results of the patient of a question, in departments within reach. */
export function listResultsBeside(
  reader: Reader,
  itemId: ItemId,
  departments: readonly DepartmentId[],
  viewerId: PractitionerId,
): ResultRow[] {
  return reader.all<ResultRow>(sql`
    ${rowsFor(viewerId)}
    WHERE result.patient_id = (SELECT patient_id FROM work_item WHERE id = ${itemId})
      AND result.department_id IN (${listOf(departments)})
    ORDER BY issued_at DESC, result.id LIMIT ${mostBeside}`);
}

/** Which results a list is about. */
export interface ResultListing {
  readonly view: ResultView;
  readonly kind: ResultKind | null;
  readonly departments: readonly DepartmentId[];
}

const membersOf: Readonly<Record<ResultView, Statement>> = {
  'to-release': sql`state = 'waiting'`,
  held: sql`EXISTS (SELECT 1 FROM result_hold WHERE result_id = result.id AND ended_at IS NULL)`,
  released: sql`state = 'released'`,
};

/** Conditions of a list. A hold that waits for agreement is among the held, and its result still among those to release. */
function isIn({ view, kind, departments }: ResultListing): Statement {
  const ofKind = kind === null ? [] : [sql`kind = ${kind}`];
  return joined([membersOf[view], sql`department_id IN (${listOf(departments)})`, ...ofKind], ' AND ');
}

/** A page of a list, soonest to release itself first; of the released the last first. */
export function listResults(
  reader: Reader,
  listing: ResultListing,
  page: { readonly offset: number; readonly limit: number; readonly viewerId: PractitionerId },
): ResultRow[] {
  const order = listing.view === 'released' ? sql`released_at DESC, result.id` : sql`release_at, result.id`;
  return reader.all<ResultRow>(sql`
    ${rowsFor(page.viewerId)} WHERE ${isIn(listing)} ORDER BY ${order} LIMIT ${page.limit} OFFSET ${page.offset}`);
}

/** How many results a list holds. */
export function countResults(reader: Reader, listing: ResultListing): number {
  return reader.first<{ count: number }>(sql`SELECT count(*) AS count FROM result WHERE ${isIn(listing)}`)?.count ?? 0;
}

function isSoonOf(departments: readonly DepartmentId[], now: Instant): Statement {
  return sql`release_at IS NOT NULL AND release_at <= ${later(now, soonMs)} AND department_id IN (${listOf(departments)})`;
}

/** How many of these departments release themselves within a day. */
export function countSoon(reader: Reader, departments: readonly DepartmentId[], now: Instant): number {
  return (
    reader.first<{ count: number }>(sql`SELECT count(*) AS count FROM result WHERE ${isSoonOf(departments, now)}`)
      ?.count ?? 0
  );
}

/** The first of these departments that releases itself within a day, and the list it stands in. */
export function findSoonest(
  reader: Reader,
  departments: readonly DepartmentId[],
  now: Instant,
): { readonly resultId: ResultId; readonly view: ResultView } | undefined {
  return reader.first<{ resultId: ResultId; view: ResultView }>(sql`
    SELECT id AS resultId, CASE state WHEN 'held' THEN 'held' ELSE 'to-release' END AS view FROM result
    WHERE ${isSoonOf(departments, now)} ORDER BY release_at, id LIMIT 1`);
}

/** A result as it came in. */
export interface NewResult {
  readonly id: ResultId;
  readonly patientId: PatientId;
  readonly departmentId: DepartmentId;
  readonly kind: ResultKind;
  readonly title: string;
  readonly laboratory: string | null;
  readonly conclusion: string | null;
  readonly effectiveAt: Instant | null;
  readonly issuedAt: Instant;
}

/** How a new result stands. */
export interface Arrival {
  readonly arrivedAt: Instant;
  readonly policyVersion: number;
  readonly plan: ReleasePlan;
  /** Until when its sender keeps it back; nothing here brings it out before. Null when the sender asked nothing. */
  readonly senderWaitsUntil: Instant | null;
  readonly isAbnormal: boolean;
  readonly isCritical: boolean;
}

/** Writes down a result that waits. */
export function insertResult(writer: Writer, result: NewResult, arrival: Arrival): void {
  writer.runOne(sql`
    INSERT INTO result (id, version, patient_id, department_id, kind, title, laboratory, conclusion, effective_at, issued_at,
      arrived_at, policy_version, state, release_at, sender_waits_until, due_way, is_abnormal, is_critical)
    VALUES (${result.id}, 1, ${result.patientId}, ${result.departmentId}, ${result.kind}, ${result.title},
      ${result.laboratory}, ${result.conclusion}, ${result.effectiveAt}, ${result.issuedAt}, ${arrival.arrivedAt},
      ${arrival.policyVersion}, 'waiting', ${arrival.plan.releaseAt}, ${arrival.senderWaitsUntil}, ${arrival.plan.way},
      ${Number(arrival.isAbnormal)}, ${Number(arrival.isCritical)})`);
}

/** Writes what a newer version of the report says. When it may be seen does not change by it. */
export function markContent(
  writer: Writer,
  { id, title, laboratory, conclusion, effectiveAt, issuedAt }: Omit<NewResult, 'patientId' | 'departmentId' | 'kind'>,
  judged: { readonly isAbnormal: boolean; readonly isCritical: boolean },
): void {
  writer.runOne(sql`
    UPDATE result SET version = version + 1, title = ${title}, laboratory = ${laboratory}, conclusion = ${conclusion},
      effective_at = ${effectiveAt}, issued_at = ${issuedAt}, is_abnormal = ${Number(judged.isAbnormal)},
      is_critical = ${Number(judged.isCritical)}
    WHERE id = ${id}`);
}

/** Takes away what a report said that was taken back. What colleagues wrote about it stays. */
export function clearContent(writer: Writer, id: ResultId): void {
  writer.run(sql`DELETE FROM result_value WHERE result_id = ${id}`);
  writer.run(sql`
    UPDATE result SET version = version + 1, conclusion = NULL, is_abnormal = 0, is_critical = 0 WHERE id = ${id}`);
}

/** How an unreleased result stands from now on. */
export function markStanding(
  writer: Writer,
  id: ResultId,
  standing: ReleasePlan & { readonly state: 'waiting' | 'held' },
  changedBy: PractitionerId | null,
): void {
  writer.runOne(sql`
    UPDATE result SET version = version + 1, state = ${standing.state}, release_at = ${standing.releaseAt},
      due_way = ${standing.way}, changed_by = ${changedBy}
    WHERE id = ${id} AND state <> 'released'`);
}

/** A step on an unreleased result by which it releases itself no other way than before. */
export function markTouched(writer: Writer, id: ResultId, changedBy: PractitionerId): void {
  writer.runOne(sql`
    UPDATE result SET version = version + 1, changed_by = ${changedBy} WHERE id = ${id} AND state <> 'released'`);
}

/** How a result was released. */
export interface Release {
  readonly way: ReleaseWay;
  readonly at: Instant;
  /** Who released it; null when it released itself. */
  readonly byId: PractitionerId | null;
  readonly reason?: string | null;
  readonly patientOnly?: boolean;
}

/** Releases a result that was not released yet, and ends what held it. */
export function markReleased(writer: Writer, id: ResultId, release: Release): void {
  writer.runOne(sql`
    UPDATE result SET version = version + 1, state = 'released', release_at = NULL, due_way = NULL,
      released_at = ${release.at}, released_by = ${release.way}, released_by_id = ${release.byId},
      release_reason = ${release.reason ?? null}, patient_only = ${Number(release.patientOnly ?? false)},
      changed_by = ${release.byId}
    WHERE id = ${id} AND state <> 'released'`);
  writer.run(sql`
    UPDATE result_hold SET ended_at = ${release.at}, ended_by_id = ${release.byId}
    WHERE result_id = ${id} AND ended_at IS NULL`);
}

/** An unreleased result as the release counts with it. */
export interface OpenResult {
  readonly id: ResultId;
  readonly patient_id: PatientId;
  readonly kind: ResultKind;
  readonly policy_version: number;
  readonly arrived_at: Instant;
  readonly due_way: ReleasePlan['way'];
  readonly sender_waits_until: Instant | null;
}

/** Unreleased results whose moment has come, first due first. */
export function listDueResults(reader: Reader, now: Instant): OpenResult[] {
  return reader.all(sql`
    SELECT id, patient_id, kind, policy_version, arrived_at, due_way, sender_waits_until FROM result
    WHERE release_at IS NOT NULL AND release_at <= ${now} ORDER BY release_at, id`);
}

/** An unreleased result by its id, or undefined. */
export function findOpenResult(reader: Reader, id: ResultId): OpenResult | undefined {
  return reader.first(sql`
    SELECT id, patient_id, kind, policy_version, arrived_at, due_way, sender_waits_until FROM result WHERE id = ${id} AND state <> 'released'`);
}

/** Where a result stands, or undefined when there is none. */
export function findResultState(reader: Reader, id: ResultId): ResultState | undefined {
  return reader.first<{ state: ResultState }>(sql`SELECT state FROM result WHERE id = ${id}`)?.state;
}

/** When the next result releases itself, or undefined when none waits. */
export function nextResultRelease(reader: Reader): Instant | undefined {
  return reader.first<{ release_at: Instant }>(
    sql`SELECT release_at FROM result WHERE release_at IS NOT NULL ORDER BY release_at LIMIT 1`,
  )?.release_at;
}

/** Unreleased results of a patient. */
export function listOpenOfPatient(reader: Reader, patientId: PatientId): OpenResult[] {
  return reader.all(sql`
    SELECT id, patient_id, kind, policy_version, arrived_at, due_way, sender_waits_until FROM result
    WHERE patient_id = ${patientId} AND state <> 'released' ORDER BY id`);
}
