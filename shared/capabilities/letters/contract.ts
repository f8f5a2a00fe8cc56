import { z } from 'zod';

import { departmentId, itemId, letterId, patientId, practitionerId, shelfId } from '#shared/kernel/ids.ts';
import { instant } from '#shared/kernel/time.ts';
import { noDetail } from '#shared/rpc/failures.ts';
import { command, query, task } from '#shared/rpc/verbs.ts';
import { letterDocument } from './letter-document.ts';
import {
  audience,
  enclosure,
  findingDecision,
  letter,
  letterhead,
  letterKind,
  letterLanguage,
  letterSummary,
  letterText,
  readerChoice,
  rendering,
  shelfItem,
} from './model.ts';

const nothing = z.object({});
/** The revision the screen showed; a step on a letter that changed since is refused with who changed it. */
const letterRef = z.object({ letterId, revision: z.number().int() });
const movedOn = {
  'letter-not-found': noDetail,
  'letter-moved-on': z.object({ byName: z.string().nullable() }),
};
const stepped = z.object({ letter: letterSummary });
/** Why a letter may not be signed or released yet. `open` counts the findings that nobody handled, by kind. */
const gateClosed = {
  'blanks-open': z.object({ labels: z.array(z.string()) }),
  'letter-empty': noDetail,
  'findings-open': z.object({ count: z.number().int() }),
  'third-party-open': z.object({ count: z.number().int() }),
  'language-not-ready': noDetail,
};
/** Lets language findings pass that nobody handled one by one. It never lets a third-party suggestion pass. */
const override = z.object({ reason: z.string().trim().min(5).max(500) }).nullable();

/** Which letters a list holds. */
export const letterViews = ['mine', 'to-sign', 'to-release', 'department', 'released'] as const;
export const letterView = z.enum(letterViews);
export type LetterView = z.infer<typeof letterView>;

