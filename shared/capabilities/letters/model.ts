import { z } from 'zod';

import {
  departmentId,
  itemId,
  letterId,
  letterVersionId,
  patientId,
  practitionerId,
  relatedPersonId,
  shelfId,
} from '#shared/kernel/ids.ts';
import { calendarDate, instant } from '#shared/kernel/time.ts';
import { findingKinds, languages } from '#shared/plain-language/model.ts';
import { letterDocument, longestAddress } from './letter-document.ts';

/** What a letter is for. It decides which texts and sections it has. */
export const letterKinds = ['patient-letter', 'gp-letter', 'result-explanation', 'discharge', 'statement'] as const;
export const letterKind = z.enum(letterKinds);
export type LetterKind = z.infer<typeof letterKind>;

/** The two texts a letter can have: what a professional reads, and what the patient reads. */
export const letterTexts = ['professional', 'patient'] as const;
export const letterText = z.enum(letterTexts);
export type LetterText = z.infer<typeof letterText>;

/**
 * Where a letter stands. `ready` waits for somebody who may sign; `outgoing` is released by a person and can be recalled until
 * its hold is over; `withdrawn` and `corrected` were released before, and stay in sight as such.
 */
export const letterStates = ['draft', 'ready', 'signed', 'outgoing', 'released', 'withdrawn', 'corrected'] as const;
export const letterState = z.enum(letterStates);
export type LetterState = z.infer<typeof letterState>;

/** Whose eyes a rendering is for. The general practitioner reads what the treatment team reads of the professional text. */
export const audiences = ['team', 'gp', 'patient', 'proxy'] as const;
export const audience = z.enum(audiences);
export type Audience = z.infer<typeof audience>;

export const letterLanguage = z.enum(languages);

/**
 * What a person decided about a finding of the language check. `once` holds for that sentence as it stands, `everywhere` for the
 * whole text. A third-party suggestion is accepted by marking the passage, and dismissed here.
 */
export const findingDecision = z.object({
  kind: z.enum(findingKinds),
  lemma: z.string().max(2_000),
  scope: z.enum(['once', 'everywhere']),
  /** The sentence it stood in, for `once`; null for `everywhere`. */
  sentence: z.string().max(20_000).nullable(),
  reason: z.string().trim().max(500).nullable(),
});
export type FindingDecision = z.infer<typeof findingDecision>;

const texts = z.object({ professional: letterDocument.nullable(), patient: letterDocument.nullable() });
export type LetterTexts = z.infer<typeof texts>;

const decisions = z.object({
  professional: z.array(findingDecision).max(2_000),
  patient: z.array(findingDecision).max(2_000),
});
export type LetterDecisions = z.infer<typeof decisions>;

/** What may be put with a letter: a page on the allow-list, a leaflet of our own, or a file. */
export const enclosureKinds = ['link', 'leaflet', 'file'] as const;
export const enclosure = z.object({
  id: z.uuid(),
  kind: z.enum(enclosureKinds),
  title: z.string(),
  /** For a link: its address. */
  address: z.string().nullable(),
  /** Version of a leaflet, such as `2026-03`. */
  edition: z.string().nullable(),
  /** For a leaflet with a file, and a file: its size in bytes and what its bytes say it is. */
  sizeBytes: z.number().int().nullable(),
  contentType: z.string().nullable(),
  addedOn: calendarDate,
});
export type Enclosure = z.infer<typeof enclosure>;

/** A link or leaflet on the shelf, from which letters take. */
export const shelfItem = z.object({
  id: shelfId,
  kind: z.enum(['link', 'leaflet']),
  title: z.string().trim().min(1).max(300),
  address: z.string().max(longestAddress).nullable(),
  departmentId: departmentId.nullable(),
  /** Words by which it is found and suggested, such as `hartfalen`. */
  subjects: z.array(z.string().trim().min(1).max(80)).max(20),
  edition: z.string().max(40).nullable(),
  checkedOn: calendarDate,
});
export type ShelfItem = z.infer<typeof shelfItem>;

/** Top of a letter: who sends it and to whom. */
export const letterhead = z.object({
  organizationName: z.string(),
  organizationCity: z.string(),
  departmentName: z.string(),
  departmentPhone: z.string().nullable(),
  /** Address and the like, a line each. */
  lines: z.array(z.string().max(120)).max(6),
  /** Small print at the bottom of each page. */
  footer: z.string().max(300),
  /** Logo as a data address of a PNG or JPEG, at most 300 kB; null without one. */
  logo: z.string().max(420_000).nullable(),
});
export type Letterhead = z.infer<typeof letterhead>;

