import { z } from 'zod';

import { poolRole, questionType } from '#shared/capabilities/counter/question-type.ts';
import { departmentId, practitionerId, templateId } from '#shared/kernel/ids.ts';
import { calendarDate, instant } from '#shared/kernel/time.ts';

/** An answer is a whole text for a question type; a block is a passage that texts take in by its name. */
export const templateKind = z.enum(['answer', 'block']);
export type TemplateKind = z.infer<typeof templateKind>;

/**
 * How far a version is. One version at most is published and one at most is in work: draft, proposed or approved. A
 * version that another one replaced is retired.
 */
export const templateStatuses = ['draft', 'proposed', 'approved', 'published', 'retired'] as const;
export const templateStatus = z.enum(templateStatuses);
export type TemplateStatus = z.infer<typeof templateStatus>;

/** What happened to a version. `tended` is about the text as a whole: owner, review date, patient panel. */
export const templateSteps = [
  'made',
  'changed',
  'proposed',
  'approved',
  'declined',
  'published',
  'retired',
  'discarded',
  'tended',
] as const;
export const templateStep = z.enum(templateSteps);
export type TemplateStep = z.infer<typeof templateStep>;

/** The most letters a body may have; a patient would not read a longer one. */
export const longestBody = 12_000;

/** What a version says, and for whom. Without a department it is the hospital's; a block has no question type. */
export const templateContent = z.object({
  title: z.string().trim().min(1).max(120),
  questionType: questionType.nullable(),
  departmentId: departmentId.nullable(),
  roles: z.array(poolRole).min(1).max(3),
  body: z.string().min(1).max(longestBody),
  /** Only meant to confirm what was said in a call after an alarm. */
  isOnlyAfterCall: z.boolean(),
});
export type TemplateContent = z.infer<typeof templateContent>;

/** How a text is called in the library: `S07` for an answer, `bellen_bij_spoed` for a block. */
export const templateCode = z.string().regex(/^(?:[A-Z][A-Z0-9-]{0,15}|[a-z][a-z0-9_]{1,59})$/);

/** What is wrong with a body, so that it cannot be kept. */
export const bodyProblem = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('empty') }),
  z.object({ kind: z.literal('unknown-name'), name: z.string() }),
  z.object({ kind: z.literal('circle'), name: z.string() }),
  z.object({ kind: z.literal('braces'), line: z.number().int() }),
]);
export type BodyProblem = z.infer<typeof bodyProblem>;

/** A text as the library lists it: the published version, else the one in work, else the last there was. */
export const libraryText = z.object({
  id: templateId,
  kind: templateKind,
  code: z.string(),
  isPersonal: z.boolean(),
  ...templateContent.shape,
  title: z.string(),
  body: z.string(),
  departmentCode: z.string().nullable(),
  /** Status of the version that is shown here. */
  status: templateStatus,
  /** The version in work beside the published one, when there is one. */
  inWork: templateStatus.nullable(),
  ownerId: practitionerId.nullable(),
  ownerName: z.string().nullable(),
  reviewOn: calendarDate.nullable(),
  isReviewDue: z.boolean(),
  /** Day on which a panel of patients read it and agreed. @source R178, patients take part */
  panelReviewedOn: calendarDate.nullable(),
  /** Answers that really left with it. */
  useCount: z.number().int(),
  lastUsedAt: instant.nullable(),
  /** The next step is for the person who asks. */
  awaitsMe: z.boolean(),
});
export type LibraryText = z.infer<typeof libraryText>;

/** One thing that happened to a version: who, when and why. A step without a name came with the program. */
export const versionStep = z.object({
  step: templateStep,
  byName: z.string().nullable(),
  at: instant,
  reason: z.string(),
});
export type VersionStep = z.infer<typeof versionStep>;

export const templateVersion = z.object({
  version: z.number().int(),
  status: templateStatus,
  ...templateContent.shape,
  title: z.string(),
  body: z.string(),
  departmentCode: z.string().nullable(),
  steps: z.array(versionStep),
});
export type TemplateVersion = z.infer<typeof templateVersion>;

/** What this person may do with this text as it is now. */
export const textRights = z.object({
  edit: z.boolean(),
  propose: z.boolean(),
  approve: z.boolean(),
  decline: z.boolean(),
  publish: z.boolean(),
  retire: z.boolean(),
  discard: z.boolean(),
  tend: z.boolean(),
});
export type TextRights = z.infer<typeof textRights>;

/** A text with everything that is kept of it. */
export const wholeText = libraryText.extend({
  /** Goes up with every step; a step on an older one is refused. */
  revision: z.number().int(),
  versions: z.array(templateVersion),
  /** Texts that take this block in, by code. */
  usedIn: z.array(z.object({ id: templateId, code: z.string(), title: z.string() })),
  may: textRights,
});
export type WholeText = z.infer<typeof wholeText>;

/** A ready answer or a passage, as the picker beside an answer shows it. */
export const templateSummary = z.object({
  id: templateId,
  kind: templateKind,
  code: z.string(),
  questionType: questionType.nullable(),
  title: z.string(),
  roles: z.array(poolRole),
  /** True when it is meant for the question type of the item; those come first. */
  fits: z.boolean(),
  isPersonal: z.boolean(),
  /** Code of the department it was written for; null for the hospital's. */
  departmentCode: z.string().nullable(),
  isReviewDue: z.boolean(),
  preview: z.string(),
});
export type TemplateSummary = z.infer<typeof templateSummary>;
