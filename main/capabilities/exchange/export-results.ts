import type { ResultKind, ResultState, ResultValue, ValueFlag } from '#shared/capabilities/results/model.ts';
import type { JsonObject } from '#shared/capabilities/exchange/canonical-json.ts';
import { systems } from '#shared/capabilities/exchange/fhir-systems.ts';
import {
  interpretationOf,
  type LabelledStanding,
  sectionOf,
  withLabels,
} from '#shared/capabilities/exchange/result-codes.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { idOfName } from '#main/platform/identifiers.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';
import {
  bodyOf,
  type LocalResource,
  ownIdentifier,
  type ReferenceTo,
  referenceMember,
  staffReference,
} from './export-local.ts';
import { departmentReference } from './export-messages.ts';
import { contentHashOf } from './incoming.ts';
import { explanationIdOf } from './project-explanations.ts';
import { readBody, type ResourceHead } from './resource-store.ts';

/** A result as its row tells it. */
export interface ResultRow extends LabelledStanding {
  readonly id: string;
  readonly patientId: string;
  readonly departmentId: string;
  readonly kind: ResultKind;
  readonly title: string;
  readonly laboratory: string | null;
  readonly conclusion: string | null;
  readonly effectiveAt: string | null;
  readonly issuedAt: string;
}

export function listResults(reader: Reader): ResultRow[] {
  return reader.all<ResultRow>(sql`
    SELECT id, patient_id AS patientId, department_id AS departmentId, kind, title, laboratory, conclusion, state,
      release_at AS releaseAt, effective_at AS effectiveAt, issued_at AS issuedAt
    FROM result ORDER BY id`);
}

interface ValueRow extends Omit<ResultValue, 'earlier'> {
  readonly position: number;
  readonly measuredAt: string;
  readonly laboratory: string | null;
}

function listValues(reader: Reader, resultId: string): ValueRow[] {
  return reader.all<ValueRow>(sql`
    SELECT position, code, name, number, words, unit, low, high, flag, measured_at AS measuredAt, laboratory FROM result_value
    WHERE result_id = ${resultId} ORDER BY position`);
}

function observationIdOf(resultId: string, position: number): string {
  return idOfName(`${resultId}/value/${position}`);
}

function quantity(value: number, unit: string | null): JsonObject {
  return unit === null ? { value } : { value, unit, system: systems.ucum, code: unit };
}

function rangeOf({ low, high, unit }: ValueRow): JsonObject[] | undefined {
  if (low === null && high === null) return undefined;
  return [
    {
      ...(low === null ? {} : { low: quantity(low, unit) }),
      ...(high === null ? {} : { high: quantity(high, unit) }),
    },
  ];
}

function interpretation(flag: ValueFlag, value: ValueRow): JsonObject[] {
  return [{ coding: [{ system: systems.interpretation, code: interpretationOf(flag, value) }] }];
}

const categories: Readonly<Partial<Record<ResultKind, string>>> = {
  laboratory: 'laboratory',
  radiology: 'imaging',
  pathology: 'laboratory',
  genetics: 'laboratory',
};

function observationOf(row: ResultRow, value: ValueRow, subject: JsonObject | undefined): LocalResource {
  const id = observationIdOf(row.id, value.position);
  const category = categories[row.kind] ?? 'procedure';
  const body = bodyOf('Observation', id, {
    identifier: [ownIdentifier(id)],
    status: 'final',
    category: [{ coding: [{ system: systems.observationCategory, code: category }] }],
    code: {
      ...(value.code === null ? {} : { coding: [{ system: systems.loinc, code: value.code }] }),
      ...(value.name === '' ? {} : { text: value.name }),
    },
    subject,
    effectiveDateTime: value.measuredAt,
    performer: value.laboratory === null ? undefined : [{ display: value.laboratory }],
    valueQuantity: value.number === null ? undefined : quantity(value.number, value.unit),
    valueString: value.words,
    interpretation: value.flag === null ? undefined : interpretation(value.flag, value),
    referenceRange: rangeOf(value),
  });
  return { localId: id, threadId: null, body: withLabels(body, row) };
}

/** The values of a result made here, each with the labels of its result. */
export function observationResources(reader: Reader, row: ResultRow, referenceTo: ReferenceTo): LocalResource[] {
  const subject = referenceMember(referenceTo('Patient', row.patientId));
  return listValues(reader, row.id).map((value) => observationOf(row, value, subject));
}

