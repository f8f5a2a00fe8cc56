import { visibleText } from '#shared/kernel/visible-text.ts';

import { type Language, languages } from '../model.ts';

/** Whether a word is left alone, or explained in the organisation's own words. */
export const meanings = ['known', 'explained'] as const;
export type OrganisationMeaning = (typeof meanings)[number];

/** A word as an organisation wants it read. It counts before the lexicon that comes with the program. */
export interface OrganisationEntry {
  /** As it is written in running text. */
  readonly term: string;
  readonly language: Language;
  /** `known`: never found, in none of its forms. `explained`: found, with the words below. */
  readonly meaning: OrganisationMeaning;
  /** Words that can stand in its place, most usual first. */
  readonly plain: readonly string[];
  /** A short sentence that explains it. */
  readonly explanation: string | null;
  /** Where the meaning comes from, or who decided it. */
  readonly source: string;
  /** Name of who added it. */
  readonly addedBy?: string;
  /** Day on which it was added, as `2026-11-22`. */
  readonly addedOn: string;
}

/** What can be wrong with an entry. A code never holds what was written. */
export const entryFaults = [
  'not-an-entry',
  'unknown-language',
  'unknown-meaning',
  'no-term',
  'no-source',
  'no-words',
  'no-date',
  'too-long',
  'too-many-words',
  'control-character',
  'markup',
  'bar',
] as const;
export type EntryFault = (typeof entryFaults)[number];

/** Longest texts, in UTF-16 units, and the most words that can stand in place of one term. */
export const limits = { term: 80, plain: 120, plains: 8, explanation: 300, source: 200, addedBy: 120 } as const;

const markup = /<[\p{L}/!?]|&#?\w{1,31};/u;
const letterOrDigit = /[\p{L}\p{Nd}]/u;
const day = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** True for a day that the calendar has. */
function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !day.test(value)) return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
}

/** What is wrong with a text, if anything: lines, characters that steer or hide, and marks of HTML have no place. */
function faultOf(text: string, longest: number): EntryFault | undefined {
  if (text.length > longest) return 'too-long';
  if (visibleText(text) !== text || /[\t\n\r\u2028\u2029]/u.test(text)) return 'control-character';
  return markup.test(text) ? 'markup' : undefined;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);
const isOneOf = <Value>(values: readonly Value[], value: unknown): value is Value => values.includes(value as Value);
const trimmed = (text: string) => text.trim().normalize('NFC');

/** Reads values by their types; what they say is looked at later. */
function typedOf(value: Readonly<Record<string, unknown>>): OrganisationEntry | EntryFault {
  const { term, language, meaning, plain, explanation = null, source, addedBy, addedOn } = value;
  if (!isOneOf(languages, language)) return 'unknown-language';
  if (!isOneOf(meanings, meaning)) return 'unknown-meaning';
  if (!isText(term)) return 'no-term';
  if (!isText(source)) return 'no-source';
  if (!isDay(addedOn)) return 'no-date';
  if (!isTexts(plain) || !isTextOrNull(explanation) || !(addedBy === undefined || isText(addedBy)))
    return 'not-an-entry';
  return trimmedEntry({
    term,
    language,
    meaning,
    plain,
    explanation,
    source,
    ...(addedBy === undefined ? {} : { addedBy }),
    addedOn,
  });
}

function trimmedEntry(entry: OrganisationEntry): OrganisationEntry {
  const explanation = trimmed(entry.explanation ?? '');
  return {
    ...entry,
    term: trimmed(entry.term),
    plain: entry.plain.map(trimmed).filter((words) => words !== ''),
    explanation: explanation === '' ? null : explanation,
    source: trimmed(entry.source),
    ...(entry.addedBy === undefined ? {} : { addedBy: trimmed(entry.addedBy) }),
  };
}

function saidWrong({ term, meaning, plain, explanation, source, addedBy }: OrganisationEntry): EntryFault | undefined {
  if (!letterOrDigit.test(term)) return 'no-term';
  if (source === '') return 'no-source';
  if (plain.length > limits.plains) return 'too-many-words';
  if (meaning === 'explained' && plain.length === 0 && explanation === null) return 'no-words';
  if (plain.some((words) => words.includes('|'))) return 'bar';
  return (
    faultOf(term, limits.term) ??
    plain.map((words) => faultOf(words, limits.plain)).find((fault) => fault !== undefined) ??
    faultOf(explanation ?? '', limits.explanation) ??
    faultOf(source, limits.source) ??
    faultOf(addedBy ?? '', limits.addedBy)
  );
}

/** Reads what may be an entry: the entry, trimmed, or what is wrong with it. Never throws. */
export function entryOf(value: unknown): OrganisationEntry | EntryFault {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not-an-entry';
  const typed = typedOf(value as Readonly<Record<string, unknown>>);
  return typeof typed === 'string' ? typed : (saidWrong(typed) ?? typed);
}
