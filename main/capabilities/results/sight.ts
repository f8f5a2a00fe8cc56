import type { ResultSummary } from '#shared/capabilities/results/model.ts';
import { mayReadResult, type ResultInReach } from '#shared/capabilities/results/rules.ts';
import type { AuditAction } from '#shared/kernel/audit-action.ts';
import type { PractitionerId, ResultId } from '#shared/kernel/ids.ts';
import type { Person } from '#shared/kernel/person.ts';
import { departmentsInReach, findPersonName } from '#main/capabilities/access/public.ts';
import type { AuditNote } from '#main/rpc/audit.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import { refuse } from '#main/rpc/refusal.ts';
import type { Reader } from '#main/store/reader.ts';
import { listOpenHolds } from './hold-store.ts';
import { findResult, type ResultRow } from './result-store.ts';
import { listBareValues } from './value-store.ts';

interface ResultRef {
  readonly resultId: ResultId;
}

/** What a decision about rights needs to know of a row. */
export function inReachOf(reader: Reader, row: ResultRow, person: Person): ResultInReach {
  const [hold] = listOpenHolds(reader, row.id);
  return {
    isInReach: departmentsInReach(reader, person).includes(row.department_id),
    state: row.state,
    kind: row.kind,
    values: listBareValues(reader, row.id),
    hold: hold ? { byId: hold.by_id, secondReaderId: hold.second_reader_id, agreedAt: hold.agreed_at } : null,
  };
}

/**
 * Turns a rule into a guard of the door. A result that is not there is let through for doctors and nurses, so that the
 * handler can say so.
 */
export function guardOf(rule: (person: Person, result: ResultInReach) => boolean) {
  return (reader: Reader, input: ResultRef, person: Person): boolean => {
    const row = findResult(reader, input.resultId, person.id);
    if (!row) return isTreater(person);
    return rule(person, inReachOf(reader, row, person));
  };
}

/** The roles that results are for. */
export function isTreater(person: Person): boolean {
  return person.role === 'doctor' || person.role === 'nurse';
}

export const mayOpenResult = guardOf(mayReadResult);

/** The line in the log for something done with a result. The reason never holds a value. */
export function resultNote(action: AuditAction, reason?: (input: never) => string | null) {
  return (reader: Reader, input: ResultRef, call: { readonly person: Person }): AuditNote => {
    const why = reason?.(input as never) ?? null;
    return {
      action,
      patientId: findResult(reader, input.resultId, call.person.id)?.patient_id ?? null,
      objectType: 'result',
      objectId: input.resultId,
      ...(why === null ? {} : { reason: why }),
    };
  };
}

/** A row as a doctor or nurse sees it. */
export function summaryOf(row: ResultRow): ResultSummary {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    patientId: row.patient_id,
    patientName: row.patient_name,
    patientBirthDate: row.patient_birth_date,
    departmentId: row.department_id,
    departmentName: row.department_name,
    state: row.state,
    issuedAt: row.issued_at,
    releaseAt: row.release_at,
    releasedAt: row.released_at,
    releasedBy: row.released_by,
    isAbnormal: row.is_abnormal === 1,
    isCritical: row.is_critical === 1,
    wantsExplanationFirst: row.wants_explanation_first === 1,
    awaitsMyAgreement: row.awaits_agreement === 1,
    hasDraft: row.has_draft === 1,
    itemId: row.item_id,
    version: row.version,
  };
}

/** A row as the privacy officer sees it: that it is held and until when, and nothing of what it says. */
export function bareSummaryOf(row: ResultRow): ResultSummary {
  return { ...summaryOf(row), title: row.kind, isAbnormal: false, isCritical: false, hasDraft: false, itemId: null };
}

/** The result a step is about, or why the step comes too late. */
export function meantResult(
  reader: Reader,
  input: ResultRef & { readonly version: number },
  call: SignedInCall,
): ResultRow | ReturnType<typeof tooLate> {
  const row = findResult(reader, input.resultId, call.person.id);
  return row?.state !== 'released' && row?.version === input.version ? row : tooLate(reader, row);
}

function tooLate(reader: Reader, row: ResultRow | undefined) {
  if (!row) return refuse('result-not-found');
  if (row.state === 'released') return refuse('result-released');
  return refuse('result-moved-on', { byName: findPersonName(reader, row.changed_by) });
}

/** The result as it stands after a step. */
export function steppedTo(reader: Reader, id: ResultId, viewerId: PractitionerId) {
  const row = findResult(reader, id, viewerId);
  return row ? { result: summaryOf(row) } : refuse('result-not-found');
}
