import { longestHoldDays } from '#shared/capabilities/results/model.ts';
import { releasePlan, standingOf } from '#shared/capabilities/results/rules.ts';
import type { PatientId, PractitionerId, ResultId } from '#shared/kernel/ids.ts';
import type { Person } from '#shared/kernel/person.ts';
import { type Instant, instantOf, later } from '#shared/kernel/time.ts';
import { findPerson } from '#main/capabilities/access/public.ts';
import type { AuditTrail } from '#main/rpc/audit.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';
import { findAgreedHold } from './hold-store.ts';
import { getPolicyVersion } from './policy-store.ts';
import {
  findResultState,
  listDueResults,
  shortenWaits,
  listOpenOfPatient,
  markReleased,
  markStanding,
  type OpenResult,
} from './result-store.ts';

const dayMs = 24 * 60 * 60_000;

function wantsExplanationFirst(reader: Reader, patientId: PatientId): boolean {
  return (
    reader.first<{ wants: number }>(sql`SELECT wants_explanation_first AS wants FROM patient WHERE id = ${patientId}`)
      ?.wants === 1
  );
}

/**
 * Works out anew when an unreleased result releases itself. A moment that has passed becomes now: it releases at once,
 * and in the list of the log nothing is dated back.
 */
export function planAnew(
  writer: Writer,
  result: OpenResult,
  { now, changedBy, afterHold = false }: { now: Instant; changedBy: PractitionerId | null; afterHold?: boolean },
): void {
  const hold = findAgreedHold(writer, result.id);
  const ours = releasePlan({
    policy: getPolicyVersion(writer, result.kind, result.policy_version),
    wantsExplanationFirst: wantsExplanationFirst(writer, result.patient_id),
    arrivedAt: result.arrived_at,
  });
  const theirs = result.sender_waits_until;
  const plan = theirs !== null && theirs > ours.releaseAt ? { releaseAt: theirs, way: 'term-ended' as const } : ours;
  const standing = standingOf(plan, hold ? { until: hold.until, agreedAt: hold.agreed_at } : null);
  const isPast = standing.releaseAt < now;
  markStanding(
    writer,
    result.id,
    {
      ...standing,
      releaseAt: isPast ? now : standing.releaseAt,
      way: isPast && afterHold ? 'hold-ended' : standing.way,
    },
    changedBy,
  );
}

/** Works out anew when the unreleased results of a patient release themselves, after the patient said how they want it. */
export function planAnewForPatient(
  writer: Writer,
  patientId: PatientId,
  by: { readonly now: Instant; readonly changedBy: PractitionerId },
): void {
  for (const result of listOpenOfPatient(writer, patientId)) planAnew(writer, result, by);
}

/** In whose name a result releases itself: who held it until now, else who decided the policy; nobody for what the program began with. */
function decidedBy(reader: Reader, result: OpenResult): Person | undefined {
  const ownerId =
    result.due_way === 'hold-ended'
      ? lastHolder(reader, result)
      : getPolicyVersion(reader, result.kind, result.policy_version).ownerId;
  return ownerId === null ? undefined : findPerson(reader, ownerId);
}

function lastHolder(reader: Reader, result: OpenResult): PractitionerId | null {
  return (
    reader.first<{ by_id: PractitionerId }>(sql`
      SELECT by_id FROM result_hold WHERE result_id = ${result.id} AND agreed_at IS NOT NULL
      ORDER BY coalesce(ended_at, ${instantOf(253_402_300_799_999)}) DESC, at DESC LIMIT 1`)?.by_id ?? null
  );
}

/** Releases one result that nobody explained, in the way it was due to; a line in the log says why. */
export function releaseByItself(writer: Writer, result: OpenResult, now: Instant, audit: AuditTrail): void {
  const person = decidedBy(writer, result);
  markReleased(writer, result.id, { way: result.due_way, at: now, byId: null });
  audit.append(writer, {
    call: { callerId: 'results', now, person },
    procedure: 'results',
    note: {
      action: 'release',
      patientId: result.patient_id,
      objectType: 'result',
      objectId: result.id,
      reason: result.due_way,
    },
    outcome: 'done',
  });
}

/** No wait is longer than the longest hold; a later moment was written by a clock that ran ahead, and is brought back. */
export function shortenResultWaits(writer: Writer, now: Instant): void {
  shortenWaits(writer, later(now, (longestHoldDays + 1) * dayMs));
}

/**
 * Releases every result whose term or hold is over, also those that came due while the program was off.
 *
 * @source R83, R113: nothing is kept back without an end
 */
export function releaseDueResults(writer: Writer, now: Instant, audit: AuditTrail): number {
  const due = listDueResults(writer, now);
  for (const result of due) releaseByItself(writer, result, now, audit);
  return due.length;
}

/**
 * Takes over that a result was released elsewhere, where the patient sees it already. What two people hold here stays held: no file
 * undoes what they decided.
 */
export function releaseElsewhere(
  writer: Writer,
  { id, patientId }: { readonly id: ResultId; readonly patientId: PatientId },
  { now, audit }: { readonly now: Instant; readonly audit: AuditTrail },
): void {
  if (findResultState(writer, id) !== 'waiting') return;
  markReleased(writer, id, { way: 'by-person', at: now, byId: null });
  audit.append(writer, {
    call: { callerId: 'results', now, person: undefined },
    procedure: 'results',
    note: { action: 'release', patientId, objectType: 'result', objectId: id, reason: 'released-elsewhere' },
    outcome: 'done',
  });
}
