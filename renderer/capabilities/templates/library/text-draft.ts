import { problemsIn } from '#shared/capabilities/templates/body-problems.ts';
import type { TextBlocks } from '#shared/capabilities/templates/fill.ts';
import type {
  BodyProblem,
  LibraryText,
  TemplateContent,
  TemplateKind,
  TemplateVersion,
} from '#shared/capabilities/templates/model.ts';

/** A text while somebody writes it. */
export interface TextDraft {
  readonly kind: TemplateKind;
  readonly code: string;
  readonly isPersonal: boolean;
  readonly content: TemplateContent;
}

/** Where a text begins: the version in work, else the one that is shown. */
export function draftOf(text: LibraryText, versions: readonly TemplateVersion[]): TextDraft {
  const work = versions.find(({ status }) => status === 'draft' || status === 'proposed' || status === 'approved');
  const { kind, code, isPersonal } = text;
  const { title, questionType, departmentId, roles, body, isOnlyAfterCall } = work ?? text;
  return { kind, code, isPersonal, content: { title, questionType, departmentId, roles, body, isOnlyAfterCall } };
}

/** Bodies of the blocks that a text may name, by name. */
export function blocksOf(texts: readonly LibraryText[]): TextBlocks {
  const usable = texts.filter(({ kind, status }) => kind === 'block' && status !== 'retired');
  return Object.fromEntries(usable.map(({ code, body }) => [code, body]));
}

/** What is wrong with the body of a draft. */
export function problemsOf({ kind, code, content }: TextDraft, blocks: TextBlocks): BodyProblem[] {
  return problemsIn({ body: content.body, blockName: kind === 'block' ? code : null }, blocks);
}

const codePattern = { answer: /^[A-Z][A-Z0-9-]{0,15}$/, block: /^[a-z][a-z0-9_]{1,59}$/ } as const;

/** The field that still stops a draft from being kept; undefined when none does. Its body is judged apart. */
export function gapIn({ kind, code, content }: TextDraft): 'code' | 'title' | 'roles' | undefined {
  if (!codePattern[kind].test(code)) return 'code';
  if (content.title.trim() === '') return 'title';
  return content.roles.length === 0 ? 'roles' : undefined;
}

export function isSameDraft(left: TextDraft, right: TextDraft): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
