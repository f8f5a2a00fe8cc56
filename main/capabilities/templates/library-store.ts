import type { PoolRole, QuestionType } from '#shared/capabilities/counter/question-type.ts';
import type { TextBlocks } from '#shared/capabilities/templates/fill.ts';
import { variablesIn } from '#shared/capabilities/templates/fill.ts';
import type {
  TemplateKind,
  TemplateStatus,
  TemplateVersion,
  VersionStep,
} from '#shared/capabilities/templates/model.ts';
import type { TextNow, TextUnderRule } from '#shared/capabilities/templates/rules.ts';
import type { DepartmentId, PractitionerId, TemplateId } from '#shared/kernel/ids.ts';
import type { CalendarDate, Instant } from '#shared/kernel/time.ts';
import type { Reader } from '#main/store/reader.ts';
import { type Statement, sql } from '#main/store/sql.ts';

/** A text of the library with the version that is shown for it. */
export interface LibraryRow extends TextUnderRule {
  readonly id: TemplateId;
  readonly code: string;
  readonly ownerName: string | null;
  readonly revision: number;
  readonly reviewOn: CalendarDate | null;
  readonly panelReviewedOn: CalendarDate | null;
  readonly useCount: number;
  readonly lastUsedAt: Instant | null;
  readonly status: TemplateStatus;
  readonly title: string;
  readonly departmentCode: string | null;
  readonly roles: readonly PoolRole[];
  readonly body: string;
  readonly isOnlyAfterCall: boolean;
  readonly inWork: TextNow['inWork'];
  readonly workVersion: number | null;
  readonly publishedVersion: number | null;
  /** The version in work as rules see it; the shown one when there is none. */
  readonly workType: QuestionType | null;
  readonly workDepartmentId: DepartmentId | null;
  /** This person wrote on what is in work, in this version or in one before it since the last that was published. */
  readonly isAuthor: boolean;
  /** The version in work is this person's alone and nobody was asked to judge it yet, so it may be written over. */
  readonly isOwnScribble: boolean;
}

type Flag = 'isPersonal' | 'isOnlyAfterCall' | 'isAuthor' | 'isOwnScribble';
type StoredRow = Omit<LibraryRow, Flag | 'roles'> & Readonly<Record<Flag, number>> & { readonly roles: string };

function rowOf(row: StoredRow): LibraryRow {
  return {
    ...row,
    roles: JSON.parse(row.roles) as PoolRole[],
    isPersonal: row.isPersonal === 1,
    isOnlyAfterCall: row.isOnlyAfterCall === 1,
    isAuthor: row.isAuthor === 1,
    isOwnScribble: row.isOwnScribble === 1,
  };
}

/** Every shared text and the personal ones of this person. Another's personal text is not there at all. */
function textsFor(personId: PractitionerId): Statement {
  return sql`
    SELECT template.id, kind, template.code, is_personal AS isPersonal, owner_id AS ownerId,
      practitioner.name AS ownerName, revision, review_on AS reviewOn, panel_reviewed_on AS panelReviewedOn,
      use_count AS useCount, last_used_at AS lastUsedAt, shown.status, shown.title, shown.question_type AS questionType,
      shown.department_id AS departmentId, department.code AS departmentCode, shown.roles, shown.body,
      shown.only_after_call AS isOnlyAfterCall, work.status AS inWork, work.version AS workVersion,
      published.version AS publishedVersion,
      iif(work.version IS NULL, shown.question_type, work.question_type) AS workType,
      iif(work.version IS NULL, shown.department_id, work.department_id) AS workDepartmentId,
      EXISTS (SELECT 1 FROM template_step WHERE template_id = template.id
        AND version > coalesce(published.version, 0) AND version <= work.version
        AND step IN ('made', 'changed') AND by_id = ${personId}) AS isAuthor,
      iif(work.status = 'draft' AND NOT EXISTS (SELECT 1 FROM template_step WHERE template_id = template.id
        AND version = work.version AND step <> 'tended'
        AND (step NOT IN ('made', 'changed') OR by_id IS NOT ${personId})), 1, 0) AS isOwnScribble
    FROM template
    LEFT JOIN template_version published ON published.template_id = template.id AND published.status = 'published'
    LEFT JOIN template_version work ON work.template_id = template.id
      AND work.status IN ('draft', 'proposed', 'approved')
    JOIN template_version shown ON shown.template_id = template.id AND shown.version = coalesce(published.version,
      work.version, (SELECT max(version) FROM template_version WHERE template_id = template.id))
    LEFT JOIN department ON department.id = shown.department_id
    LEFT JOIN practitioner ON practitioner.id = owner_id
    WHERE (is_personal = 0 OR owner_id = ${personId})`;
}

/** The library as this person sees it: answers by code, then blocks by name. */
export function listTexts(reader: Reader, personId: PractitionerId): LibraryRow[] {
  return reader.all<StoredRow>(sql`${textsFor(personId)} ORDER BY kind, template.code`).map(rowOf);
}

