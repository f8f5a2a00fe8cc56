import { problemsIn } from '#shared/capabilities/templates/body-problems.ts';
import type { TextBlocks } from '#shared/capabilities/templates/fill.ts';
import type { TemplateContent, TemplateKind } from '#shared/capabilities/templates/model.ts';
import { refuse } from '#main/rpc/refusal.ts';
import type { Reader } from '#main/store/reader.ts';
import type { Writer } from '#main/store/writer.ts';
import { type LibraryRow, listSurroundings } from './library-store.ts';
import { type Doing, insertStep, insertVersion, markPublished, nextVersion } from './version-store.ts';

/** What somebody wants to keep under a code. */
export interface NewContent {
  readonly kind: TemplateKind;
  readonly code: string;
  readonly content: TemplateContent;
}

/** Why a body cannot be kept with these blocks, or undefined. */
export function bodyObjection(
  { kind, code, body }: { readonly kind: TemplateKind; readonly code: string; readonly body: string },
  blocks: TextBlocks,
) {
  const problems = problemsIn({ body, blockName: kind === 'block' ? code : null }, blocks);
  return problems.length === 0 ? undefined : refuse('template-unsound', { problems });
}

/** Why content cannot be kept, or undefined: an unknown department, or something wrong in the body. */
export function contentObjection(reader: Reader, { kind, code, content }: NewContent, blocks: TextBlocks) {
  const { departments } = listSurroundings(reader);
  const isKnown = content.departmentId === null || departments.some(({ id }) => id === content.departmentId);
  return isKnown ? bodyObjection({ kind, code, body: content.body }, blocks) : refuse('department-not-found');
}

/** A block has a name in small letters and no question type; every answer has a code in capitals and a type. */
export function isFitting({ kind, code, content }: NewContent): boolean {
  const isBlockCode = /^[a-z]/.test(code);
  return isBlockCode === (kind === 'block') && (content.questionType === null) === (kind === 'block');
}

/** Keeps a new version of a text: a draft, or for a personal text the one in use. */
export function keepVersion(
  writer: Writer,
  text: Pick<LibraryRow, 'id' | 'isPersonal'>,
  content: TemplateContent,
  doing: Doing,
): void {
  const ref = { id: text.id, version: nextVersion(writer, text.id) };
  insertVersion(writer, ref, 'draft', content);
  if (text.isPersonal) markPublished(writer, ref);
  insertStep(writer, ref, 'made', doing);
}
