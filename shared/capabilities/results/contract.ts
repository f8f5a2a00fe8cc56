import { z } from 'zod';

import { answerDocument } from '#shared/capabilities/counter/answer-document.ts';
import { findingDecision } from '#shared/capabilities/letters/model.ts';
import { letterReader } from '#shared/capabilities/letters/model.ts';
import { itemId, patientId, practitionerId, resultId } from '#shared/kernel/ids.ts';
import { calendarDate, instant } from '#shared/kernel/time.ts';
import { noDetail } from '#shared/rpc/failures.ts';
import { command, query, task } from '#shared/rpc/verbs.ts';
import { holdGround, result, resultKind, resultPolicy, resultSummary } from './model.ts';

const nothing = z.object({});
const resultRef = z.object({ resultId, version: z.number().int() });
const movedOn = {
  'result-not-found': noDetail,
  'result-moved-on': z.object({ byName: z.string().nullable() }),
  'result-released': noDetail,
};
const stepped = z.object({ result: resultSummary });

export const resultViews = ['to-release', 'held', 'released'] as const;
export const resultView = z.enum(resultViews);
export type ResultView = z.infer<typeof resultView>;

/** Results on their way to the patient: explained, released, or kept back for a time with an end. */
export const resultsContract = {
  /** Results in this person's reach; to release: soonest to release itself first; released: last first. */
  list: query({
    input: z.object({
      view: resultView,
      kind: resultKind.nullable(),
      offset: z.number().int().min(0).max(1_000_000),
      limit: z.number().int().min(1).max(200),
    }),
    output: z.object({
      results: z.array(resultSummary),
      total: z.number().int(),
      counts: z.array(z.object({ view: resultView, count: z.number().int() })),
      /** How many release themselves within a day, said beforehand. */
      soon: z.number().int(),
      /** The first of those, and the list it stands in; null when there is none. */
      soonest: z.object({ resultId, view: resultView }).nullable(),
      asOf: instant,
    }),
  }),

  open: query({ input: z.object({ resultId }), output: result, fails: { 'result-not-found': noDetail } }),

  /** The newest results of the patient of a question, for who may read the question and treats. */
  forItem: query({
    input: z.object({ itemId }),
    output: z.object({ results: z.array(resultSummary) }),
    fails: { 'item-not-found': noDetail },
  }),

  /** Keeps what this person typed. Only the release or discarding it takes it away. */
  saveExplanation: command({
    input: z.object({ resultId, body: answerDocument, decisions: z.array(findingDecision).max(2_000) }),
    output: z.object({ savedAt: instant }),
    fails: { 'result-not-found': noDetail },
  }),
  discardExplanation: command({
    input: z.object({ resultId }),
    output: nothing,
    fails: { 'result-not-found': noDetail },
  }),

  /** Explanation and result reach the patient in one act: neither is ever there without the other. @source fhir-mapping §1.6 */
  releaseWithExplanation: task({
    input: resultRef.extend({
      body: answerDocument,
      decisions: z.array(findingDecision).max(2_000),
      patientOnly: z.boolean(),
      override: z.object({ reason: z.string().trim().min(5).max(500) }).nullable(),
    }),
    output: stepped,
    fails: {
      ...movedOn,
      'answer-empty': noDetail,
      'blanks-open': z.object({ labels: z.array(z.string()) }),
      'findings-open': z.object({ count: z.number().int() }),
      'third-party-open': z.object({ count: z.number().int() }),
      'language-not-ready': noDetail,
      'supervisor-releases': z.object({ byName: z.string() }),
      'portal-off': noDetail,
    },
  }),
  /** Releases without an explanation; the reason is kept when the patient asked for one first. */
  release: command({
    input: resultRef.extend({ reason: z.string().trim().max(500).nullable() }),
    output: stepped,
    fails: { ...movedOn, 'reason-required': noDetail, 'supervisor-releases': z.object({ byName: z.string() }) },
  }),

  hold: command({
    input: resultRef.extend({
      ground: holdGround,
      reason: z.string().trim().min(10).max(1_000),
      /** The day on which it releases itself. */
      until: calendarDate,
      secondReaderId: practitionerId,
    }),
    output: stepped,
    fails: {
      ...movedOn,
      'hold-too-long': z.object({ days: z.number().int() }),
      /** It would release itself at or after that day as it is; a hold never shortens the wait. */
      'hold-not-later': z.object({ releaseAt: instant }),
      'second-reader-not-found': noDetail,
    },
  }),
  agreeHold: command({ input: resultRef, output: stepped, fails: { ...movedOn, 'no-hold': noDetail } }),
  endHold: command({ input: resultRef, output: stepped, fails: { ...movedOn, 'no-hold': noDetail } }),

  /** Does this patient want an explanation before the result? As they said it, to whoever notes it. @source R81 */
  setPreference: command({
    input: z.object({ patientId, resultId, explanationFirst: z.boolean() }),
    output: nothing,
    fails: { 'result-not-found': noDetail },
  }),

  policies: query({
    input: nothing,
    output: z.object({ policies: z.array(resultPolicy), may: z.object({ decide: z.boolean() }) }),
  }),
  /** A doctor decides; it holds for results that come in from then on. @source role matrix, row "Visibility and delay presets" */
  decidePolicy: command({
    input: resultPolicy.pick({ kind: true, mode: true, termDays: true, reviewOn: true }).extend({
      reason: z.string().trim().min(10).max(500),
    }),
    output: z.object({ policy: resultPolicy }),
  }),

  /** What the patient, or a representative, sees of it: nothing before the release. */
  view: query({
    input: z.object({ resultId, audience: z.enum(['patient', 'proxy']) }),
    output: z.object({
      isVisible: z.boolean(),
      result: result
        .pick({ title: true, kind: true, values: true, conclusion: true, explanation: true, issuedAt: true })
        .nullable(),
      readers: z.array(letterReader),
    }),
    fails: { 'result-not-found': noDetail },
  }),
};
