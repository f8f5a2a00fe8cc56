import { z } from 'zod';

import { departmentId, itemId } from '#shared/kernel/ids.ts';
import { calendarDate, instant } from '#shared/kernel/time.ts';
import { noDetail } from '#shared/rpc/failures.ts';
import { command, query, task } from '#shared/rpc/verbs.ts';
import {
  bulkDeed,
  bulkLine,
  contact,
  deedKind,
  mostHits,
  mostInBulk,
  patientHit,
  presetOffer,
  snoozeOffer,
} from './list-model.ts';
import { itemSummary, lens } from './model.ts';
import { questionType } from './question-type.ts';
import { snoozeChoice } from './snooze.ts';

const itemVersion = z.object({ itemId, version: z.number().int() });
const movedOn = {
  'item-not-found': noDetail,
  'item-moved-on': z.object({ byName: z.string().nullable() }),
};
const changed = z.object({ item: itemSummary });
const explanation = z.string().trim().min(3).max(200);

/** Which items a bulk deed is about: those that were marked, or all that a list shows. */
const bulkChoice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('marked'), itemIds: z.array(itemId).min(1).max(mostInBulk) }),
  z.object({ kind: z.literal('matching'), lens, split: questionType.nullable() }),
]);

const digits = /^\d{9}$/;
/** Patients are found by an exact key only, so that nobody leafs through them. */
const patientKey = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('bsn'), bsn: z.string().regex(digits) }),
  z.object({ kind: z.literal('birth-date'), birthDate: calendarDate, surname: z.string().trim().min(2).max(80) }),
]);

/** Working the list: snooze, duplicates, thanks, many at once, phone and desk, and the way back. */
export const listContract = {
  /** The moments a snooze is mostly set to, and the moment that typed words mean. */
  snoozeMoments: query({
    input: z.object({ itemId: itemId.nullable(), text: z.string().max(200) }),
    output: z.object({
      presets: z.array(presetOffer),
      typed: z
        .union([snoozeOffer, z.object({ fault: z.enum(['not-understood', 'snooze-past', 'snooze-too-far']) })])
        .nullable(),
      dueAt: instant.nullable(),
    }),
    fails: { 'item-not-found': noDetail },
  }),

  /** Puts an item out of the list until a moment. The patient's clock runs on. */
  snooze: command({
    input: itemVersion.extend(snoozeChoice.shape),
    output: changed,
    fails: {
      ...movedOn,
      'item-closed': noDetail,
      'call-required': noDetail,
      'snooze-past': noDetail,
      'snooze-too-far': noDetail,
      'snooze-after-due': noDetail,
    },
  }),

  /** Ends a snooze, or takes away the reminder that was left of one. */
  unsnooze: command({ input: itemVersion, output: changed, fails: movedOn }),

  /** Closes an item as a duplicate of another open one of the same patient, where its messages are read from now on. */
  merge: command({
    input: itemVersion.extend({ into: itemId }),
    output: changed,
    fails: {
      ...movedOn,
      'item-closed': noDetail,
      'merge-other-patient': noDetail,
      'merge-urgent': noDetail,
      'answer-in-outbox': noDetail,
    },
  }),

  /** Closes a short thanks: somebody looked at it. */
  seen: command({ input: itemVersion, output: changed, fails: movedOn }),

  /** Says that what looked like a thanks is a question; its clock runs again. */
  keepAsQuestion: command({ input: itemVersion, output: changed, fails: movedOn }),

  /** Undoes the latest deed of this person with an item. Refused when the item has moved on. */
  undo: command({
    input: z.object({ itemId, kind: deedKind, explanation }),
    output: changed,
    fails: { ...movedOn, 'nothing-to-undo': noDetail, 'call-required': noDetail },
  }),

  /** What a bulk deed would do, item by item. Of more than the most, the first are taken, and `total` says how many there are. */
  planBulk: query({
    input: z.object({ deed: bulkDeed, choice: bulkChoice }),
    output: z.object({ lines: z.array(bulkLine), total: z.number().int() }),
  }),

  /** Does a deed to many items; each that cannot be done says why. */
  bulk: task({
    input: z.object({ deed: bulkDeed, items: z.array(itemVersion).min(1).max(mostInBulk) }),
    output: z.object({ lines: z.array(bulkLine) }),
  }),

  /** Undoes a bulk deed as a whole; what has moved on since stays, and is named. */
  undoBulk: task({
    input: z.object({ kind: deedKind, itemIds: z.array(itemId).min(1).max(mostInBulk), explanation }),
    output: z.object({ lines: z.array(bulkLine) }),
  }),

  /** Patients by an exact key: a BSN, or a birth date with the beginning of the surname. */
  findPatients: query({
    input: z.object({ key: patientKey }),
    output: z.object({ patients: z.array(patientHit).max(mostHits), isMore: z.boolean() }),
  }),

  /** The question types, each with whether this person may answer it at once for a department. */
  contactTypes: query({
    input: z.object({ departmentId }),
    output: z.object({ types: z.array(z.object({ questionType, mayAnswer: z.boolean() })) }),
  }),

  /**
   * Writes down what a patient asked by phone or at the desk, in the same queue as the portal. With an answer given at
   * once it is filed and closed, unless the words ask for a call: then it stays open, and `item` says so.
   */
  recordContact: command({
    input: contact,
    output: changed,
    fails: { 'patient-not-found': noDetail, 'department-not-found': noDetail, 'may-not-answer': noDetail },
  }),

  /** Reads an item within the core, so that opening it is quick. Nothing of it is given. */
  readAhead: query({ input: z.object({ itemId }), output: z.object({}) }),
};
