import { longestHoldDays } from '#shared/capabilities/results/model.ts';
import { preferenceTermDays } from '#shared/capabilities/results/rules.ts';
import { releaseOf, resultKindOf } from '#shared/capabilities/exchange/result-codes.ts';
import { instantOfFhir } from '#shared/capabilities/exchange/fhir-dates.ts';
import { extensions } from '#shared/capabilities/exchange/fhir-systems.ts';
import type { DepartmentId, PatientId, ResultId } from '#shared/kernel/ids.ts';
import { type Instant, later } from '#shared/kernel/time.ts';
import { auditTrail } from '#main/capabilities/access/public.ts';
import {
  amendResult,
  type ArrivingResult,
  arriveResult,
  emptyResult,
  releaseElsewhere,
} from '#main/capabilities/results/public.ts';
import { idOfName, newId } from '#main/platform/identifiers.ts';
import { sql } from '#main/store/sql.ts';
import { codesOf, harmless, nameOf, wordsOf } from './fhir-names.ts';
import type { CareTeam, DiagnosticReport, Practitioner } from './fhir-schemas.ts';
import { departmentsNamed } from './item-facts.ts';
import type { KnownResource, KnownResources } from './known-resources.ts';
import { generalDepartment } from './project-departments.ts';
import { valuesOfReport } from './result-values.ts';

const dayMs = 86_400_000;
const longestTitle = 300;

/** Reports that are ready for a patient. Others are kept as they came until they are. */
const readyStatuses: readonly string[] = ['final', 'amended', 'corrected', 'appended'];
const withdrawnStatuses: readonly string[] = ['cancelled', 'entered-in-error'];

function momentOf(...given: readonly (string | undefined)[]): Instant | null {
  const first = given.find((value) => value !== undefined);
  return (first === undefined ? undefined : instantOfFhir(first)) ?? null;
}

/** Who made it, as far as the report tells. */
function laboratoryOf(resources: KnownResources, known: KnownResource, body: DiagnosticReport): string | null {
  const display = body.performer?.map((one) => one.display).find((name) => name !== undefined && name !== '');
  if (display !== undefined) return harmless(display.slice(0, 200));
  const [performer] = resources.targets(known.id, 'performer').filter(({ path }) => path.startsWith('performer'));
  if (!performer) return null;
  const { name } = resources.body<CareTeam | Practitioner>(performer.target.id);
  const words = Array.isArray(name) ? nameOf(name) : (name ?? '');
  return words === '' ? null : harmless(words.slice(0, 200));
}

/**
 * Where a report belongs: with who interprets it, else with who made it, else with who treats the patient, else where everybody sees
 * it. The laboratory itself is seldom a department of ours, so the interpreter goes first.
 */
function departmentOf(resources: KnownResources, known: KnownResource, patientId: string): DepartmentId {
  const named = resources.targets(known.id, 'performer').flatMap(({ target }) => departmentsNamed(resources, target));
  const treating = resources.writer.all<{ id: string }>(sql`
    SELECT department_id AS id FROM care_team_member
    JOIN practitioner_department ON practitioner_department.practitioner_id = care_team_member.practitioner_id
    JOIN department ON department.id = department_id WHERE patient_id = ${patientId} ORDER BY code LIMIT 1`);
  return (named[0] ?? treating[0]?.id ?? generalDepartment(resources.writer)) as DepartmentId;
}

function contentOf(resources: KnownResources, known: KnownResource, body: DiagnosticReport) {
  const effectiveAt = momentOf(body.effectiveDateTime, body.effectivePeriod?.start);
  const issuedAt = momentOf(body.issued) ?? effectiveAt ?? momentOf(body.meta?.lastUpdated) ?? known.knownAt;
  const laboratory = laboratoryOf(resources, known, body);
  const values = valuesOfReport(resources, known, { measuredAt: effectiveAt ?? issuedAt, laboratory });
  const title = wordsOf(body.code) ?? codesOf([body.code])[0]?.code ?? '';
  return {
    title: harmless(title.slice(0, longestTitle)),
    laboratory,
    conclusion: body.conclusion === undefined || body.conclusion === '' ? null : harmless(body.conclusion),
    effectiveAt,
    issuedAt,
    values,
  };
}

/** What the sender says of when the patient sees it; never later than two people here may hold. */
function waitOf(body: DiagnosticReport, now: Instant) {
  const { isKeptBack } = releaseOf(codesOf([{ coding: body.meta?.security }]));
  if (!isKeptBack) return {};
  const said = momentOf(body.extension?.find(({ url }) => url === extensions.releaseAfter)?.valueDateTime);
  if (said === null) return { waitUntil: later(now, preferenceTermDays * dayMs) };
  const last = later(now, longestHoldDays * dayMs);
  return { releaseAfter: said < last ? said : last };
}

/** A result came in when it is imported; one so old that no hold could keep it came in when it was made. */
function arrivedAtOf(issuedAt: Instant, now: Instant): Instant {
  return issuedAt < later(now, -longestHoldDays * dayMs) ? issuedAt : now;
}

function isReleasedOutside(body: DiagnosticReport): boolean {
  return releaseOf(codesOf([{ coding: body.meta?.security }])).isReleased;
}

/** What was last derived, to tell a newer report from the same one read again. */
function projectedOf(result: Omit<ArrivingResult, 'id' | 'patientId' | 'departmentId' | 'kind'>): string {
  return idOfName(JSON.stringify(result));
}

/**
 * Makes or updates the result that a report is, once the report is ready, its patient is known and every value is there: half a
 * result might look normal.
 *
 * When the patient may see it is decided by the policy here. The sender can ask to wait, for as long as two people here may hold;
 * what the sender released stays released, unless it is held here. A report that was taken back shows nothing any more.
 */
export function projectReport(resources: KnownResources, known: KnownResource, now: Instant): void {
  const body = resources.body<DiagnosticReport>(known.id);
  const { writer } = resources;
  const resultId = known.localId as ResultId | null;
  if (withdrawnStatuses.includes(body.status)) {
    if (resultId !== null) emptyResult(writer, resultId);
    return;
  }
  const subject = resources.target(known.id, 'subject');
  const patientId = subject?.type === 'Patient' ? (subject.localId as PatientId | null) : null;
  const { values, ...content } = contentOf(resources, known, body);
  if (!readyStatuses.includes(body.status) || patientId === null || values === undefined) return;
  const id = resultId ?? newId<ResultId>();
  const projected = projectedOf({ ...content, values });
  if (resultId !== null) {
    if (known.projected !== projected) amendResult(writer, { id, patientId, ...content, values });
  } else {
    arriveResult(
      writer,
      {
        id,
        patientId,
        departmentId: departmentOf(resources, known, patientId),
        kind: resultKindOf(codesOf(body.category)),
        ...content,
        values,
      },
      {
        now,
        arrivedAt: arrivedAtOf(content.issuedAt, now),
        ...waitOf(body, now),
        audit: auditTrail,
      },
    );
  }
  if (isReleasedOutside(body)) releaseElsewhere(writer, { id, patientId }, { now, audit: auditTrail });
  resources.project(known.id, { localId: id, projected });
}
