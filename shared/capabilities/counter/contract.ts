import { z } from 'zod';

import { attachmentId, departmentId, itemId, outboxId, practitionerId } from '#shared/kernel/ids.ts';
import { instant } from '#shared/kernel/time.ts';
import { noDetail } from '#shared/rpc/failures.ts';
import { command, event, query, task } from '#shared/rpc/verbs.ts';
import { findingDecision } from '#shared/capabilities/letters/model.ts';
import { registrationChoice } from '#shared/capabilities/registration/model.ts';
import { answerDocument } from './answer-document.ts';
import { clockContract } from './clock-contract.ts';
import { colleagueProcedures } from './colleague-contract.ts';
import { listContract } from './list-contract.ts';
import { typeContract } from './type-contract.ts';
import {
  attachmentSummary,
  closeOutcome,
  conversation,
  draftKind,
  itemSummary,
  lens,
  outboxEntry,
  passOnReason,
  poolRole,
  questionType,
  sendPurpose,
  splitCount,
} from './model.ts';

const nothing = z.object({});
const itemRef = z.object({ itemId });
const kind = draftKind.default('answer');
/** The version the screen showed; a command on an item that moved on is refused with who moved it. */
const itemVersion = z.object({ itemId, version: z.number().int() });
const movedOn = {
  'item-not-found': noDetail,
  'item-moved-on': z.object({ byName: z.string().nullable() }),
};
const changed = z.object({ item: itemSummary });

/** The inbox: what patients ask, who takes it, what is answered. */
export const counterContract = {
  /**
   * One page of the inbox, sorted by due moment, with the counts per question type from the same rows.
   *
   * `lane` holds every red item in reach, longest waiting first, whatever the lens or split: it is never filtered away.
   */
  list: query({
    input: z.object({
      lens,
      split: questionType.nullable(),
      offset: z.number().int().min(0).max(10_000_000),
      limit: z.number().int().min(1).max(200),
    }),
    output: z.object({
      items: z.array(itemSummary),
      lane: z.array(itemSummary),
      total: z.number().int(),
      counts: z.array(splitCount),
      asOf: instant,
    }),
  }),

  /** Everything about one item; reading it is written in the log before the answer leaves. */
  open: query({ input: itemRef, output: conversation, fails: { 'item-not-found': noDetail } }),

  take: command({
    input: itemVersion,
    output: changed,
    fails: { ...movedOn, 'already-taken': z.object({ byName: z.string() }), 'item-closed': noDetail },
  }),

  putBack: command({ input: itemVersion, output: changed, fails: movedOn }),

  passOn: command({
    input: itemVersion.extend({
      departmentId,
      toRole: poolRole,
      toPractitionerId: practitionerId.nullable(),
      reason: passOnReason,
      explanation: z.string().trim().min(3).max(2_000),
    }),
    output: changed,
    fails: {
      ...movedOn,
      'item-closed': noDetail,
      'receiver-not-found': noDetail,
      'receiver-absent': z.object({ byName: z.string(), deputyName: z.string().nullable() }),
    },
  }),

  close: command({
    input: itemVersion.extend({
      outcome: closeOutcome,
      explanation: z.string().trim().max(2_000),
      /** The question came instead of a phone call; kept for the comparison of channels. */
      replacesCall: z.boolean().default(false),
      registration: registrationChoice.nullable().default(null),
    }),
    output: changed,
    fails: {
      ...movedOn,
      'item-closed': noDetail,
      'answer-in-outbox': noDetail,
      'explanation-required': noDetail,
      'call-required': noDetail,
    },
  }),

  reopen: command({
    input: itemVersion.extend({ reason: z.string().trim().min(3).max(2_000) }),
    output: changed,
    fails: { ...movedOn, 'item-not-closed': noDetail },
  }),

  /** A note for colleagues. It is part of the record and is never sent to the portal. */
  addNote: command({
    input: itemRef.extend({ body: z.string().trim().min(1).max(20_000) }),
    output: nothing,
    fails: { 'item-not-found': noDetail },
  }),

  /** Keeps what this person has typed for this item. Only sending or discarding it takes it away. */
  saveDraft: command({
    input: itemRef.extend({ kind, body: answerDocument, templateId: z.uuid().nullable() }),
    output: z.object({ savedAt: instant, revision: z.number().int() }),
    fails: { 'item-not-found': noDetail },
  }),

  discardDraft: command({ input: itemRef.extend({ kind }), output: nothing, fails: { 'item-not-found': noDetail } }),

  /** Puts an answer in the outbox, where it can be withdrawn until `heldUntil`. */
  send: task({
    input: itemVersion.extend({
      body: answerDocument,
      templateId: z.uuid().nullable(),
      thenClose: z.boolean(),
      /** What closing registers; null for the usual class of the question type. */
      registration: registrationChoice.nullable().default(null),
      patientOnly: z.boolean(),
      /** A question back waits for the patient and an interim message leaves all as it is; neither closes. */
      purpose: sendPurpose.default('answer'),
      /** Number of messages the writer had seen; a newer one stops the sending. */
      knownMessages: z.number().int().min(0),
      /** What the writer decided about the findings of the language check. */
      decisions: z.array(findingDecision).max(500).default([]),
      /** Why a text that is far above B1 has to be so. It never lets a passage about somebody else pass. */
      override: z
        .object({ reason: z.string().trim().min(5).max(500) })
        .nullable()
        .default(null),
    }),
    output: z.object({ outboxId, heldUntil: instant }),
    fails: {
      ...movedOn,
      'blanks-open': z.object({ labels: z.array(z.string()) }),
      'answer-empty': noDetail,
      'answer-in-outbox': noDetail,
      'call-required': noDetail,
      'taken-by-other': z.object({ byName: z.string() }),
      'sender-unknown': noDetail,
      'approval-required': z.object({ byName: z.string() }),
      'third-party-open': z.object({ count: z.number().int() }),
      'too-hard-to-read': noDetail,
      'language-not-ready': noDetail,
    },
  }),

  /** Takes an answer back out of the outbox; the draft returns as it was. */
  withdraw: command({
    input: z.object({ outboxId }),
    output: z.object({ itemId }),
    fails: { 'outbox-entry-not-found': noDetail, 'already-sent': noDetail },
  }),

  outbox: query({ input: nothing, output: z.object({ entries: z.array(outboxEntry), asOf: instant }) }),

  /** The bytes of an attachment as base64, with what it really is. */
  attachment: query({
    input: z.object({ itemId, attachmentId }),
    output: z.object({ attachment: attachmentSummary, base64: z.string().nullable() }),
    fails: { 'item-not-found': noDetail, 'attachment-not-found': noDetail },
  }),

  ...clockContract,
  ...listContract,
  ...typeContract,
  ...colleagueProcedures,

  /** News that the inbox changed, by this window, another one, the outbox or an import. */
  changes: event(z.object({ topic: z.enum(['items', 'outbox', 'session', 'presence', 'still-there']) })),
};