export function findText(reader: Reader, id: TemplateId, personId: PractitionerId): LibraryRow | undefined {
  const row = reader.first<StoredRow>(sql`${textsFor(personId)} AND template.id = ${id}`);
  return row && rowOf(row);
}

export function findTextByCode(reader: Reader, code: string, personId: PractitionerId): LibraryRow | undefined {
  const row = reader.first<StoredRow>(sql`${textsFor(personId)} AND template.code = ${code} AND is_personal = 0`);
  return row && rowOf(row);
}

/** How the rules see the version in work of a text, or what is shown of it when nothing is. */
export function underRule(row: LibraryRow): TextUnderRule {
  const { kind, isPersonal, ownerId, workType, workDepartmentId } = row;
  return { kind, isPersonal, ownerId, questionType: workType, departmentId: workDepartmentId };
}

export function nowOf(row: LibraryRow): TextNow {
  return { inWork: row.inWork, isPublished: row.publishedVersion !== null, isAuthor: row.isAuthor };
}

type StoredVersion = Omit<TemplateVersion, 'roles' | 'isOnlyAfterCall' | 'steps'> & {
  readonly roles: string;
  readonly isOnlyAfterCall: number;
};

/** Every version that was ever kept of a text, newest first, with what happened to it. */
export function listVersions(reader: Reader, id: TemplateId): TemplateVersion[] {
  const steps = reader.all<VersionStep & { version: number }>(sql`
    SELECT version, step, name AS byName, at, reason FROM template_step
    LEFT JOIN practitioner ON practitioner.id = by_id
    WHERE template_id = ${id} ORDER BY sequence`);
  return reader
    .all<StoredVersion>(
      sql`
      SELECT version, status, title, question_type AS questionType, department_id AS departmentId,
        department.code AS departmentCode, roles, body, only_after_call AS isOnlyAfterCall
      FROM template_version LEFT JOIN department ON department.id = department_id
      WHERE template_id = ${id} ORDER BY version DESC`,
    )
    .map((row) => ({
      ...row,
      roles: JSON.parse(row.roles) as PoolRole[],
      isOnlyAfterCall: row.isOnlyAfterCall === 1,
      steps: steps.filter((step) => step.version === row.version).map(({ version: _version, ...step }) => step),
    }));
}

/** Blocks that a text may name while it is written: those in use and those in work. The newest body counts. */
export function readKnownBlocks(reader: Reader): TextBlocks {
  const rows = reader.all<{ code: string; body: string }>(sql`
    SELECT code, body FROM template JOIN template_version ON template_id = template.id AND status <> 'retired'
    WHERE kind = 'block' ORDER BY version`);
  return Object.fromEntries(rows.map(({ code, body }) => [code, body]));
}

/** A text that takes a block in. */
export interface Taker {
  readonly id: TemplateId;
  readonly code: string;
  readonly title: string;
  readonly kind: TemplateKind;
}

/** The shared texts in use, and those in work when asked, that name this block. */
export function listTakers(reader: Reader, block: string, { alsoInWork }: { readonly alsoInWork: boolean }): Taker[] {
  const rows = reader.all<Taker & { body: string }>(sql`
    SELECT template.id, code, kind, title, body FROM template
    JOIN template_version ON template_id = template.id
      AND (status = 'published' ${alsoInWork ? sql`OR status IN ('draft', 'proposed', 'approved')` : sql``})
    WHERE is_personal = 0 ORDER BY code, version DESC`);
  const takers = rows.filter(({ body }) => variablesIn(body).includes(block));
  return [...new Map(takers.map(({ body: _body, ...taker }) => [taker.id, taker])).values()];
}

/** The name of whoever did the last step on a text; null when it came with the program. */
export function lastStepBy(reader: Reader, id: TemplateId): string | null {
  return (
    reader.first<{ name: string | null }>(sql`
      SELECT name FROM template_step LEFT JOIN practitioner ON practitioner.id = by_id
      WHERE template_id = ${id} ORDER BY sequence DESC LIMIT 1`)?.name ?? null
  );
}

/** Departments, for whom a text can be written, and colleagues who can look after one. */
export function listSurroundings(reader: Reader) {
  return {
    departments: reader.all<{ id: DepartmentId; code: string; name: string }>(
      sql`SELECT id, code, name FROM department ORDER BY name`,
    ),
    people: reader.all<{ id: PractitionerId; name: string }>(
      sql`SELECT id, name FROM practitioner WHERE is_active = 1 ORDER BY name`,
    ),
  };
}

/** Every code that is taken: by shared texts, and by this person's own. */
export function listCodes(reader: Reader, personId: PractitionerId): { code: string; isPersonal: boolean }[] {
  return reader
    .all<{ code: string; isPersonal: number }>(
      sql`SELECT code, is_personal AS isPersonal FROM template WHERE is_personal = 0 OR owner_id = ${personId}`,
    )
    .map(({ code, isPersonal }) => ({ code, isPersonal: isPersonal === 1 }));
}