/** Letters: written, checked, signed, released, and taken back with a trail. */
export const lettersContract = {
  /** Letters of a view that this person may read, last changed first (to sign: longest waiting first), with counts per view. */
  list: query({
    input: z.object({
      view: letterView,
      offset: z.number().int().min(0).max(1_000_000),
      limit: z.number().int().min(1).max(200),
    }),
    output: z.object({
      letters: z.array(letterSummary),
      total: z.number().int(),
      counts: z.array(z.object({ view: letterView, count: z.number().int() })),
      asOf: instant,
    }),
  }),

  /** Everything about one letter; reading it is written in the log before the answer leaves. */
  open: query({ input: z.object({ letterId }), output: letter, fails: { 'letter-not-found': noDetail } }),

  /** Begins a letter for the patient of a question, or for a patient found by an exact key. */
  start: command({
    input: z.object({
      kind: letterKind,
      language: letterLanguage,
      about: z.union([z.object({ itemId }), z.object({ patientId })]),
      departmentId,
    }),
    output: z.object({ letterId }),
    fails: { 'item-not-found': noDetail, 'patient-not-found': noDetail },
  }),

  /**
   * Keeps what was typed. When somebody else changed the letter meanwhile the text is kept aside, and `keptAside` says by whom it
   * was changed: what someone typed is never lost.
   */
  saveText: command({
    input: letterRef.extend({ text: letterText, body: letterDocument.nullable() }),
    output: z.object({
      savedAt: instant,
      revision: z.number().int(),
      keptAside: z.object({ byName: z.string().nullable() }).nullable(),
    }),
    fails: { 'letter-not-found': noDetail },
  }),
  /** Lets go of one text that was kept aside, as the screen showed it. */
  discardAside: command({
    input: z.object({ letterId, text: letterText, at: instant }),
    output: nothing,
    fails: { 'letter-not-found': noDetail },
  }),
  rename: command({
    input: letterRef.extend({ title: z.string().trim().min(1).max(200) }),
    output: stepped,
    fails: movedOn,
  }),
  /** Puts down everything decided about the findings of one text, in place of what was decided before. */
  decide: command({
    input: z.object({ letterId, text: letterText, decisions: z.array(findingDecision).max(2_000) }),
    output: nothing,
    fails: { 'letter-not-found': noDetail },
  }),

  /** The shelf of links and leaflets for a letter, those that fit its words first. */
  shelf: query({
    input: z.object({ letterId: letterId.nullable() }),
    output: z.object({ items: z.array(shelfItem.extend({ isSuggested: z.boolean() })) }),
  }),
  /** Hosts that a link may lead to. A link to anywhere else is refused. */
  addToShelf: command({
    input: shelfItem.omit({ id: true, checkedOn: true }),
    output: z.object({ item: shelfItem }),
    fails: { 'address-not-allowed': z.object({ hosts: z.array(z.string()) }), 'department-not-found': noDetail },
  }),
  removeFromShelf: command({
    input: z.object({ shelfId }),
    output: nothing,
    fails: { 'shelf-item-not-found': noDetail },
  }),
  enclose: command({
    input: letterRef.extend({
      what: z.union([
        z.object({ shelfId }),
        z.object({ name: z.string().trim().min(1).max(200), base64: z.base64().max(14_000_000) }),
      ]),
    }),
    output: z.object({ enclosure, letter: letterSummary }),
    fails: { ...movedOn, 'shelf-item-not-found': noDetail, 'file-not-allowed': noDetail },
  }),
  takeOut: command({ input: letterRef.extend({ enclosureId: z.uuid() }), output: stepped, fails: movedOn }),
  /** Text blocks that fit this letter, filled with what is certain. */
  blocks: query({
    input: z.object({ letterId }),
    output: z.object({ blocks: z.array(z.object({ name: z.string(), body: z.string() })) }),
    fails: { 'letter-not-found': noDetail },
  }),

  /** Asks a colleague who may sign to do so. A doctor in training asks the supervisor. */
  putForward: command({
    input: letterRef.extend({ authoriserId: practitionerId.nullable() }),
    output: stepped,
    fails: { ...movedOn, 'letter-empty': noDetail, 'authoriser-not-found': noDetail },
  }),
  takeBack: command({ input: letterRef, output: stepped, fails: movedOn }),
  takeOver: command({ input: letterRef, output: stepped, fails: movedOn }),
  /** Signs: the texts are frozen as a version with a rendering for each audience. */
  sign: task({
    input: letterRef.extend({ override }),
    output: stepped,
    fails: { ...movedOn, ...gateClosed, 'supervisor-signs': z.object({ byName: z.string() }) },
  }),
  /** Releases a signed version to the readers that were named. It can be recalled until `visibleAt`. */
  release: command({
    input: letterRef.extend({ readers: readerChoice }),
    output: stepped,
    fails: { ...movedOn, 'no-readers': noDetail, 'portal-off': noDetail },
  }),
  recall: command({ input: letterRef, output: stepped, fails: { ...movedOn, 'already-released': noDetail } }),
  withdraw: command({
    input: letterRef.extend({ reason: z.string().trim().min(5).max(500) }),
    output: stepped,
    fails: movedOn,
  }),
  /** Begins a correction: a new letter with the same texts. When it is released the old one is marked as corrected. */
  correct: command({
    input: letterRef.extend({ reason: z.string().trim().min(5).max(500) }),
    output: z.object({ letterId }),
    fails: movedOn,
  }),
  discard: command({ input: letterRef, output: nothing, fails: movedOn }),

  /** What an audience reads of the newest signed version, without any passage it may not read. */
  view: query({
    input: z.object({ letterId, audience }),
    output: z.object({
      title: z.string(),
      language: letterLanguage,
      renderings: z.array(rendering),
      letterhead,
      state: letterSummary.shape.state,
    }),
    fails: { 'letter-not-found': noDetail, 'not-signed-yet': noDetail },
  }),
  /** The letter as a tagged PDF for an audience; a draft carries "concept" on each page. Counts as a copy in the log. */
  pdf: task({
    input: z.object({ letterId, audience, purpose: z.enum(['save', 'print']) }),
    output: z.object({ fileName: z.string(), base64: z.string() }),
    fails: { 'letter-not-found': noDetail },
  }),

  letterhead: query({ input: z.object({ departmentId: departmentId.nullable() }), output: letterhead }),
  setLetterhead: command({
    input: letterhead.pick({ lines: true, footer: true, logo: true }),
    output: letterhead,
    fails: { 'file-not-allowed': noDetail },
  }),
};
