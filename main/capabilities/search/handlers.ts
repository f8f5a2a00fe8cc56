import { createHmac, randomBytes } from 'node:crypto';

import type { searchContract } from '#shared/capabilities/search/contract.ts';
import { isCounterRole } from '#shared/capabilities/access/rules.ts';
import { worksAtCounter } from '#main/capabilities/access/public.ts';
import { type AuditNote, notAudited } from '#main/rpc/audit.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import { refuse } from '#main/rpc/refusal.ts';
import type { Reader } from '#main/store/reader.ts';
import { findHits, type Found, kindsOf } from './find-hits.ts';
import { listHitRows } from './hit-store.ts';
import { listHits } from './search-store.ts';
import { soughtWords } from './snippets.ts';
import { readNamed } from './surroundings-store.ts';
import { viewHandlers } from './view-handlers.ts';

type SearchHandlers = Handlers<typeof searchContract>;
type Asked = Parameters<SearchHandlers['find']['run']>[1];

/** The next page of a search, or the same search again within this time, is the same look. */
const oneLookMs = 15 * 60_000;

/** SECURITY: made anew at every start and kept nowhere, so that the log's mark of a search cannot be traced to its words. */
const markKey = randomBytes(32);

function markOf(text: string): string {
  return createHmac('sha256', markKey).update(text).digest('hex').slice(0, 16);
}

/** The log wants the number before the door runs the search; within one call it is the same search. */
const foundBefore = new WeakMap<Asked, Found | undefined>();

function foundOnce(reader: Reader, input: Asked, call: SignedInCall): Found | undefined {
  if (!foundBefore.has(input)) foundBefore.set(input, findHits(reader, input.text, call));
  return foundBefore.get(input);
}

/** What the log says: which kinds of conditions and how many hits, not the words. */
function searchNote(reader: Reader, input: Asked, call: SignedInCall): AuditNote {
  const note = { action: 'search', objectType: 'search', objectId: markOf(input.text), oncePerMs: oneLookMs } as const;
  if (!isCounterRole(call.person.role)) return note;
  const found = foundOnce(reader, input, call);
  if (!found) return { ...note, reason: 'not understood' };
  const { count, isMore } = found.total;
  return { ...note, reason: `${kindsOf(found.search.parts)}: ${isMore ? '>' : ''}${count}` };
}

const find: SearchHandlers['find'] = {
  verb: 'query',
  access: worksAtCounter,
  audit: searchNote,
  run: (reader, input, call) => {
    const found = foundOnce(reader, input, call);
    if (!found) return refuse('search-not-understood');
    const itemIds = listHits(reader, found.search, input);
    return {
      hits: listHitRows(reader, itemIds, soughtWords(found.search.parts), call),
      total: found.total,
      tooCommonInside: [...found.tooCommonInside],
      asOf: call.now,
    };
  },
};

const count: SearchHandlers['count'] = {
  verb: 'query',
  access: worksAtCounter,
  audit: notAudited('a number of what this person may read; it shows nothing of a patient'),
  run: (reader, { text }, call) => {
    const found = findHits(reader, text, call);
    return found ? { total: found.total } : refuse('search-not-understood');
  },
};

const surroundings: SearchHandlers['surroundings'] = {
  verb: 'query',
  access: worksAtCounter,
  audit: notAudited('names of departments and colleagues, nothing of a patient'),
  run: (reader) => {
    const { departments, staff } = readNamed(reader);
    return { departments: [...departments], staff: [...staff] };
  },
};

/** Handlers of search. */
export const searchHandlers: SearchHandlers = { find, count, surroundings, ...viewHandlers };
