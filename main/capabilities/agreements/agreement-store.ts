import type {
  AgreementTerms,
  AgreementVersion,
  AlsoAllowed,
  EscalationStep,
  Filing,
} from '#shared/capabilities/agreements/model.ts';
import { type AgreementDecision, type AgreementHead, statusOn } from '#shared/capabilities/agreements/rules.ts';
import type { PoolRole, QuestionType } from '#shared/capabilities/counter/question-type.ts';
import type { DepartmentId, PractitionerId } from '#shared/kernel/ids.ts';
import type { CalendarDate, Instant } from '#shared/kernel/time.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql, type Statement } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';

/** A version to be written down. Who made it is null for what a clinic began with. */
export interface NewAgreement extends Pick<AgreementHead, 'questionType' | 'departmentId' | 'decision' | 'validFrom'> {
  readonly id: string;
  readonly terms: AgreementTerms;
  readonly owner: string;
  readonly reason: string;
  readonly approvedBy: string | null;
  readonly approvedOn: CalendarDate | null;
  readonly createdById: PractitionerId | null;
  readonly createdBy: string;
  readonly createdAt: Instant;
}

interface AgreementRow {
  readonly id: string;
  readonly question_type: QuestionType;
  readonly department_id: DepartmentId | null;
  readonly department_code: string | null;
  readonly department_name: string | null;
  readonly version: number;
  readonly decision: AgreementDecision;
  readonly first_reader: PoolRole;
  readonly triage_hours: number;
  readonly answerer: PoolRole;
  readonly prescriber_signs: number;
  readonly also_allowed: string;
  readonly deputies: string;
  readonly lead_id: PractitionerId | null;
  readonly term_days: number;
  readonly escalation: string;
  readonly template_set: QuestionType;
  readonly filing: Filing;
  readonly is_billable: number;
  readonly special: string | null;
  readonly is_offered: number;
  readonly fallback: string | null;
  readonly sends_receipt: number;
  readonly owner: string;
  readonly reason: string;
  readonly valid_from: CalendarDate;
  readonly valid_until: CalendarDate | null;
  readonly approved_by: string | null;
  readonly approved_on: CalendarDate | null;
  readonly created_by: string;
  readonly created_at: Instant;
  readonly settled_reason: string | null;
}

/** The versions of one agreement: a question type, at the hospital or at a department. */
export interface AgreementKey {
  readonly questionType: QuestionType;
  readonly departmentId: DepartmentId | null;
}

function isOf({ questionType, departmentId }: AgreementKey): Statement {
  return sql`question_type = ${questionType} AND department_id IS ${departmentId}`;
}

/** Writes down a version with the next number of its agreement. */
export function insertAgreement(writer: Writer, agreement: NewAgreement): void {
  const { terms } = agreement;
  writer.runOne(sql`
    INSERT INTO agreement (id, question_type, department_id, version, decision, first_reader, triage_hours, answerer,
      prescriber_signs, also_allowed, deputies, lead_id, term_days, escalation, template_set, filing, is_billable, special,
      is_offered, fallback, sends_receipt, owner, reason, valid_from, approved_by, approved_on, created_by_id, created_by,
      created_at)
    VALUES (${agreement.id}, ${agreement.questionType}, ${agreement.departmentId},
      (SELECT coalesce(max(version), 0) + 1 FROM agreement WHERE ${isOf(agreement)}), ${agreement.decision},
      ${terms.firstReader}, ${terms.triageHours}, ${terms.answerer}, ${Number(terms.prescriberSigns)},
      ${JSON.stringify(terms.alsoAllowed)}, ${JSON.stringify(terms.deputies)}, ${terms.leadId}, ${terms.termDays},
      ${JSON.stringify(terms.escalation)}, ${terms.templateSet}, ${terms.filing}, ${Number(terms.isBillable)},
      ${terms.special}, ${Number(terms.isOffered)}, ${terms.fallback}, ${Number(terms.sendsReceipt)}, ${agreement.owner},
      ${agreement.reason}, ${agreement.validFrom}, ${agreement.approvedBy}, ${agreement.approvedOn},
      ${agreement.createdById}, ${agreement.createdBy}, ${agreement.createdAt})`);
}

const rows = sql`
  SELECT agreement.*, department.code AS department_code, department.name AS department_name
  FROM agreement LEFT JOIN department ON department.id = agreement.department_id`;

function headOf(row: AgreementRow): AgreementHead {
  return {
    id: row.id,
    questionType: row.question_type,
    departmentId: row.department_id,
    version: row.version,
    decision: row.decision,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
  };
}

function termsPartOf(row: AgreementRow) {
  return {
    firstReader: row.first_reader,
    triageHours: row.triage_hours,
    answerer: row.answerer,
    prescriberSigns: row.prescriber_signs === 1,
    alsoAllowed: JSON.parse(row.also_allowed) as AlsoAllowed[],
    termDays: row.term_days,
    escalation: JSON.parse(row.escalation) as EscalationStep[],
    templateSet: row.template_set,
    filing: row.filing,
    isBillable: row.is_billable === 1,
    special: row.special,
    isOffered: row.is_offered === 1,
    fallback: row.fallback,
    sendsReceipt: row.sends_receipt === 1,
  };
}

function nameOf(reader: Reader, id: PractitionerId) {
  const row = reader.first<{ name: string }>(sql`SELECT name FROM practitioner WHERE id = ${id}`);
  return { id, name: row?.name ?? '' };
}