/** Who will be able to read it when it is released. */
export const letterReader = z.object({
  kind: z.enum(['patient', 'proxy', 'gp']),
  id: z.union([patientId, relatedPersonId]).nullable(),
  name: z.string(),
  /** For a representative the ground, for a general practitioner the practice. */
  detail: z.string().nullable(),
});
export type LetterReader = z.infer<typeof letterReader>;

/** Readers as a person chooses them. `proxies: false` is "patient only". */
export const readerChoice = z.object({ patient: z.boolean(), proxies: z.boolean(), gp: z.boolean() });
export type ReaderChoice = z.infer<typeof readerChoice>;

/** A letter as lists show it. */
export const letterSummary = z.object({
  id: letterId,
  kind: letterKind,
  title: z.string(),
  language: letterLanguage,
  patientId,
  patientName: z.string(),
  patientBirthDate: calendarDate.nullable(),
  departmentId,
  departmentName: z.string(),
  state: letterState,
  authorId: practitionerId,
  authorName: z.string(),
  /** Who writes in it now; another takes it over first. */
  holderId: practitionerId,
  holderName: z.string(),
  /** Who is asked to sign, for `ready`; a deputy stands in while they are absent. */
  authoriserName: z.string().nullable(),
  deputyName: z.string().nullable(),
  /** This person can take the next step: sign it, release it, or write on. */
  awaitsMe: z.boolean(),
  revision: z.number().int(),
  changedAt: instant,
  readyAt: instant.nullable(),
  signedAt: instant.nullable(),
  signedByName: z.string().nullable(),
  /** From when readers see it; until then it can be recalled. */
  visibleAt: instant.nullable(),
  correctsId: letterId.nullable(),
  correctedById: letterId.nullable(),
});
export type LetterSummary = z.infer<typeof letterSummary>;

/** A signed version. It never changes. */
export const letterVersion = z.object({
  id: letterVersionId,
  number: z.number().int(),
  title: z.string(),
  signedAt: instant,
  signedByName: z.string(),
  /** SHA-256 of the signed texts, in hex. */
  digest: z.string(),
});
export type LetterVersion = z.infer<typeof letterVersion>;

/** One thing that happened to a letter, for its own history. */
export const letterStep = z.object({
  step: z.enum([
    'started',
    'put-forward',
    'taken-back',
    'taken-over',
    'signed',
    'released',
    'recalled',
    'visible',
    'withdrawn',
    'corrected',
  ]),
  byName: z.string(),
  at: instant,
  reason: z.string().nullable(),
});
export type LetterStep = z.infer<typeof letterStep>;

/** What this person may do with this letter now. The core decides again when they do it. */
export const letterRights = z.object({
  write: z.boolean(),
  takeOver: z.boolean(),
  putForward: z.boolean(),
  takeBack: z.boolean(),
  sign: z.boolean(),
  release: z.boolean(),
  recall: z.boolean(),
  withdraw: z.boolean(),
  correct: z.boolean(),
  discard: z.boolean(),
});
export type LetterRights = z.infer<typeof letterRights>;

/** A letter with everything its screen needs. */
export const letter = letterSummary.extend({
  itemId: itemId.nullable(),
  texts,
  decisions,
  enclosures: z.array(enclosure),
  letterhead,
  /** All who could read it; which of them will is chosen at the release. */
  readers: z.array(letterReader),
  chosen: readerChoice.nullable(),
  versions: z.array(letterVersion),
  history: z.array(letterStep),
  /** Text of this person that could not be kept in the letter because somebody else changed it meanwhile. */
  aside: z.array(z.object({ at: instant, text: letterText, body: letterDocument })),
  /** True for a patient under 18, for whom passages can be confidential for the child. */
  isChild: z.boolean(),
  withdrawnReason: z.string().nullable(),
  may: letterRights,
});
export type Letter = z.infer<typeof letter>;

/** What one of the texts of a signed version shows to an audience. */
export const rendering = z.object({
  text: letterText,
  body: letterDocument,
});
export type Rendering = z.infer<typeof rendering>;
