import { z } from 'zod';

import { answerDocument } from '#shared/capabilities/counter/answer-document.ts';
import { findingDecision, letterReader } from '#shared/capabilities/letters/model.ts';
import { departmentId, itemId, patientId, practitionerId, resultId } from '#shared/kernel/ids.ts';
import { calendarDate, instant } from '#shared/kernel/time.ts';

/** Sorts of results, each with its own policy of release. */
export const resultKinds = ['laboratory', 'radiology', 'pathology', 'genetics', 'function-test', 'other'] as const;
export const resultKind = z.enum(resultKinds);
export type ResultKind = z.infer<typeof resultKind>;

/**
 * Where a result stands. `waiting` waits for an explanation; `held` is kept back by two people until a day; both release themselves at
 * `releaseAt`. There is no state in which a result is kept back without an end.
 *
 * @source R83, R113: expired holds release themselves, never indefinite
 */
export const resultStates = ['waiting', 'held', 'released'] as const;
export const resultState = z.enum(resultStates);
export type ResultState = z.infer<typeof resultState>;

/** How a result came to be released. */
export const releaseWays = ['with-explanation', 'by-person', 'direct-by-policy', 'term-ended', 'hold-ended'] as const;
export const releaseWay = z.enum(releaseWays);
export type ReleaseWay = z.infer<typeof releaseWay>;

/** Where a value lies against its bounds. */
export const valueFlags = ['low', 'high', 'critical', 'abnormal'] as const;
export const valueFlag = z.enum(valueFlags);
export type ValueFlag = z.infer<typeof valueFlag>;

/** One measured value. Coded values stay values: a number with its unit, never a sentence. @source R90 */
export const resultValue = z.object({
  /** LOINC code where the laboratory gave one. */
  code: z.string().nullable(),
  name: z.string(),
  /** The number, when it is one; else null and `words` holds what was found. */
  number: z.number().nullable(),
  words: z.string().nullable(),
  /** UCUM unit. */
  unit: z.string().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  flag: valueFlag.nullable(),
  /** Earlier values of the same code, of all sources, oldest first, with who measured them. @source R91 */
  earlier: z.array(
    z.object({
      number: z.number().nullable(),
      words: z.string().nullable(),
      unit: z.string().nullable(),
      measuredAt: instant,
      laboratory: z.string().nullable(),
    }),
  ),
});
export type ResultValue = z.infer<typeof resultValue>;

/**
 * When results of a sort reach the patient. `direct` at once; `explanation-first` with an explanation or after `termDays` days.
 *
 * @source R80–R82, R87; domain facts §2.6, release of results
 */
export const resultPolicy = z.object({
  kind: resultKind,
  mode: z.enum(['direct', 'explanation-first']),
  /** Longest wait for an explanation, in calendar days after the result came in. */
  termDays: z.number().int().min(0).max(28),
  reason: z.string(),
  ownerName: z.string().nullable(),
  reviewOn: calendarDate.nullable(),
  decidedAt: instant.nullable(),
});
export type ResultPolicy = z.infer<typeof resultPolicy>;

/** Grounds on which a result may be kept back for a time. @source art. 7:448 BW, therapeutic exception; R113 */
export const holdGrounds = ['serious-harm', 'talk-first', 'patient-asked', 'reading-agreement'] as const;
export const holdGround = z.enum(holdGrounds);
export type HoldGround = z.infer<typeof holdGround>;

/** Longest hold, in days from now; a new one needs two people again. */
export const longestHoldDays = 28;

/** A hold. It counts only when the second reader agreed; until then the result releases itself as it would have. */
export const resultHold = z.object({
  ground: holdGround,
  reason: z.string(),
  until: instant,
  byName: z.string(),
  at: instant,
  secondReaderId: practitionerId,
  secondReaderName: z.string(),
  agreedAt: instant.nullable(),
});
export type ResultHold = z.infer<typeof resultHold>;

/** A result as the queue lists it. */
export const resultSummary = z.object({
  id: resultId,
  kind: resultKind,
  title: z.string(),
  patientId,
  patientName: z.string(),
  patientBirthDate: calendarDate.nullable(),
  departmentId,
  departmentName: z.string(),
  state: resultState,
  issuedAt: instant,
  /** When it releases itself; null once released. */
  releaseAt: instant.nullable(),
  releasedAt: instant.nullable(),
  releasedBy: releaseWay.nullable(),
  isAbnormal: z.boolean(),
  isCritical: z.boolean(),
  wantsExplanationFirst: z.boolean(),
  /** A hold waits for this person's agreement. */
  awaitsMyAgreement: z.boolean(),
  hasDraft: z.boolean(),
  /** The open question of the patient about a result, if there is one. */
  itemId: itemId.nullable(),
  version: z.number().int(),
});
export type ResultSummary = z.infer<typeof resultSummary>;

/** Words that can begin an explanation, for a value below, within or above its bounds. Offered, never put in by itself. @source R89 */
export const resultSnippet = z.object({ id: z.string(), valueName: z.string(), label: z.string(), body: z.string() });
export type ResultSnippet = z.infer<typeof resultSnippet>;

/** An explanation as it was released. */
export const resultExplanation = z.object({
  body: z.string(),
  byName: z.string(),
  functionTitle: z.string(),
  at: instant,
  patientOnly: z.boolean(),
});

export const resultRights = z.object({
  explain: z.boolean(),
  release: z.boolean(),
  hold: z.boolean(),
  agree: z.boolean(),
  endHold: z.boolean(),
  setPreference: z.boolean(),
});
export type ResultRights = z.infer<typeof resultRights>;

/** A result with everything its screen needs. */
export const result = resultSummary.extend({
  laboratory: z.string().nullable(),
  effectiveAt: instant.nullable(),
  conclusion: z.string().nullable(),
  values: z.array(resultValue),
  policy: resultPolicy,
  hold: resultHold.nullable(),
  readers: z.array(letterReader),
  explanation: resultExplanation.nullable(),
  draft: z.object({ body: answerDocument, decisions: z.array(findingDecision), savedAt: instant }).nullable(),
  snippets: z.array(resultSnippet),
  /** Colleagues who can be the second reader of a hold. */
  secondReaders: z.array(z.object({ id: practitionerId, name: z.string() })),
  may: resultRights,
});
export type Result = z.infer<typeof result>;
