import type { QuestionType } from '#shared/capabilities/counter/model.ts';
import type { TextBlocks } from '#shared/capabilities/templates/fill.ts';
import type { TemplateId } from '#shared/kernel/ids.ts';
import type { Role } from '#shared/kernel/person.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';

/** A ready answer as the store keeps it; its body still holds variables and names of shared passages. */
export interface Template {
  readonly id: TemplateId;
  readonly code: string;
  readonly questionType: QuestionType;
  readonly title: string;
  readonly roles: readonly Role[];
  readonly body: string;
  /** Only meant to confirm what was said in a call after an alarm. */
  readonly isOnlyAfterCall: boolean;
}

interface TemplateRow extends Omit<Template, 'roles' | 'isOnlyAfterCall'> {
  readonly roles: string;
  readonly isOnlyAfterCall: number;
}

const columns = sql`id, code, question_type AS questionType, title, roles, body, only_after_call AS isOnlyAfterCall`;

function templateOf(row: TemplateRow): Template {
  return { ...row, roles: JSON.parse(row.roles) as Role[], isOnlyAfterCall: row.isOnlyAfterCall === 1 };
}

export function insertTemplate(writer: Writer, template: Template): void {
  writer.runOne(sql`
    INSERT INTO template (id, code, question_type, title, roles, body, only_after_call)
    VALUES (${template.id}, ${template.code}, ${template.questionType}, ${template.title}, ${JSON.stringify(template.roles)},
      ${template.body}, ${template.isOnlyAfterCall ? 1 : 0})`);
}

/** Every template in the order of its code. */
export function listTemplates(reader: Reader): Template[] {
  return reader.all<TemplateRow>(sql`SELECT ${columns} FROM template ORDER BY code`).map(templateOf);
}

export function findTemplate(reader: Reader, id: TemplateId): Template | undefined {
  const row = reader.first<TemplateRow>(sql`SELECT ${columns} FROM template WHERE id = ${id}`);
  return row && templateOf(row);
}

export function insertTextBlock(writer: Writer, block: { readonly name: string; readonly body: string }): void {
  writer.runOne(sql`INSERT INTO text_block (name, body) VALUES (${block.name}, ${block.body})`);
}

/** The shared passages by name. */
export function readTextBlocks(reader: Reader): TextBlocks {
  const rows = reader.all<{ name: string; body: string }>(sql`SELECT name, body FROM text_block`);
  return Object.fromEntries(rows.map(({ name, body }) => [name, body]));
}
