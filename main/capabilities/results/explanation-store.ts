import type { AnswerDocument } from '#shared/capabilities/counter/answer-document.ts';
import type { FindingDecision } from '#shared/capabilities/letters/model.ts';
import type { Result, ResultSnippet } from '#shared/capabilities/results/model.ts';
import type { SnippetBand } from '#shared/capabilities/results/rules.ts';
import { snippetFits } from '#shared/capabilities/results/rules.ts';
import type { PractitionerId, ResultId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import type { Reader } from '#main/store/reader.ts';
import { listOf, sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';
import type { MeasuredValue } from './value-store.ts';

interface DraftRow {
  readonly body: string;
  readonly decisions: string;
  readonly saved_at: Instant;
}

/** What this person was writing, or null. Nobody else's draft can be asked for. */
export function findDraft(reader: Reader, resultId: ResultId, authorId: PractitionerId): Result['draft'] {
  const row = reader.first<DraftRow>(sql`
    SELECT body, decisions, saved_at FROM result_draft WHERE result_id = ${resultId} AND author_id = ${authorId}`);
  if (!row) return null;
  return {
    body: JSON.parse(row.body) as AnswerDocument,
    decisions: JSON.parse(row.decisions) as FindingDecision[],
    savedAt: row.saved_at,
  };
}

/** Keeps a draft; the newest save of the author wins. */
export function saveDraft(
  writer: Writer,
  draft: NonNullable<Result['draft']> & { readonly resultId: ResultId; readonly authorId: PractitionerId },
): void {
  writer.runOne(sql`
    INSERT INTO result_draft (result_id, author_id, body, decisions, saved_at)
    VALUES (${draft.resultId}, ${draft.authorId}, ${JSON.stringify(draft.body)}, ${JSON.stringify(draft.decisions)},
      ${draft.savedAt})
    ON CONFLICT (result_id, author_id) DO UPDATE SET body = excluded.body, decisions = excluded.decisions,
      saved_at = excluded.saved_at`);
}

/** Takes a draft away: only its author's release or discard may ask for this. */
export function removeDraft(writer: Writer, resultId: ResultId, authorId: PractitionerId): void {
  writer.run(sql`DELETE FROM result_draft WHERE result_id = ${resultId} AND author_id = ${authorId}`);
}

/** An explanation at its release. */
export interface NewExplanation {
  readonly resultId: ResultId;
  readonly document: AnswerDocument;
  readonly plainText: string;
  /** Without an id: somebody at another clinic. */
  readonly author: { readonly id: PractitionerId | null; readonly name: string; readonly functionTitle: string };
  readonly at: Instant;
  readonly patientOnly: boolean;
  readonly decisions: readonly FindingDecision[];
  readonly overrideReason: string | null;
}

/** Writes the explanation of a result. It is written once. */
export function insertExplanation(writer: Writer, explanation: NewExplanation): void {
  const { author } = explanation;
  writer.runOne(sql`
    INSERT INTO result_explanation (result_id, document, plain_text, author_id, author_name, author_function, at, patient_only,
      decisions, override_reason)
    VALUES (${explanation.resultId}, ${JSON.stringify(explanation.document)}, ${explanation.plainText}, ${author.id},
      ${author.name}, ${author.functionTitle}, ${explanation.at}, ${Number(explanation.patientOnly)},
      ${JSON.stringify(explanation.decisions)}, ${explanation.overrideReason})`);
}

interface ExplanationRow extends Omit<NonNullable<Result['explanation']>, 'patientOnly'> {
  readonly patient_only: number;
}

/** The explanation that went with a result, or null. */
export function findExplanation(reader: Reader, resultId: ResultId): Result['explanation'] {
  const row = reader.first<ExplanationRow>(sql`
    SELECT plain_text AS body, author_name AS byName, author_function AS functionTitle, at, patient_only
    FROM result_explanation WHERE result_id = ${resultId}`);
  if (!row) return null;
  const { patient_only: patientOnly, ...rest } = row;
  return { ...rest, patientOnly: patientOnly === 1 };
}

interface SnippetRow extends ResultSnippet {
  readonly code: string;
  readonly band: SnippetBand;
}

/** Words that may begin an explanation of these values: only those that fit the code and where the value lies. */
export function listSnippets(
  reader: Reader,
  values: readonly Pick<MeasuredValue, 'code' | 'number' | 'low' | 'high' | 'flag'>[],
): ResultSnippet[] {
  const codes = [...new Set(values.flatMap(({ code }) => (code === null ? [] : [code])))];
  const rows = reader.all<SnippetRow>(sql`
    SELECT id, code, band, value_name AS valueName, label, body FROM result_snippet
    WHERE code IN (${listOf(codes)}) ORDER BY position, id`);
  return rows
    .filter((snippet) => values.some((value) => snippetFits(snippet, value)))
    .map(({ code: _code, band: _band, ...shown }) => shown);
}

/** Puts a snippet on the shelf. */
export function insertSnippet(writer: Writer, snippet: SnippetRow & { readonly position: number }): void {
  writer.runOne(sql`
    INSERT INTO result_snippet (id, code, band, value_name, label, body, position)
    VALUES (${snippet.id}, ${snippet.code}, ${snippet.band}, ${snippet.valueName}, ${snippet.label}, ${snippet.body},
      ${snippet.position})`);
}
