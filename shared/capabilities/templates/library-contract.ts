import { z } from 'zod';

import { questionType } from '#shared/capabilities/counter/question-type.ts';
import { departmentId, practitionerId, templateId } from '#shared/kernel/ids.ts';
import { calendarDate } from '#shared/kernel/time.ts';
import { noDetail } from '#shared/rpc/failures.ts';
import { command, query } from '#shared/rpc/verbs.ts';
import { bodyProblem, libraryText, templateCode, templateContent, templateKind, wholeText } from './model.ts';
import { longestSet, setFate } from './template-set.ts';

const why = z.string().trim().max(500);
const whyNow = why.min(3);
const step = z.object({ templateId, revision: z.number().int(), reason: why });
const reasonedStep = step.extend({ reason: whyNow });

/** The version is another one than the screen showed; the name is of whoever changed it last. */
const movedOn = { 'template-not-found': noDetail, 'template-moved-on': z.object({ byName: z.string().nullable() }) };
const unsound = {
  'template-unsound': z.object({ problems: z.array(bodyProblem) }),
  'department-not-found': noDetail,
};
const afterwards = z.object({ templateId });

const setLine = z.object({
  code: z.string(),
  kind: templateKind,
  title: z.string(),
  questionType: questionType.nullable(),
  departmentCode: z.string().nullable(),
  fate: setFate,
});

/** The library of texts: who keeps them, which versions there are, and how a set travels. */
export const libraryContract = {
  /** Every shared text and one's own, with what is needed to find, write and preview them. */
  library: query({
    input: z.object({}),
    output: z.object({
      texts: z.array(libraryText),
      departments: z.array(z.object({ id: departmentId, code: z.string(), name: z.string() })),
      people: z.array(z.object({ id: practitionerId, name: z.string() })),
      /** Codes that are free, for a new text. */
      freeCodes: z.object({ shared: z.string(), personal: z.string() }),
      may: z.object({
        /** Question types this person may write for. */
        types: z.array(questionType),
        blocks: z.boolean(),
        /** Departments this person may write for; the hospital as a whole is always one. */
        departments: z.array(departmentId),
        exchange: z.boolean(),
      }),
    }),
  }),

  text: query({
    input: z.object({ templateId }),
    output: wholeText,
    fails: { 'template-not-found': noDetail },
  }),

  /** Starts a text: a shared one as a draft, a personal one for its maker's use at once. */
  create: command({
    input: z.object({
      kind: templateKind,
      code: templateCode,
      isPersonal: z.boolean(),
      content: templateContent,
      reason: why,
    }),
    output: afterwards,
    fails: { ...unsound, 'template-code-taken': noDetail },
  }),

  /** Writes the draft on, or begins a new version beside the one in use. Takes back a proposal or an approval. */
  revise: command({
    input: step.extend({ content: templateContent }),
    output: afterwards,
    fails: { ...movedOn, ...unsound },
  }),

  propose: command({ input: reasonedStep, output: afterwards, fails: { ...movedOn, ...unsound } }),
  approve: command({ input: step, output: afterwards, fails: { ...movedOn, ...unsound } }),
  /** Gives a proposal, or an approved text, back to its writers. */
  decline: command({ input: reasonedStep, output: afterwards, fails: movedOn }),

  /** Puts the approved version into use; the one before it is kept as retired. */
  publish: command({
    input: step.extend({ reviewOn: calendarDate.nullable() }),
    output: afterwards,
    fails: { ...movedOn, ...unsound },
  }),

  /** Takes it out of use. A block that texts in use take in stays. */
  retire: command({
    input: reasonedStep,
    output: afterwards,
    fails: { ...movedOn, 'block-in-use': z.object({ labels: z.array(z.string()) }) },
  }),

  /** Lets go of the version in work. What is in use stays. */
  discard: command({ input: step, output: afterwards, fails: movedOn }),

  /** Sets who looks after it, when it is read again, and when the patient panel read it. */
  tend: command({
    input: step.extend({
      ownerId: practitionerId.nullable(),
      reviewOn: calendarDate.nullable(),
      panelReviewedOn: calendarDate.nullable(),
    }),
    output: afterwards,
    fails: { ...movedOn, 'owner-not-found': noDetail },
  }),

  /** The chosen texts as one file. */
  exportSet: query({
    input: z.object({ templateIds: z.array(templateId).min(1).max(1_000) }),
    output: z.object({ fileName: z.string(), content: z.string() }),
  }),

  /** What each text of a file would be here; nothing is changed. */
  previewSet: query({
    input: z.object({ content: z.string().max(longestSet) }),
    output: z.object({ lines: z.array(setLine) }),
    fails: { 'template-set-unreadable': noDetail },
  }),

  /** Takes the chosen texts of a file in as drafts. */
  adoptSet: command({
    input: z.object({ content: z.string().max(longestSet), codes: z.array(templateCode).min(1).max(1_000) }),
    output: z.object({ adopted: z.array(z.string()), skipped: z.array(z.string()) }),
    fails: { 'template-set-unreadable': noDetail },
  }),
};
