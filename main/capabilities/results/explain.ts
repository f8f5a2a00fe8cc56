import { type AnswerDocument, plainTextOf } from '#shared/capabilities/counter/answer-document.ts';
import type { FindingDecision } from '#shared/capabilities/letters/model.ts';
import type { RecordEntryId, ResultId } from '#shared/kernel/ids.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import { insertRecordEntry } from '#main/capabilities/record/public.ts';
import { newId } from '#main/platform/identifiers.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import type { Reader } from '#main/store/reader.ts';
import type { Writer } from '#main/store/writer.ts';
import { findExplanation, insertExplanation, type NewExplanation, removeDraft } from './explanation-store.ts';
import { findResult, findResultState, markReleased, type ResultRow } from './result-store.ts';
import { listBareValues } from './value-store.ts';

/** An explanation that may go out. */
export interface GivenExplanation {
  readonly resultId: ResultId;
  readonly body: AnswerDocument;
  readonly decisions: readonly FindingDecision[];
  readonly patientOnly: boolean;
  readonly overrideReason?: string | null;
}

/** The values as the record keeps them beside the explanation, a line each. */
function measuredText(reader: Reader, row: ResultRow): string {
  const lines = listBareValues(reader, row.id).map(({ name, number, words, unit }) =>
    [`${name}:`, number ?? words, unit].filter((part) => part !== null).join(' '),
  );
  return [...lines, ...(row.conclusion === null ? [] : [row.conclusion])].join('\n');
}

/**
 * Gives the explanation, releases the result with it and files both, in the transaction of the caller: the patient never has
 * one without the other. A question of the patient about it stays open; a person closes it.
 *
 * @source fhir-mapping §1.6
 */
export function explainResult(writer: Writer, given: GivenExplanation, call: SignedInCall): void {
  const row = findResult(writer, given.resultId, call.person.id);
  invariant(row !== undefined, 'an explanation goes with a result');
  const plainText = plainTextOf(given.body);
  insertExplanation(writer, {
    resultId: row.id,
    document: given.body,
    plainText,
    author: call.person,
    at: call.now,
    patientOnly: given.patientOnly,
    decisions: given.decisions,
    overrideReason: given.overrideReason ?? null,
  });
  markReleased(writer, row.id, {
    way: 'with-explanation',
    at: call.now,
    byId: call.person.id,
    patientOnly: given.patientOnly,
  });
  removeDraft(writer, row.id, call.person.id);
  insertRecordEntry(writer, {
    id: newId<RecordEntryId>(),
    patientId: row.patient_id,
    itemId: null,
    messageId: null,
    kind: 'result',
    title: row.title,
    question: measuredText(writer, row),
    answer: plainText,
    authorName: call.person.name,
    authorFunction: call.person.functionTitle,
    departmentName: row.department_name,
    filedAt: call.now,
  });
}

/** Keeps an explanation that was given elsewhere, beside a result that was released. False while it waits, or has one. */
export function keepExplanation(writer: Writer, explanation: NewExplanation): boolean {
  const isOpen = findResultState(writer, explanation.resultId) !== 'released';
  if (isOpen || findExplanation(writer, explanation.resultId) !== null) return false;
  insertExplanation(writer, explanation);
  return true;
}
