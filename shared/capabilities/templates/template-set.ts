import { z } from 'zod';

import { poolRole, questionType } from '#shared/capabilities/counter/question-type.ts';
import { longestBody, templateCode, templateKind } from './model.ts';

/** Most texts in one file; a hospital has a few hundred. */
const mostTexts = 1_000;
/** Most letters in one file: every text at its longest would never come near it. */
export const longestSet = 8_000_000;

const setText = z.strictObject({
  kind: templateKind,
  code: templateCode,
  title: z.string().trim().min(1).max(120),
  questionType: questionType.nullable(),
  /** Code of the department, which another hospital may not have; null for the hospital's. */
  departmentCode: z.string().max(8).nullable(),
  roles: z.array(poolRole).min(1).max(3),
  body: z.string().min(1).max(longestBody),
  isOnlyAfterCall: z.boolean(),
});
export type SetText = z.infer<typeof setText>;

/**
 * A set of texts as one file, to take from one department or hospital to another.
 *
 * It holds the texts alone: no names of staff, no counts, no approvals. What comes in starts as a draft.
 *
 * @source R177 and R187, configuration that departments and regions share
 */
const templateSet = z.strictObject({
  format: z.literal('loket-templates'),
  formatVersion: z.literal(1),
  texts: z.array(setText).min(1).max(mostTexts),
});
export type TemplateSet = z.infer<typeof templateSet>;

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

/** The set that a file holds, or undefined when it holds something else, or one code twice. */
export function readTemplateSet(content: string): TemplateSet | undefined {
  const read = templateSet.safeParse(parsed(content));
  if (!read.success) return undefined;
  const codes = new Set(read.data.texts.map(({ code }) => code));
  return codes.size === read.data.texts.length ? read.data : undefined;
}

/** The file of a set, in the order of the codes, so that two files can be compared. */
export function writeTemplateSet(texts: readonly SetText[]): string {
  const sorted = [...texts].sort((left, right) => (left.code < right.code ? -1 : 1));
  const set: TemplateSet = { format: 'loket-templates', formatVersion: 1, texts: sorted };
  return `${JSON.stringify(set, null, 2)}\n`;
}

/** What a text of a set would be here. */
export const setFates = ['new', 'changed', 'same', 'in-work', 'unsound', 'no-department', 'misfit'] as const;
export const setFate = z.enum(setFates);
export type SetFate = z.infer<typeof setFate>;

const compared = ['title', 'questionType', 'departmentCode', 'body', 'isOnlyAfterCall'] as const;

type Comparable = Pick<SetText, (typeof compared)[number]> & { readonly roles: readonly string[] };

/** True when two texts say the same to the same people. */
export function isSameText(left: Comparable, right: Comparable): boolean {
  const roles = (text: Comparable) => [...text.roles].sort().join();
  return compared.every((field) => left[field] === right[field]) && roles(left) === roles(right);
}
