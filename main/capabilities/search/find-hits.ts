import type { HitCount } from '#shared/capabilities/search/model.ts';
import { parseQuery, type QueryPart } from '#shared/capabilities/search/query-language.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import type { Reader } from '#main/store/reader.ts';
import { fullTextOf } from './full-text.ts';
import { countHits, type Search } from './search-store.ts';
import { soughtWords } from './snippets.ts';
import { readSurroundings } from './surroundings-store.ts';
import { relatedWords } from './word-store.ts';

/** A query as it is carried out: what it asks, and how many hits it has for this person. */
export interface Found {
  readonly search: Search;
  readonly total: HitCount;
  readonly tooCommonInside: readonly string[];
}

/** True when a query can be carried out: it asks something, and all of it is understood. */
export function isUnderstood(reader: Reader, text: string, call: SignedInCall): boolean {
  const { parts, problems } = parseQuery(text, readSurroundings(reader, call.now));
  return parts.length > 0 && problems.length === 0;
}

/** Carries out a query up to the number of its hits; undefined when it is not understood. The one way to count. */
export function findHits(reader: Reader, text: string, call: SignedInCall): Found | undefined {
  const { parts, problems } = parseQuery(text, readSurroundings(reader, call.now));
  if (parts.length === 0 || problems.length > 0) return undefined;
  const { formsOf, tooCommonInside } = relatedWords(reader, soughtWords(parts.filter(isLoose)));
  const search: Search = { parts, fullText: fullTextOf(parts, formsOf), person: call.person, now: call.now };
  return { search, total: countHits(reader, search), tooCommonInside };
}

/** A phrase is meant as it stands. */
function isLoose(part: QueryPart): boolean {
  return part.field === 'words' && !part.isPhrase;
}

/** What of a query may stand in the log: its kinds of conditions, never its words. */
export function kindsOf(parts: readonly QueryPart[]): string {
  return [...new Set(parts.map(({ field }) => field))].join(' ');
}
