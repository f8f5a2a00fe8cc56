import type {
  TemplateContent,
  TemplateKind,
  TemplateStatus,
  TemplateStep,
} from '#shared/capabilities/templates/model.ts';
import type { PractitionerId, TemplateId } from '#shared/kernel/ids.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';
import { newId } from '#main/platform/identifiers.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';

/** Which version of which text. */
export interface VersionRef {
  readonly id: TemplateId;
  readonly version: number;
}

/** Who does a step, when, and why. */
export interface Doing {
  readonly call: SignedInCall;
  readonly reason: string;
}

/** Writes what happened to a version. Every step makes the text a revision newer. */
export function insertStep(writer: Writer, { id, version }: VersionRef, step: TemplateStep, doing: Doing): void {
  writer.runOne(sql`
    INSERT INTO template_step (template_id, version, step, by_id, at, reason)
    VALUES (${id}, ${version}, ${step}, ${doing.call.person.id}, ${doing.call.now}, ${doing.reason})`);
  writer.runOne(sql`UPDATE template SET revision = revision + 1 WHERE id = ${id}`);
}

export interface NewText {
  readonly kind: TemplateKind;
  readonly code: string;
  readonly isPersonal: boolean;
  readonly ownerId: PractitionerId;
}

/** Starts a text without versions; its id is a new one, unless it has to be found again. */
export function insertText(writer: Writer, text: NewText, id: TemplateId = newId()): TemplateId {
  writer.runOne(sql`
    INSERT INTO template (id, kind, code, is_personal, owner_id, revision)
    VALUES (${id}, ${text.kind}, ${text.code}, ${text.isPersonal ? 1 : 0}, ${text.ownerId}, 0)`);
  return id;
}

/** Keeps a version beside those that are there. */
export function insertVersion(
  writer: Writer,
  { id, version }: VersionRef,
  status: TemplateStatus,
  content: TemplateContent,
): void {
  writer.runOne(sql`
    INSERT INTO template_version (template_id, version, status, title, question_type, department_id, roles, body,
      only_after_call)
    VALUES (${id}, ${version}, ${status}, ${content.title}, ${content.questionType}, ${content.departmentId},
      ${JSON.stringify(content.roles)}, ${content.body}, ${content.isOnlyAfterCall ? 1 : 0})`);
}

/** Writes a draft on in its own place. */
export function rewriteDraft(writer: Writer, { id, version }: VersionRef, content: TemplateContent): void {
  writer.runOne(sql`
    UPDATE template_version SET title = ${content.title}, question_type = ${content.questionType},
      department_id = ${content.departmentId}, roles = ${JSON.stringify(content.roles)}, body = ${content.body},
      only_after_call = ${content.isOnlyAfterCall ? 1 : 0}
    WHERE template_id = ${id} AND version = ${version} AND status = 'draft'`);
}

export function markVersion(writer: Writer, { id, version }: VersionRef, status: TemplateStatus): void {
  writer.runOne(sql`UPDATE template_version SET status = ${status} WHERE template_id = ${id} AND version = ${version}`);
}

/** Puts a version into use in place of the one that was. */
export function markPublished(writer: Writer, ref: VersionRef): void {
  writer.run(
    sql`UPDATE template_version SET status = 'retired' WHERE template_id = ${ref.id} AND status = 'published'`,
  );
  markVersion(writer, ref, 'published');
}

export function nextVersion(writer: Writer, id: TemplateId): number {
  const row = writer.first<{ next: number }>(
    sql`SELECT coalesce(max(version), 0) + 1 AS next FROM template_version WHERE template_id = ${id}`,
  );
  return row?.next ?? 1;
}

export function setReviewDay(writer: Writer, id: TemplateId, reviewOn: CalendarDate | null): void {
  writer.runOne(sql`UPDATE template SET review_on = ${reviewOn} WHERE id = ${id}`);
}

/** Who looks after a text, when it is read again, and when the patient panel read it. */
export interface Care {
  readonly ownerId: PractitionerId | null;
  readonly reviewOn: CalendarDate | null;
  readonly panelReviewedOn: CalendarDate | null;
}

export function setCare(writer: Writer, id: TemplateId, { ownerId, reviewOn, panelReviewedOn }: Care): void {
  writer.runOne(sql`
    UPDATE template SET owner_id = ${ownerId}, review_on = ${reviewOn}, panel_reviewed_on = ${panelReviewedOn}
    WHERE id = ${id} AND is_personal = 0`);
}