/** The report of a result made here. Who works with it goes out as who interprets it. */
export function reportResource(reader: Reader, row: ResultRow, referenceTo: ReferenceTo): LocalResource {
  const interpreter = referenceMember(departmentReference(referenceTo, row.departmentId));
  const result = listValues(reader, row.id).flatMap(({ position }) => {
    const member = referenceMember(referenceTo('Observation', observationIdOf(row.id, position)));
    return member ? [member] : [];
  });
  const body = bodyOf('DiagnosticReport', row.id, {
    identifier: [ownIdentifier(row.id)],
    status: 'final',
    category: [{ coding: [{ system: systems.diagnosticService, code: sectionOf[row.kind] }] }],
    code: { text: row.title },
    subject: referenceMember(referenceTo('Patient', row.patientId)),
    effectiveDateTime: row.effectiveAt,
    issued: row.issuedAt,
    performer: row.laboratory === null ? undefined : [{ display: row.laboratory }],
    resultsInterpreter: interpreter ? [interpreter] : undefined,
    result,
    conclusion: row.conclusion,
  });
  return { localId: row.id, threadId: null, body: withLabels(body, row) };
}

interface ExplanationRow {
  readonly resultId: string;
  readonly patientId: string;
  readonly text: string;
  readonly authorId: string | null;
  readonly authorName: string;
  readonly at: string;
  readonly patientOnly: number;
}

/** Explanations that were released with their result; drafts never go out. */
export function explanationResources(reader: Reader, referenceTo: ReferenceTo): LocalResource[] {
  const rows = reader.all<ExplanationRow>(sql`
    SELECT result_id AS resultId, patient_id AS patientId, plain_text AS text, author_id AS authorId, author_name AS authorName, at,
      result_explanation.patient_only AS patientOnly
    FROM result_explanation JOIN result ON result.id = result_id WHERE state = 'released' ORDER BY result_id`);
  return rows.flatMap((row) => {
    const about = referenceMember(referenceTo('DiagnosticReport', row.resultId));
    const subject = referenceMember(referenceTo('Patient', row.patientId));
    if (!about || !subject) return [];
    const id = explanationIdOf(row.resultId);
    const staff = row.authorId === null ? undefined : staffReference(referenceTo, row.authorId);
    const body = bodyOf('Communication', id, {
      identifier: [ownIdentifier(id)],
      status: 'completed',
      category: [{ coding: [{ system: systems.messageCategory, code: 'result-explanation' }] }],
      about: [about],
      subject,
      recipient: [subject],
      sent: row.at,
      sender: referenceMember(staff, row.authorName) ?? { display: row.authorName },
      payload: [{ contentString: row.text }],
    });
    return [{ localId: id, threadId: null, body }];
  });
}

interface StandingRow {
  readonly state: ResultState;
  readonly releaseAt: Instant | null;
}

/** Where the results stand that a value from outside belongs to, by itself or in a panel. */
function standingsOf(reader: Reader, head: ResourceHead): StandingRow[] {
  if (head.type === 'DiagnosticReport') {
    return reader.all(sql`SELECT state, release_at AS releaseAt FROM result WHERE id = ${head.localId}`);
  }
  return reader.all(sql`
    WITH RECURSIVE holder (id) AS (
      SELECT ${head.id} UNION
      SELECT resource_id FROM imported_link JOIN holder ON target_id = holder.id WHERE kind = 'result'
    )
    SELECT state, release_at AS releaseAt FROM holder
    JOIN imported_resource ON imported_resource.id = holder.id AND resource_type = 'DiagnosticReport'
    JOIN result ON result.id = local_id`);
}

/**
 * A report or value from outside with the labels of where its result stands here; undefined when it belongs to no result here,
 * or says so already.
 *
 * A value in several results is released when all of them are. The copy is remembered, so that its return changes nothing.
 */
export function labelledResource(writer: Writer, head: ResourceHead, now: Instant): JsonObject | undefined {
  const standings = standingsOf(writer, head);
  const [first] = standings;
  if (!first) return undefined;
  const standing = standings.find(({ state }) => state !== 'released') ?? first;
  const body = readBody(writer, head.id);
  const labelled = withLabels(body, standing);
  if (contentHashOf(labelled) === contentHashOf(body)) return undefined;
  const plainHash = contentHashOf(labelled);
  const exportedAt = head.exportedHash === plainHash && head.exportedAt !== null ? head.exportedAt : now;
  const { versionId: _versionId, ...meta } = labelled.meta as JsonObject;
  const whole: JsonObject = { ...labelled, meta: { ...meta, lastUpdated: exportedAt } };
  writer.run(sql`
    UPDATE imported_resource SET exported_hash = ${plainHash}, exported_at = ${exportedAt} WHERE id = ${head.id}`);
  writer.run(sql`
    INSERT INTO exported_copy (resource_id, content_hash) VALUES (${head.id}, ${contentHashOf(whole)}) ON CONFLICT DO NOTHING`);
  return whole;
}
