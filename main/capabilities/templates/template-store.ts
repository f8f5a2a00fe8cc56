import type { PoolRole, QuestionType } from '#shared/capabilities/counter/question-type.ts';
import type { TextBlocks } from '#shared/capabilities/templates/fill.ts';
import type { TemplateContent, TemplateKind } from '#shared/capabilities/templates/model.ts';
import type { DepartmentId, PractitionerId, TemplateId } from '#shared/kernel/ids.ts';
import type { CalendarDate, Instant } from '#shared/kernel/time.ts';
import type { Reader } from '#main/store/reader.ts';
import { type Statement, sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';

/** A text in use, as far as an answer can be made of it; its body still holds variables and names of blocks. */
export interface Template {
  readonly id: TemplateId;
  readonly kind: TemplateKind;
  readonly code: string;
  readonly isPersonal: boolean;
  readonly title: string;
  readonly questionType: QuestionType | null;
  readonly departmentId: DepartmentId | null;
  readonly departmentCode: string | null;
  readonly roles: readonly PoolRole[];
  readonly body: string;
  /** Only meant to confirm what was said in a call after an alarm. */
  readonly isOnlyAfterCall: boolean;
  readonly reviewOn: CalendarDate | null;
}

interface TemplateRow extends Omit<Template, 'roles' | 'isOnlyAfterCall' | 'isPersonal'> {
  readonly roles: string;
  readonly isOnlyAfterCall: number;
  readonly isPersonal: number;
}

function templateOf(row: TemplateRow): Template {
  return {
    ...row,
    roles: JSON.parse(row.roles) as PoolRole[],
    isOnlyAfterCall: row.isOnlyAfterCall === 1,
    isPersonal: row.isPersonal === 1,
  };
}

/** Published texts: the shared ones, and this person's own. */
function inUseFor(personId: PractitionerId): Statement {
  return sql`
    SELECT template.id, kind, template.code, is_personal AS isPersonal, title, question_type AS questionType,
      department_id AS departmentId, department.code AS departmentCode, roles, body,
      only_after_call AS isOnlyAfterCall, review_on AS reviewOn
    FROM template
    JOIN template_version ON template_id = template.id AND status = 'published'
    LEFT JOIN department ON department.id = department_id
    WHERE (is_personal = 0 OR owner_id = ${personId})`;
}

/** Every text in use that this person may be offered, in the order of its code. */
export function listTemplates(reader: Reader, personId: PractitionerId): Template[] {
  return reader.all<TemplateRow>(sql`${inUseFor(personId)} ORDER BY template.code`).map(templateOf);
}

export function findTemplate(reader: Reader, id: TemplateId, personId: PractitionerId): Template | undefined {
  const row = reader.first<TemplateRow>(sql`${inUseFor(personId)} AND template.id = ${id}`);
  return row && templateOf(row);
}

/** The shared passages in use, by name. */
export function readTextBlocks(reader: Reader): TextBlocks {
  const rows = reader.all<{ code: string; body: string }>(sql`
    SELECT code, body FROM template JOIN template_version ON template_id = template.id AND status = 'published'
    WHERE kind = 'block'`);
  return Object.fromEntries(rows.map(({ code, body }) => [code, body]));
}

/** Counts that an answer with this text really left; a text that is no more counts nothing. */
export function countTemplateUse(writer: Writer, id: string | null, at: Instant): void {
  writer.run(sql`UPDATE template SET use_count = use_count + 1, last_used_at = ${at} WHERE id = ${id}`);
}

/** A text that a clinic begins with, in use from the start. */
export interface StartingText {
  readonly id: TemplateId;
  readonly kind: TemplateKind;
  readonly code: string;
  readonly content: TemplateContent;
  readonly at: Instant;
  readonly reviewOn?: CalendarDate;
}

/** Puts a text into use that came with the program: its one step has no name. */
export function insertTemplate(writer: Writer, text: StartingText): void {
  const { id, content } = text;
  writer.runOne(sql`
    INSERT INTO template (id, kind, code, is_personal, revision, review_on)
    VALUES (${id}, ${text.kind}, ${text.code}, 0, 1, ${text.reviewOn ?? null})`);
  writer.runOne(sql`
    INSERT INTO template_version (template_id, version, status, title, question_type, department_id, roles, body,
      only_after_call)
    VALUES (${id}, 1, 'published', ${content.title}, ${content.questionType}, ${content.departmentId},
      ${JSON.stringify(content.roles)}, ${content.body}, ${content.isOnlyAfterCall ? 1 : 0})`);
  writer.runOne(sql`
    INSERT INTO template_step (template_id, version, step, at, reason) VALUES (${id}, 1, 'published', ${text.at}, '')`);
}