function remarksOn(reader: Reader, id: string): AgreementVersion['remarks'] {
  return reader.all(sql`
    SELECT name AS authorName, body, written_at AS writtenAt FROM agreement_remark
    JOIN practitioner ON practitioner.id = author_id WHERE agreement_id = ${id} ORDER BY written_at, agreement_remark.id`);
}

function versionOf(reader: Reader, row: AgreementRow, status: AgreementVersion['status']): AgreementVersion {
  const { department_id: departmentId, department_code: code, department_name: name } = row;
  return {
    ...termsPartOf(row),
    id: row.id,
    questionType: row.question_type,
    department: departmentId === null ? null : { id: departmentId, code: code ?? '', name: name ?? '' },
    version: row.version,
    status,
    deputies: (JSON.parse(row.deputies) as PractitionerId[]).map((id) => nameOf(reader, id)),
    lead: row.lead_id === null ? null : nameOf(reader, row.lead_id),
    owner: row.owner,
    reason: row.reason,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    approvedBy: row.approved_by,
    approvedOn: row.approved_on,
    createdBy: row.created_by,
    createdAt: row.created_at,
    settledReason: row.settled_reason,
    remarks: remarksOn(reader, row.id),
  };
}

/** Every version there ever was, by type and department, newest first. */
export function listVersions(reader: Reader, today: CalendarDate, only?: AgreementKey): AgreementVersion[] {
  const all = reader.all<AgreementRow>(sql`
    ${rows} ${only ? sql`WHERE ${isOf(only)}` : sql``}
    ORDER BY question_type, department_code, version DESC`);
  const heads = all.map(headOf);
  return all.map((row) => versionOf(reader, row, statusOn(headOf(row), heads, today)));
}

/** One version as it stands today, or undefined. */
export function findVersion(reader: Reader, id: string, today: CalendarDate): AgreementVersion | undefined {
  const row = reader.first<AgreementRow>(sql`${rows} WHERE agreement.id = ${id}`);
  if (!row) return undefined;
  const key = { questionType: row.question_type, departmentId: row.department_id };
  const same = reader.all<AgreementRow>(sql`${rows} WHERE ${isOf(key)}`).map(headOf);
  return versionOf(reader, row, statusOn(headOf(row), same, today));
}

/** A version as routing, clock and receipt need it: without the names of people. */
export interface RoutableAgreement extends AgreementHead, Omit<AgreementTerms, 'deputies' | 'leadId'> {
  readonly deputies: readonly { readonly id: PractitionerId }[];
  readonly lead: { readonly id: PractitionerId } | null;
}

function routableOf(row: AgreementRow): RoutableAgreement {
  const deputies = (JSON.parse(row.deputies) as PractitionerId[]).map((id) => ({ id }));
  return { ...headOf(row), ...termsPartOf(row), deputies, lead: row.lead_id === null ? null : { id: row.lead_id } };
}

/** Every approved version that a question of this type in this department could go by, whatever its days. */
export function listCandidates(reader: Reader, { questionType, departmentId }: AgreementKey): RoutableAgreement[] {
  return reader
    .all<AgreementRow>(
      sql`
      SELECT * FROM agreement WHERE question_type = ${questionType} AND decision = 'approved'
        AND (department_id IS NULL OR department_id = ${departmentId})`,
    )
    .map(routableOf);
}

/** A version by its id as routing needs it. */
export function findRoutable(reader: Reader, id: string): RoutableAgreement | undefined {
  const row = reader.first<AgreementRow>(sql`SELECT * FROM agreement WHERE id = ${id}`);
  return row && routableOf(row);
}

export interface Approval {
  readonly approvedBy: string;
  readonly approvedOn: CalendarDate;
}

/** Makes a proposal hold from a day on. */
export function approve(writer: Writer, id: string, approval: Approval & { readonly validFrom: CalendarDate }): void {
  writer.runOne(sql`
    UPDATE agreement SET decision = 'approved', approved_by = ${approval.approvedBy}, approved_on = ${approval.approvedOn},
      valid_from = ${approval.validFrom}
    WHERE id = ${id} AND decision = 'proposed'`);
}

export function decline(writer: Writer, id: string, reason: string): void {
  writer.runOne(sql`
    UPDATE agreement SET decision = 'declined', settled_reason = ${reason} WHERE id = ${id} AND decision = 'proposed'`);
}

/** Ends every version of a department's own agreement that holds on a day or later: the hospital's default holds again. */
export function endOverride(
  writer: Writer,
  key: AgreementKey,
  end: { readonly day: CalendarDate; readonly reason: string },
) {
  writer.run(sql`
    UPDATE agreement SET valid_until = ${end.day}, settled_reason = ${end.reason}
    WHERE ${isOf(key)} AND decision = 'approved' AND (valid_until IS NULL OR valid_until > ${end.day})`);
}

export interface NewRemark {
  readonly id: string;
  readonly agreementId: string;
  readonly authorId: PractitionerId;
  readonly body: string;
  readonly writtenAt: Instant;
}

export function insertRemark(writer: Writer, { id, agreementId, authorId, body, writtenAt }: NewRemark): void {
  writer.runOne(sql`
    INSERT INTO agreement_remark (id, agreement_id, author_id, body, written_at)
    VALUES (${id}, ${agreementId}, ${authorId}, ${body}, ${writtenAt})`);
}
