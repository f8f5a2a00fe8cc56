import type { ResultPolicy } from '#shared/capabilities/results/model.ts';
import { flagOf, type ReleasePlan, releasePlan } from '#shared/capabilities/results/rules.ts';
import type { ResultId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import type { AuditTrail } from '#main/rpc/audit.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';
import { getPolicy } from './policy-store.ts';
import { releaseByItself } from './release.ts';
import { clearContent, insertResult, markContent, type NewResult } from './result-store.ts';
import { type MeasuredValue, saveValues } from './value-store.ts';

/** A result with its values, as it comes in. */
export interface ArrivingResult extends NewResult {
  readonly values: readonly MeasuredValue[];
}

/** When it came in, and what its sender says of when the patient sees it: the very moment, or until when to wait at least. */
export interface ArrivalFacts {
  readonly now: Instant;
  readonly arrivedAt: Instant;
  readonly releaseAfter?: Instant | null;
  readonly waitUntil?: Instant | null;
  readonly audit: AuditTrail;
}

function judged(values: readonly MeasuredValue[]) {
  return {
    isAbnormal: values.some((value) => (value.flag ?? flagOf(value)) !== null),
    isCritical: values.some(({ flag }) => flag === 'critical'),
  };
}

function planFor(reader: Reader, result: ArrivingResult, policy: ResultPolicy, facts: ArrivalFacts): ReleasePlan {
  const patient = reader.first<{ wants: number }>(
    sql`SELECT wants_explanation_first AS wants FROM patient WHERE id = ${result.patientId}`,
  );
  const wantsExplanationFirst = patient?.wants === 1;
  const plan = releasePlan({ policy, wantsExplanationFirst, arrivedAt: facts.arrivedAt });
  const { waitUntil = null, releaseAfter = null } = facts;
  if (releaseAfter !== null) return { releaseAt: releaseAfter, way: 'term-ended' };
  return waitUntil !== null && waitUntil > plan.releaseAt ? { releaseAt: waitUntil, way: 'term-ended' } : plan;
}

/** Takes in a result: it waits for its moment under the policy in force, and is released at once when that has come. */
export function arriveResult(writer: Writer, result: ArrivingResult, facts: ArrivalFacts): void {
  const policy = getPolicy(writer, result.kind);
  const plan = planFor(writer, result, policy, facts);
  insertResult(writer, result, {
    arrivedAt: facts.arrivedAt,
    policyVersion: policy.version,
    plan,
    senderWaitsUntil: facts.releaseAfter ?? facts.waitUntil ?? null,
    ...judged(result.values),
  });
  saveValues(writer, { resultId: result.id, patientId: result.patientId }, result.values);
  if (plan.releaseAt > facts.now) return;
  releaseByItself(
    writer,
    {
      id: result.id,
      patient_id: result.patientId,
      kind: result.kind,
      policy_version: policy.version,
      arrived_at: facts.arrivedAt,
      due_way: plan.way,
      sender_waits_until: null,
    },
    facts.now,
    facts.audit,
  );
}

/** Writes what a newer version of a report says; when the patient may see it stays as it was. */
export function amendResult(writer: Writer, result: Omit<ArrivingResult, 'departmentId' | 'kind'>): void {
  markContent(writer, result, judged(result.values));
  saveValues(writer, { resultId: result.id, patientId: result.patientId }, result.values);
}

/** Takes away what a report said that its sender took back as a mistake: nobody must be shown it any more. */
export function emptyResult(writer: Writer, id: ResultId): void {
  clearContent(writer, id);
}
